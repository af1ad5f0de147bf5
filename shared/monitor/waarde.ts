import { GRENS, soortenVan, veiligeSom, type Atoom, type AtoomCel } from './afscherming.ts';
import type { Cel } from './cel.ts';

/** A count as it is published: everything from `van` up to and including `tot` is possible; alike: it is that number. */
export interface Waarde {
  readonly van: number;
  readonly tot: number;
}

export const NUL: Waarde = { van: 0, tot: 0 };

/** The number when it is told, or null. */
export function exact({ van, tot }: Waarde): number | null {
  return van === tot ? van : null;
}

export function plus(a: Waarde, b: Waarde): Waarde {
  return { van: a.van + b.van, tot: a.tot + b.tot };
}

const GROOTSTE_KLEINE = GRENS - 1;

/** What is possible for the sum of cells of which only the sizes are known. */
function mogelijk(cellen: readonly AtoomCel[]): Waarde {
  const { klein, groot } = soortenVan(cellen);
  return { van: klein + GRENS * groot, tot: groot > 0 ? Infinity : klein * GROOTSTE_KLEINE };
}

/** What is possible for the sum of a whole atom. */
function heel({ cellen, aantal }: Atoom): Waarde {
  if (aantal !== null) return { van: aantal, tot: aantal };
  const sorts = soortenVan(cellen);
  // with a large cell in it, only a sum that is too low stays untold
  return sorts.groot === 0 ? mogelijk(cellen) : { van: mogelijk(cellen).van, tot: veiligeSom(sorts).van - 1 };
}

/** The sum of some cells of an atom, as far as the atom tells it. */
export function deelVan(atoom: Atoom, chosen: readonly AtoomCel[]): Waarde {
  if (chosen.length === 0) return NUL;
  const all = heel(atoom);
  if (chosen.length === atoom.cellen.length) return all;
  const rest = mogelijk(atoom.cellen.filter((cel) => !chosen.includes(cel)));
  const own = mogelijk(chosen);
  return { van: Math.max(own.van, all.van - rest.tot), tot: Math.min(own.tot, all.tot - rest.van) };
}

/** The sum of the chosen cells, as far as the atoms tell it. */
export function somVan(atomen: readonly Atoom[], kies: (cel: Cel) => boolean): Waarde {
  return atomen.reduce((sum, one) => plus(sum, deelVan(one, one.cellen.filter(kies))), NUL);
}

const GETAL = new Intl.NumberFormat('nl-NL');

/** `1.539`, `<10`, or `194–202` when it is shielded together with others. */
export function tekstVan({ van, tot }: Waarde): string {
  if (van === tot) return GETAL.format(van);
  return van < GRENS ? `<${GETAL.format(tot + 1)}` : `${GETAL.format(van)}–${GETAL.format(tot)}`;
}

const HONDERD = 100;
/** Whole percent, half away from zero. */
const procent = (share: number): number => Math.sign(share) * Math.round(Math.abs(share) * HONDERD) || 0;

/** Percentage that a part is of a whole; null when one of them is not told, or the whole is nothing. */
export function aandeel(part: Waarde, whole: Waarde): number | null {
  const [a, b] = [exact(part), exact(whole)];
  return a === null || b === null || b === 0 ? null : procent(a / b);
}

export interface Ontwikkeling {
  readonly verschil: number;
  /** of the first; null when that was 0 */
  readonly procent: number | null;
}

/** From the one to the other; null when one of them is not told. */
export function ontwikkeling(first: Waarde, last: Waarde): Ontwikkeling | null {
  const [a, b] = [exact(first), exact(last)];
  if (a === null || b === null) return null;
  return { verschil: b - a, procent: a === 0 ? null : procent((b - a) / a) };
}
