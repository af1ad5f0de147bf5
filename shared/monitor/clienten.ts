import { GRENS } from './afscherming.ts';
import { NUL, exact, type Waarde } from './waarde.ts';

/**
 * How many cliënten may be told beside the told number of their indicaties of one product. Two numbers that differ by
 * less than ten would tell how many have more than one; then only bounds are given, the same for every such difference. Few
 * indicaties leave too little room for that, and tell no cliënten at all.
 */
export function schermClienten(clienten: number, indicaties: Waarde): Waarde {
  const told = exact(indicaties);
  if (told === 0) return NUL;
  if (told === null || told < 2 * GRENS) return { van: 1, tot: indicaties.tot };
  if (clienten < GRENS) return { van: 1, tot: GRENS - 1 };
  const more = told - clienten;
  return more > 0 && more < GRENS
    ? { van: told - GRENS + 1, tot: told - 1 }
    : { van: clienten, tot: clienten };
}
