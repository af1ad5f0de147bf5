import type { Migration } from '../migrate.ts';

/** The catalogue: read-only in the app, so no journal; replaced as a whole by what the gemeente publishes. */
export const catalogus: Migration = {
  version: 3,
  name: 'catalogus',
  sql: `
    CREATE TABLE catalogus (one INTEGER PRIMARY KEY CHECK (one = 1), inhoud TEXT NOT NULL, vanaf TEXT NOT NULL) STRICT;
  `,
};
