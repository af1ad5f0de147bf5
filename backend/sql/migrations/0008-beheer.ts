import { BEHEER_ROLE, secureTable } from '../table-security.ts';

const tables = `
CREATE TABLE beheer_wijziging (
  gemeente text NOT NULL REFERENCES gemeente,
  rang bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  op timestamptz NOT NULL,
  -- id of the medewerker, or the command line (sql/audit.ts)
  door text NOT NULL,
  -- a kind of row, or a part of the catalogue
  soort text NOT NULL,
  id text NOT NULL,
  naam text NOT NULL,
  -- the row before and after; null: it was not there
  was jsonb,
  werd jsonb,
  PRIMARY KEY (gemeente, rang)
);
CREATE INDEX beheer_wijziging_soort ON beheer_wijziging (gemeente, soort, rang);
`;

/**
 * Beheer in the app: until now only the command line wrote these tables. It gets a role of its own, so that a flaw in what
 * everybody may call still changes no roles and no people. The policies on the tables are there already.
 */
export const beheer = [
  tables,
  secureTable('beheer_wijziging', [], ['SELECT', 'INSERT']),
  `GRANT SELECT, INSERT ON beheer_wijziging TO ${BEHEER_ROLE};`,
  `GRANT INSERT, UPDATE ON team, medewerker, catalogus TO ${BEHEER_ROLE};`,
  `GRANT INSERT, DELETE ON rol TO ${BEHEER_ROLE};`,
].join('\n');
