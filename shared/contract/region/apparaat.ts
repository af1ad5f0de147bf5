import { z } from 'zod';
import { gemeenteCode } from '../../domain/codes/gemeente.ts';
import { apparaatSchema, deviceId, regionProcedure } from './procedure.ts';

/** The devices that may synchronise: each belongs to one medewerker in one gemeente. */
export const apparaatContract = {
  /** asking again for an own device that is not withdrawn changes nothing but its name */
  registreer: regionProcedure(
    { method: 'POST', path: '/apparaten', summary: 'Dit apparaat op eigen naam aanmelden' },
    z.object({
      device: deviceId,
      naam: z.string().trim().min(1).max(80),
      /** where it belongs; needed by who works in several gemeenten */
      gemeente: gemeenteCode.optional(),
      /** number after which this device goes on counting: it had another name before; 0 when it never had one */
      na: z.number().int().min(0).default(0),
    }),
    apparaatSchema,
  ),
  /** a beheerder sees those of the gemeente, anybody else the own ones */
  lijst: regionProcedure(
    { method: 'GET', path: '/apparaten', summary: 'Aangemelde apparaten' },
    z.object({}),
    z.array(apparaatSchema),
  ),
  trekIn: regionProcedure(
    {
      method: 'POST',
      path: '/apparaten/{device}/intrekken',
      summary: 'De toegang van een apparaat intrekken',
    },
    z.object({ device: deviceId, gemeente: gemeenteCode }),
    apparaatSchema,
  ),
};
