import type { Dag } from '../domain/basis/datum.ts';
import type { GemeenteCode } from '../domain/codes/gemeente.ts';

/** The groups of gemeenten over which figures are rolled up; each is a part of the next (domain.md, Who). */
export const VERBANDEN = {
  H4: 'H4 (Delft, Midden-Delfland, Rijswijk en Westland)',
  H5: 'H5 (H4 en Pijnacker-Nootdorp)',
  H10: 'H10 (alle gemeenten van Haaglanden)',
} as const;
export type Verband = keyof typeof VERBANDEN;

/** That a gemeente belongs to a verband from a day on, up to and including another (null: still does). */
export interface Lidmaatschap {
  readonly verband: Verband;
  readonly gemeente: GemeenteCode;
  readonly vanaf: Dag;
  readonly tot: Dag | null;
}

const BEGIN_H4 = '2014-01-01';
// ours: the sources (2016) know Pijnacker-Nootdorp as a neighbour with which H4 may work together from 2019 on
const PIJNACKER_ERBIJ = '2019-01-01';
// the Jeugdwet, for which the ten work together (001 §2.2)
const BEGIN_H10 = '2015-01-01';

const vier: readonly GemeenteCode[] = ['0503', '1842', '0603', '1783'];
const overige: readonly GemeenteCode[] = ['1926', '1916', '0637', '0518', '0629', '0626'];

const leden = (verband: Verband, vanaf: Dag, gemeenten: readonly GemeenteCode[]): Lidmaatschap[] =>
  gemeenten.map((gemeente) => ({ verband, gemeente, vanaf, tot: null }));

/** Who belongs to what, when: H4 since the beginning of 2014 (001 §1.1). */
export const LIDMAATSCHAPPEN: readonly Lidmaatschap[] = [
  ...leden('H4', BEGIN_H4, vier),
  ...leden('H5', BEGIN_H4, vier),
  ...leden('H5', PIJNACKER_ERBIJ, ['1926']),
  ...leden('H10', BEGIN_H10, [...vier, ...overige]),
];

/** The gemeenten that belong to a verband on a day. */
export function ledenOp(
  verband: Verband,
  op: Dag,
  lidmaatschappen: readonly Lidmaatschap[] = LIDMAATSCHAPPEN,
): GemeenteCode[] {
  return lidmaatschappen
    .filter((one) => one.verband === verband && one.vanaf <= op && (one.tot === null || one.tot >= op))
    .map(({ gemeente }) => gemeente);
}
