import type { CaseloadQuery, CaseloadRow } from '#shared/contract/caseload.ts';
import { isBsn } from '#shared/domain/basis/bsn.ts';
import type { Last } from '#shared/domain/team/gewicht.ts';
import type { Stuurfeiten } from '#shared/domain/team/sturing.ts';
import { hashBsn } from './projections.ts';
import { transaction, type Store } from './store.ts';

/** What a dossier looks like in lists; computed by the rules, kept until something changes or the day does. */
export interface Summary {
  readonly status: string;
  readonly personen: number;
  readonly regisseur: string;
  readonly laatsteContact: string | null;
  readonly volgendeOp: string | null;
  readonly volgendeTitel: string | null;
  readonly ernst: number;
  readonly signalen: CaseloadRow['signalen'];
  readonly agenda: unknown;
  /** what it weighs at the end of each of the last weeks, today last; null: it was not there yet */
  readonly weken: readonly (Last | null)[];
  readonly sturing: Stuurfeiten;
}

/** More hits than a person reads; the list says that there are more. */
const MOST_HITS = 500;

/** What a list shows, in the order in which `toCaseloadRow` takes it; the agenda, the widest of all, is for Vandaag only. */
const SHOWN = `dossier_id, naam, adres, plaats, dossiernummer, gemeente, team, consulent, status, personen, regisseur,
  laatste_contact, volgende_op, volgende_titel, ernst, signalen, gewijzigd_op`;

const ORDER: Record<CaseloadQuery['sorteer'], string> = {
  naam: 'sorteernaam ASC',
  signaal: 'ernst DESC, sorteernaam ASC',
  contact: "coalesce(laatste_contact, '') ASC",
  volgende: "coalesce(volgende_op, '9999') ASC",
  gewijzigd: 'gewijzigd_op DESC',
};

interface Source {
  /** names what was found, before SELECT */
  readonly begin: string;
  readonly from: string;
  /** how many were found before the other filters; more than {@link MOST_HITS} are not looked for */
  readonly found: string;
  readonly values: readonly unknown[];
}

/** One page of the caseload, with the number of dossiers that fit the question. */
export function findCaseload(
  store: Store,
  query: CaseloadQuery,
): { rows: CaseloadRow[]; total: number; more: boolean } {
  const where: string[] = [];
  const values: unknown[] = [];
  const add = (clause: string, ...extra: unknown[]) => {
    where.push(clause);
    values.push(...extra);
  };
  if (query.consulent) add('consulent = ?', query.consulent);
  if (query.gemeente) add('gemeente = ?', query.gemeente);
  if (query.statussen.length > 0)
    add('status IN (SELECT value FROM json_each(?))', JSON.stringify(query.statussen));
  if (query.signaal === 'alle') add('ernst > 0');
  else if (query.signaal) add('signalen LIKE ?', `%"code":"${query.signaal.replace(/[^a-z0-9-]/g, '')}"%`);
  const filter = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  const isPlain = filter === '' && query.sorteer === 'naam' && query.tekst.trim() !== '';
  // two of one name keep one order among them, whichever; the numbers are nearer to hand than the ids
  const order = `ORDER BY ${ORDER[query.sorteer]}, ${isPlain ? 'caseload.rank' : 'dossier_id'}`;
  const { begin, from, found, values: searched } = sourceOf(store, query.tekst, isPlain);

  // SQLite keeps no more than the page while it sorts only where it knows its size beforehand
  const most = Math.trunc(query.aantal);
  // whole rows are read for the page only, one by one in its order: sorting carries no more than it sorts by
  const raws = cells(
    store,
    `${begin} SELECT ${found}, ${SHOWN}
     FROM (SELECT caseload.rank AS page FROM ${from} ${filter} ${order} LIMIT ${most} OFFSET ?)
     CROSS JOIN caseload ON caseload.rank = page`,
    [...searched, ...values, query.vanaf],
  );
  const counted = () =>
    store
      .sql(`${begin} SELECT count(*) AS n, ${found} AS found FROM ${from} ${filter}`)
      .get(...searched, ...values);
  // who types in the search field asks for nothing else: then every hit counts and none need be looked up for it
  const isSearchOnly = begin !== '' && filter === '' && raws.length > 0;
  const count = isSearchOnly ? { n: raws[0]?.[0], found: raws[0]?.[0] } : counted();
  return {
    rows: raws.map(([, ...row]) => toCaseloadRow(row)),
    total: Number(count?.['n']),
    more: Number(count?.['found']) >= MOST_HITS,
  };
}

/** Where the page comes from: everything, or what was searched for. From the hits to their rows, never the other way. */
function sourceOf(store: Store, text: string, isPlain: boolean): Source {
  if (text.trim() === '') return { begin: '', from: 'caseload', found: '0', values: [] };
  const { sql, value } = hitsOf(store, text);
  return {
    begin: `WITH hits AS MATERIALIZED (${sql})`,
    // only names are asked for: the small index holds them, the wide rows need not be touched
    from: `hits CROSS JOIN caseload ${isPlain ? 'INDEXED BY caseload_rang' : ''} ON caseload.rank = hits.rank`,
    found: '(SELECT count(*) FROM hits)',
    values: [value],
  };
}

