import { z } from 'zod';
import { dag } from '../basis/datum.ts';
import { regel, verhaal, verplichteRegel } from '../basis/tekst.ts';
import { leefgebied } from '../codes/leefgebied.ts';
import { id } from '../huishouden/schema.ts';

export const SOORTEN_GESPREK = {
  keukentafel: 'Keukentafelgesprek',
  evaluatie: 'Evaluatiegesprek',
  nabellen: 'Nabelgesprek',
  waakvlam: 'Waakvlamcontact',
  overleg: 'Overleg',
} as const;
export const CLIENTONDERSTEUNING = {
  'niet-besproken': 'Nog niet besproken',
  aanwezig: 'Aangeboden, is erbij',
  'niet-gewenst': 'Aangeboden, niet gewenst',
} as const;

export const gesprekSchema = z.object({
  soort: z.enum(['keukentafel', 'evaluatie', 'nabellen', 'waakvlam', 'overleg']),
  datum: dag,
  /** `HH:MM`, empty when unknown */
  tijd: z.string().regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Schrijf de tijd als 14:30.' }),
  plaats: regel,
  aanwezigIds: z.array(id).max(100),
  aanwezigOverig: regel,
  /** free and independent, also for the mantelzorger (Wmo 2.3.2 lid 3) */
  clientondersteuning: z.enum(['niet-besproken', 'aanwezig', 'niet-gewenst']),
  aanleiding: verhaal,
  afspraken: verhaal,
  status: z.enum(['gepland', 'bezig', 'afgerond']),
});

/** What one person tells about one leefgebied, in the own words, with a score of the shipped 5-level scale. */
export const beeldSchema = z.object({
  persoonId: id,
  leefgebied,
  gesprekId: id.nullable(),
  verhaal,
  wens: verhaal,
  eigenKracht: verhaal,
  score: z.number().int().min(1).max(5).nullable(),
  instrument: regel,
  instrumentVersie: regel,
  beoordelaar: regel,
  datum: dag,
});

/** A note of the consulent; a shielded one never shows on *samen kijken* nor on paper for the household. */
export const notitieSchema = z.object({
  tekst: verhaal,
  afgeschermd: z.boolean(),
  gesprekId: id.nullable(),
  leefgebied: leefgebied.nullable(),
  datum: dag,
  auteur: regel,
});

/** A worry, caught in one tap during the gesprek. */
export const signaalSchema = z.object({
  tekst: verhaal,
  leefgebied: leefgebied.nullable(),
  persoonId: id.nullable(),
  gesprekId: id.nullable(),
  datum: dag,
  crisis: z.boolean(),
  afgeschermd: z.boolean(),
  afgehandeldOp: dag.nullable(),
  afhandeling: verhaal,
});

export const SOORTEN_TAAK = {
  nabellen: 'Nabellen',
  waakvlam: 'Waakvlamcontact',
  evaluatie: 'Evaluatie',
  bezoek: 'Bezoek',
  overgang18: 'Overgang naar 18+',
  termijn: 'Termijn',
  overig: 'Taak',
} as const;

export const taakSchema = z.object({
  soort: z.enum(['nabellen', 'waakvlam', 'evaluatie', 'bezoek', 'overgang18', 'termijn', 'overig']),
  titel: verplichteRegel('wat er moet gebeuren'),
  opDatum: dag,
  persoonId: id.nullable(),
  gedaanOp: dag.nullable(),
  toelichting: verhaal,
});
