import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { id } from '../domain/huishouden/schema.ts';
import { failureSchema } from '../domain/result.ts';
import { rol } from './region/procedure.ts';
import { procedure } from './result.ts';

const leeg = z.object({});
const moment = z.string();

/** Where synchronising stands. */
const staat = z.discriminatedUnion('soort', [
  /** no region was set up */
  z.object({ soort: z.literal('uit') }),
  z.object({ soort: z.literal('afgemeld') }),
  z.object({
    soort: z.literal('bezig'),
    fase: z.enum(['verbinden', 'brengen', 'ophalen', 'dossiers', 'vergelijken']),
    gedaan: z.number(),
    /** null: not known beforehand */
    totaal: z.number().nullable(),
  }),
  z.object({ soort: z.literal('rust'), volgende: moment.nullable() }),
  /** no line, or the region asks for patience; it tries again by itself */
  z.object({ soort: z.literal('wacht'), volgende: moment, melding: z.string() }),
  /** so many of so many dossiers would go at once: a person is asked */
  z.object({ soort: z.literal('vraag'), aantal: z.number().int(), van: z.number().int() }),
  z.object({ soort: z.literal('ingetrokken') }),
  z.object({ soort: z.literal('andere-regio') }),
  /** the region refuses this person or this device, and says why */
  z.object({ soort: z.literal('geweigerd'), melding: z.string() }),
]);
export type RegioStaat = z.infer<typeof staat>;

export const regioStatus = z.object({
  staat,
  /** address of the region; '' = none */
  adres: z.string(),
  /** who is signed in */
  persoon: z.string().nullable(),
  /** roles of that person, in whatever gemeente; only for what is shown */
  rollen: z.array(rol),
  apparaatNaam: z.string(),
  /** last time that everything was brought and fetched */
  laatst: moment.nullable(),
  /** operations that wait to be brought */
  wachten: z.number().int(),
  conflicten: z.number().int(),
  samengevoegd: z.number().int(),
  nietAangenomen: z.number().int(),
  /** changes of others that wait for this teamleider, when the region was met last */
  intake: z.number().int(),
  /** when the region's catalogue was taken last (null: never), and why the newest was not, in Dutch */
  catalogus: z.object({ op: moment.nullable(), melding: z.string().nullable() }),
});
export type RegioStatus = z.infer<typeof regioStatus>;

const aanmelden = z.discriminatedUnion('soort', [
  /** the system's browser was asked to open this address; a person may open it too */
  z.object({ soort: z.literal('open'), adres: z.string() }),
  z.object({ soort: z.literal('klaar'), status: regioStatus }),
  z.object({ soort: z.literal('mislukt'), error: failureSchema }),
]);
export type Aanmelden = z.infer<typeof aanmelden>;

const waarde = z.object({
  /** operation that brought it; null: the value that is shown now */
  dot: z.string().nullable(),
  soort: z.enum(['waarde', 'verwijderd']),
  /** in words */
  tekst: z.string(),
  door: z.string(),
  op: moment,
});

const plek = z.object({
  dossierId: id,
  dossiernaam: z.string(),
  rijId: id,
  /** kind of row and what it is called, in words: `Doel`, `Elke dag warm eten` */
  ding: z.string(),
  rijnaam: z.string(),
  /** tab of the dossier where it stands */
  tab: z.string(),
  veld: z.string(),
  veldnaam: z.string(),
});

const conflict = plek.extend({
  /** longer text: the values can be put together by hand */
  isTekst: z.boolean(),
  /** the shown value first */
  waarden: z.array(waarde),
});
export type Conflict = z.infer<typeof conflict>;
export type ConflictWaarde = z.infer<typeof waarde>;

const samenvoeging = plek.extend({
  versie: z.string(),
  tekst: z.string(),
  eerste: z.object({ tekst: z.string(), door: z.string(), op: moment }),
  tweede: z.object({ tekst: z.string(), door: z.string(), op: moment }),
});
export type Samenvoeging = z.infer<typeof samenvoeging>;

