import type { Migration } from '../migrate.ts';

/** The names of hits, without their rows: what is found while one types is put in order by them. */
export const zoekenOpNaam: Migration = {
  version: 6,
  name: 'zoeken-op-naam',
  sql: `
    CREATE INDEX caseload_rang ON caseload (rank, sorteernaam);
  `,
};
