import { z } from 'zod';
import { gemeenteCode } from '../domain/codes/gemeente.ts';
import { MEESTE_PEILDATA, gebied, tabelSchema, vraagSchema } from '../monitor/tabel.ts';
import { peildatum } from '../monitor/peildatum.ts';
import { rapportSchema } from '../monitor/rapport.ts';
import { uitkomstenSchema } from '../monitor/uitkomst-tabel.ts';
import { procedure } from './result.ts';

// What is asked of the regiomonitor and what it answers: the same words between app and region as between screen and core.

/** What the figures mean: stands beside each of them. */
const begrippen = z.array(z.object({ naam: z.string(), tekst: z.string() }));
export type Begrip = z.infer<typeof begrippen>[number];

export const keuzesSchema = z.object({
  /** those of which the analyst sees figures, and the verbanden */
  gebieden: z.array(z.object({ gebied, naam: z.string() })),
  /** on which at least one gemeente was counted, oldest first */
  peildata: z.array(z.string()),
  producten: z.array(z.object({ code: z.string(), naam: z.string() })),
  lidmaatschappen: z.array(
    z.object({ verband: gebied, gemeente: gemeenteCode, vanaf: z.string(), tot: z.string().nullable() }),
  ),
  begrippen,
});
export type Keuzes = z.infer<typeof keuzesSchema>;

export const tabelAntwoord = z.object({
  tabel: tabelSchema,
  /** by peildatum: when its figures were last counted (an ISO moment); null: not yet */
  geteldOp: z.array(z.string().nullable()),
  begrippen,
});
export type TabelAntwoord = z.infer<typeof tabelAntwoord>;

export const rapportVraag = z
  .object({ gebied, van: peildatum, tot: peildatum })
  .refine(({ van, tot }) => van < tot, {
    error: 'Kies een tweede peildatum die later is dan de eerste.',
  });
export type RapportVraag = z.infer<typeof rapportVraag>;
export const rapportAntwoord = z.object({ rapport: rapportSchema, begrippen });
export type RapportAntwoord = z.infer<typeof rapportAntwoord>;

export const uitkomstenVraag = z.object({
  gebieden: z.array(gebied).min(1).max(13),
  peildata: z
    .array(peildatum)
    .min(1)
    .max(MEESTE_PEILDATA)
    .transform((dagen) => [...new Set(dagen)].sort()),
});
export type UitkomstenVraag = z.infer<typeof uitkomstenVraag>;
export const uitkomstenAntwoord = z.object({ uitkomsten: uitkomstenSchema, begrippen });
export type UitkomstenAntwoord = z.infer<typeof uitkomstenAntwoord>;

/**
 * The regiomonitor as a screen sees it: counts, never persons, with a line only. Failures: geen-analist, monitor-afgemeld,
 * monitor-geen-verbinding, monitor-geweigerd, vraag-kan-niet, vergrendeld.
 */
export const monitorContract = {
  keuzes: procedure(z.object({}), keuzesSchema),
  tabel: procedure(vraagSchema, tabelAntwoord),
  /** the tables of the council letter */
  rapport: procedure(rapportVraag, rapportAntwoord),
  /** what the work brought: doelen, tevredenheid, stromen, mantelzorg */
  uitkomsten: procedure(uitkomstenVraag, uitkomstenAntwoord),
};
