import type { Migration } from '../migrate.ts';

/** Search and caseload: both derived from `record`, both can be made again. A bsn is only kept as a keyed hash. */
export const zoeken: Migration = {
  version: 2,
  name: 'zoeken',
  sql: `
    CREATE TABLE caseload (
      rank INTEGER PRIMARY KEY,
      dossier_id TEXT NOT NULL UNIQUE,
      naam TEXT NOT NULL,
      sorteernaam TEXT NOT NULL,
      adres TEXT NOT NULL,
      plaats TEXT NOT NULL,
      dossiernummer TEXT NOT NULL,
      gemeente TEXT NOT NULL,
      team TEXT NOT NULL,
      consulent TEXT NOT NULL,
      status TEXT NOT NULL,
      personen INTEGER NOT NULL,
      regisseur TEXT NOT NULL,
      laatste_contact TEXT,
      volgende_op TEXT,
      volgende_titel TEXT,
      ernst INTEGER NOT NULL,
      signalen TEXT NOT NULL,
      agenda TEXT NOT NULL,
      gewijzigd_op TEXT NOT NULL,
      -- day for which the signals were computed; '' = must be computed again
      stand TEXT NOT NULL
    ) STRICT;
    CREATE INDEX caseload_naam ON caseload (sorteernaam, dossier_id);
    CREATE INDEX caseload_stand ON caseload (stand) WHERE stand = '';
    CREATE INDEX caseload_consulent ON caseload (consulent, sorteernaam);
    CREATE INDEX caseload_ernst ON caseload (ernst DESC, sorteernaam);
    CREATE INDEX caseload_volgende ON caseload (volgende_op);

    CREATE VIRTUAL TABLE search USING fts5 (
      tekst, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = none
    );
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

    CREATE TABLE bsn (hash BLOB NOT NULL, persoon_id TEXT NOT NULL PRIMARY KEY, dossier_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX bsn_hash ON bsn (hash);

    CREATE TABLE gelijkenis (persoon_id TEXT PRIMARY KEY, dossier_id TEXT NOT NULL, geboortedatum TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX gelijkenis_geboren ON gelijkenis (geboortedatum);
  `,
};
