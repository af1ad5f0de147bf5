import type { Migration } from '../migrate.ts';

/**
 * Rows of all kinds live in one table: fields as JSON, and per field the name of the operation that set it. That is the
 * form in which changes travel (see docs/decisions), and it keeps unknown kinds and fields untouched.
 */
export const basis: Migration = {
  version: 1,
  name: 'basis',
  sql: `
    CREATE TABLE device (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE record (
      rank INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      dossier_id TEXT NOT NULL,
      fields TEXT NOT NULL,
      versions TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      deleted_dot TEXT
    ) STRICT;
    CREATE INDEX record_dossier ON record (dossier_id, rank);

    -- in the order of its key and without another index: a save writes as few pages as it can
    CREATE TABLE operation (
      device TEXT NOT NULL,
      seq INTEGER NOT NULL,
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
      undone_by TEXT,
      PRIMARY KEY (device, seq)
    ) STRICT, WITHOUT ROWID;

    -- dossier_id '' for what is about no dossier
    CREATE TABLE audit (
      dossier_id TEXT NOT NULL,
      rank INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      dot TEXT,
      PRIMARY KEY (dossier_id, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE draft (key TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
