import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`; no time, no zone: a plan speaks of days. */
export type Dag = string;

const VORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when the text is a day that exists (leap years included). */
export function bestaatDag(text: string): boolean {
  const parts = VORM.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1850 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= dagenInMaand(year, month);
}

function dagenInMaand(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** zod schema of a day that exists. */
export const dag = z
  .string()
  .refine(bestaatDag, { error: 'Deze datum bestaat niet. Kies een dag die bestaat.' });

const MS_PER_DAY = 86_400_000;
const toUtc = (value: Dag): number => Date.parse(`${value}T00:00:00Z`);
const fromUtc = (ms: number): Dag => new Date(ms).toISOString().slice(0, 10);

// making a formatter costs a hundred times as much as using it
const DAG_HIER = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const HOUR_MS = 3_600_000;
// a save asks for today, and the Dutch day turns on a whole hour of UTC (so since 1940)
let asked: { hour: number; dag: Dag } | null = null;

/** The day that a moment falls on in the Netherlands. */
export function dagVan(moment: Date): Dag {
  const hour = Math.floor(moment.getTime() / HOUR_MS);
  if (hour < 0) return DAG_HIER.format(moment);
  if (asked?.hour !== hour) asked = { hour, dag: DAG_HIER.format(moment) };
  return asked.dag;
}

/** `value` plus a number of days (negative: earlier). */
export function plusDagen(value: Dag, days: number): Dag {
  return fromUtc(toUtc(value) + days * MS_PER_DAY);
}

/** `value` plus a number of months; the last day of the month where the day does not exist (31 jan + 1 = 28 feb). */
export function plusMaanden(value: Dag, months: number): Dag {
  const date = new Date(toUtc(value));
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(date.getUTCDate(), dagenInMaand(year, month));
  return fromUtc(Date.UTC(year, month - 1, day));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function dagenTussen(from: Dag, to: Dag): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

/** Age in whole years on a day. */
export function leeftijdOp(geboortedatum: Dag, op: Dag): number {
  const years = Number(op.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return op.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}

/** `24-11-2026` */
export function dagKort(value: Dag): string {
  return `${value.slice(8, 10)}-${value.slice(5, 7)}-${value.slice(0, 4)}`;
}

const LANG = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `di 24 november 2026` */
export function dagLang(value: Dag): string {
  return LANG.format(new Date(toUtc(value)));
}

/** True when two periods share a day; an open end (`null`) never ends. */
export function overlapt(
  a: { vanaf: Dag | null; tot: Dag | null },
  b: { vanaf: Dag | null; tot: Dag | null },
): boolean {
  const startsBeforeEnd = (start: Dag | null, end: Dag | null) =>
    start === null || end === null || start <= end;
  return startsBeforeEnd(a.vanaf, b.tot) && startsBeforeEnd(b.vanaf, a.tot);
}