const besluit = plek.extend({
  /** the operation that decided */
  dot: z.string(),
  door: z.string(),
  op: moment,
  reden: z.string(),
  /** `tekst` null: the words are no longer known here */
  gekozen: z.object({ soort: z.enum(['waarde', 'bleef', 'verwijderd']), tekst: z.string().nullable() }),
  anders: z.array(
    z.object({
      soort: z.enum(['waarde', 'verwijderd']),
      tekst: z.string().nullable(),
      door: z.string().nullable(),
      op: moment.nullable(),
    }),
  ),
});
export type Besluit = z.infer<typeof besluit>;

const geweigerd = z.object({
  seq: z.number().int(),
  dossierId: id,
  /** null: the dossier is not here (any more) */
  dossiernaam: z.string().nullable(),
  handeling: z.string(),
  op: moment,
  soort: z.enum(['geweigerd', 'bij-teamleider']),
  reden: z.string(),
  /** what was typed: name of the field, and the words */
  velden: z.array(z.object({ naam: z.string(), tekst: z.string() })),
});
export type Geweigerd = z.infer<typeof geweigerd>;

const intakeStuk = z.object({
  device: z.string(),
  seq: z.number().int(),
  dossierId: id,
  /** null: the dossier is not on this device (yet) */
  dossiernaam: z.string().nullable(),
  door: z.string(),
  op: moment,
  ontvangenOp: moment,
  velden: z.array(z.object({ naam: z.string(), tekst: z.string() })),
});
export type IntakeStuk = z.infer<typeof intakeStuk>;

const dossierStaat = z.object({
  soort: z.enum(['opgeslagen', 'wacht', 'bij-regio', 'vraagt']),
  wachten: z.number().int(),
  vragen: z.number().int(),
});
export type DossierStaat = z.infer<typeof dossierStaat>;

const vanDossier = z.object({ dossierId: id.nullable() });
const seq = z.object({ seq: z.number().int() });

/** The region: where synchronising stands, signing in, and what asks for a person. */
export const regioContract = {
  status: procedure(leeg, regioStatus),
  stelIn: procedure(
    z.object({ adres: z.string().trim().max(500), apparaatNaam: z.string().trim().min(1).max(80) }),
    regioStatus,
  ),
  /** ends when the person came back from the browser; stop reading it to give up */
  meldAan: oc.input(leeg).output(eventIterator(aanmelden)),
  meldAf: procedure(leeg, regioStatus),
  nu: procedure(leeg, regioStatus),
  /** answers the question of state `vraag`: let go of so many dossiers, or keep them for now */
  antwoord: procedure(z.object({ aantal: z.number().int(), loslaten: z.boolean() }), regioStatus),
  dossier: procedure(z.object({ dossierId: id }), dossierStaat),
  conflicten: procedure(vanDossier, z.array(conflict)),
  /** decides about a field (or a whole row, veld `*`): the shown value, one of the others, or words of one's own */
  beslis: procedure(
    z.object({
      dossierId: id,
      rijId: id,
      veld: z.string().max(60),
      /** every other value that the person saw */
      gezien: z.array(z.string()).min(1).max(1000),
      keuze: z.discriminatedUnion('soort', [
        z.object({ soort: z.literal('waarde'), dot: z.string().nullable() }),
        z.object({ soort: z.literal('tekst'), tekst: z.string().max(250_000) }),
      ]),
      reden: z.string().trim().max(2000),
    }),
    z.object({ dot: z.string().nullable() }),
  ),
  /** what was decided before, last first */
  besloten: procedure(vanDossier, z.array(besluit)),
  samengevoegd: procedure(vanDossier, z.array(samenvoeging)),
  gezien: procedure(z.object({ rijId: id, veld: z.string(), versie: z.string() }), regioStatus),
  /** changes of people who had no access any more; asked of the region itself */
  intake: procedure(leeg, z.array(intakeStuk)),
  beslisIntake: procedure(
    z.object({
      device: z.string(),
      seq: z.number().int(),
      aannemen: z.boolean(),
      reden: z.string().trim().max(2000),
    }),
    regioStatus,
  ),
  nietAangenomen: procedure(leeg, z.array(geweigerd)),
  /** sends the same words again, as a change of now */
  opnieuw: procedure(seq, regioStatus),
  /** it need not be shown any more; it stays in the journal */
  legWeg: procedure(seq, regioStatus),
  /** the words as a file that anybody can read */
  bewaar: procedure(seq, z.object({ bestandsnaam: z.string(), tekst: z.string() })),
};
