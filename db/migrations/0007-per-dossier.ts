import type { Migration } from '../migrate.ts';

/**
 * Which operations are a dossier's is written per block of 64: an index of the table itself costs a page at every save.
 * `dossier_operation` gives both what is in a block and what is not yet.
 */
export const perDossier: Migration = {
  version: 7,
  name: 'per-dossier',
  sql: `
    DROP INDEX operation_dossier;
    CREATE TABLE operation_block (
      dossier_id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (dossier_id, seq)
    ) STRICT, WITHOUT ROWID;
    -- up to where the blocks go
    CREATE TABLE operation_block_end (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL) STRICT;
    INSERT INTO operation_block SELECT dossier_id, seq FROM operation;
    INSERT INTO operation_block_end SELECT 1, coalesce(max(seq), 0) FROM operation;

    CREATE TRIGGER operation_blocks AFTER INSERT ON operation
    WHEN new.seq % 64 = 0
    BEGIN
      INSERT INTO operation_block SELECT dossier_id, seq FROM operation
        WHERE seq > (SELECT seq FROM operation_block_end) AND seq <= new.seq;
      UPDATE operation_block_end SET seq = new.seq;
    END;

    CREATE VIEW dossier_operation (dossier_id, seq) AS
      SELECT dossier_id, seq FROM operation_block
      UNION ALL SELECT dossier_id, seq FROM operation WHERE seq > (SELECT seq FROM operation_block_end);
  `,
};
