/** The six rungs of the ladder, from light to heavy, as they look and read everywhere in the app. */

/** Number of a rung; 1 is the lightest. */
export type RungNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** Name and tokens of one rung. */
export interface Rung {
  readonly trede: RungNumber;
  readonly naam: string;
  /** CSS values, for pictures that draw in SVG. */
  readonly color: string;
  readonly onColor: string;
}

const names = [
  'Eigen kracht',
  'Gebruikelijke hulp',
  'Sociaal netwerk',
  'Algemene voorziening',
  'Voorliggende voorziening',
  'Maatwerkvoorziening',
] as const;

/** All rungs in order. */
export const rungs: readonly Rung[] = names.map((naam, index) => ({
  trede: (index + 1) as RungNumber,
  naam,
  color: `var(--kt-color-rung-${index + 1})`,
  onColor: `var(--kt-color-on-rung-${index + 1})`,
}));

/** The rung with that number. */
export function rungOf(trede: RungNumber): Rung {
  const rung = rungs[trede - 1];
  if (rung === undefined) throw new Error(`no rung ${trede}`);
  return rung;
}
