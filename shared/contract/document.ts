import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { id } from '../domain/huishouden/schema.ts';
import { failureSchema } from '../domain/result.ts';

const voortgang = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('bezig'), stap: z.string(), gedaan: z.number(), totaal: z.number() }),
  z.object({
    soort: z.literal('klaar'),
    bestandsnaam: z.string(),
    /** base64 of the file */
    pdf: z.string(),
    /** all pages below each other as one SVG, for the preview */
    svg: z.string(),
    paginas: z.number().int(),
  }),
  z.object({ soort: z.literal('mislukt'), error: failureSchema }),
]);
export type DocumentVoortgang = z.infer<typeof voortgang>;

/** Paper. `versie` null: the plan as it is now (marked as concept until vastgesteld). */
export const documentContract = {
  plan: oc
    .input(z.object({ dossierId: id, versie: z.number().int().nullable() }))
    .output(eventIterator(voortgang)),
};
