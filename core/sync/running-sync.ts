import type { RegioStatus } from '#shared/contract/regio.ts';
import type { Engine } from './engine.ts';
import type { WholeRegion } from './region-link.ts';
import type { Tokens } from './sign-in.ts';

/** The synchronisation of the open store. */
export interface RunningSync {
  readonly engine: Engine;
  readonly status: () => RegioStatus;
  /** tells the screens how things are now */
  readonly publish: () => void;
  /** begins with what a person just got by signing in; null: signed out */
  readonly useTokens: (tokens: Tokens | null) => void;
  /** the region itself, for what is asked of it at once; its calls fail without a line */
  readonly region: () => WholeRegion;
  /** ends with the session */
  readonly signal: AbortSignal;
  stop(): void;
}
