import type { z } from 'zod';
import { OPDRACHTREGEL, writeAudit } from '../sql/audit.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database, Queries } from '../sql/sql.ts';
import { checkCatalogus, checkLines, checkMedewerkers, inWords } from './check.ts';
import { linesOf, readJsonText, type Format } from './lines.ts';
import { writeCsv } from './csv.ts';
import type { Door } from './geschiedenis.ts';
import {
  CATALOGUS_PARTS,
  catalogusInhoud,
  LEGE_CATALOGUS,
  medewerkerRow,
  teamRow,
  type CatalogusInhoud,
  type CatalogusPart,
} from '#shared/contract/region/beheer-rijen.ts';
import {
  ensureGemeente,
  readCatalogus,
  readMedewerkers,
  readTeams,
  saveCatalogus,
  saveMedewerkers,
  saveTeams,
  type Counts,
} from './store.ts';

export const SOORTEN = [
  'teams',
  'medewerkers',
  'catalogus',
  ...(Object.keys(CATALOGUS_PARTS) as CatalogusPart[]),
] as const;
export type Soort = (typeof SOORTEN)[number];

export type Imported = { ok: true; counts: Counts } | { ok: false; problems: string[] };

/** Undoes a transaction on purpose. */
class Undo extends Error {
  readonly outcome: Imported;
  constructor(outcome: Imported) {
    super('undone');
    this.outcome = outcome;
  }
}

async function importTeams(
  tx: Queries,
  gemeente: string,
  text: string,
  format: Format,
  door: Door,
): Promise<Imported> {
  const read = linesOf(text, format, teamRow.shape);
  if (!read.ok) return read;
  const checked = checkLines(read.lines, teamRow, format === 'csv' ? 'regel' : 'item');
  if (!checked.ok) return checked;
  return {
    ok: true,
    counts: await saveTeams(
      tx,
      gemeente,
      checked.rows.map(({ row }) => row),
      door,
    ),
  };
}

async function importMedewerkers(
  tx: Queries,
  gemeente: string,
  text: string,
  format: Format,
  door: Door,
): Promise<Imported> {
  const where = format === 'csv' ? 'regel' : 'item';
  const read = linesOf(text, format, medewerkerRow.shape);
  if (!read.ok) return read;
  const checked = checkLines(read.lines, medewerkerRow, where);
  if (!checked.ok) return checked;
  const teams = new Set((await readTeams(tx, gemeente)).map(({ id }) => id));
  const problems = checkMedewerkers(checked.rows, teams, where).map((one) => inWords(where, one));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    counts: await saveMedewerkers(
      tx,
      gemeente,
      checked.rows.map(({ row }) => row),
      door,
    ),
  };
}

async function putCatalogus(
  tx: Queries,
  gemeente: string,
  inhoud: CatalogusInhoud,
  door: Door,
): Promise<Imported> {
  const problems = checkCatalogus(inhoud);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, counts: await saveCatalogus(tx, gemeente, inhoud, door) };
}

async function importCatalogus(
  tx: Queries,
  gemeente: string,
  text: string,
  format: Format,
  door: Door,
): Promise<Imported> {
  if (format === 'csv') {
    const parts = Object.keys(CATALOGUS_PARTS).join(', ');
    return {
      ok: false,
      problems: [`Een hele catalogus is een JSON-bestand. Als CSV kan per onderdeel: ${parts}.`],
    };
  }
  const read = readJsonText(text);
  if (!read.ok) return read;
  const given =
    typeof read.value === 'object' && read.value !== null ? (read.value as Record<string, unknown>) : {};
  const problems: string[] = [];
  for (const [part, schema] of Object.entries(CATALOGUS_PARTS)) {
    const list = given[part];
    if (!Array.isArray(list)) {
      problems.push(`${part}: deze lijst ontbreekt`);
      continue;
    }
    const lines = list.map((value: unknown, index) => ({ line: index + 1, value }));
    const checked = checkLines(lines, schema as z.ZodType<{ id: string }>, 'item');
    if (!checked.ok) problems.push(...checked.problems.map((one) => `${part}, ${one}`));
  }
  const whole = catalogusInhoud.safeParse(read.value);
  if (problems.length > 0) return { ok: false, problems };
  if (!whole.success) {
    const names = whole.error.issues.map(({ path, code }) =>
      code === 'unrecognized_keys'
        ? 'er staan onbekende onderdelen in'
        : `${path.join('.')}: dit onderdeel klopt niet`,
    );
    return { ok: false, problems: names };
  }
  return putCatalogus(tx, gemeente, whole.data, door);
}

