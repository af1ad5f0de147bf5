import { z } from 'zod';
import { gewichtenSchema, termijnenSchema } from '../../domain/catalogus/schema.ts';
import { themaSchema } from '../../domain/catalogus/thema.ts';
import { gemeenteCode } from '../../domain/codes/gemeente.ts';
import { instrumentSchema } from '../../domain/instrument/schema.ts';
import { BEHEER_RIJEN, BEHEER_SOORTEN, catalogusInhoud, medewerkerRow, teamRow } from './beheer-rijen.ts';
import { moment, regionProcedure } from './procedure.ts';

const { voorzieningen, aanbieders, contracten, tarieven, teams, medewerkers } = BEHEER_RIJEN;
const gemeente = z.object({ gemeente: gemeenteCode });
export const beheerSoort = z.enum(BEHEER_SOORTEN);

/** A row as it is to be, and as the beheerder saw it before (null: it is new). */
function rijVan<S extends string, T extends z.ZodType>(soort: S, rij: T) {
  return z.object({ soort: z.literal(soort), rij, was: rij.nullable() });
}
const rijWijziging = z.discriminatedUnion('soort', [
  rijVan('voorzieningen', voorzieningen),
  rijVan('aanbieders', aanbieders),
  rijVan('contracten', contracten),
  rijVan('tarieven', tarieven),
  rijVan('teams', teams),
  rijVan('medewerkers', medewerkers),
]);
export type RijWijziging = z.infer<typeof rijWijziging>;

function deelVan<S extends string, T extends z.ZodType>(deel: S, waarde: T) {
  return z.object({ deel: z.literal(deel), waarde, was: waarde });
}
const deelWijziging = z.discriminatedUnion('deel', [
  deelVan('termijnen', termijnenSchema),
  deelVan('gewichten', gewichtenSchema),
  deelVan('thema', themaSchema),
]);
export type DeelWijziging = z.infer<typeof deelWijziging>;

const stand = z.object({
  gemeente: gemeenteCode,
  naam: z.string(),
  /** goes up with every change; devices ask by it */
  versie: z.number().int(),
  /** the provider at which people of this region sign in */
  aanmelddienst: z.string(),
  catalogus: catalogusInhoud,
  teams: z.array(teamRow),
  medewerkers: z.array(medewerkerRow),
});
export type BeheerStand = z.infer<typeof stand>;

const oordeel = z.object({
  regels: z.array(
    z.object({
      /** line of the file, counted from 1 */
      regel: z.number().int(),
      naam: z.string(),
      oordeel: z.enum(['nieuw', 'gewijzigd', 'gelijk', 'fout']),
      /** what is wrong, in Dutch */
      meldingen: z.array(z.string()),
    }),
  ),
  /** what is there now and not in the file */
  ontbreekt: z.array(z.object({ id: z.string(), naam: z.string() })),
  /** what is wrong with the file as a whole, or with what would be left */
  meldingen: z.array(z.string()),
  /** false: it was a rehearsal, or something is wrong; nothing was changed */
  ingelezen: z.boolean(),
});
export type Oordeel = z.infer<typeof oordeel>;

const verandering = z.object({
  rang: z.number().int(),
  op: moment,
  /** name of the beheerder; null: the command line of the region */
  door: z.string().nullable(),
  /** a kind of row, or a part of the catalogue */
  soort: z.string(),
  id: z.string(),
  naam: z.string(),
  handeling: z.enum(['nieuw', 'gewijzigd', 'verwijderd']),
  /** what differs: name of the field, and its words before and after (null: was not there) */
  velden: z.array(z.object({ veld: z.string(), van: z.string().nullable(), naar: z.string().nullable() })),
});
export type Verandering = z.infer<typeof verandering>;

/** A file of a few thousand lines. */
const BESTAND_TEKENS = 2_000_000;

const versie = z.object({ versie: z.number().int() });

