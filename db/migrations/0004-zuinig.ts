import type { Migration } from '../migrate.ts';

/**
 * A save writes three pages where it wrote five on average. The journal of this device goes by its number alone: a table
 * that grows at its end fills its pages, a WITHOUT ROWID one keeps rearranging the last ones. Who, when and what of a
 * change stand in its operation; `audit` keeps the lines that are about no change (somebody looked, printed, unlocked).
 * Whoever lets go of old operations copies those four columns to `audit` first.
 */
export const zuinig: Migration = {
  version: 4,
  name: 'zuinig',
  sql: `
    CREATE TABLE operation_nieuw (
      seq INTEGER PRIMARY KEY,
      device TEXT NOT NULL,
      actor TEXT NOT NULL,
      dossier_id TEXT NOT NULL,
      schema_version INTEGER NOT NULL,
      device_time TEXT NOT NULL,
      changes TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'waiting',
      -- local only, never sent: what undo needs
      action TEXT NOT NULL,
      gesture TEXT,
      previous TEXT,
      undone_by TEXT
    ) STRICT;
    INSERT INTO operation_nieuw
      SELECT seq, device, actor, dossier_id, schema_version, device_time, changes, state, action, gesture, previous, undone_by
      FROM operation ORDER BY seq;
    DROP TABLE operation;
    ALTER TABLE operation_nieuw RENAME TO operation;
    CREATE INDEX operation_dossier ON operation (dossier_id);
    -- empty until the region answers: a new operation is not in it and pays nothing for it
    CREATE INDEX operation_klaar ON operation (seq) WHERE state <> 'waiting';

    -- dossier_id '' for what is about no dossier; after_seq: the last operation before it
    CREATE TABLE audit_nieuw (
      rank INTEGER PRIMARY KEY,
      dossier_id TEXT NOT NULL,
      after_seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL
    ) STRICT;
    INSERT INTO audit_nieuw (dossier_id, after_seq, at, actor, action)
      SELECT dossier_id, coalesce((
          SELECT max(CAST(substr(before.dot, instr(before.dot, ':') + 1) AS INTEGER)) FROM audit AS before
          WHERE before.dossier_id = line.dossier_id AND before.rank < line.rank AND before.dot IS NOT NULL
        ), 0), at, actor, action
      FROM audit AS line WHERE dot IS NULL ORDER BY dossier_id, rank;
    DROP TABLE audit;
    ALTER TABLE audit_nieuw RENAME TO audit;
    CREATE INDEX audit_dossier ON audit (dossier_id);
  `,
};
