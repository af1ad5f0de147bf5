/** What the core gets from the host that runs it: nothing in here reads a clock, a disk path or chance by itself. */

/** The system's key vault, where there is one that really protects (never a plain text fallback). */
export interface Keychain {
  readonly name: string;
  wrap(bytes: Uint8Array): Promise<Uint8Array>;
  unwrap(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface LogEvent {
  readonly level: 'info' | 'warn' | 'error';
  /** what happened, as a word; never anything personal */
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export interface CoreDeps {
  /** folder of this profile; exists, only for its owner */
  readonly profileDir: string;
  readonly host: 'desktop' | 'browser';
  readonly clock: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly keychain: Keychain | null;
  /** SQLite addon built for another runtime; unpackaged runs only */
  readonly sqliteBinding: string | null;
  /** folder with the document templates and their fonts */
  readonly assetsDir: string;
  /** the program was asked to go to the demo-omgeving at once */
  readonly startDemo: boolean;
  readonly log: (event: LogEvent) => void;
  /** the network, for the region and its sign-in */
  readonly fetch: typeof fetch;
  /** runs something later; gives back how to call it off */
  readonly later: Later;
  /** opens an address of the sign-in in the system's browser */
  readonly openExternal: (address: string) => void;
  /** how this computer is called, as a first name for the device at the region */
  readonly computerName: string;
  /** address of the region that the host was started with; null: none */
  readonly region: string | null;
}

/** A timer: runs `work` after so many milliseconds, and gives back how to call it off. */
export type Later = (ms: number, work: () => void) => () => void;
