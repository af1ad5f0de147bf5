import type { Migration } from '../migrate.ts';

/** What a teamleider sees of a dossier: what it weighs, now and in the last weeks. Derived, as all of `caseload`. */
export const team: Migration = {
  version: 9,
  name: 'team',
  sql: `
    -- JSON: see Summary in db/caseload.ts; computed with the signals
    ALTER TABLE caseload ADD COLUMN weken TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE caseload ADD COLUMN sturing TEXT NOT NULL DEFAULT '';
    UPDATE caseload SET stand = '';
    CREATE INDEX caseload_team ON caseload (gemeente, team);
  `,
};
