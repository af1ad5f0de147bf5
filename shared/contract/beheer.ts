import { z } from 'zod';
import { gemeenteCode } from '../domain/codes/gemeente.ts';
import { BEHEER_VORMEN } from './region/beheer.ts';
import { apparaatSchema, deviceId } from './region/procedure.ts';
import { procedure } from './result.ts';

const van = <I extends z.ZodType, O extends z.ZodType>(vorm: { readonly in: I; readonly uit: O }) =>
  procedure(vorm.in, vorm.uit);

/**
 * Beheer works at the region itself: nothing of it is kept on a device. Failures: those of the region (`region/beheer.ts`),
 * geen-verbinding, regio-weigert, vergrendeld.
 */
export const beheerContract = {
  /** the gemeenten of which the person who is signed in is functioneel beheerder */
  gemeenten: procedure(z.object({}), z.array(z.object({ code: gemeenteCode, naam: z.string() }))),
  lees: van(BEHEER_VORMEN.lees),
  bewaar: van(BEHEER_VORMEN.bewaar),
  verwijder: van(BEHEER_VORMEN.verwijder),
  stelIn: van(BEHEER_VORMEN.stelIn),
  laadInstrument: van(BEHEER_VORMEN.laadInstrument),
  leesIn: van(BEHEER_VORMEN.leesIn),
  uitvoer: van(BEHEER_VORMEN.uitvoer),
  geschiedenis: van(BEHEER_VORMEN.geschiedenis),
  bezetting: van(BEHEER_VORMEN.bezetting),
  apparaten: procedure(z.object({ gemeente: gemeenteCode }), z.array(apparaatSchema)),
  trekApparaatIn: procedure(z.object({ gemeente: gemeenteCode, device: deviceId }), apparaatSchema),
};
