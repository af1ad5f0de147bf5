import { locales, type z } from 'zod';
import type { Line } from './csv.ts';
import type { CatalogusInhoud, MedewerkerRow } from './rows.ts';

const dutch = locales.nl().localeError;

export type Checked<T> = { ok: true; rows: { line: number; row: T }[] } | { ok: false; problems: string[] };

/** Each line through its schema, and no id twice. `where` names a line: `regel` of a CSV, `item` of a JSON list. */
export function checkLines<T extends { id: string }>(
  lines: readonly Line[],
  schema: z.ZodType<T>,
  where: 'regel' | 'item',
): Checked<T> {
  const problems: string[] = [];
  const rows: { line: number; row: T }[] = [];
  const first = new Map<string, number>();
  for (const { line, value } of lines) {
    const parsed = schema.safeParse(value, { error: dutch });
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        problems.push(`${where} ${line}${path.length > 0 ? `, ${path.join('.')}` : ''}: ${message}`);
      }
      continue;
    }
    const earlier = first.get(parsed.data.id);
    if (earlier !== undefined)
      problems.push(`${where} ${line}: id ${parsed.data.id} staat ook op ${where} ${earlier}`);
    else first.set(parsed.data.id, line);
    rows.push({ line, row: parsed.data });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

/** What a medewerker's line needs from others: teams that exist, and a sign-in of their own. */
export function checkMedewerkers(
  rows: readonly { line: number; row: MedewerkerRow }[],
  teams: ReadonlySet<string>,
  where: string,
): string[] {
  const signIns = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const problems = row.rollen.flatMap((one) => {
      const team = one.split(':')[1];
      return team === undefined || teams.has(team)
        ? []
        : [`${where} ${line}, rollen: team ${team} bestaat niet`];
    });
    if ((row.issuer === null) !== (row.subject === null)) {
      problems.push(`${where} ${line}: vul issuer en subject allebei in, of geen van beide`);
    }
    if (row.subject !== null) {
      const key = `${row.issuer ?? ''} ${row.subject}`;
      const earlier = signIns.get(key);
      if (earlier === undefined) signIns.set(key, line);
      else problems.push(`${where} ${line}: deze aanmelding (subject) staat ook op ${where} ${earlier}`);
    }
    return problems;
  });
}

/** References inside a catalogue that lead nowhere. */
export function checkCatalogus(inhoud: CatalogusInhoud): string[] {
  const voorzieningen = new Set(inhoud.voorzieningen.map(({ id }) => id));
  const aanbieders = new Set(inhoud.aanbieders.map(({ id }) => id));
  const lost = (part: string, id: string, field: string, value: string | null, known: ReadonlySet<string>) =>
    value === null || known.has(value) ? [] : [`${part} ${id}, ${field}: ${value} bestaat niet`];
  return [
    ...inhoud.contracten.flatMap((one) => [
      ...lost('contract', one.id, 'voorzieningId', one.voorzieningId, voorzieningen),
      ...lost('contract', one.id, 'aanbiederId', one.aanbiederId, aanbieders),
    ]),
    ...inhoud.tarieven.flatMap((one) => [
      ...lost('tarief', one.id, 'voorzieningId', one.voorzieningId, voorzieningen),
      ...lost('tarief', one.id, 'aanbiederId', one.aanbiederId, aanbieders),
    ]),
  ];
}
