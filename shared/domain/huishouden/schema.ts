import { z } from 'zod';
import { bsn } from '../basis/bsn.ts';
import { dag } from '../basis/datum.ts';
import { regel, verhaal, verplichteRegel } from '../basis/tekst.ts';
import { gemeenteCode } from '../codes/gemeente.ts';
import { communicatievorm, geslacht, soortRelatie, vertegenwoordiging } from '../codes/iwmo.ts';

/** An identifier made by a device: 26 letters and digits, meaningless, so that it may stand in a link. */
export const id = z.string().regex(/^[0-9a-z]{12,40}$/);

export const SOORTEN_HUISHOUDEN = {
  alleen: 'Alleenwonend',
  paar: 'Twee volwassenen',
  gezin: 'Gezin met kinderen',
  eenouder: 'Eenoudergezin',
  meer: 'Meer generaties',
  anders: 'Anders',
} as const;
/** Who steers the plan: never hard-coded (002 §1.2 and §1.3 note 4). */
export const SOORTEN_REGISSEUR = {
  inwoner: 'Inwoner zelf',
  naaste: 'Naaste',
  consulent: 'Consulent',
  toegang: 'Toegang van de gemeente',
  aanbieder: 'Aanbieder',
} as const;

export const huishoudenSchema = z.object({
  dossiernummer: regel,
  naam: verplichteRegel('een naam voor het huishouden'),
  soort: z.enum(['alleen', 'paar', 'gezin', 'eenouder', 'meer', 'anders']),
  straat: regel,
  huisnummer: regel,
  postcode: regel,
  plaats: regel,
  gemeente: gemeenteCode,
  team: regel,
  consulent: regel,
  regisseurSoort: z.enum(['inwoner', 'naaste', 'consulent', 'toegang', 'aanbieder']),
  /** persoon or betrokkene who steers; null when it is a consulent or when nobody was chosen yet */
  regisseurId: id.nullable(),
  toelichting: verhaal,
});

/** A point in the ecogram, in per cent of the picture, when somebody moved it by hand. */
const plek = z.object({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).nullable();

export const persoonSchema = z.object({
  voornaam: verplichteRegel('een voornaam'),
  voorvoegsel: regel,
  achternaam: regel,
  geboortedatum: dag.nullable(),
  bsn: bsn.nullable(),
  geslacht,
  telefoon: regel,
  email: regel,
  /** member of the household, or of the network around it */
  kring: z.enum(['huishouden', 'netwerk']),
  /** in words: "moeder", "buurvrouw" */
  rol: regel,
  communicatievorm: communicatievorm.nullable(),
  taal: regel,
  overledenOp: dag.nullable(),
  plek,
});

export const relatieSchema = z.object({
  vanId: id,
  /** persoon, or the household itself (its own id) */
  naarId: id,
  /** what `van` is to `naar`, COD472 */
  soort: soortRelatie,
  gezag: z.boolean(),
  vertegenwoordiging: vertegenwoordiging.nullable(),
  /** strength of the bond, shown as the width of the line: 1 thin, 2 normal, 3 strong */
  sterkte: z.number().int().min(1).max(3),
  /** a tense bond is drawn as a broken line */
  spanning: z.boolean(),
  toelichting: verhaal,
});

export const betrokkeneSchema = z.object({
  soort: z.enum(['professional', 'aanbieder']),
  naam: verplichteRegel('een naam'),
  organisatie: regel,
  functie: regel,
  telefoon: regel,
  email: regel,
  voorIds: z.array(id).max(100),
  sterkte: z.number().int().min(1).max(3),
  plek,
});

/** The legal way of a melding, each step with its day (Wmo 2.3.2–2.3.5); the terms follow from these days. */
export const trajectSchema = z.object({
  meldingOp: dag,
  meldingDoor: regel,
  bevestigdOp: dag.nullable(),
  ondersteuningGewezenOp: dag.nullable(),
  persoonlijkPlanOp: dag.nullable(),
  spoed: z.boolean(),
  onderzoekKlaarOp: dag.nullable(),
  verslagOp: dag.nullable(),
  aanvraagOp: dag.nullable(),
  beschikkingOp: dag.nullable(),
  toelichting: verhaal,
});
