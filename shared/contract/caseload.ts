import { z } from 'zod';
import { dag } from '../domain/basis/datum.ts';
import { gemeenteCode } from '../domain/codes/gemeente.ts';
import { id } from '../domain/huishouden/schema.ts';
import { planSchema } from '../domain/plan/schema.ts';
import { procedure } from './result.ts';

export const signaalSchema = z.object({
  code: z.string(),
  tekst: z.string(),
  ernst: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  datum: dag.nullable(),
});

const caseloadQuery = z.object({
  tekst: z.string().max(200),
  consulent: z.string().nullable(),
  gemeente: gemeenteCode.nullable(),
  statussen: z.array(planSchema.shape.status).max(8),
  /** a signal code, 'alle' for any signal, null for no filter */
  signaal: z.string().max(60).nullable(),
  sorteer: z.enum(['naam', 'signaal', 'contact', 'volgende', 'gewijzigd']),
  vanaf: z.number().int().min(0),
  aantal: z.number().int().min(1).max(500),
});
export type CaseloadQuery = z.infer<typeof caseloadQuery>;

const caseloadRow = z.object({
  dossierId: id,
  naam: z.string(),
  adres: z.string(),
  plaats: z.string(),
  dossiernummer: z.string(),
  gemeente: z.string(),
  team: z.string(),
  consulent: z.string(),
  status: planSchema.shape.status,
  personen: z.number(),
  regisseur: z.string(),
  laatsteContact: dag.nullable(),
  volgendeOp: dag.nullable(),
  volgendeTitel: z.string().nullable(),
  /** 0 no signal, 3 most urgent */
  ernst: z.number(),
  signalen: z.array(signaalSchema),
  gewijzigdOp: z.string(),
});
export type CaseloadRow = z.infer<typeof caseloadRow>;

const agendaItem = z.object({
  dossierId: id,
  naam: z.string(),
  datum: dag,
  tijd: z.string(),
  soort: z.string(),
  titel: z.string(),
  /** row behind the item, to go there or to tick it off */
  rijId: id.nullable(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

const vandaagSchema = z.object({
  vandaag: dag,
  /** today and what was left undone before, oldest first */
  nu: z.array(agendaItem),
  /** the coming two weeks */
  straks: z.array(agendaItem),
  signalen: z.array(z.object({ dossierId: id, naam: z.string(), signaal: signaalSchema })),
  recent: z.array(caseloadRow),
  aantallen: z.object({ dossiers: z.number(), metSignaal: z.number(), wachtend: z.number() }),
});
export type Vandaag = z.infer<typeof vandaagSchema>;

/** Lists over dossiers. */
export const caseloadContract = {
  search: procedure(
    caseloadQuery,
    z.object({ rows: z.array(caseloadRow), total: z.number(), more: z.boolean() }),
  ),
  vandaag: procedure(z.object({ consulent: z.string().nullable() }), vandaagSchema),
};
