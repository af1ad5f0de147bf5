import { z } from 'zod';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * The elfproef of a burgerservicenummer: nine digits, not all zero, weighted sum a multiple of eleven
 * (domain.md, Identifiers; iWmo constraint CS002).
 */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(text[index]), 0);
  return sum % 11 === 0;
}

/** zod schema of a bsn that passes the elfproef. */
export const bsn = z.string().refine(isBsn, {
  error: 'Dit burgerservicenummer klopt niet. Controleer de negen cijfers, of laat het veld leeg.',
});

/** All numbers of the test range 999900006–999999990 that pass the elfproef, in order (domain.md). */
export function* testBsns(): Generator<string> {
  for (let number = 999_900_006; number <= 999_999_990; number += 1) {
    if (isBsn(String(number))) yield String(number);
  }
}
