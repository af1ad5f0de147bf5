import { z } from 'zod';
import { dag } from '../basis/datum.ts';
import { regel, verhaal, verplichteRegel } from '../basis/tekst.ts';
import { eenheid, frequentie, productcategorie, productcode } from '../codes/iwmo.ts';
import { leefgebied } from '../codes/leefgebied.ts';
import { trede } from '../codes/trede.ts';
import { id } from '../huishouden/schema.ts';

/** The life cycle of domain.md. `gesloten` follows waakvlam. */
export const PLANSTATUSSEN = {
  concept: 'Concept',
  'ter-toetsing': 'Ter toetsing',
  vastgesteld: 'Vastgesteld',
  lopend: 'Lopend',
  'in-evaluatie': 'In evaluatie',
  afgesloten: 'Afgesloten',
  waakvlam: 'Waakvlam',
  gesloten: 'Gesloten',
} as const;
export type PlanStatus = keyof typeof PLANSTATUSSEN;

/** One per dossier: één huishouden, één plan. */
export const planSchema = z.object({
  status: z.enum([
    'concept',
    'ter-toetsing',
    'vastgesteld',
    'lopend',
    'in-evaluatie',
    'afgesloten',
    'waakvlam',
    'gesloten',
  ]),
  /** number of the last vastgesteld version; 0 before the first */
  versie: z.number().int().min(0),
  hoofddoel: verhaal,
  startOp: dag.nullable(),
  /** first planned evaluation of the whole plan */
  evaluatieOp: dag.nullable(),
  /** 002 §2.3: always answered */
  mantelzorgAntwoord: z.enum(['mantelzorgers', 'geen']).nullable(),
  geenMantelzorgerReden: verhaal,
  toetsingDoor: regel,
  toetsingOp: dag.nullable(),
  toetsingOpmerking: verhaal,
  akkoordDoor: regel,
  akkoordOp: dag.nullable(),
  afgeslotenOp: dag.nullable(),
  afsluitReden: verhaal,
});

export const RICHTINGEN = {
  verbeteren: 'Verbeteren',
  behouden: 'Behouden',
  vertragen: 'Achteruitgang vertragen',
} as const;
export const SCHALEN = {
  zelfredzaamheid: 'Zelfredzaamheid (1 tot 5)',
  cijfer: 'Eigen cijfer (0 tot 10)',
  aantal: 'Aantal per periode',
  janee: 'Ja of nee',
} as const;
export type Schaal = keyof typeof SCHALEN;

export const doelSchema = z.object({
  /** for whom; empty means the household as a whole */
  persoonIds: z.array(id).max(100),
  leefgebied,
  richting: z.enum(['verbeteren', 'behouden', 'vertragen']),
  titel: verplichteRegel('het doel'),
  /** S: the situation that is wanted, in words that can be seen happening */
  specifiek: verhaal,
  /** M */
  indicator: regel,
  schaal: z.enum(['zelfredzaamheid', 'cijfer', 'aantal', 'janee']),
  eenheid: regel,
  nulmeting: z.number().min(0).max(1_000_000).nullable(),
  nulmetingOp: dag.nullable(),
  streefwaarde: z.number().min(0).max(1_000_000).nullable(),
  /** A */
  akkoordInwoner: z.boolean(),
  eigenWoorden: verhaal,
  /** R */
  realistisch: verhaal,
  /** T */
  streefdatum: dag.nullable(),
  evaluatieElkeMaanden: z.number().int().min(1).max(24).nullable(),
  prioriteit: z.number().int().min(1).max(3),
  status: z.enum(['open', 'behaald', 'deels', 'niet', 'vervallen']),
  volgorde: z.number(),
});

/** Answer to "would this lighter rung do?" (Wmo 2.3.5 lid 3). */
export const afwegingAntwoord = z.object({ volstaat: z.boolean().nullable(), reden: verhaal });
/** Answer to one of the three pgb conditions (Wmo 2.3.6 lid 2). */
export const pgbAntwoord = z.object({ voldoet: z.boolean().nullable(), reden: verhaal });

export const DAGDELEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].flatMap((day) =>
  ['ochtend', 'middag', 'avond'].map((part) => `${day}-${part}`),
);

/** One card on the ladder board: who or what contributes to which doelen, on which rung, from when to when. */
export const inzetSchema = z.object({
  titel: verplichteRegel('een naam voor deze inzet'),
  trede,
  doelIds: z.array(id).max(100),
  persoonIds: z.array(id).max(100),
  voorzieningId: regel.nullable(),
  /** who does it, in words, for the lighter rungs */
  wie: regel,
  toelichting: verhaal,
  vanaf: dag.nullable(),
  tot: dag.nullable(),
  dagdelen: z.array(z.enum(DAGDELEN as [string, ...string[]])).max(21),
  volgorde: z.number(),
  /** set when the inzet ended before `tot` */
  gestoptOp: dag.nullable(),
  stopReden: verhaal,
  /** the inzet of an earlier version that this one takes over (af- or opschalen) */
  vervangtId: id.nullable(),
  // maatwerk only
  wet: z.enum(['wmo', 'jeugdwet']).nullable(),
  productcategorie: productcategorie.nullable(),
  productcode: productcode.nullable(),
  zwaarte: z.enum(['licht', 'basis', 'speciaal']).nullable(),
  aanbiederId: regel.nullable(),
  /** keuzevrijheid (002 §2.1): the contracted alternatives that were shown */
  getoondeAanbiederIds: z.array(regel).max(200),
  keuzeReden: verhaal,
  leveringsvorm: z.enum(['zin', 'pgb']).nullable(),
  pgbBekwaam: pgbAntwoord.nullable(),
  pgbMotivering: pgbAntwoord.nullable(),
  pgbKwaliteit: pgbAntwoord.nullable(),
  omvangVolume: z.number().int().min(0).max(99_999_999).nullable(),
  omvangEenheid: eenheid.nullable(),
  omvangFrequentie: frequentie.nullable(),
  /** whole period, in cents; instead of an omvang */
  budgetCenten: z.number().int().min(0).max(100_000_000_000).nullable(),
  afwegingEigenKracht: afwegingAntwoord.nullable(),
  afwegingGebruikelijkeHulp: afwegingAntwoord.nullable(),
  afwegingNetwerk: afwegingAntwoord.nullable(),
  afwegingAlgemeen: afwegingAntwoord.nullable(),
  afwegingVoorliggend: afwegingAntwoord.nullable(),
});

/** Frozen at vaststellen: everything that was signed, exactly as it was. Never changed, never merged. */
export const planversieSchema = z.object({
  nummer: z.number().int().min(1),
  vastgesteldOp: dag,
  vastgesteldDoor: regel,
  akkoordDoor: regel,
  /** JSON of the plan's rows at that moment; read back with `leesPlaninhoud` */
  inhoud: z.string(),
  /** SHA-256 over `inhoud`, hex */
  vingerafdruk: z.string(),
});