function hitsOf(store: Store, input: string): { sql: string; value: unknown } {
  const digits = input.replace(/[\s.]/g, '');
  if (isBsn(digits)) {
    return {
      sql: 'SELECT DISTINCT c.rank AS rank FROM bsn b JOIN caseload c ON c.dossier_id = b.dossier_id WHERE b.hash = ?',
      value: hashBsn(store, digits),
    };
  }
  const words = input.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return { sql: 'SELECT value AS rank FROM json_each(?)', value: '[]' };
  return {
    sql: `SELECT rowid AS rank FROM search WHERE search MATCH ? LIMIT ${MOST_HITS}`,
    value: words.map((word) => `"${word}"*`).join(' AND '),
  };
}

type Cell = string | number | null;

/** Rows as lists of values: fifty rows with a name for every value cost more than finding them. */
function cells(store: Store, sql: string, values: readonly unknown[]): Cell[][] {
  return store
    .sql(sql)
    .raw()
    .all(...values) as unknown as Cell[][];
}

function toCaseloadRow(row: readonly Cell[]): CaseloadRow {
  const text = (index: number) => String(row[index]);
  const textOrNull = (index: number) => (row[index] == null ? null : String(row[index]));
  return {
    dossierId: text(0),
    naam: text(1),
    adres: text(2),
    plaats: text(3),
    dossiernummer: text(4),
    gemeente: text(5),
    team: text(6),
    consulent: text(7),
    status: text(8) as CaseloadRow['status'],
    personen: Number(row[9]),
    regisseur: text(10),
    laatsteContact: textOrNull(11),
    volgendeOp: textOrNull(12),
    volgendeTitel: textOrNull(13),
    ernst: Number(row[14]),
    signalen: JSON.parse(text(15)) as CaseloadRow['signalen'],
    gewijzigdOp: text(16),
  };
}

/** Dossiers whose signals were computed for another day, or not since their last change. */
export function findStale(
  store: Store,
  vandaag: string,
  filter: { consulent: string | null },
  limit: number,
): string[] {
  const own = filter.consulent === null ? '' : 'AND consulent = ?';
  return store
    .sql(`SELECT dossier_id FROM caseload WHERE stand <> ? ${own} LIMIT ?`)
    .all(...(filter.consulent === null ? [vandaag, limit] : [vandaag, filter.consulent, limit]))
    .map((raw) => String(raw['dossier_id']));
}

/** Every summary has to be computed again: what all of them depend on changed. */
export function markAllStale(store: Store): void {
  store.sql("UPDATE caseload SET stand = ''").run();
}

/** Keeps freshly computed summaries. */
export function writeSummaries(store: Store, vandaag: string, summaries: ReadonlyMap<string, Summary>): void {
  transaction(store, () => {
    for (const [dossierId, summary] of summaries) {
      store
        .sql(
          `UPDATE caseload SET status = ?, personen = ?, regisseur = ?, laatste_contact = ?, volgende_op = ?, volgende_titel = ?,
             ernst = ?, signalen = ?, agenda = ?, weken = ?, sturing = ?, stand = ? WHERE dossier_id = ?`,
        )
        .run(
          summary.status,
          summary.personen,
          summary.regisseur,
          summary.laatsteContact,
          summary.volgendeOp,
          summary.volgendeTitel,
          summary.ernst,
          JSON.stringify(summary.signalen),
          JSON.stringify(summary.agenda),
          JSON.stringify(summary.weken),
          JSON.stringify(summary.sturing),
          vandaag,
          dossierId,
        );
    }
  });
}

/** Rows with their agenda, for one consulent (or all): what Vandaag is made of. */
export function readAgendas(store: Store, consulent: string | null): { row: CaseloadRow; agenda: unknown }[] {
  const own = consulent === null ? '' : 'AND consulent = ?';
  return cells(
    store,
    `SELECT agenda, ${SHOWN} FROM caseload WHERE (agenda <> '[]' OR ernst > 0) ${own} ORDER BY sorteernaam LIMIT 2000`,
    consulent === null ? [] : [consulent],
  ).map(([agenda, ...row]) => ({ row: toCaseloadRow(row), agenda: JSON.parse(String(agenda)) as unknown }));
}

/** Highest dossier number of a year that is in the store, as a number; 0 when there is none. */
export function lastDossierNumber(store: Store, prefix: string): number {
  const row = store
    .sql('SELECT max(dossiernummer) AS last FROM caseload WHERE dossiernummer LIKE ?')
    .get(`${prefix}%`);
  return row?.['last'] ? Number(String(row['last']).slice(prefix.length)) : 0;
}

/** Dossiers in which somebody with this bsn, or born on this day, is known. */
export function findLookAlikes(
  store: Store,
  person: { bsn: string | null; geboortedatum: string | null },
): string[] {
  const found = new Set<string>();
  if (person.bsn !== null && isBsn(person.bsn)) {
    for (const raw of store
      .sql('SELECT persoon_id FROM bsn WHERE hash = ?')
      .all(hashBsn(store, person.bsn))) {
      found.add(String(raw['persoon_id']));
    }
  }
  if (person.geboortedatum !== null) {
    for (const raw of store
      .sql('SELECT persoon_id FROM gelijkenis WHERE geboortedatum = ? LIMIT 500')
      .all(person.geboortedatum)) {
      found.add(String(raw['persoon_id']));
    }
  }
  return [...found];
}
