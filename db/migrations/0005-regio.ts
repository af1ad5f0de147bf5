import type { Migration } from '../migrate.ts';

/**
 * What this device knows of the region. A row shows the region's state with own operations that wait laid over it; the
 * region's own state is kept beside it (`shadow`) only while something waits.
 */
export const regio: Migration = {
  version: 5,
  name: 'regio',
  sql: `
    CREATE TABLE region (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- what the region answered; the states are named in db/sync/outbox.ts
    ALTER TABLE operation ADD COLUMN code TEXT;
    ALTER TABLE operation ADD COLUMN gemeente TEXT;
    ALTER TABLE operation ADD COLUMN position INTEGER;

    -- 0 only on this device, 1 as at the region, 2 with own changes over what the region has (see shadow)
    ALTER TABLE record ADD COLUMN region INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE shadow (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL,
      fields TEXT NOT NULL,
      versions TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      deleted_dot TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shadow_dossier ON shadow (dossier_id);

    CREATE TABLE region_dossier (
      dossier_id TEXT PRIMARY KEY,
      gemeente TEXT NOT NULL,
      -- last position of that gemeente that this device has laid over the dossier
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- open conflicts of a row, candidates by field
    CREATE TABLE conflict (row_id TEXT PRIMARY KEY, dossier_id TEXT NOT NULL, candidates TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX conflict_dossier ON conflict (dossier_id);

    -- two edits that were put together by themselves, with both originals
    CREATE TABLE merge_note (
      row_id TEXT NOT NULL,
      field TEXT NOT NULL,
      version TEXT NOT NULL,
      dossier_id TEXT NOT NULL,
      note TEXT NOT NULL,
      seen_at TEXT,
      PRIMARY KEY (row_id, field, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX merge_dossier ON merge_note (dossier_id);

    -- what others did, as it was pulled: given back to a region that lost it
    CREATE TABLE pulled (
      device TEXT NOT NULL,
      seq INTEGER NOT NULL,
      dossier_id TEXT NOT NULL,
      operation TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (device, seq)
    ) STRICT, WITHOUT ROWID;

    -- a dossier as it was here when it turned out to differ from the region's
    CREATE TABLE beside (rank INTEGER PRIMARY KEY, dossier_id TEXT NOT NULL, at TEXT NOT NULL, content TEXT NOT NULL) STRICT;
  `,
};