async function importPart(
  tx: Queries,
  gemeente: string,
  part: CatalogusPart,
  text: string,
  format: Format,
  door: Door,
): Promise<Imported> {
  const schema = CATALOGUS_PARTS[part];
  const read = linesOf(text, format, schema.shape);
  if (!read.ok) return read;
  const checked = checkLines(
    read.lines,
    schema as z.ZodType<{ id: string }>,
    format === 'csv' ? 'regel' : 'item',
  );
  if (!checked.ok) return checked;
  const present = (await readCatalogus(tx, gemeente))?.inhoud ?? LEGE_CATALOGUS;
  const rows = checked.rows.map(({ row }) => row);
  return putCatalogus(tx, gemeente, { ...present, [part]: rows }, door);
}

function importOne(
  tx: Queries,
  soort: Soort,
  gemeente: string,
  text: string,
  format: Format,
  door: Door,
): Promise<Imported> {
  if (soort === 'teams') return importTeams(tx, gemeente, text, format, door);
  if (soort === 'medewerkers') return importMedewerkers(tx, gemeente, text, format, door);
  if (soort === 'catalogus') return importCatalogus(tx, gemeente, text, format, door);
  return importPart(tx, gemeente, soort, text, format, door);
}

export interface ImportOrder {
  readonly soort: Soort;
  readonly gemeente: string;
  readonly text: string;
  readonly format: Format;
  /** look and tell only */
  readonly dryRun: boolean;
  readonly at: Date;
}

/** Reads a file into the tables of a gemeente: all of it, or nothing with what is wrong on which line. */
export async function importFile(db: Database, order: ImportOrder): Promise<Imported> {
  const { soort, gemeente, text, format, dryRun, at } = order;
  try {
    return await asOwner(db, gemeente, async (tx) => {
      await ensureGemeente(tx, gemeente);
      const outcome = await importOne(tx, soort, gemeente, text, format, { at, actor: OPDRACHTREGEL });
      if (!outcome.ok || dryRun) throw new Undo(outcome);
      if (outcome.counts.nieuw + outcome.counts.gewijzigd > 0) {
        await writeAudit(tx, { gemeente, at, actor: OPDRACHTREGEL, action: 'ingelezen', subject: soort });
      }
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undo) return error.outcome;
    throw error;
  }
}

/** The tables of a gemeente as a file that `importFile` takes back unchanged; where nothing is yet, the form to begin with. */
export async function exportFile(
  db: Database,
  order: { soort: Soort; gemeente: string; format: Format },
): Promise<string> {
  const { soort, gemeente, format } = order;
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return asOwner(db, gemeente, async (tx) => {
    if (soort === 'teams' || soort === 'medewerkers') {
      const rows = soort === 'teams' ? await readTeams(tx, gemeente) : await readMedewerkers(tx, gemeente);
      const { shape } = soort === 'teams' ? teamRow : medewerkerRow;
      return format === 'json'
        ? json(rows)
        : writeCsv(
            rows.map((row) => ({ ...row })),
            shape,
          );
    }
    const inhoud = (await readCatalogus(tx, gemeente))?.inhoud ?? LEGE_CATALOGUS;
    if (soort === 'catalogus') return json(inhoud);
    const rows = inhoud[soort];
    return format === 'json'
      ? json(rows)
      : writeCsv(
          rows.map((row) => ({ ...row })),
          CATALOGUS_PARTS[soort].shape,
        );
  });
}
