import { isoParts } from '../components/date-text.ts';

/** Time axis of the charts: ISO days as numbers, and quiet ticks at the first of a month. Pure. */

const DAY = 86_400_000;
const SHORT_MONTHS = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;

/** Number of days since 1970 of an existing ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `nov`, or `jan '27` where a year starts. */
export function tickText(day: number): string {
  const parts = isoParts(isoDay(day));
  if (!parts) return '';
  const month = SHORT_MONTHS[parts.month - 1] ?? '';
  return parts.month === 1 ? `${month} ’${String(parts.year % 100).padStart(2, '0')}` : month;
}

/** Firsts of months between two day numbers, at most `most`, in even steps that include January. */
export function monthTicks(from: number, to: number, most: number): number[] {
  const start = new Date(from * DAY);
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const end = new Date(to * DAY);
  const last = end.getUTCFullYear() * 12 + end.getUTCMonth();
  const step = [1, 2, 3, 6, 12, 24, 60].find((months) => (last - first) / months <= most - 1) ?? 120;
  const ticks: number[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day >= from && day <= to) ticks.push(day);
  }
  return ticks;
}
