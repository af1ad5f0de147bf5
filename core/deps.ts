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
}
