/** What plans brought, for gebieden over quarters: from what was kept of each gemeente, and from nothing else. */
import { z } from 'zod';
import type { Dag } from '../domain/basis/datum.ts';
import { gemeenteCode, type GemeenteCode } from '../domain/codes/gemeente.ts';
import { gebied, gemeentenVan, naamGebied, waardeSchema, type Gebied } from './tabel.ts';
import { CIJFERS, kwartaalBij, uitkomstSamen, type Uitkomst } from './uitkomst.ts';

const HONDERD = 100;

const kwartaalSchema = z.object({
  aantallen: z.record(z.enum(CIJFERS), waardeSchema),
  /** mean of 1 to 10; null: not told */
  tevredenheid: z.number().nullable(),
  /** whole percent of the plans that hold no maatwerk; null: not told */
  alleenLichter: z.number().int().nullable(),
});
export type UitkomstKwartaal = z.infer<typeof kwartaalSchema>;

export const uitkomstenSchema = z.object({
  peildata: z.array(z.string()),
  /** the quarter that belongs to each peildatum: `2026-1` */
  kwartalen: z.array(z.string()),
  blokken: z.array(
    z.object({
      gebied,
      naam: z.string(),
      geteld: z.array(z.array(gemeenteCode)),
      ontbreekt: z.array(z.array(gemeenteCode)),
      /** null: nothing was counted of that quarter */
      cijfers: z.array(kwartaalSchema.nullable()),
    }),
  ),
});
export type Uitkomsten = z.infer<typeof uitkomstenSchema>;

/** The uitkomst of a gemeente that belongs to a peildatum, when it was counted and may be seen. */
export type UitkomstVan = (gemeente: GemeenteCode, peildatum: Dag) => Uitkomst | null;

function verteld(one: Uitkomst): UitkomstKwartaal {
  const { plannen } = one;
  const all = plannen === null ? 0 : plannen.alleenLichter + plannen.metMaatwerk;
  return {
    aantallen: one.aantallen,
    tevredenheid: one.tevredenheid,
    alleenLichter: plannen === null ? null : Math.round((plannen.alleenLichter / all) * HONDERD),
  };
}

/** The figures for each gebied and quarter. */
export function maakUitkomsten(
  { gebieden, peildata }: { readonly gebieden: readonly Gebied[]; readonly peildata: readonly Dag[] },
  van: UitkomstVan,
): Uitkomsten {
  return {
    peildata: [...peildata],
    kwartalen: peildata.map(kwartaalBij),
    blokken: gebieden.map((one) => {
      const columns = peildata.map((op) =>
        gemeentenVan(one, op).map((gemeente) => ({ gemeente, uitkomst: van(gemeente, op) })),
      );
      const codes = (isThere: boolean) =>
        columns.map((found) =>
          found.filter(({ uitkomst }) => (uitkomst !== null) === isThere).map(({ gemeente }) => gemeente),
        );
      return {
        gebied: one,
        naam: naamGebied(one),
        geteld: codes(true),
        ontbreekt: codes(false),
        cijfers: columns.map((found) => {
          const together = uitkomstSamen(found.flatMap(({ uitkomst }) => uitkomst ?? []));
          return together && verteld(together);
        }),
      };
    }),
  };
}
