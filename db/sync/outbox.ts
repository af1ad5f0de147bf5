import type { Answer } from '#shared/contract/region/sync.ts';
import type { Operation, OperationChange } from '#shared/sync/operation.ts';
import { transaction, type SqlRow, type Store } from '../store.ts';
import { listPlaces, type RegionDossier } from './region-state.ts';

/**
 * The states of an own operation:
 * `waiting` not at the region yet · `sent` taken by the region, not yet pulled back · `passed` part of the region's state ·
 * `rejected`, `intake` not applied: shown to its author until it is `settled` (sent anew, or put away).
 * An operation that is `waiting` or `sent` is laid over what the region has.
 */
export type OutboxState = 'waiting' | 'sent' | 'passed' | 'rejected' | 'intake' | 'settled';

/** An own operation with what became of it. */
export interface OutboxEntry {
  readonly operation: Operation;
  readonly action: string;
  readonly state: OutboxState;
  /** why it was not taken */
  readonly code: string | null;
  /** why a teamleider did not take it over; '' when there is none */
  readonly reason: string;
}

export function toOperation(raw: SqlRow): Operation {
  return {
    device: String(raw['device']),
    seq: Number(raw['seq']),
    actor: String(raw['actor']),
    dossier_id: String(raw['dossier_id']),
    schema_version: Number(raw['schema_version']),
    device_time: String(raw['device_time']),
    // put away by its author and asked for again: only its number counts
    changes: isEmptied(raw) ? [] : (JSON.parse(String(raw['changes'])) as OperationChange[]),
  };
}

/** What {@link toOperation} reads: not what undo needs, which is as large as the words themselves. */
export const OPERATION_COLUMNS =
  'o.seq, o.device, o.actor, o.dossier_id, o.schema_version, o.device_time, o.changes, o.state, o.code';
const NEXT = `SELECT ${OPERATION_COLUMNS} FROM operation AS o WHERE o.state = 'waiting' AND o.seq > ? ORDER BY o.seq LIMIT ?`;
const PENDING = `SELECT ${OPERATION_COLUMNS} FROM operation AS o
  WHERE o.seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?) AND o.state IN ('waiting', 'sent') ORDER BY o.seq`;

const EMPTIED = 'weggelegd';

function isEmptied(raw: SqlRow): boolean {
  return raw['state'] === 'waiting' && raw['code'] === EMPTIED;
}

/**
 * The next operations to bring that come after a number, oldest first: at most so many, and no more than about so many characters (one at least).
 * All of one device's name: after a backup was put back here, what an earlier name left comes first.
 */
export function nextToSend(
  store: Store,
  most: { count: number; characters: number; after: number },
): Operation[] {
  const rows = store.sql(NEXT).all(most.after, most.count);
  const chosen: Operation[] = [];
  let characters = 0;
  for (const raw of rows) {
    characters += String(raw['changes']).length;
    const operation = toOperation(raw);
    const [first] = chosen;
    if (first && (characters > most.characters || operation.device !== first.device)) break;
    chosen.push(operation);
  }
  return chosen;
}

/**
 * Writes what the region answered, in one transaction: one wait for the disk, however many there are. Dossiers whose shown
 * state is to be made anew come back.
 */
export function recordAnswers(store: Store, device: string, answers: readonly Answer[]): Set<string> {
  return transaction(store, () => recordEach(store, device, answers));
}

function recordEach(store: Store, device: string, answers: readonly Answer[]): Set<string> {
  const waiting = findWaiting(
    store,
    device,
    answers.map(({ seq }) => seq),
  );
  const places = listPlaces(store, new Set([...waiting.values()].map(({ dossierId }) => dossierId)));
  const touched = new Set<string>();
  const written: (string | number | null)[][] = [];
  for (const answer of answers) {
    const asked = waiting.get(answer.seq);
    // what was answered before stays as it was answered
    if (!asked || !waiting.delete(answer.seq)) continue;
    const state = asked.isEmptied ? 'settled' : stateAfter(places.get(asked.dossierId), answer);
    written.push([answer.seq, state, answer.code, answer.gemeente, answer.position]);
    if (state !== 'sent') touched.add(asked.dossierId);
  }
  store
    .sql(
      `UPDATE operation SET state = told.value ->> 1, code = told.value ->> 2, gemeente = told.value ->> 3,
         position = told.value ->> 4
       FROM json_each(?) AS told WHERE operation.seq = told.value ->> 0`,
    )
    .run(JSON.stringify(written));
  return touched;
}

/** Those of these numbers that still wait for an answer. */
function findWaiting(
  store: Store,
  device: string,
  seqs: readonly number[],
): Map<number, { readonly dossierId: string; readonly isEmptied: boolean }> {
  const rows = store
    .sql(
      `SELECT o.seq, o.dossier_id, o.state, o.code FROM json_each(?) AS told CROSS JOIN operation AS o
       ON o.seq = told.value WHERE o.device = ? AND o.state = 'waiting'`,
    )
    .all(JSON.stringify(seqs), device);
  return new Map(
    rows.map((row) => [
      Number(row['seq']),
      { dossierId: String(row['dossier_id']), isEmptied: isEmptied(row) },
    ]),
  );
}

function stateAfter(known: RegionDossier | undefined, answer: Answer): OutboxState {
  if (answer.outcome === 'rejected' || answer.outcome === 'intake') return answer.outcome;
  if (answer.position === null) return 'sent';
  return known && (known.gemeente !== answer.gemeente || known.position >= answer.position)
    ? 'passed'
    : 'sent';
}

/** Own operations of a dossier that are laid over what the region has, oldest first. */
export function pendingOf(store: Store, dossierId: string): Operation[] {
  return store.sql(PENDING).all(dossierId).map(toOperation);
}

