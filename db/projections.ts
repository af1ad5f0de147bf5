import { createHmac } from 'node:crypto';
import type { Store } from './store.ts';

// Search and caseload are derived: they follow a row in the same transaction, only where a field that they show changed,
// so that saving a sentence of a gesprek costs nothing extra.

interface ChangedRow {
  readonly kind: string;
  readonly id: string;
  readonly dossierId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changed: readonly string[];
  readonly deleted: boolean;
}

const PERSON_FIELDS = ['voornaam', 'voorvoegsel', 'achternaam', 'geboortedatum', 'bsn', 'kring'];
const HOUSEHOLD_FIELDS = [
  'naam',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
  'dossiernummer',
  'gemeente',
  'team',
  'consulent',
];

/** Whether rows of this kind are shown by search, bsn lookup or caseload. */
export function isIndexed(kind: string): boolean {
  return kind === 'huishouden' || kind === 'persoon';
}

/**
 * Keeps bsn lookup and caseload in step with a row that was just written. True when the dossier's search text is out of date:
 * `indexSearch` then follows once, after the last row of the action.
 */
export function indexRow(store: Store, row: ChangedRow): boolean {
  if (row.kind === 'huishouden') {
    if (row.deleted) {
      removeDossier(store, row.dossierId);
      return false;
    }
    if (row.changed.some((name) => HOUSEHOLD_FIELDS.includes(name))) {
      writeCaseloadRow(store, row);
      return true;
    }
  }
  if (row.kind === 'persoon' && (row.deleted || row.changed.some((name) => PERSON_FIELDS.includes(name)))) {
    indexPerson(store, row);
    return true;
  }
  return false;
}

/** Marks a dossier's signals as out of date; they are computed again before they are shown. */
export function touchDossier(store: Store, dossierId: string, at: string): void {
  // to the minute: who types on writes this once, not at every pause
  const minute = `${at.slice(0, 16)}:00.000Z`;
  store
    .sql(
      "UPDATE caseload SET stand = '', gewijzigd_op = ? WHERE dossier_id = ? AND (stand <> '' OR gewijzigd_op <> ?)",
    )
    .run(minute, dossierId, minute);
}

/** Keyed hash of a bsn: finds the exact number again without keeping it in an index. */
export function hashBsn(store: Store, bsn: string): Buffer {
  return createHmac('sha256', store.hashKey).update(bsn).digest();
}

function text(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function writeCaseloadRow(store: Store, row: ChangedRow): void {
  const field = (name: string) => text(row.fields, name);
  store
    .sql(
      `INSERT INTO caseload (dossier_id, naam, sorteernaam, adres, plaats, dossiernummer, gemeente, team, consulent, status,
         personen, regisseur, ernst, signalen, agenda, gewijzigd_op, stand)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'concept', 0, '', 0, '[]', '[]', '', '')
       ON CONFLICT (dossier_id) DO UPDATE SET naam = excluded.naam, sorteernaam = excluded.sorteernaam, adres = excluded.adres,
         plaats = excluded.plaats, dossiernummer = excluded.dossiernummer, gemeente = excluded.gemeente, team = excluded.team,
         consulent = excluded.consulent`,
    )
    .run(
      row.dossierId,
      field('naam'),
      sortKey(field('naam')),
      `${field('straat')} ${field('huisnummer')}`.trim(),
      field('plaats'),
      field('dossiernummer'),
      field('gemeente'),
      field('team'),
      field('consulent'),
    );
}

// "Familie De Graaf" and "De Graaf, Willemien" both belong under G.
const LEADING = /^(familie|gezin|mevrouw|meneer|de heer|huishouden)\s+/i;
const PARTICLE = /^(van der|van den|van de|van|de|den|der|ter|ten|te|'t|el|al|di|da)\s+/i;

function sortKey(naam: string): string {
  return naam
    .replace(LEADING, '')
    .replace(PARTICLE, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

function indexPerson(store: Store, row: ChangedRow): void {
  const bsn = text(row.fields, 'bsn');
  const born = text(row.fields, 'geboortedatum');
  store.sql('DELETE FROM bsn WHERE persoon_id = ?').run(row.id);
  store.sql('DELETE FROM gelijkenis WHERE persoon_id = ?').run(row.id);
  if (row.deleted) return;
  if (bsn !== '') {
    store
      .sql('INSERT INTO bsn (hash, persoon_id, dossier_id) VALUES (?, ?, ?)')
      .run(hashBsn(store, bsn), row.id, row.dossierId);
  }
  if (born !== '') {
    store
      .sql('INSERT INTO gelijkenis (persoon_id, dossier_id, geboortedatum) VALUES (?, ?, ?)')
      .run(row.id, row.dossierId, born);
  }
}

/** Writes a dossier's search text anew: names, address, number; never a bsn. */
export function indexSearch(store: Store, dossierId: string): void {
  const caseload = store
    .sql('SELECT rank, naam, adres, plaats, dossiernummer FROM caseload WHERE dossier_id = ?')
    .get(dossierId);
  if (!caseload) return;
  const names = store
    .sql(
      `SELECT concat_ws(' ', fields ->> '$.voornaam', fields ->> '$.voorvoegsel', fields ->> '$.achternaam') AS naam
       FROM record WHERE dossier_id = ? AND kind = 'persoon' AND deleted_dot IS NULL`,
    )
    .all(dossierId)
    .map((raw) => String(raw['naam']));
  const postcode = store
    .sql("SELECT json_extract(fields, '$.postcode') AS postcode FROM record WHERE id = ?")
    .get(dossierId);
  const words = [
    caseload['naam'],
    caseload['adres'],
    caseload['plaats'],
    caseload['dossiernummer'],
    String(postcode?.['postcode'] ?? ''),
    ...names,
  ];
  store
    .sql('INSERT OR REPLACE INTO search (rowid, tekst) VALUES (?, ?)')
    // a name of which a part never came adds nothing
    .run(
      caseload['rank'],
      words
        .map((word) => String(word ?? '').trim())
        .filter(Boolean)
        .join(' '),
    );
}

function removeDossier(store: Store, dossierId: string): void {
  const row = store.sql('SELECT rank FROM caseload WHERE dossier_id = ?').get(dossierId);
  if (row) store.sql('DELETE FROM search WHERE rowid = ?').run(row['rank']);
  store.sql('DELETE FROM caseload WHERE dossier_id = ?').run(dossierId);
  store.sql('DELETE FROM bsn WHERE dossier_id = ?').run(dossierId);
  store.sql('DELETE FROM gelijkenis WHERE dossier_id = ?').run(dossierId);
}
