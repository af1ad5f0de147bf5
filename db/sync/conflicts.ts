import { readVersion } from '#shared/sync/operation.ts';
import type { Candidate, MergeNote } from '#shared/sync/row.ts';
import { transaction, type SqlRow, type Store } from '../store.ts';
import { pendingOf } from './outbox.ts';

/** Values beside each other in one row that wait for a person. */
export interface ConflictRow {
  readonly rowId: string;
  readonly dossierId: string;
  /** candidates by field, in the order in which they arrived */
  readonly candidates: Readonly<Record<string, readonly Candidate[]>>;
}

/** Open conflicts of a dossier (null: of all), without what an own decision that waits has already answered. */
export function listConflicts(store: Store, dossierId: string | null): ConflictRow[] {
  const rows =
    dossierId === null
      ? store.sql('SELECT * FROM conflict ORDER BY dossier_id, row_id').all()
      : store.sql('SELECT * FROM conflict WHERE dossier_id = ? ORDER BY row_id').all(dossierId);
  const decided = new Map<string, ReadonlySet<string>>();
  return rows.flatMap((raw) => {
    const dossier = String(raw['dossier_id']);
    const answered = decided.get(dossier) ?? answeredIn(store, dossier);
    decided.set(dossier, answered);
    const rowId = String(raw['row_id']);
    const candidates = Object.fromEntries(
      Object.entries(JSON.parse(String(raw['candidates'])) as ConflictRow['candidates'])
        .map(
          ([field, all]) =>
            [field, all.filter(({ dot }) => !answered.has(`${rowId}/${field}/${dot}`))] as const,
        )
        .filter(([, left]) => left.length > 0),
    );
    return Object.keys(candidates).length > 0 ? [{ rowId, dossierId: dossier, candidates }] : [];
  });
}

function answeredIn(store: Store, dossierId: string): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const operation of pendingOf(store, dossierId)) {
    for (const change of operation.changes) {
      for (const [field, { dots }] of Object.entries(change.resolves ?? {})) {
        for (const dot of dots) answered.add(`${change.id}/${field}/${dot}`);
      }
    }
  }
  return answered;
}

/** Who set a field, and when by the clock of that device; null when it is not known here (any more). */
export function authorOf(store: Store, version: string): { actor: string; at: string } | null {
  const name = readVersion(version);
  if (!name) return null;
  const own = store
    .sql('SELECT actor, device_time AS at FROM operation WHERE seq = ? AND device = ?')
    .get(name.seq, name.device);
  if (own) return { actor: String(own['actor']), at: String(own['at']) };
  const pulled = store
    .sql(
      "SELECT operation ->> 'actor' AS actor, operation ->> 'device_time' AS at FROM pulled WHERE device = ? AND seq = ?",
    )
    .get(name.device, name.seq);
  return pulled ? { actor: String(pulled['actor']), at: String(pulled['at']) } : null;
}

/** A merge that somebody has not looked at yet. */
export interface UnseenMerge {
  readonly dossierId: string;
  readonly note: MergeNote;
}

function toMerge(raw: SqlRow): UnseenMerge {
  return { dossierId: String(raw['dossier_id']), note: JSON.parse(String(raw['note'])) as MergeNote };
}

/** Merges that were not looked at yet, of a dossier or of all. */
export function listUnseenMerges(store: Store, dossierId: string | null): UnseenMerge[] {
  return dossierId === null
    ? store
        .sql('SELECT * FROM merge_note WHERE seen_at IS NULL ORDER BY dossier_id, row_id')
        .all()
        .map(toMerge)
    : store
        .sql('SELECT * FROM merge_note WHERE dossier_id = ? AND seen_at IS NULL ORDER BY row_id')
        .all(dossierId)
        .map(toMerge);
}

/** Somebody has looked at a merge: it stays, and no longer asks. */
export function markMergeSeen(
  store: Store,
  key: { rowId: string; field: string; version: string; at: string },
) {
  store
    .sql(
      'UPDATE merge_note SET seen_at = ? WHERE row_id = ? AND field = ? AND version = ? AND seen_at IS NULL',
    )
    .run(key.at, key.rowId, key.field, key.version);
}

/** How much of the region asks for a person. */
export interface AskingCounts {
  readonly conflicts: number;
  readonly merges: number;
  readonly refused: number;
}

/** Counts what asks for a person, in a dossier or in all. */
export function countAsking(store: Store, dossierId: string | null): AskingCounts {
  return transaction(store, () => {
    const conflicts = listConflicts(store, dossierId).reduce(
      (sum, { candidates }) => sum + Object.keys(candidates).length,
      0,
    );
    const refused = store
      .sql(
        `SELECT count(*) AS n FROM operation INDEXED BY operation_klaar
         WHERE state <> 'waiting' AND state IN ('rejected', 'intake') AND (? IS NULL OR dossier_id = ?)`,
      )
      .get(dossierId, dossierId);
    const merges = store
      .sql('SELECT count(*) AS n FROM merge_note WHERE seen_at IS NULL AND (? IS NULL OR dossier_id = ?)')
      .get(dossierId, dossierId);
    return { conflicts, refused: Number(refused?.['n'] ?? 0), merges: Number(merges?.['n'] ?? 0) };
  });
}

/** After which number this device's name goes on counting: what was made under earlier names; 0 for the first name. */
export function countsOnAfter(store: Store): number {
  const own = store.sql('SELECT min(seq) AS seq FROM operation WHERE device = ?').get(store.device);
  if (own?.['seq'] != null) return Number(own['seq']) - 1;
  return Number(store.sql('SELECT max(seq) AS seq FROM operation').get()?.['seq'] ?? 0);
}
