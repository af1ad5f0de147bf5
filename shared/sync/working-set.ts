import type { ValueOf } from './merge.ts';
import { dotOf, readVersion, type Operation, type Version } from './operation.ts';
import type { MergeNote, RowEffect, SyncRow } from './row.ts';
import { serve, type Access, type Decision, type ServedDossier, type ServerView } from './serve.ts';

/** What a server loads before it decides about a batch; everything that the batch may look at, nothing else. */
export interface Loaded {
  readonly schema: number;
  readonly dossiers: Iterable<ServedDossier>;
  readonly rows: Iterable<{ readonly dossierId: string; readonly row: SyncRow }>;
  /** operations that are taken already and that something in the batch refers to, or that wait in its dossiers */
  readonly history: Iterable<{ readonly operation: Operation; readonly isWaiting: boolean }>;
  /** dots that are taken already, of which nobody needs the content */
  readonly known?: ReadonlySet<string>;
  readonly merges: Iterable<MergeNote>;
  /** of whoever brings the operation: a batch may hold those of several devices */
  readonly access: (dossier: ServedDossier, operation: Operation) => Access;
  readonly mayCreateIn: (dossier: ServedDossier, operation: Operation) => boolean;
}

/** One operation that was taken in a batch, with what it did. */
export interface Taken {
  readonly operation: Operation;
  readonly decision: Decision;
  /** it waited in the log already and was woken by another of the batch */
  readonly isWoken: boolean;
}

/** The state that a batch works on: every operation sees what those before it left. */
export interface WorkingSet {
  readonly taken: readonly Taken[];
  readonly rows: ReadonlyMap<string, { readonly dossierId: string; readonly row: SyncRow }>;
  readonly dossiers: ReadonlyMap<string, ServedDossier>;
  /** Decides about an operation and wakes what waited for it; its own decision comes back. */
  take(operation: Operation): Decision;
  /** Tries everything that waits again: after an upgrade. */
  wakeAll(): void;
}

/** Lays a batch over what was loaded. Pure but for its own memory: the caller writes `taken` in one transaction. */
export function createWorkingSet(loaded: Loaded): WorkingSet {
  const dossiers = new Map(Array.from(loaded.dossiers, (dossier) => [dossier.id, dossier]));
  const rows = new Map(Array.from(loaded.rows, (entry) => [entry.row.id, entry]));
  const history = new Map<string, Operation>();
  const waiting = new Map<string, Operation>();
  for (const { operation, isWaiting } of loaded.history) {
    history.set(dotOf(operation), operation);
    if (isWaiting) waiting.set(dotOf(operation), operation);
  }
  const merged = new Map(Array.from(loaded.merges, (note) => [mergeKey(note), note.value]));
  const taken: Taken[] = [];

  const valueOf: ValueOf = (id, field, version) => {
    const name = readVersion(version);
    if (!name) return undefined;
    if (name.merged) {
      const key = mergeKey({ id, field, version });
      return merged.has(key) ? { value: merged.get(key) } : undefined;
    }
    const change = history.get(name.dot)?.changes.find((entry) => entry.id === id);
    const set = change?.fields[field];
    return set ? { value: set.new } : undefined;
  };
  const view: ServerView = {
    schema: loaded.schema,
    dossier: (id) => dossiers.get(id) ?? null,
    row: (id) => rows.get(id) ?? null,
    valueOf,
    status(dot) {
      if (!history.has(dot)) return loaded.known?.has(dot) === true ? 'known' : 'unknown';
      return waiting.has(dot) ? 'waiting' : 'known';
    },
    willExist: (id) =>
      [...waiting.values()].some((operation) =>
        operation.changes.some((change) => change.id === id && change.kind === 'create'),
      ),
    access: loaded.access,
    mayCreateIn: loaded.mayCreateIn,
  };

  const decide = (operation: Operation, isWoken: boolean): Decision => {
    const decision = serve(view, operation, isWoken);
    if (isWoken && decision.outcome === 'deferred') return decision;
    taken.push({ operation, decision, isWoken });
    const dot = dotOf(operation);
    history.set(dot, operation);
    if (decision.outcome === 'deferred') waiting.set(dot, operation);
    else waiting.delete(dot);
    if (decision.outcome === 'applied' || decision.outcome === 'conflict') {
      dossiers.set(decision.dossier.id, decision.dossier);
      for (const row of decision.rows) rows.set(row.id, { dossierId: decision.dossier.id, row });
      for (const note of decision.merges) merged.set(mergeKey(note), note.value);
    }
    return decision;
  };

  /** What waits is tried again until nothing moves: each that goes may let another go. */
  const wake = (dossierId: string | null): void => {
    let isMoving = waiting.size > 0;
    while (isMoving) {
      isMoving = [...waiting.values()]
        .filter((operation) => dossierId === null || operation.dossier_id === dossierId)
        .some((operation) => decide(operation, true).outcome !== 'deferred');
    }
  };

  return {
    taken,
    rows,
    dossiers,
    take(operation) {
      const decision = decide(operation, false);
      if (decision.outcome !== 'deferred') wake(operation.dossier_id);
      return decision;
    },
    wakeAll() {
      wake(null);
    },
  };
}

function mergeKey(note: { readonly id: string; readonly field: string; readonly version: Version }): string {
  return `${note.id} ${note.field} ${note.version}`;
}

/** What pulling devices need to do the same: null when the operation itself says it all. */
export function effectsOf(decision: Decision): readonly RowEffect[] | null {
  return 'effects' in decision ? decision.effects : null;
}
