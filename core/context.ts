import { EventPublisher } from '@orpc/server';
import type { Gebeurtenis, Omgeving, Wie } from '#shared/contract/sessie.ts';
import { dagVan, type Dag } from '#shared/domain/basis/datum.ts';
import type { Catalogus } from '#shared/domain/catalogus/schema.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { fail } from '#shared/domain/result.ts';
import type { Store } from '#db/store.ts';
import type { CoreDeps } from './deps.ts';
import type { RunningSync } from './sync/running-sync.ts';

/** What is answered to whoever asks for a store that is locked. */
export const LOCKED = fail('vergrendeld', 'Keukentafel is vergrendeld. Ontgrendel en ga verder waar u was.');

/** An opened store with who works in it. */
export interface OpenSession {
  readonly omgeving: Omgeving;
  readonly store: Store;
  readonly key: Uint8Array;
  readonly wie: Wie;
  readonly catalogus: Catalogus;
  /** dossiers in use, see core/dossier/cache.ts */
  readonly dossiers: Map<string, Dossier>;
  readonly sync: RunningSync;
  /** what is known of the caseload's signals: the day for which all were computed, and what changed since */
  readonly signals: { day: Dag | null; readonly changed: Set<string> };
}

/** The state of one running core: at most one open store, and the bus on which screens hear of changes. */
export interface CoreContext {
  readonly deps: CoreDeps;
  /** apart, because a server hands each call a copy of its context */
  readonly state: {
    open: OpenSession | null;
    hasBeenOpen: boolean;
    /** why the dossiers were closed, when somebody must know: a Dutch sentence */
    melding: string | null;
  };
  readonly bus: EventPublisher<{ gebeurtenis: Gebeurtenis }>;
}

/** A context without an open store. */
export function createContext(deps: CoreDeps): CoreContext {
  // synchronising tells of many dossiers at once: a window that is busy hears of all of them
  return {
    deps,
    state: { open: null, hasBeenOpen: false, melding: null },
    bus: new EventPublisher({ maxBufferedEvents: 5_000 }),
  };
}

/** Today, in the Netherlands. */
export function vandaag(context: CoreContext): Dag {
  return dagVan(context.deps.clock());
}

const LETTERS = '0123456789abcdefghijklmnopqrstuv';

/** A new identifier: 20 characters, 100 random bits, says nothing about what it names. */
export function newId(context: CoreContext): string {
  return Array.from(context.deps.randomBytes(20), (byte) => LETTERS[byte % 32]).join('');
}

/** Random bytes as hex. */
export function randomHex(context: CoreContext, count: number): string {
  return Buffer.from(context.deps.randomBytes(count)).toString('hex');
}
