import { isDeepStrictEqual } from 'node:util';
import type { Oordeel } from '#shared/contract/region/beheer.ts';
import {
  BEHEER_RIJEN,
  CATALOGUS_PARTS,
  LEGE_CATALOGUS,
  type BeheerSoort,
  type CatalogusInhoud,
  type CatalogusPart,
  type MedewerkerRow,
} from '#shared/contract/region/beheer-rijen.ts';
import { naamBeheerveld } from '#shared/domain/catalogus/velden.ts';
import type { Queries } from '../sql/sql.ts';
import { checkEach, checkMedewerkers, lostIn, type CheckedLine, type Problem } from './check.ts';
import { linesOf, type Format } from './lines.ts';
import { readCatalogus, readMedewerkers, readTeams } from './store.ts';

/** Rows of whatever kind: what they share. */
type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface Bestand {
  readonly soort: BeheerSoort;
  readonly formaat: Format;
  readonly tekst: string;
  readonly ontbrekend: 'blijft' | 'weg';
}

/** What a file would do: a verdict on every line, and all rows as they would be; null: something is wrong. */
export interface Beoordeeld {
  readonly oordeel: Omit<Oordeel, 'ingelezen'>;
  readonly rows: readonly AnyRow[] | null;
  /** of which catalogue these are the rows; null for teams and people */
  readonly inhoud: CatalogusInhoud | null;
}

const isPart = (soort: BeheerSoort): soort is CatalogusPart => soort in CATALOGUS_PARTS;

/** Rows with their roles in one order, as they are compared. */
function vergelijkbaar(row: AnyRow): AnyRow {
  return Array.isArray(row['rollen']) ? { ...row, rollen: [...(row['rollen'] as string[])].sort() } : row;
}

/** Judges a file line by line against what is there now. Changes nothing. */
export async function beoordeel(tx: Queries, gemeente: string, bestand: Bestand): Promise<Beoordeeld> {
  const { soort, formaat, tekst, ontbrekend } = bestand;
  const catalogus = (await readCatalogus(tx, gemeente))?.inhoud ?? LEGE_CATALOGUS;
  const present: readonly AnyRow[] = isPart(soort)
    ? catalogus[soort]
    : soort === 'teams'
      ? await readTeams(tx, gemeente)
      : await readMedewerkers(tx, gemeente);
  const read = linesOf(tekst, formaat, BEHEER_RIJEN[soort].shape);
  if (!read.ok) {
    const oordeel = { regels: [], ontbreekt: [], meldingen: read.problems };
    return { oordeel, rows: null, inhoud: null };
  }
  const where = formaat === 'csv' ? 'regel' : 'item';
  const checked = checkEach<AnyRow>(read.lines, BEHEER_RIJEN[soort], where);
  const named = new Set(checked.flatMap(({ row }) => (row ? [row.id] : [])));
  const missing = present.filter(({ id }) => !named.has(id));
  const goes = isPart(soort) && ontbrekend === 'weg';
  const rows = [...checked.flatMap(({ row }) => (row ? [row] : [])), ...(goes ? [] : missing)];
  const inhoud = isPart(soort) ? { ...catalogus, [soort]: rows } : null;
  const problems = inhoud
    ? lostProblems(inhoud, checked)
    : soort === 'medewerkers'
      ? { lines: await peopleProblems(tx, gemeente, checked, missing, where), whole: [] }
      : { lines: [], whole: [] };
  const regels = checked.map((one) => regelVan(one, problems.lines, present));
  const isRight = problems.whole.length === 0 && regels.every(({ oordeel }) => oordeel !== 'fout');
  return {
    oordeel: {
      regels,
      ontbreekt: missing.map((row) => ({ id: row.id, naam: naamVan(row) })),
      meldingen: problems.whole,
    },
    rows: isRight ? rows : null,
    inhoud,
  };
}

function naamVan(row: Readonly<Record<string, unknown>>): string {
  const { naam, id } = row;
  if (typeof naam === 'string' && naam !== '') return naam;
  return typeof id === 'string' ? id : '';
}

function regelVan(
  { line, value, row, problems }: CheckedLine<AnyRow>,
  more: readonly Problem[],
  present: readonly AnyRow[],
): Oordeel['regels'][number] {
  const meldingen = [...problems, ...more.filter((one) => one.line === line)].map(({ path, text }) =>
    path === null ? text : `${naamBeheerveld(path.split('.')[0] ?? path)}: ${text}`,
  );
  const raw = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const before = present.find(({ id }) => id === row?.id);
  const same = before && row && isDeepStrictEqual(vergelijkbaar(before), vergelijkbaar(row));
  const oordeel = meldingen.length > 0 ? 'fout' : !before ? 'nieuw' : same ? 'gelijk' : 'gewijzigd';
  return { regel: line, naam: naamVan({ id: '', ...raw }), oordeel, meldingen };
}

/** References that lead nowhere: at the line that makes them, or of the whole when another part is left behind. */
function lostProblems(
  inhoud: CatalogusInhoud,
  checked: readonly CheckedLine<AnyRow>[],
): { lines: Problem[]; whole: string[] } {
  const lines: Problem[] = [];
  const whole: string[] = [];
  for (const { part, id, field, value } of lostIn(inhoud)) {
    const line = checked.find(({ row }) => row?.id === id && field in row)?.line;
    if (line === undefined) whole.push(`${part} ${id} noemt ${value}, en dat is er dan niet meer`);
    else lines.push({ line, path: field, text: `${value} bestaat niet` });
  }
  return { lines, whole };
}

async function peopleProblems(
  tx: Queries,
  gemeente: string,
  checked: readonly CheckedLine<AnyRow>[],
  missing: readonly AnyRow[],
  where: 'regel' | 'item',
): Promise<Problem[]> {
  const teams = new Set((await readTeams(tx, gemeente)).map(({ id }) => id));
  const rows = checked.flatMap(({ line, row }) =>
    row ? [{ line, row: row as unknown as MedewerkerRow }] : [],
  );
  const taken = new Map(
    (missing as unknown as MedewerkerRow[])
      .filter(({ subject }) => subject !== null)
      .map(({ issuer, subject, naam }) => [`${issuer ?? ''} ${subject ?? ''}`, naam]),
  );
  const clashes = rows.flatMap(({ line, row }): Problem[] => {
    const other = row.subject === null ? undefined : taken.get(`${row.issuer ?? ''} ${row.subject}`);
    return other === undefined
      ? []
      : [{ line, path: 'subject', text: `met deze aanmelding werkt al iemand anders: ${other}` }];
  });
  return [...checkMedewerkers(rows, teams, where), ...clashes];
}
