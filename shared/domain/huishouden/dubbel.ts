import { normaliseer } from '../basis/normaliseer.ts';
import type { Fields } from '../entities.ts';
import { volledigeNaam } from './naam.ts';

type Herkenbaar = Pick<
  Fields<'persoon'>,
  'voornaam' | 'voorvoegsel' | 'achternaam' | 'geboortedatum' | 'bsn'
>;

export interface Dubbel<T> {
  readonly persoon: T;
  readonly reden: 'bsn' | 'naam';
  readonly tekst: string;
}

const MEESTE_VERSCHIL = 2;

/** Edit distance of two texts, or `limit + 1` as soon as it is more than the limit. */
export function afstand(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return Math.min(limit + 1, row[b.length] ?? limit + 1);
}

/** True for names that people mix up: two letters apart, or the same parts in another order. */
export function lijktOp(a: string, b: string): boolean {
  const [x, y] = [normaliseer(a), normaliseer(b)];
  if (!x || !y) return false;
  const parts = (text: string) => text.split(' ').sort().join(' ');
  return (
    afstand(x, y, MEESTE_VERSCHIL) <= MEESTE_VERSCHIL ||
    afstand(parts(x), parts(y), MEESTE_VERSCHIL) <= MEESTE_VERSCHIL
  );
}

/** People who may be the same as the new one: same BSN, or a similar name with the same birth date. Our rule. */
export function mogelijkDubbel<T extends Herkenbaar>(
  nieuw: Herkenbaar,
  bestaande: readonly T[],
): Dubbel<T>[] {
  const naam = volledigeNaam(nieuw);
  return bestaande.flatMap((persoon): Dubbel<T>[] => {
    const ander = volledigeNaam(persoon);
    if (nieuw.bsn !== null && nieuw.bsn === persoon.bsn) {
      return [{ persoon, reden: 'bsn', tekst: `${ander} heeft hetzelfde burgerservicenummer.` }];
    }
    // two different numbers are two different people, however alike their names
    if (nieuw.bsn !== null && persoon.bsn !== null) return [];
    if (
      nieuw.geboortedatum !== null &&
      nieuw.geboortedatum === persoon.geboortedatum &&
      lijktOp(naam, ander)
    ) {
      return [
        {
          persoon,
          reden: 'naam',
          tekst: `${ander} heeft een naam die erop lijkt en is op dezelfde dag geboren.`,
        },
      ];
    }
    return [];
  });
}
