import { z } from 'zod';
import { catalogusSchema } from '../../domain/catalogus/schema.ts';
import { gemeenteCode } from '../../domain/codes/gemeente.ts';
import { regionProcedure } from './procedure.ts';

/** The catalogue of a gemeente on its way to the devices. */
export const catalogusContract = {
  lees: regionProcedure(
    {
      method: 'GET',
      path: '/catalogus/{gemeente}',
      summary: 'De catalogus, als die nieuwer is dan wat u heeft',
    },
    z.object({
      gemeente: gemeenteCode,
      /** version that the client has; 0 or absent: none */
      sinds: z.coerce.number().int().min(0).optional(),
    }),
    z.object({
      /** see CATALOGUS_VORM; a region from before it was told has form 1 */
      vorm: z.number().int().default(1),
      versie: z.number().int(),
      /** null: the client has this version */
      catalogus: catalogusSchema.nullable(),
    }),
  ),
};
