import { PRODUCTCATEGORIEEN_JEUGD, PRODUCTCATEGORIEEN_WMO } from '../domain/codes/iwmo.ts';
import { TREDEN, naamTrede, type Trede } from '../domain/codes/trede.ts';

/** Light to heavy; empty: none was given. The order is fixed, shielding goes by it. */
export const ZWAARTEN = ['licht', 'basis', 'speciaal', ''] as const;
export type Zwaarte = (typeof ZWAARTEN)[number];
/** Zorg in natura, persoonsgebonden budget; empty: none was given. */
export const LEVERINGSVORMEN = ['zin', 'pgb', ''] as const;
export type Leveringsvorm = (typeof LEVERINGSVORMEN)[number];

/** Product categories of both laws by code: WMO020 and JZ020 have no code in common. */
export const PRODUCTEN: Readonly<Record<string, string>> = {
  ...PRODUCTCATEGORIEEN_WMO,
  ...PRODUCTCATEGORIEEN_JEUGD,
};
/** Product of what has none: the lighter rungs, and maatwerk of which it was not filled in. */
export const GEEN_PRODUCT = '';

/** The smallest group that is counted, within one gemeente on one peildatum. */
export interface Cel {
  readonly trede: Trede;
  /** code of a product category, or {@link GEEN_PRODUCT} */
  readonly product: string;
  readonly zwaarte: Zwaarte;
  readonly leveringsvorm: Leveringsvorm;
}

export type Dimensie = keyof Cel;
export const DIMENSIES = ['trede', 'product', 'zwaarte', 'leveringsvorm'] as const;

const NAMEN: Readonly<Record<string, string>> = {
  licht: 'Licht',
  basis: 'Basis',
  speciaal: 'Speciaal',
  zin: 'Zorg in natura',
  pgb: 'Persoonsgebonden budget',
};
const ZONDER = {
  trede: 'Zonder trede',
  product: 'Zonder product',
  zwaarte: 'Zonder zwaarte',
  leveringsvorm: 'Zonder leveringsvorm',
};

/** Dutch name of a value of a dimension. */
export function naamVan(dimensie: Dimensie, waarde: string): string {
  if (waarde === '') return ZONDER[dimensie];
  if (dimensie === 'trede') return naamTrede(waarde as Trede);
  return (dimensie === 'product' ? PRODUCTEN[waarde] : NAMEN[waarde]) ?? waarde;
}

const treden: readonly string[] = TREDEN.map(({ code }) => code);

/** Where a value of a dimension stands in a table: the lists' own order, codes by number, without one last. */
export function plaatsVan(dimensie: Dimensie, waarde: string): number {
  if (dimensie === 'product') return waarde === '' ? Infinity : Number(waarde);
  const order: readonly string[] =
    dimensie === 'trede' ? treden : dimensie === 'zwaarte' ? ZWAARTEN : LEVERINGSVORMEN;
  return order.indexOf(waarde);
}
