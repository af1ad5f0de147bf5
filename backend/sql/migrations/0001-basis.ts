import { ISSUER_SETTING, SERVICE_ROLE, SUBJECT_SETTING, secureTable } from '../table-security.ts';

// Everything is partitioned by gemeente: the first column of each primary key, so that a distributed PostgreSQL can
// shard on it.
const tables = `
CREATE TABLE gemeente (
  gemeente text NOT NULL PRIMARY KEY CHECK (gemeente ~ '^[0-9]{4}$'),
  naam text NOT NULL,
  naam_team text NOT NULL,
  thema jsonb NOT NULL DEFAULT '{}',
  dataset_id uuid NOT NULL DEFAULT gen_random_uuid(),
  epoch bigint NOT NULL DEFAULT 1
);
CREATE TABLE team (
  gemeente text NOT NULL REFERENCES gemeente,
  id text NOT NULL,
  naam text NOT NULL,
  PRIMARY KEY (gemeente, id)
);
CREATE TABLE medewerker (
  gemeente text NOT NULL REFERENCES gemeente,
  id text NOT NULL,
  naam text NOT NULL,
  issuer text,
  subject text,
  actief boolean NOT NULL DEFAULT true,
  PRIMARY KEY (gemeente, id),
  UNIQUE (gemeente, issuer, subject)
);
CREATE INDEX medewerker_aanmelding ON medewerker (issuer, subject);
CREATE TABLE rol (
  gemeente text NOT NULL,
  medewerker_id text NOT NULL,
  rol text NOT NULL CHECK (rol IN ('consulent', 'teamleider', 'beheerder', 'regio-analist')),
  team_id text,
  team_sleutel text NOT NULL GENERATED ALWAYS AS (coalesce(team_id, '')) STORED,
  PRIMARY KEY (gemeente, medewerker_id, rol, team_sleutel),
  FOREIGN KEY (gemeente, medewerker_id) REFERENCES medewerker,
  FOREIGN KEY (gemeente, team_id) REFERENCES team
);
CREATE TABLE vervanging (
  gemeente text NOT NULL,
  medewerker_id text NOT NULL,
  dossier_id text NOT NULL,
  vanaf date NOT NULL,
  tot date,
  PRIMARY KEY (gemeente, medewerker_id, dossier_id, vanaf),
  FOREIGN KEY (gemeente, medewerker_id) REFERENCES medewerker
);
CREATE TABLE apparaat (
  gemeente text NOT NULL,
  id text NOT NULL CHECK (id ~ '^[0-9a-f]{16}$'),
  medewerker_id text NOT NULL,
  naam text NOT NULL,
  aangemeld_op timestamptz NOT NULL,
  laatst_gezien_op timestamptz,
  laatste_seq bigint NOT NULL DEFAULT 0,
  ingetrokken_op timestamptz,
  PRIMARY KEY (gemeente, id),
  FOREIGN KEY (gemeente, medewerker_id) REFERENCES medewerker
);
-- a dot (device:seq) names one operation in the whole region: nobody may take a device's number in another gemeente
CREATE UNIQUE INDEX apparaat_uniek ON apparaat (id);
CREATE TABLE catalogus (
  gemeente text NOT NULL PRIMARY KEY REFERENCES gemeente,
  versie bigint NOT NULL,
  inhoud jsonb NOT NULL
);
CREATE TABLE audit (
  gemeente text NOT NULL,
  rank bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  PRIMARY KEY (gemeente, rank)
);
`;

const read = ['SELECT'] as const;
const write = ['SELECT', 'INSERT', 'UPDATE'] as const;
const all = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/** Gemeenten, teams, people with their roles, devices, the catalogue and the audit. */
export const basis = [
  tables,
  secureTable('gemeente', read, write),
  secureTable('team', read, write),
  secureTable('medewerker', read, write),
  secureTable('rol', read, all),
  secureTable('vervanging', read, all),
  secureTable('apparaat', write),
  secureTable('catalogus', read, write),
  secureTable('audit', ['SELECT', 'INSERT']),
  // At sign-in the gemeenten are not known yet: a person may see the own rows by issuer and subject, and nothing else.
  `CREATE POLICY medewerker_zelf ON medewerker FOR SELECT TO ${SERVICE_ROLE}
     USING (issuer = current_setting('${ISSUER_SETTING}', true) AND subject = current_setting('${SUBJECT_SETTING}', true));`,
].join('\n');
