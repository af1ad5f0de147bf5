import { controleerRij, type Meldingen } from '#shared/domain/controle.ts';
import { isBsn } from '#shared/domain/basis/bsn.ts';
import { bestaatDag, type Dag } from '#shared/domain/basis/datum.ts';
import { hoofdletter } from '#shared/domain/basis/woorden.ts';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import { ENTITIES, type EntityKind, type Fields, type Invoer } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';

/** What is typed of a person on this screen; the rest of the fields waits in the dossier. */
export type NieuwePersoon = Pick<
  Fields<'persoon'>,
  'voornaam' | 'voorvoegsel' | 'achternaam' | 'geboortedatum' | 'bsn' | 'rol' | 'telefoon'
>;
type NieuwHuishouden = Pick<
  Fields<'huishouden'>,
  'naam' | 'soort' | 'straat' | 'huisnummer' | 'postcode' | 'plaats' | 'gemeente'
>;

/** A household that is not saved yet; also the form in which it waits as a draft. */
export interface Concept {
  readonly huishouden: NieuwHuishouden;
  readonly personen: readonly NieuwePersoon[];
}

export interface ConceptMeldingen {
  readonly huishouden: Meldingen;
  /** one a person, in the same order */
  readonly personen: readonly Meldingen[];
}

const LEGE_PERSOON: NieuwePersoon = {
  voornaam: '',
  voorvoegsel: '',
  achternaam: '',
  geboortedatum: null,
  bsn: null,
  rol: '',
  telefoon: '',
};

/** A person with the family name of the one before, for that is how most households are. */
export function volgendePersoon(personen: readonly NieuwePersoon[]): NieuwePersoon {
  const last = personen.at(-1);
  return last
    ? { ...LEGE_PERSOON, voorvoegsel: last.voorvoegsel, achternaam: last.achternaam }
    : LEGE_PERSOON;
}

/** An empty household in the gemeente of the consulent. */
export function leegConcept(gemeente: GemeenteCode): Concept {
  return {
    huishouden: {
      naam: '',
      soort: 'alleen',
      straat: '',
      huisnummer: '',
      postcode: '',
      plaats: '',
      gemeente,
    },
    personen: [LEGE_PERSOON],
  };
}

/** The draft as it was kept; null when it is not one of ours. */
export function leesConcept(text: string): Concept | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    return 'huishouden' in value && 'personen' in value ? (value as Concept) : null;
  } catch {
    return null;
  }
}

/** True when nothing was typed that somebody could miss. */
export function isLeegConcept(concept: Concept): boolean {
  const { naam, straat, huisnummer, postcode, plaats } = concept.huishouden;
  const typed = (row: NieuwePersoon): string =>
    row.voornaam + row.achternaam + row.rol + row.telefoon + (row.bsn ?? '') + (row.geboortedatum ?? '');
  return (
    (naam + straat + huisnummer + postcode + plaats).trim() === '' &&
    concept.personen.every((row) => typed(row).trim() === '')
  );
}

/** `Huishouden Van den Berg`, from the first person with a family name; empty when there is none. */
export function voorgesteldeNaam(personen: readonly NieuwePersoon[]): string {
  const first = personen.find((row) => (row.achternaam + row.voornaam).trim() !== '');
  if (!first) return '';
  const family = `${first.voorvoegsel} ${first.achternaam}`.trim();
  return `Huishouden ${family ? hoofdletter(family) : first.voornaam.trim()}`;
}

/** What is wrong with it, by the rules of the core; a name that was left open is filled by the suggestion. */
export function controleerConcept(concept: Concept, vandaag: Dag): ConceptMeldingen {
  const { huishouden, personen } = metNaam(concept);
  return {
    huishouden: meldingenVan('huishouden', { ...leeg('huishouden', vandaag), ...huishouden }, vandaag),
    personen: personen.map((row) =>
      meldingenVan('persoon', { ...leeg('persoon', vandaag), ...row }, vandaag),
    ),
  };
}

/** True when the concept can be saved. */
export function klopt(meldingen: ConceptMeldingen): boolean {
  return [meldingen.huishouden, ...meldingen.personen].every((entry) => Object.keys(entry).length === 0);
}

/** The concept with the suggested name where none was typed. */
export function metNaam(concept: Concept): Concept {
  if (concept.huishouden.naam.trim() !== '') return concept;
  return {
    ...concept,
    huishouden: { ...concept.huishouden, naam: voorgesteldeNaam(concept.personen) },
  };
}

/** The people that can be looked up already, without the fields that do not make sense yet. */
export function herkenbaren(personen: readonly NieuwePersoon[]): Invoer<'persoon'>[] {
  return personen
    .map(({ voornaam, voorvoegsel, achternaam, geboortedatum, bsn }) => ({
      voornaam,
      voorvoegsel,
      achternaam,
      geboortedatum: geboortedatum !== null && bestaatDag(geboortedatum) ? geboortedatum : null,
      bsn: bsn !== null && isBsn(bsn) ? bsn : null,
    }))
    .filter(
      (row) =>
        row.voornaam.trim() !== '' &&
        (row.bsn !== null || (row.geboortedatum !== null && row.achternaam.trim() !== '')),
    );
}

function meldingenVan<K extends EntityKind>(kind: K, fields: Fields<K>, vandaag: Dag): Meldingen {
  const parsed = ENTITIES[kind].safeParse(fields);
  const formal: Meldingen = {};
  for (const issue of parsed.error?.issues ?? []) formal[String(issue.path[0])] ??= issue.message;
  return Object.keys(formal).length > 0 ? formal : controleerRij(kind, fields, { vandaag, dossier: null });
}
