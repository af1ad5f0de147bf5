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

/**
 * Between which percentages the development can lie: of the first, as far as both are told. From told things only, so it tells
 * no more. Null when the first can be nothing, or is not known to be more than the smallest counts.
 */
export function ontwikkelingTussen(first: Waarde, last: Waarde): Waarde | null {
  if (first.van < GRENS) return null;
  const of = (a: number, b: number): number => procent((b - a) / a);
  return { van: of(first.tot, last.van), tot: of(first.van, last.tot) };
}

const MET_TEKEN = new Intl.NumberFormat('nl-NL', { signDisplay: 'exceptZero' });
/** Further apart than this says nothing that one would write down. */
const RUIMSTE = 20;

/** `+4%`, `+1% tot +3%`; empty when there is none, or it says too little. */
export function ontwikkelingTekst(first: Waarde | null, last: Waarde | null): string {
  if (!first || !last) return '';
  const told = ontwikkelingTussen(first, last);
  if (told === null || told.tot - told.van > RUIMSTE) return '';
  const [from, to] = [told.van, told.tot].map((one) => `${MET_TEKEN.format(one)}%`);
  return from === to ? `${from}` : `${from} tot ${to}`;
}

/** Between which percentages a part can be of a whole that it is in; null when the whole can be nothing. */
export function aandeelTussen(part: Waarde, whole: Waarde): Waarde | null {
  if (whole.van === 0 || whole.tot === Infinity) return null;
  return {
    van: procent(part.van / whole.tot),
    tot: Math.min(HONDERD, procent(part.tot / Math.max(whole.van, 1))),
  };
}

/** `14%`, `14–15%`; empty when there is none, or it says too little. */
export function aandeelTekst(part: Waarde | null | undefined, whole: Waarde | null | undefined): string {
  const told = part && whole ? aandeelTussen(part, whole) : null;
  if (told === null || told.tot - told.van > RUIMSTE) return '';
  return told.van === told.tot ? `${told.van}%` : `${told.van}–${told.tot}%`;
}

/** From the one to the other; null when one of them is not told. */
export function ontwikkeling(first: Waarde, last: Waarde): Ontwikkeling | null {
  const [a, b] = [exact(first), exact(last)];
  if (a === null || b === null) return null;
  return { verschil: b - a, procent: a === 0 ? null : procent((b - a) / a) };
}
