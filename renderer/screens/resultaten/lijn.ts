import type { Fields } from '#shared/domain/entities.ts';
import { bereikVan } from '#shared/domain/plan/waarde.ts';

const ROUND = [1, 2, 5, 10];

/** Lowest and highest value of a doel's line; a count gets a round number above everything that is on it. */
export function grenzen(
  doel: Pick<Fields<'doel'>, 'schaal' | 'nulmeting' | 'streefwaarde'>,
  waarden: readonly number[],
): { min: number; max: number } {
  const { min, max } = bereikVan(doel.schaal);
  if (doel.schaal !== 'aantal') return { min, max };
  const highest = Math.max(1, doel.nulmeting ?? 0, doel.streefwaarde ?? 0, ...waarden);
  const power = 10 ** Math.floor(Math.log10(highest));
  return { min: 0, max: power * (ROUND.find((step) => step * power >= highest) ?? 10) };
}
