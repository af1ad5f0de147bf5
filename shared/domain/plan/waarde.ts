import { getal } from '../basis/woorden.ts';
import type { Fields } from '../entities.ts';

type Meetlat = Pick<Fields<'doel'>, 'schaal' | 'eenheid'>;

/** Lowest and highest value of a scale; a count has no highest (domain.md, SMART). */
export function bereikVan(schaal: Fields<'doel'>['schaal']): { min: number; max: number; heel: boolean } {
  switch (schaal) {
    case 'zelfredzaamheid':
      return { min: 1, max: 5, heel: true };
    case 'cijfer':
      return { min: 0, max: 10, heel: false };
    case 'janee':
      return { min: 0, max: 1, heel: true };
    case 'aantal':
      return { min: 0, max: 1_000_000, heel: false };
  }
}

/** True when a value can stand on the scale. */
export function pastOpSchaal(schaal: Fields<'doel'>['schaal'], waarde: number): boolean {
  const { min, max, heel } = bereikVan(schaal);
  return waarde >= min && waarde <= max && (!heel || Number.isInteger(waarde));
}

/** The range of a scale in words, for messages: `een heel getal van 1 tot 5`. */
export function bereikInWoorden(schaal: Fields<'doel'>['schaal']): string {
  switch (schaal) {
    case 'zelfredzaamheid':
      return 'een heel getal van 1 tot en met 5';
    case 'cijfer':
      return 'een cijfer van 0 tot en met 10';
    case 'janee':
      return 'ja of nee';
    case 'aantal':
      return 'een getal van 0 of meer';
  }
}

/** A value of a doel as people say it: `ja`, `3 keer per week`, `6,5`. */
export function waardeInWoorden(doel: Meetlat, waarde: number): string {
  if (doel.schaal === 'janee') return waarde >= 1 ? 'ja' : 'nee';
  if (doel.schaal === 'aantal' && doel.eenheid.trim()) return `${getal(waarde)} ${doel.eenheid.trim()}`;
  return getal(waarde);
}

/**
 * Which way is good for this doel. For *verbeteren* it is the way from nulmeting to streefwaarde (fewer falls is
 * better). For *behouden* and *vertragen* the streefwaarde is the limit: a limit above the nulmeting means that lower is
 * better, and so does a limit of zero, under which nothing can fall. Our rule: the schema holds no direction of its own.
 */
export function hogerIsBeter(doel: Fields<'doel'>): boolean {
  const { nulmeting, streefwaarde, richting, schaal } = doel;
  if (schaal === 'zelfredzaamheid' || nulmeting === null || streefwaarde === null) return true;
  if (richting === 'verbeteren') return streefwaarde >= nulmeting;
  if (streefwaarde === nulmeting) return streefwaarde > 0;
  return streefwaarde < nulmeting;
}
