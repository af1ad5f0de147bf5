import { locales, type z } from 'zod';
import type { CatalogusInhoud, MedewerkerRow } from '#shared/contract/region/beheer-rijen.ts';
import type { Line } from './csv.ts';

const dutch = locales.nl().localeError;

/** What is wrong with one line. */
export interface Problem {
  readonly line: number;
  /** column, and place in it; null: the line as a whole */
  readonly path: string | null;
  readonly text: string;
}

export interface CheckedLine<T> {
  readonly line: number;
  /** what stands there, as it was read */
  readonly value: unknown;
  /** null: it is wrong */
  readonly row: T | null;
  readonly problems: readonly Problem[];
}

/** Each line through its schema, and no id twice. `where` names a line: `regel` of a CSV, `item` of a JSON list. */
export function checkEach<T extends { id: string }>(
  lines: readonly Line[],
  schema: z.ZodType<T>,
  where: 'regel' | 'item',
): CheckedLine<T>[] {
  const first = new Map<string, number>();
  return lines.map(({ line, value }) => {
    const parsed = schema.safeParse(value, { error: dutch });
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({
        line,
        path: path.length > 0 ? path.join('.') : null,
        text: message,
      }));
      return { line, value, row: null, problems };
    }
    const earlier = first.get(parsed.data.id);
    if (earlier === undefined) first.set(parsed.data.id, line);
    const problems =
      earlier === undefined
        ? []
        : [{ line, path: null, text: `id ${parsed.data.id} staat ook op ${where} ${earlier}` }];
    return { line, value, row: parsed.data, problems };
  });
}

/** A problem with the line before it: `regel 3, agb: …`. */
export function inWords(where: 'regel' | 'item', { line, path, text }: Problem): string {
  return `${where} ${line}${path === null ? '' : `, ${path}`}: ${text}`;
}

export type Checked<T> = { ok: true; rows: { line: number; row: T }[] } | { ok: false; problems: string[] };

/** All lines right, or what is wrong with them. */
export function checkLines<T extends { id: string }>(
  lines: readonly Line[],
  schema: z.ZodType<T>,
  where: 'regel' | 'item',
): Checked<T> {
  const checked = checkEach(lines, schema, where);
  const problems = checked.flatMap((one) => one.problems.map((problem) => inWords(where, problem)));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rows: checked.flatMap(({ line, row }) => (row ? [{ line, row }] : [])) };
}

/** What a medewerker's line needs from others: teams that exist, and a sign-in of their own. */
export function checkMedewerkers(
  rows: readonly { line: number; row: MedewerkerRow }[],
  teams: ReadonlySet<string>,
  where: 'regel' | 'item',
): Problem[] {
  const signIns = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const problems = row.rollen.flatMap((one): Problem[] => {
      const team = one.split(':')[1];
      return team === undefined || teams.has(team)
        ? []
        : [{ line, path: 'rollen', text: `team ${team} bestaat niet` }];
    });
    if ((row.issuer === null) !== (row.subject === null)) {
      problems.push({ line, path: null, text: 'vul issuer en subject allebei in, of geen van beide' });
    }
    if (row.subject !== null) {
      const key = `${row.issuer ?? ''} ${row.subject}`;
      const earlier = signIns.get(key);
      if (earlier === undefined) signIns.set(key, line);
      else {
        const text = `deze aanmelding (subject) staat ook op ${where} ${earlier}`;
        problems.push({ line, path: null, text });
      }
    }
    return problems;
  });
}

/** A reference inside a catalogue that leads nowhere. */
export interface Lost {
  readonly part: 'contract' | 'tarief';
  readonly id: string;
  readonly field: 'voorzieningId' | 'aanbiederId';
  readonly value: string;
}

/** References inside a catalogue that lead nowhere. */
export function lostIn(inhoud: CatalogusInhoud): Lost[] {
  const known = {
    voorzieningId: new Set(inhoud.voorzieningen.map(({ id }) => id)),
    aanbiederId: new Set(inhoud.aanbieders.map(({ id }) => id)),
  };
  const of = (
    part: Lost['part'],
    row: { id: string; voorzieningId: string; aanbiederId: string | null },
  ): Lost[] =>
    (['voorzieningId', 'aanbiederId'] as const).flatMap((field) => {
      const value = row[field];
      return value === null || known[field].has(value) ? [] : [{ part, id: row.id, field, value }];
    });
  return [
    ...inhoud.contracten.flatMap((row) => of('contract', row)),
    ...inhoud.tarieven.flatMap((row) => of('tarief', row)),
  ];
}

/** {@link lostIn} in words. */
export function checkCatalogus(inhoud: CatalogusInhoud): string[] {
  return lostIn(inhoud).map(({ part, id, field, value }) => `${part} ${id}, ${field}: ${value} bestaat niet`);
}