/** As {@link pendingOf}, by the rows that they are about: a row that is not named has nothing laid over it. */
export function pendingByRow(store: Store, dossierId: string): ReadonlyMap<string, readonly Operation[]> {
  const byRow = new Map<string, Operation[]>();
  for (const operation of pendingOf(store, dossierId)) {
    for (const { id } of operation.changes) {
      const waiting = byRow.get(id);
      if (!waiting) byRow.set(id, [operation]);
      // one that speaks of a row twice is laid over it as one
      else if (waiting.at(-1) !== operation) waiting.push(operation);
    }
  }
  return byRow;
}

/** Whether something of a dossier still has to be brought to the region. */
export function hasWaiting(store: Store, dossierId: string): boolean {
  return (
    store
      .sql(
        "SELECT 1 FROM operation WHERE seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?) AND state = 'waiting' LIMIT 1",
      )
      .get(dossierId) !== undefined
  );
}

/** As {@link askAgain}, for everything that the region had put off: what woke and was refused says so only when asked. */
export function askAllAgain(store: Store): void {
  store
    .sql(
      `UPDATE operation SET state = 'waiting' WHERE seq IN
         (SELECT seq FROM operation INDEXED BY operation_klaar WHERE state <> 'waiting' AND state = 'sent' AND position IS NULL)`,
    )
    .run();
}

/** Dossiers of which something still has to be brought to the region. */
export function listWaitingDossiers(store: Store): string[] {
  return store
    .sql("SELECT DISTINCT dossier_id FROM operation WHERE state = 'waiting'")
    .all()
    .map((raw) => String(raw['dossier_id']));
}

/** Everything of a dossier up to a position came with a snapshot. What waits there for another is asked again. */
export function markCovered(store: Store, dossierId: string, gemeente: string, position: number): void {
  store
    .sql(
      `UPDATE operation SET state = 'passed' WHERE seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?)
       AND state = 'sent' AND position IS NOT NULL
       AND (gemeente <> ? OR position <= ?)`,
    )
    .run(dossierId, gemeente, position);
  askAgain(store, dossierId);
}

/** What the region had put off is brought again: the answer then is what has become of it. */
export function askAgain(store: Store, dossierId: string): void {
  store
    .sql(
      "UPDATE operation SET state = 'waiting' WHERE seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?) AND state = 'sent' AND position IS NULL",
    )
    .run(dossierId);
}

/** What was not applied and still asks for its author. */
export function listRefused(store: Store): OutboxEntry[] {
  return store
    .sql(
      "SELECT * FROM operation INDEXED BY operation_klaar WHERE state <> 'waiting' AND state IN ('rejected', 'intake') ORDER BY seq DESC LIMIT 500",
    )
    .all()
    .map((raw) => ({
      operation: toOperation(raw),
      action: String(raw['action']),
      state: String(raw['state']) as OutboxState,
      code: raw['code'] === null ? null : String(raw['code']),
      reason: raw['reden'] == null ? '' : String(raw['reden']),
    }));
}

/** An own operation by number, with what became of it. */
export function findOutbox(store: Store, seq: number): OutboxEntry | null {
  const raw = store.sql('SELECT * FROM operation WHERE seq = ?').get(seq);
  if (!raw) return null;
  return {
    operation: toOperation(raw),
    action: String(raw['action']),
    state: String(raw['state']) as OutboxState,
    code: raw['code'] === null ? null : String(raw['code']),
    reason: raw['reden'] == null ? '' : String(raw['reden']),
  };
}

/** Own operations that wait for a teamleider, by number. */
export function listInIntake(store: Store, device: string): number[] {
  return store
    .sql(
      "SELECT seq FROM operation INDEXED BY operation_klaar WHERE state <> 'waiting' AND state = 'intake' AND device = ? ORDER BY seq",
    )
    .all(device)
    .map((raw) => Number(raw['seq']));
}

/** What a teamleider decided about an own operation: taken over, or not, with the reason. */
export function recordDecided(
  store: Store,
  device: string,
  decided: {
    readonly seq: number;
    readonly isTaken: boolean;
    readonly code: string | null;
    readonly reason: string;
  },
): void {
  store
    .sql(
      "UPDATE operation SET state = ?, code = ?, reden = ? WHERE seq = ? AND device = ? AND state = 'intake'",
    )
    .run(decided.isTaken ? 'passed' : 'rejected', decided.code, decided.reason, decided.seq, device);
}

/** Its author has dealt with it: sent anew, or put away. It stays in the journal. */
export function settleRefused(store: Store, seq: number): void {
  store
    .sql("UPDATE operation SET state = 'settled' WHERE seq = ? AND state IN ('rejected', 'intake')")
    .run(seq);
}

/** Offers again what a region that was put back does not have; how many. */
export function offerAgain(store: Store, device: string, above: number): number {
  const { changes } = store
    .sql(
      `UPDATE operation SET state = 'waiting', code = iif(state = 'settled', '${EMPTIED}', NULL), gemeente = NULL, position = NULL
       WHERE device = ? AND seq > ? AND state <> 'waiting'`,
    )
    .run(device, above);
  return changes;
}

/** Every name that this device has had: a new one after a backup was put back here. */
export function listOwnDevices(store: Store): string[] {
  return store
    .sql('SELECT DISTINCT device FROM operation')
    .all()
    .map((raw) => String(raw['device']));
}

/** Highest number that the region has answered under a name; 0 when none. */
export function highestAnswered(store: Store, device: string): number {
  const row = store
    .sql(
      "SELECT max(seq) AS seq FROM operation INDEXED BY operation_klaar WHERE state <> 'waiting' AND device = ?",
    )
    .get(device);
  return Number(row?.['seq'] ?? 0);
}
