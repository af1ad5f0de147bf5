import { SERVICE_ROLE, secureTable } from '../table-security.ts';

// What somebody typed is kept as the JSON text in which it came: the database reads nothing in it, and gives it back to
// the letter.
const tables = `
CREATE TABLE stand (
  gemeente text NOT NULL PRIMARY KEY REFERENCES gemeente,
  -- of the last operation that was applied; taken under a lock, so that positions become visible in their order
  positie bigint NOT NULL DEFAULT 0,
  -- counts dossiers that went from one team to another: whoever has another number asks for the list again
  verhuizingen bigint NOT NULL DEFAULT 0
);
CREATE TABLE dossier (
  gemeente text NOT NULL REFERENCES gemeente,
  id text NOT NULL,
  team text NOT NULL,
  -- every team that it has been with: what they still bring goes to the intake
  teams text[] NOT NULL,
  positie bigint NOT NULL,
  -- fingerprint of all its rows
  vingerafdruk text NOT NULL,
  PRIMARY KEY (gemeente, id)
);
CREATE INDEX dossier_team ON dossier (gemeente, team, id);
CREATE TABLE rij (
  gemeente text NOT NULL,
  id text NOT NULL,
  dossier_id text NOT NULL,
  entity text NOT NULL,
  fields text NOT NULL,
  versions text NOT NULL,
  deleted text,
  changed_at text NOT NULL,
  changed_by text NOT NULL,
  conflicts text NOT NULL,
  PRIMARY KEY (gemeente, id)
);
CREATE INDEX rij_dossier ON rij (gemeente, dossier_id);
CREATE TABLE operatie (
  gemeente text NOT NULL,
  device text NOT NULL,
  seq bigint NOT NULL,
  medewerker_id text NOT NULL,
  actor text NOT NULL,
  dossier_id text NOT NULL,
  schema_version integer NOT NULL,
  device_time text NOT NULL,
  ontvangen_op timestamptz NOT NULL,
  changes text NOT NULL,
  uitkomst text NOT NULL,
  code text,
  positie bigint,
  -- null: just what the changes say
  effects text,
  PRIMARY KEY (gemeente, device, seq)
);
CREATE UNIQUE INDEX operatie_positie ON operatie (gemeente, positie) WHERE positie IS NOT NULL;
CREATE INDEX operatie_wacht ON operatie (gemeente, dossier_id) WHERE uitkomst = 'deferred';
CREATE INDEX operatie_intake ON operatie (gemeente, dossier_id) WHERE uitkomst = 'intake';
CREATE TABLE samenvoeging (
  gemeente text NOT NULL,
  rij_id text NOT NULL,
  field text NOT NULL,
  version text NOT NULL,
  dossier_id text NOT NULL,
  positie bigint NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (gemeente, rij_id, field, version)
);
CREATE INDEX samenvoeging_positie ON samenvoeging (gemeente, positie);
CREATE INDEX samenvoeging_dossier ON samenvoeging (gemeente, dossier_id);
CREATE TABLE doorgegeven (
  gemeente text NOT NULL,
  device text NOT NULL,
  seq bigint NOT NULL,
  dossier_id text NOT NULL,
  operation text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL,
  PRIMARY KEY (gemeente, device, seq)
);
`;

/** The log of operations, what it makes of the dossiers, and where each gemeente stands. */
export const sync = [
  tables,
  secureTable('stand', ['SELECT', 'INSERT', 'UPDATE']),
  secureTable('dossier', ['SELECT', 'INSERT', 'UPDATE']),
  secureTable('rij', ['SELECT', 'INSERT', 'UPDATE']),
  secureTable('operatie', ['SELECT', 'INSERT', 'UPDATE']),
  secureTable('samenvoeging', ['SELECT', 'INSERT']),
  secureTable('doorgegeven', ['SELECT', 'INSERT', 'DELETE']),
  // what was written in the log stands; only what became of it may still be told
  `REVOKE UPDATE ON operatie FROM ${SERVICE_ROLE};
   GRANT UPDATE (uitkomst, code, positie, effects) ON operatie TO ${SERVICE_ROLE};`,
].join('\n');
