import type { Dag } from '../basis/datum.ts';
import type { Fields } from '../entities.ts';
import { ernstVan, type Meting } from './belasting.ts';

/** How heavy the caring is: by the mantelzorger's own figure (0 to 10), or by the cut-offs of an instrument. */
export const LASTKLASSEN = ['laag', 'midden', 'hoog'] as const;
export type Lastklasse = (typeof LASTKLASSEN)[number];
export const NAMEN_LASTKLASSE: Readonly<Record<Lastklasse, string>> = {
  laag: 'Laag (0–3)',
  midden: 'Midden (4–6)',
  hoog: 'Hoog (7–10)',
};

const MIDDEN_VANAF = 4;

/** The class of a figure or a score; heavy begins where the signal does. */
export function lastklasseVan(meting: Pick<Meting, 'waarde' | 'uitslag'>): Lastklasse {
  if (ernstVan(meting) > 0) return 'hoog';
  if (meting.uitslag) return meting.uitslag.ernst === 'matig' ? 'midden' : 'laag';
  return meting.waarde >= MIDDEN_VANAF ? 'midden' : 'laag';
}

/** What is known of mantelzorg in a dossier, as far as its load goes. */
export interface LastDossier {
  readonly mantelzorg: readonly { readonly id: string; readonly gestoptOp: Dag | null }[];
  readonly belasting: readonly Pick<Fields<'belasting'>, 'mantelzorgId' | 'datum' | 'waarde' | 'uitslag'>[];
}

/** The class of each mantelzorger who still cares on that day and gave a figure by then: the last one. */
export function lastenOp({ mantelzorg, belasting }: LastDossier, op: Dag): Lastklasse[] {
  return mantelzorg
    .filter(({ gestoptOp }) => gestoptOp === null || gestoptOp > op)
    .flatMap(({ id }) => {
      const known = belasting.filter((row) => row.mantelzorgId === id && row.datum <= op);
      const last = known.reduce<(typeof known)[number] | null>(
        (latest, row) => (latest !== null && latest.datum > row.datum ? latest : row),
        null,
      );
      return last ? [lastklasseVan(last)] : [];
    });
}