/** What each procedure takes and gives; the app's own contract passes the same through. */
export const BEHEER_VORMEN = {
  lees: { in: gemeente, uit: stand },
  /** adds or changes one row; refused when somebody else changed it after it was read */
  bewaar: { in: gemeente.extend({ wijziging: rijWijziging }), uit: versie },
  /** takes one row away; people and teams are not taken away: they are no longer active */
  verwijder: {
    in: gemeente.extend({
      soort: z.enum(['voorzieningen', 'aanbieders', 'contracten', 'tarieven']),
      id: z.string().max(64),
    }),
    uit: versie,
  },
  stelIn: { in: gemeente.extend({ wijziging: deelWijziging }), uit: versie },
  /** adds a version of an instrument; one that is there already stays as it is */
  laadInstrument: { in: gemeente.extend({ instrument: instrumentSchema }), uit: versie },
  /** judges every line of a file; reads it in when `proef` is false and no line is wrong */
  leesIn: {
    in: gemeente.extend({
      soort: beheerSoort,
      formaat: z.enum(['csv', 'json']),
      tekst: z.string().max(BESTAND_TEKENS),
      /** what is there now and not in the file: stays, or goes away (people and teams always stay) */
      ontbrekend: z.enum(['blijft', 'weg']),
      proef: z.boolean(),
    }),
    uit: oordeel,
  },
  uitvoer: { in: gemeente.extend({ soort: beheerSoort }), uit: z.object({ tekst: z.string() }) },
  /** who changed what, newest first */
  geschiedenis: {
    in: gemeente.extend({
      /** only what is older than this rank */
      voor: z.coerce.number().int().optional(),
      soort: z.string().max(40).optional(),
    }),
    uit: z.object({ veranderingen: z.array(verandering), meer: z.boolean() }),
  },
  /** how many running inzetten name a contract, by its id: counts only */
  bezetting: {
    in: gemeente,
    uit: z.array(z.object({ contractId: z.string(), aantal: z.number().int() })),
  },
} as const;
const { lees, bewaar, verwijder, stelIn, laadInstrument, leesIn, uitvoer, geschiedenis, bezetting } =
  BEHEER_VORMEN;

/**
 * What the functioneel beheerder of a gemeente keeps. Failures: geen-beheerder, intussen-gewijzigd, bestaat-al,
 * nog-in-gebruik, ongeldig, niet-gevonden, laatste-beheerder.
 */
export const beheerContract = {
  lees: regionProcedure(
    {
      method: 'GET',
      path: '/beheer/{gemeente}',
      summary: 'Alles wat de beheerder van een gemeente bijhoudt',
    },
    lees.in,
    lees.uit,
  ),
  bewaar: regionProcedure(
    { method: 'POST', path: '/beheer/{gemeente}/rij', summary: 'Een rij toevoegen of wijzigen' },
    bewaar.in,
    bewaar.uit,
  ),
  verwijder: regionProcedure(
    { method: 'POST', path: '/beheer/{gemeente}/verwijder', summary: 'Een rij weghalen' },
    verwijder.in,
    verwijder.uit,
  ),
  stelIn: regionProcedure(
    { method: 'POST', path: '/beheer/{gemeente}/deel', summary: 'Termijnen, gewichten of thema instellen' },
    stelIn.in,
    stelIn.uit,
  ),
  laadInstrument: regionProcedure(
    { method: 'POST', path: '/beheer/{gemeente}/instrument', summary: 'Een versie van een instrument laden' },
    laadInstrument.in,
    laadInstrument.uit,
  ),
  leesIn: regionProcedure(
    { method: 'POST', path: '/beheer/{gemeente}/inlezen', summary: 'Een bestand inlezen, of eerst proberen' },
    leesIn.in,
    leesIn.uit,
  ),
  uitvoer: regionProcedure(
    { method: 'GET', path: '/beheer/{gemeente}/uitvoer/{soort}', summary: 'Rijen als CSV' },
    uitvoer.in,
    uitvoer.uit,
  ),
  geschiedenis: regionProcedure(
    { method: 'GET', path: '/beheer/{gemeente}/geschiedenis', summary: 'Wie wat veranderde' },
    geschiedenis.in,
    geschiedenis.uit,
  ),
  bezetting: regionProcedure(
    { method: 'GET', path: '/beheer/{gemeente}/bezetting', summary: 'Hoeveel er loopt per contract' },
    bezetting.in,
    bezetting.uit,
  ),
};
