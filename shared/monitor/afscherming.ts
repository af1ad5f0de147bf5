/**
 * What may be told of the counts of one gemeente on one peildatum (docs/decisions/0015-shielding.md).
 *
 * Invariant: what leaves this file tells of a count from 1 to 9 only that it is one, and every total in it is 0 or 10
 * and more. All tables are computed from what leaves this file and from nothing else, so no question, and no combination of questions,
 * can tell more. What is told depends on which counts are small, and on sums with which every small count may still be anything.
 */
import { ZWAARTEN, type Cel } from './cel.ts';

/** A count below this is not told. */
export const GRENS = 10;
const KLEINSTE = 1;
const GROOTSTE_KLEINE = GRENS - 1;

export interface TelCel extends Cel {
  /** 1 or more; what was not counted is not there */
  readonly aantal: number;
}

export interface AtoomCel extends Cel {
  /** 1 to 9; otherwise 10 or more */
  readonly klein: boolean;
}

/** Cells that are told together only: of one of several nothing but `klein` is known. */
export interface Atoom {
  readonly cellen: readonly AtoomCel[];
  /** their sum; null when that would tell too much */
  readonly aantal: number | null;
}

const isKlein = ({ aantal }: TelCel): boolean => aantal < GRENS;
const somVan = (cellen: readonly TelCel[]): number => cellen.reduce((sum, { aantal }) => sum + aantal, 0);

/** How many cells of a set are small and how many are not: all that is known of it without its sum. */
export function soortenVan(cellen: readonly { klein: boolean }[]): { klein: number; groot: number } {
  const klein = cellen.filter((cel) => cel.klein).length;
  return { klein, groot: cellen.length - klein };
}

/** The lowest and highest sum with which every small cell of a set may still be anything from 1 to 9. */
export function veiligeSom({ klein, groot }: { klein: number; groot: number }): { van: number; tot: number } {
  const van = GRENS * groot + KLEINSTE * (klein - 1) + GROOTSTE_KLEINE;
  return { van, tot: groot > 0 ? Infinity : GROOTSTE_KLEINE * (klein - 1) + KLEINSTE };
}

function magVerteld(cellen: readonly TelCel[]): boolean {
  const small = cellen.filter(isKlein).length;
  if (small === 0) return true;
  const { van, tot } = veiligeSom({ klein: small, groot: cellen.length - small });
  const sum = somVan(cellen);
  return sum >= van && sum <= tot;
}

function atoom(cellen: readonly TelCel[]): Atoom {
  return {
    cellen: cellen.map(({ aantal, ...cel }) => ({ ...cel, klein: aantal < GRENS })),
    aantal: magVerteld(cellen) ? somVan(cellen) : null,
  };
}

/**
 * Which cells of one product on one rung are told together. The leveringsvormen of a zwaarte with a small one are; a zwaarte
 * of nothing but small ones takes another zwaarte with it, the first of their fixed order. Only which cells are small decides here,
 * never how large another is, and each set is judged once, by its own sum: a second try after a first that failed would
 * tell that the first failed, and that is enough to find a small count from the sum of the second.
 */
function samen(cellen: readonly TelCel[]): TelCel[][] {
  const groups = ZWAARTEN.map((zwaarte) => cellen.filter((cel) => cel.zwaarte === zwaarte)).filter(
    (group) => group.length > 0,
  );
  const small = groups.filter((group) => group.every(isKlein));
  const others = groups.filter((group) => !small.includes(group));
  const joins = small.length > 0 ? (others.find((group) => !group.some(isKlein)) ?? others[0]) : undefined;
  const together = [...small.flat(), ...(joins ?? [])];
  const apart = others
    .filter((group) => group !== joins)
    .flatMap((group) => (group.some(isKlein) ? [group] : group.map((cel) => [cel])));
  return together.length > 0 ? [...apart, together] : apart;
}

/** All that may be told of these counts. Products and rungs are shielded apart: what stays untold is in no sum over them. */
export function scherm(cellen: readonly TelCel[]): Atoom[] {
  const products = new Map<string, TelCel[]>();
  for (const cel of cellen) {
    if (cel.aantal < KLEINSTE) continue;
    const key = `${cel.trede}|${cel.product}`;
    products.set(key, [...(products.get(key) ?? []), cel]);
  }
  return [...products.values()].flatMap(samen).map(atoom);
}
