import type { Keuzes } from '../contract/monitor.ts';
import type { Dag } from '../domain/basis/datum.ts';
import type { GemeenteCode } from '../domain/codes/gemeente.ts';
import { BEGRIPPEN } from './begrippen.ts';
import { PRODUCTEN } from './cel.ts';
import { naamGebied, type Gebied } from './tabel.ts';
import { LIDMAATSCHAPPEN, VERBANDEN, type Verband } from './verbanden.ts';

/** What an analyst of these gemeenten can choose from. */
export function keuzesVan(gemeenten: readonly GemeenteCode[], peildata: readonly Dag[]): Keuzes {
  const gebieden: Gebied[] = [...(Object.keys(VERBANDEN) as Verband[]), ...gemeenten];
  return {
    gebieden: gebieden.map((gebied) => ({ gebied, naam: naamGebied(gebied) })),
    peildata: [...peildata],
    producten: Object.entries(PRODUCTEN)
      .map(([code, naam]) => ({ code, naam }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    lidmaatschappen: [...LIDMAATSCHAPPEN],
    begrippen: [...BEGRIPPEN],
  };
}
