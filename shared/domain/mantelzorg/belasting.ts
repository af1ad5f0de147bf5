import { getal } from '../basis/woorden.ts';
import type { Fields } from '../entities.ts';

/** The mantelzorger's own figure, which needs no licence. */
export const EIGEN_CIJFER = 'eigen-cijfer-10';
/** From this figure on the care is too heavy (domain.md, Mantelzorg). */
export const ZWAAR_VANAF = 7;
const HEEL_ZWAAR_VANAF = 9;

export type Meting = Pick<Fields<'belasting'>, 'waarde' | 'instrument' | 'uitslag'>;

/** True for the own figure of 0 to 10; only those lie on one line. */
export function isEigenCijfer({ uitslag }: Pick<Meting, 'uitslag'>): boolean {
  return !uitslag;
}

const RANG = { licht: 0, matig: 1, zwaar: 2 } as const;

/** 0: it can be borne; 2: too heavy; 3: much too heavy. Of an instrument as its own cut-offs said when it was taken. */
export function ernstVan({ waarde, uitslag }: Pick<Meting, 'waarde' | 'uitslag'>): 0 | 2 | 3 {
  if (uitslag) return uitslag.ernst === 'zwaar' ? 2 : 0;
  return waarde >= HEEL_ZWAAR_VANAF ? 3 : waarde >= ZWAAR_VANAF ? 2 : 0;
}

/** True when the second is heavier than the first, by the same instrument; others cannot be compared. */
export function isZwaarder(vorige: Meting, laatste: Meting): boolean {
  if (vorige.instrument !== laatste.instrument) return false;
  if (vorige.uitslag && laatste.uitslag) return RANG[laatste.uitslag.ernst] > RANG[vorige.uitslag.ernst];
  return !vorige.uitslag && !laatste.uitslag && laatste.waarde > vorige.waarde;
}

/** A measured load in words: `8 van 10`, or `Proefschaal: overbelast (score 4 van 4)`. */
export function belastingInWoorden({ waarde, uitslag }: Meting): string {
  if (!uitslag) return `${getal(waarde)} van 10`;
  return `${uitslag.naam}: ${uitslag.betekenis} (score ${getal(waarde)} van ${getal(uitslag.hoogste)})`;
}
