import { z } from 'zod';
import { gemeenteCode } from '../../domain/codes/gemeente.ts';
import { peildatum } from '../../monitor/peildatum.ts';
import { rapportSchema } from '../../monitor/rapport.ts';
import { gebied, tabelSchema, vraagSchema } from '../../monitor/tabel.ts';
import { moment, regionProcedure } from './procedure.ts';

/** What the figures mean: stands beside each of them. */
const begrippen = z.array(z.object({ naam: z.string(), tekst: z.string() }));

/** The regiomonitor: counts, never persons. A person with the role regio-analist sees the gemeenten of that role. */
export const monitorContract = {
  opties: regionProcedure(
    { method: 'GET', path: '/monitor', summary: 'Wat er te kiezen is: gebieden, peildata en producten' },
    z.object({}),
    z.object({
      /** those of which the analyst sees figures, and the verbanden */
      gebieden: z.array(z.object({ gebied, naam: z.string() })),
      /** on which at least one gemeente was counted, oldest first */
      peildata: z.array(z.string()),
      producten: z.array(z.object({ code: z.string(), naam: z.string() })),
      lidmaatschappen: z.array(
        z.object({
          verband: gebied,
          gemeente: gemeenteCode,
          vanaf: z.string(),
          tot: z.string().nullable(),
        }),
      ),
      begrippen,
    }),
  ),
  tabel: regionProcedure(
    { method: 'POST', path: '/monitor/tabel', summary: 'Aantallen per groep op peildata' },
    vraagSchema,
    z.object({
      tabel: tabelSchema,
      /** by peildatum: when its figures were last counted; null: not yet */
      geteldOp: z.array(moment.nullable()),
      begrippen,
    }),
  ),
  rapport: regionProcedure(
    {
      method: 'POST',
      path: '/monitor/rapport',
      summary: 'De tabellen van de raadsbrief, tussen twee peildata',
    },
    z.object({ gebied, van: peildatum, tot: peildatum }).refine(({ van, tot }) => van < tot, {
      error: 'Kies een tweede peildatum die later is dan de eerste.',
    }),
    z.object({ rapport: rapportSchema, begrippen }),
  ),
};
