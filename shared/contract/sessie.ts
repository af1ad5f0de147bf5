import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { dag } from '../domain/basis/datum.ts';
import { gemeenteCode } from '../domain/codes/gemeente.ts';
import { bewaardeCatalogusSchema } from '../domain/catalogus/schema.ts';
import { failureSchema } from '../domain/result.ts';
import { gewijzigdeRij } from './rij.ts';
import { regioStatus } from './regio.ts';
import { procedure } from './result.ts';

const omgeving = z.enum(['demo', 'eigen']);
export type Omgeving = z.infer<typeof omgeving>;

const wie = z.object({
  naam: z.string(),
  rol: z.enum(['consulent', 'teamleider', 'beheerder', 'regio-analist']),
  gemeente: gemeenteCode,
  team: z.string(),
});
export type Wie = z.infer<typeof wie>;

/** Light, dark, or what the system says. */
export const thema = z.enum(['light', 'dark', 'system']);
export type Thema = z.infer<typeof thema>;

const status = z.object({
  host: z.enum(['desktop', 'browser']),
  vandaag: dag,
  /** which stores exist in this profile */
  demo: z.boolean(),
  eigen: z.boolean(),
  /** `isAnalist`: the regiomonitor is for this person, whatever other role they work with */
  open: z.object({ omgeving, wie, dossiers: z.number(), isAnalist: z.boolean() }).nullable(),
  /** the program was started with --demo: go there at once */
  naarDemo: z.boolean(),
  sleutelbos: z.string().nullable(),
  thema,
  /** why the dossiers are closed, when somebody must know: a Dutch sentence */
  melding: z.string().nullable(),
});
export type SessieStatus = z.infer<typeof status>;

const reservekopie = z.object({ bestand: z.string(), op: z.string(), bytes: z.number() });
export type Reservekopie = z.infer<typeof reservekopie>;

/** who or what locked the store: a person, nobody at work, sleep */
const slotreden = z.enum(['gebruiker', 'stil', 'slaap']);
export type Slotreden = z.infer<typeof slotreden>;

const passphrase = z.string().max(1000);
const leeg = z.object({});

const voortgang = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('bezig'), stap: z.string(), gedaan: z.number(), totaal: z.number() }),
  z.object({ soort: z.literal('klaar'), status }),
  z.object({ soort: z.literal('mislukt'), error: failureSchema }),
]);
export type DemoVoortgang = z.infer<typeof voortgang>;

/** Opening, closing and mending the store; who is at work. */
export const sessieContract = {
  status: procedure(leeg, status),
  /** makes the demo-omgeving when it is not there, and opens it; tells how far it is */
  openDemo: oc.input(leeg).output(eventIterator(voortgang)),
  nieuw: procedure(z.object({ passphrase, wie }), status),
  ontgrendel: procedure(z.object({ passphrase }), status),
  vergrendel: procedure(z.object({ reden: slotreden.optional() }), status),
  wijzigWie: procedure(wie, status),
  wijzigThema: procedure(z.object({ thema }), status),
  wijzigWachtzin: procedure(z.object({ oud: passphrase, nieuw: passphrase }), leeg),
  reservekopieen: procedure(leeg, z.array(reservekopie)),
  maakReservekopie: procedure(leeg, reservekopie),
  /** puts the present file aside and the copy in its place; asks for the passphrase because the key is needed to check it */
  zetTerug: procedure(z.object({ bestand: z.string().max(200), passphrase }), status),
  /** puts store and key aside (never deletes) so that a new one can be made */
  legOpzij: procedure(leeg, status),
  /** removes the fictitious data of the demo-omgeving and makes it anew at the next start */
  wisDemo: procedure(leeg, status),
  catalogus: procedure(leeg, bewaardeCatalogusSchema),
};

const gebeurtenis = z.discriminatedUnion('soort', [
  // `rijen` null: too much to tell, read the dossier again
  z.object({
    soort: z.literal('dossier'),
    dossierId: z.string(),
    dot: z.string().nullable(),
    rijen: z.array(gewijzigdeRij).nullable(),
  }),
  z.object({ soort: z.literal('caseload') }),
  // a window writes what was just typed and locks; one that does not is locked all the same
  z.object({ soort: z.literal('slot-komt'), reden: slotreden }),
  z.object({ soort: z.literal('vergrendeld'), reden: z.enum([...slotreden.options, 'ingetrokken']) }),
  /** the region's catalogue came: names, prices and colleagues may differ, and so may who is at work */
  z.object({ soort: z.literal('catalogus') }),
  /** synchronising moved on, or what asks for a person changed */
  z.object({ soort: z.literal('regio'), status: regioStatus }),
]);
export type Gebeurtenis = z.infer<typeof gebeurtenis>;

/** What happened elsewhere (another window, the lock, later the region): screens refresh by it. */
export const gebeurtenisContract = oc.input(leeg).output(eventIterator(gebeurtenis));

const draft = z.object({ key: z.string().max(300), value: z.string().max(250_000), at: z.string() });

/** Text that was typed and not saved yet. */
export const draftContract = {
  put: procedure(z.object({ key: draft.shape.key, value: draft.shape.value }), leeg),
  drop: procedure(z.object({ key: draft.shape.key }), leeg),
  list: procedure(z.object({ prefix: z.string().max(300) }), z.array(draft)),
};
