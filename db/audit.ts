import type { Store } from './store.ts';

/** A line in the record of who did or saw what; never holds a value that somebody typed. */
export interface AuditLine {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
}

/** A dossier is not read further back than this many lines. */
const MOST_LINES = 2000;

// An operation says who changed what and when: it is its own line. What changes nothing stands in `audit`, with the
// operation after which it came.
const OF_OPERATIONS = `SELECT seq, 0 AS rank, device_time AS at, actor, action FROM operation
  WHERE seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?1 ORDER BY seq DESC LIMIT ?2)`;
const OF_LOOKS = `SELECT after_seq AS seq, rank, at, actor, action FROM audit WHERE dossier_id = ?1
  ORDER BY rank DESC LIMIT ?2`;

/** Records what changed nothing: somebody opened a dossier, made a document, unlocked. Null: about no dossier. */
export function writeAudit(store: Store, line: AuditLine & { readonly dossierId: string | null }): void {
  store
    .sql(
      `INSERT INTO audit (dossier_id, after_seq, at, actor, action)
       VALUES (?, (SELECT coalesce(max(seq), 0) FROM operation), ?, ?, ?)`,
    )
    .run(line.dossierId ?? '', line.at, line.actor, line.action);
}

/** The last line of a dossier; null when there is none. */
export function lastAuditOf(store: Store, dossierId: string): AuditLine | null {
  return linesOf(store, dossierId, 1)[0] ?? null;
}

/** Who did or saw what in a dossier, newest first. */
export function readAuditOf(store: Store, dossierId: string): AuditLine[] {
  return linesOf(store, dossierId, MOST_LINES);
}

function linesOf(store: Store, dossierId: string, most: number): AuditLine[] {
  return store
    .sql(
      `SELECT at, actor, action FROM (SELECT * FROM (${OF_OPERATIONS}) UNION ALL SELECT * FROM (${OF_LOOKS}))
       ORDER BY seq DESC, rank DESC LIMIT ?2`,
    )
    .all({ 1: dossierId, 2: most })
    .map((raw) => ({ at: String(raw['at']), actor: String(raw['actor']), action: String(raw['action']) }));
}
