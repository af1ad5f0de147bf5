/** Dates as people type and read them. Calendar days only, as ISO `YYYY-MM-DD`; no time zones. Pure. */

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;

/** Outside these years it is a slip of the finger (0226, 20226), not a date in anybody's life. */
const FIRST_YEAR = 1850;
const LAST_YEAR = 2199;

/** What a typed text means: a day, nothing, or a Dutch sentence that says why it is no day. */
export type ParsedDate =
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly message: string };

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Splits a valid ISO day in its numbers (month 1–12); null when it is no existing day. */
export function isoParts(iso: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** True when `text` is an existing day as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return isoParts(text) !== null;
}

/** ISO text of a day given in numbers (month 1–12). */
export function toIso(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const invalid = (message: string): ParsedDate => ({ kind: 'invalid', message });

function monthNumber(word: string): number {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const start = word.replace(/\.$/, '').replace(/^mrt$/, 'maart');
  return start.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function check(shown: string, year: number, month: number, day: number): ParsedDate {
  if (month < 1 || month > 12) return invalid(`${shown} bestaat niet. Een jaar heeft 12 maanden.`);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return invalid(`Het jaar ${year} klopt niet. Kies een jaar tussen ${FIRST_YEAR} en ${LAST_YEAR}.`);
  if (day < 1 || day > daysInMonth(year, month))
    return invalid(`${shown} bestaat niet. Kies een dag die bestaat.`);
  return { kind: 'date', iso: toIso(year, month, day) };
}

/**
 * Reads a day as people write it: `1-2-2026`, `01/02/2026`, `1.2.2026`, `01022026`, `1 februari 2026`,
 * `di 24 nov 2026`, or ISO `2026-02-01`. Years have four digits: with two, a birth date may be off by a century.
 */
export function parseDateText(text: string): ParsedDate {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (typed === '') return { kind: 'empty' };
  const words = typed.toLowerCase().replace(/^(zo|ma|di|wo|do|vr|za)[a-z]*\.?,? (?=\d)/, '');

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return check(typed, Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(words);
  if (solid) return check(typed, Number(solid[3]), Number(solid[2]), Number(solid[1]));

  const spoken = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+\.?)[-/. ]+(\d+)$/.exec(words);
  if (!spoken) return invalid('Dit is geen datum. Typ bijvoorbeeld 24-11-2026.');
  const [, day = '', monthWord = '', year = ''] = spoken;
  const month = monthNumber(monthWord);
  if (month === 0 && !/^\d/.test(monthWord))
    return invalid(`De maand '${monthWord}' bestaat niet. Typ bijvoorbeeld 24 november 2026.`);
  if (year.length !== 4) return invalid('Typ het jaar met vier cijfers, bijvoorbeeld 24-11-2026.');
  return check(typed, Number(year), month, Number(day));
}

/** `2026-11-24` → `24-11-2026`; any other text comes back as it was. */
export function shortDate(iso: string): string {
  const parts = isoParts(iso);
  return parts ? `${pad(parts.day, 2)}-${pad(parts.month, 2)}-${parts.year}` : iso;
}

/** `2026-11-24` → `di 24 november 2026`; any other text comes back as it was. */
export function longDate(iso: string): string {
  const parts = isoParts(iso);
  if (!parts) return iso;
  return `${WEEKDAYS[weekday(iso)] ?? ''} ${parts.day} ${MONTHS[parts.month - 1] ?? ''} ${parts.year}`;
}

/** `2026-11` of a day → `november 2026`. */
export function monthAndYear(year: number, month: number): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Day of the week of an ISO day: 0 is Sunday. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The day `days` later (or earlier, when negative). Expects an existing ISO day. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
