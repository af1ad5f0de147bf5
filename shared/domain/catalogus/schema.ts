import { z } from 'zod';
import { eenheid, frequentie, productcategorie, productcode } from '../codes/iwmo.ts';
import { gemeenteCode } from '../codes/gemeente.ts';
import { leefgebied } from '../codes/leefgebied.ts';
import { trede } from '../codes/trede.ts';
import { dag } from '../basis/datum.ts';
import { instrumentSchema } from '../instrument/schema.ts';
import { GEEN_THEMA, themaSchema } from './thema.ts';
import { SOORTEN_MAATREGEL, type SoortMaatregel } from '../mantelzorg/schema.ts';

const maatregelen = Object.keys(SOORTEN_MAATREGEL) as [SoortMaatregel, ...SoortMaatregel[]];

/** Something that can be laid on the ladder; read-only in the app, the gemeente keeps it. */
export const voorzieningSchema = z.object({
  id: z.string(),
  naam: z.string(),
  uitleg: z.string(),
  trede,
  leefgebieden: z.array(leefgebied),
  doelgroep: z.enum(['iedereen', 'volwassenen', 'ouderen', 'jeugd', 'mantelzorgers']),
  /** empty: the whole region */
  gemeenten: z.array(gemeenteCode),
  geldigVanaf: dag,
  geldigTot: dag.nullable(),
  wet: z.enum(['wmo', 'jeugdwet']).nullable(),
  productcategorie: productcategorie.nullable(),
  productcode: productcode.nullable(),
  zwaarte: z.enum(['licht', 'basis', 'speciaal']).nullable(),
  /** how it is usually granted; the starting values of a new card */
  eenheid: eenheid.nullable(),
  frequentie: frequentie.nullable(),
  /** measure against overload of a mantelzorger that this can be */
  maatregel: z.enum(maatregelen).nullable(),
});
export type Voorziening = z.infer<typeof voorzieningSchema>;

export const aanbiederSchema = z.object({
  id: z.string(),
  naam: z.string(),
  /** eight digits */
  agb: z.string().regex(/^\d{8}$/, { error: 'Een AGB-code heeft acht cijfers.' }),
  plaats: z.string(),
  telefoon: z.string(),
});
/** As a device keeps it: one that left the catalogue stays readable where it was chosen, and is not offered any more. */
const bewaardeAanbiederSchema = aanbiederSchema.extend({ vervallenOp: dag.optional() });
export type Aanbieder = z.infer<typeof bewaardeAanbiederSchema>;

/** Who may deliver what, where, at which price. */
export const contractSchema = z.object({
  id: z.string(),
  aanbiederId: z.string(),
  voorzieningId: z.string(),
  gemeenten: z.array(gemeenteCode),
  vanaf: dag,
  tot: dag.nullable(),
  /** people who can be helped at the same time; null: no limit agreed */
  capaciteit: z.number().int().min(0).max(100_000).nullable().default(null),
});
export type Contract = z.infer<typeof contractSchema>;

export const tariefSchema = z.object({
  id: z.string(),
  voorzieningId: z.string(),
  /** null: the same price for every aanbieder */
  aanbiederId: z.string().nullable(),
  eenheid,
  /** cents per unit, zorg in natura */
  centen: z.number().int().min(0),
  /** cents per unit with a pgb */
  pgbCenten: z.number().int().min(0).nullable(),
  vanaf: dag,
  tot: dag.nullable(),
});
export type Tarief = z.infer<typeof tariefSchema>;

export const medewerkerSchema = z.object({
  id: z.string(),
  naam: z.string(),
  rol: z.enum(['consulent', 'teamleider', 'beheerder']),
  gemeente: gemeenteCode,
  team: z.string(),
});
export type Medewerker = z.infer<typeof medewerkerSchema>;

const dagen = z.number().int().min(1).max(3660);

/** Terms per gemeente, in days; the defaults are the law's (domain.md, Terms and duties). */
export const termijnenSchema = z.object({
  onderzoekDagen: dagen,
  persoonlijkPlanDagen: dagen,
  beschikkingDagen: dagen,
  nabellenNaDagen: dagen,
  evaluatieNaMaanden: z.number().int().min(1).max(120),
  zonderContactWeken: z.number().int().min(1).max(520),
});
export type Termijnen = z.infer<typeof termijnenSchema>;
export const STANDAARD_TERMIJNEN: Termijnen = {
  onderzoekDagen: 42,
  persoonlijkPlanDagen: 7,
  beschikkingDagen: 14,
  nabellenNaDagen: 35,
  evaluatieNaMaanden: 6,
  zonderContactWeken: 12,
};

const punten = z.number().int().min(0).max(100);

/**
 * How heavy a dossier weighs in a caseload, in points (ours; the gemeente sets them). `norm`: points that one consulent carries
 * in a full week.
 */
export const gewichtenSchema = z.object({
  fase: z.object({
    concept: punten,
    'ter-toetsing': punten,
    vastgesteld: punten,
    lopend: punten,
    'in-evaluatie': punten,
    afgesloten: punten,
    waakvlam: punten,
    gesloten: punten,
  }),
  /** for each person in the household after the first, at most `meestePersonen` of them */
  persoon: punten,
  meestePersonen: punten,
  /** for each doel that is worked on, at most `meesteDoelen` of them */
  doel: punten,
  meesteDoelen: punten,
  /** for each open crisissignaal */
  crisis: punten,
  norm: z.number().int().min(1).max(10_000),
});
export type Gewichten = z.infer<typeof gewichtenSchema>;
export const STANDAARD_GEWICHTEN: Gewichten = {
  fase: {
    concept: 4,
    'ter-toetsing': 3,
    vastgesteld: 2,
    lopend: 2,
    'in-evaluatie': 3,
    afgesloten: 0,
    waakvlam: 1,
    gesloten: 0,
  },
  persoon: 1,
  meestePersonen: 4,
  doel: 1,
  meesteDoelen: 5,
  crisis: 5,
  norm: 120,
};

/** Form of the catalogue as it travels; goes up when an older program would read it wrongly. */
export const CATALOGUS_VORM = 1;

export const catalogusSchema = z.object({
  voorzieningen: z.array(voorzieningSchema),
  aanbieders: z.array(aanbiederSchema),
  contracten: z.array(contractSchema),
  tarieven: z.array(tariefSchema),
  medewerkers: z.array(medewerkerSchema),
  termijnen: termijnenSchema,
  gewichten: gewichtenSchema.default(STANDAARD_GEWICHTEN),
  /** every version that was loaded, oldest first: what was measured with an old one stays readable */
  instrumenten: z.array(instrumentSchema).default([]),
  thema: themaSchema.default(GEEN_THEMA),
});
/** As a device keeps it, with what left the catalogue but is named by a plan. */
export const bewaardeCatalogusSchema = catalogusSchema.extend({
  aanbieders: z.array(bewaardeAanbiederSchema),
});
export type Catalogus = z.infer<typeof bewaardeCatalogusSchema>;
