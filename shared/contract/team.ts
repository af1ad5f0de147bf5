import { z } from 'zod';
import { dag } from '../domain/basis/datum.ts';
import { gewichtenSchema } from '../domain/catalogus/schema.ts';
import { id } from '../domain/huishouden/schema.ts';
import { trede } from '../domain/codes/trede.ts';
import { planSchema } from '../domain/plan/schema.ts';
import { procedure } from './result.ts';
import { signaalSchema } from './caseload.ts';

const dossierGewicht = z.object({
  dossierId: id,
  naam: z.string(),
  fase: planSchema.shape.status,
  laatsteContact: dag.nullable(),
  gewicht: z.number(),
  /** how the weight is made up, in words */
  delen: z.array(z.object({ naam: z.string(), punten: z.number() })),
  signalen: z.number(),
});
export type DossierGewicht = z.infer<typeof dossierGewicht>;

const consulentLast = z.object({
  /** '' for dossiers that nobody has */
  consulent: z.string(),
  /** points, all dossiers together */
  gewicht: z.number(),
  dossiers: z.array(dossierGewicht),
  crisis: z.number(),
  /** points at the end of each of the last twelve weeks, today last */
  weken: z.array(z.object({ datum: dag, gewicht: z.number(), dossiers: z.number() })),
});
export type ConsulentLast = z.infer<typeof consulentLast>;

const werklast = z.object({
  gemeente: z.string(),
  team: z.string(),
  vandaag: dag,
  gewichten: gewichtenSchema,
  consulenten: z.array(consulentLast),
});
export type Werklast = z.infer<typeof werklast>;

const aandachtPunt = z.object({
  dossierId: id,
  naam: z.string(),
  consulent: z.string(),
  groep: z.string(),
  signaal: signaalSchema,
  knop: z.string(),
  tab: z.string(),
});
export type AandachtPunt = z.infer<typeof aandachtPunt>;

const aantal = z.number().int();
const kwartaal = z.object({
  kwartaal: z.string(),
  instroom: aantal,
  opgeschaald: aantal,
  afgeschaald: aantal,
  uitstroom: aantal,
  behaald: aantal,
  deels: aantal,
  niet: aantal,
  tevredenheid: z.number().nullable(),
  gevraagd: aantal,
  onderzoekDagen: z.number().nullable(),
  beschikkingDagen: z.number().nullable(),
});

const sturing = z.object({
  vandaag: dag,
  kwartalen: z.array(kwartaal),
  /** plans that run, and those of them that hold no maatwerk */
  lopend: aantal,
  alleenLichter: aantal,
  treden: z.array(z.object({ trede, aantal })),
  /** mean load before and since a maatregel; null: nothing was measured on both sides */
  mantelzorg: z.object({ voor: z.number(), na: z.number(), maatregelen: aantal }).nullable(),
  /** by name; counts of work to do, no results of persons */
  consulenten: z.array(
    z.object({
      consulent: z.string(),
      dossiers: aantal,
      evaluaties: aantal,
      contact: aantal,
      termijnen: aantal,
    }),
  ),
});
export type Sturing = z.infer<typeof sturing>;

const toetsPunt = z.object({
  dossierId: id,
  naam: z.string(),
  consulent: z.string(),
  /** number of the version that it becomes */
  versie: z.number(),
  /** since when it lies so */
  sinds: dag,
  /** what still has to be filled in before it can be vastgesteld */
  blokkades: z.number(),
  /** remarks that nobody dealt with yet */
  opmerkingen: z.number(),
  /** why the one who asks may not review it; null: may */
  bezwaar: z.string().nullable(),
});
export type ToetsPunt = z.infer<typeof toetsPunt>;

const waarneming = z.object({
  medewerkerId: z.string(),
  naam: z.string(),
  dossierId: id,
  /** null: this device does not hold it (any more) */
  dossiernaam: z.string().nullable(),
  vanaf: dag,
  tot: dag.nullable(),
});
export type Waarneming = z.infer<typeof waarneming>;

/** What a teamleider sees of the own team. Failures: geen-teamleider, niet-uw-team, ongeldig. */
export const teamContract = {
  werklast: procedure(z.object({}), werklast),
  sturing: procedure(z.object({}), sturing),
  /** plans of the team that lie ter toetsing, longest first */
  toetsing: procedure(z.object({}), z.object({ vandaag: dag, plannen: z.array(toetsPunt) })),
  /** hands dossiers over to a colleague, all of them or none, with a note that waits for them on Vandaag */
  draagOver: procedure(
    z.object({
      dossierIds: z.array(id).min(1).max(500),
      naar: z.object({ naam: z.string().min(1).max(500), team: z.string().max(500) }),
      toelichting: z.string().max(20_000),
    }),
    z.object({ aantal: z.number() }),
  ),
  /** colleagues of the gemeente to whom a dossier can go */
  collegas: procedure(
    z.object({}),
    z.array(z.object({ id: z.string(), naam: z.string(), team: z.string() })),
  ),
  /** who stands in for a period; all three are asked of the region itself */
  waarnemingen: procedure(z.object({}), z.array(waarneming)),
  zetWaarneming: procedure(
    z.object({
      medewerkerId: z.string(),
      dossierIds: z.array(id).min(1).max(500),
      vanaf: dag,
      tot: dag,
    }),
    z.object({ aantal: z.number() }),
  ),
  stopWaarneming: procedure(z.object({ medewerkerId: z.string(), dossierId: id, vanaf: dag }), z.object({})),
  aandacht: procedure(z.object({}), z.object({ vandaag: dag, punten: z.array(aandachtPunt) })),
};
