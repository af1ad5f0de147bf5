import { z } from 'zod';
import { dag } from '../basis/datum.ts';
import { regel, verhaal } from '../basis/tekst.ts';
import { ernst } from '../instrument/schema.ts';
import { id } from '../huishouden/schema.ts';

export const TAKEN_MANTELZORG = {
  huishouden: 'Huishouden',
  boodschappen: 'Boodschappen',
  koken: 'Koken',
  verzorging: 'Verzorging',
  medicijnen: 'Medicijnen',
  administratie: 'Geld en administratie',
  vervoer: 'Vervoer',
  begeleiding: 'Mee naar afspraken',
  toezicht: 'Toezicht',
  gezelschap: 'Gezelschap',
  regelen: 'Regelen en bellen',
  nacht: 'Zorg in de nacht',
} as const;
export type TaakMantelzorg = keyof typeof TAKEN_MANTELZORG;
const taken = Object.keys(TAKEN_MANTELZORG) as [TaakMantelzorg, ...TaakMantelzorg[]];

export const mantelzorgSchema = z.object({
  mantelzorgerId: id,
  voorIds: z.array(id).min(1, { error: 'Kies voor wie er gezorgd wordt.' }).max(100),
  taken: z.array(z.enum(taken)).max(20),
  urenPerWeek: z.number().min(0).max(168, { error: 'Een week heeft 168 uren.' }).nullable(),
  sinds: dag.nullable(),
  wensen: verhaal,
  gestoptOp: dag.nullable(),
});

/** What an instrument of the gemeente came to, with its own words: it reads the same when the gemeente has another version. */
const uitslag = z.object({
  naam: regel,
  versie: regel,
  laagste: z.number(),
  hoogste: z.number(),
  betekenis: regel.min(1, { error: 'Beantwoord alle vragen.' }),
  ernst,
  antwoorden: z.array(z.object({ id: regel, vraag: regel, antwoord: regel, punten: z.number() })).max(100),
});

/**
 * The mantelzorger's own figure: "Hoe zwaar vindt u het zorgen op dit moment?" 0 (licht) to 10 (te zwaar). Or the score of
 * an instrument that the gemeente loaded; then `uitslag` says what it means.
 */
export const belastingSchema = z.object({
  mantelzorgId: id,
  datum: dag,
  waarde: z.number().min(-100_000).max(100_000),
  instrument: regel,
  uitslag: uitslag.nullish(),
  toelichting: verhaal,
});

export const SOORTEN_MAATREGEL = {
  respijtzorg: 'Respijtzorg',
  'kortdurend-verblijf': 'Kortdurend verblijf',
  dagbesteding: 'Dagbesteding',
  'huishoudelijke-hulp': 'Huishoudelijke hulp',
  vrijwilliger: 'Vrijwilliger of maatje',
  waardering: 'Mantelzorgwaardering',
  training: 'Training',
  lotgenoten: 'Lotgenotencontact',
  vervanging: 'Vervanging',
  waakvlam: 'Waakvlam',
} as const;
export type SoortMaatregel = keyof typeof SOORTEN_MAATREGEL;
const soorten = Object.keys(SOORTEN_MAATREGEL) as [SoortMaatregel, ...SoortMaatregel[]];

export const maatregelSchema = z.object({
  mantelzorgId: id,
  soort: z.enum(soorten),
  omschrijving: verhaal,
  vanaf: dag.nullable(),
  tot: dag.nullable(),
  inzetId: id.nullable(),
  effect: z.enum(['helpt', 'helpt-deels', 'helpt-niet']).nullable(),
  effectToelichting: verhaal,
});
