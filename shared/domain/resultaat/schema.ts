import { z } from 'zod';
import { dag } from '../basis/datum.ts';
import { regel, verhaal } from '../basis/tekst.ts';
import { id } from '../huishouden/schema.ts';

export const metingSchema = z.object({
  doelId: id,
  datum: dag,
  waarde: z.number().min(0).max(1_000_000),
  door: z.enum(['inwoner', 'naaste', 'consulent', 'aanbieder']),
  toelichting: verhaal,
});

export const BESLUITEN = {
  voortzetten: 'Voortzetten',
  afschalen: 'Afschalen',
  opschalen: 'Opschalen',
  beeindigen: 'Beëindigen',
  waakvlam: 'Waakvlam',
} as const;
export const OORDELEN = { behaald: 'Behaald', deels: 'Deels behaald', niet: 'Niet behaald' } as const;

export const evaluatieSchema = z.object({
  datum: dag,
  status: z.enum(['concept', 'afgerond']),
  planversie: z.number().int().min(0),
  aanwezigIds: z.array(id).max(100),
  stemInwoner: verhaal,
  stemConsulent: verhaal,
  stemAanbieder: verhaal,
  /** cliënttevredenheid, 1 to 10 */
  tevredenheid: z.number().int().min(1).max(10).nullable(),
  doelen: z
    .array(z.object({ doelId: id, oordeel: z.enum(['behaald', 'deels', 'niet']), toelichting: verhaal }))
    .max(200),
  besluit: z.enum(['voortzetten', 'afschalen', 'opschalen', 'beeindigen', 'waakvlam']).nullable(),
  besluitToelichting: verhaal,
  volgendeOp: dag.nullable(),
});

/** Nazorg after closing: who looks, when (002 §1.2 "waakvlamfunctie"). */
export const waakvlamSchema = z.object({
  wie: regel,
  vanaf: dag,
  tot: dag,
  elkeWeken: z.number().int().min(1).max(52),
  toelichting: verhaal,
  gestoptOp: dag.nullable(),
});
