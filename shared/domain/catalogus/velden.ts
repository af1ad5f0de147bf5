/** What the beheerder's fields are called, and their values in words: on forms, in verdicts on a file, in the history. */
import { dagKort } from '../basis/datum.ts';
import { euro, opsomming } from '../basis/woorden.ts';
import { EENHEDEN, FREQUENTIES, PRODUCTCATEGORIEEN_JEUGD, PRODUCTCATEGORIEEN_WMO } from '../codes/iwmo.ts';
import { GEMEENTEN } from '../codes/gemeente.ts';
import { LEEFGEBIEDEN } from '../codes/leefgebied.ts';
import { TREDEN } from '../codes/trede.ts';
import { SOORTEN_MAATREGEL } from '../mantelzorg/schema.ts';
import { PLANSTATUSSEN } from '../plan/schema.ts';

export const DOELGROEPEN = {
  iedereen: 'Iedereen',
  volwassenen: 'Volwassenen',
  ouderen: 'Ouderen',
  jeugd: 'Jeugd',
  mantelzorgers: 'Mantelzorgers',
} as const;
export const WETTEN = { wmo: 'Wmo', jeugdwet: 'Jeugdwet' } as const;
export const ZWAARTEN_VAN_VOORZIENING = { licht: 'Licht', basis: 'Basis', speciaal: 'Speciaal' } as const;
export const ROLNAMEN = {
  consulent: 'Consulent',
  teamleider: 'Teamleider',
  beheerder: 'Functioneel beheerder',
  'regio-analist': 'Regio-analist',
} as const;

/** Each kind of thing that a beheerder keeps: one of it, and several. */
export const BEHEERDINGEN: Readonly<Record<string, { readonly een: string; readonly veel: string }>> = {
  voorzieningen: { een: 'Voorziening', veel: 'Voorzieningen' },
  aanbieders: { een: 'Aanbieder', veel: 'Aanbieders' },
  contracten: { een: 'Contract', veel: 'Contracten' },
  tarieven: { een: 'Tarief', veel: 'Tarieven' },
  teams: { een: 'Team', veel: 'Teams' },
  medewerkers: { een: 'Medewerker', veel: 'Medewerkers' },
  instrumenten: { een: 'Instrument', veel: 'Instrumenten' },
  termijnen: { een: 'Termijnen', veel: 'Termijnen' },
  gewichten: { een: 'Gewichten', veel: 'Gewichten' },
  thema: { een: 'Thema', veel: 'Thema' },
  catalogus: { een: 'Catalogus', veel: 'Catalogus' },
};

export const TERMIJNNAMEN = {
  onderzoekDagen: 'Onderzoek, in dagen',
  persoonlijkPlanDagen: 'Persoonlijk plan, in dagen',
  beschikkingDagen: 'Beschikking, in dagen',
  nabellenNaDagen: 'Nabellen, na zoveel dagen',
  evaluatieNaMaanden: 'Evaluatie, na zoveel maanden',
  zonderContactWeken: 'Zonder contact, in weken',
} as const;

export const GEWICHTNAMEN = {
  persoon: 'Elke persoon na de eerste',
  meestePersonen: 'Hoogstens zoveel personen',
  doel: 'Elk doel waaraan gewerkt wordt',
  meesteDoelen: 'Hoogstens zoveel doelen',
  crisis: 'Elk open crisissignaal',
  norm: 'Punten van een volle week',
} as const;

const VELDEN: Readonly<Record<string, string>> = {
  id: 'Code',
  naam: 'Naam',
  uitleg: 'Uitleg',
  trede: 'Trede',
  leefgebieden: 'Leefgebieden',
  doelgroep: 'Doelgroep',
  gemeenten: 'Gemeenten',
  geldigVanaf: 'Geldig vanaf',
  geldigTot: 'Geldig tot en met',
  wet: 'Wet',
  productcategorie: 'Productcategorie',
  productcode: 'Productcode',
  zwaarte: 'Zwaarte',
  eenheid: 'Eenheid',
  frequentie: 'Frequentie',
  maatregel: 'Maatregel voor de mantelzorger',
  agb: 'AGB-code',
  plaats: 'Plaats',
  telefoon: 'Telefoon',
  aanbiederId: 'Aanbieder',
  voorzieningId: 'Voorziening',
  vanaf: 'Vanaf',
  tot: 'Tot en met',
  capaciteit: 'Plaatsen',
  centen: 'Tarief in natura',
  pgbCenten: 'Tarief met pgb',
  rollen: 'Rollen',
  issuer: 'Aanmelddienst',
  subject: 'Naam bij de aanmelddienst',
  actief: 'Werkt hier',
  accent: 'Kleur',
  logo: 'Logo',
  versie: 'Versie',
  ...TERMIJNNAMEN,
  ...GEWICHTNAMEN,
  ...Object.fromEntries(Object.entries(PLANSTATUSSEN).map(([fase, naam]) => [`fase.${fase}`, naam])),
};

/** What a field of a beheerder's row is called. */
export function naamBeheerveld(veld: string): string {
  return VELDEN[veld] ?? veld;
}

const namen = (list: readonly { code: string; naam: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ code, naam }) => [code, naam]));

const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trede: namen(TREDEN),
  leefgebieden: namen(LEEFGEBIEDEN),
  gemeenten: namen(GEMEENTEN),
  doelgroep: DOELGROEPEN,
  wet: WETTEN,
  productcategorie: { ...PRODUCTCATEGORIEEN_WMO, ...PRODUCTCATEGORIEEN_JEUGD },
  zwaarte: ZWAARTEN_VAN_VOORZIENING,
  eenheid: EENHEDEN,
  frequentie: FREQUENTIES,
  maatregel: SOORTEN_MAATREGEL,
};
const DAGEN = ['geldigVanaf', 'geldigTot', 'vanaf', 'tot'];
const GELD = ['centen', 'pgbCenten'];
/** What an empty value means where it means something. */
const LEEG: Readonly<Record<string, string>> = {
  gemeenten: 'hele regio',
  geldigTot: 'geen einddatum',
  tot: 'geen einddatum',
  capaciteit: 'geen grens',
  aanbiederId: 'alle aanbieders',
  accent: 'kleur van het huis',
  logo: 'geen logo',
};

/** `consulent:noord` as `Consulent, noord`. */
export function rolInWoorden(rol: string, teams: ReadonlyMap<string, string> = new Map()): string {
  const [code = '', team] = rol.split(':');
  const naam = (ROLNAMEN as Readonly<Record<string, string>>)[code] ?? code;
  return team === undefined ? naam : `${naam}, ${teams.get(team) ?? team}`;
}

/** A value of a beheerder's row in words. */
export function beheerwaarde(veld: string, value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return LEEG[veld] ?? 'leeg';
  if (veld === 'logo') return 'een plaatje';
  if (veld === 'rollen' && Array.isArray(value))
    return value.map((one) => rolInWoorden(String(one))).join('; ');
  if (Array.isArray(value)) return opsomming(value.map((one) => beheerwaarde(veld, one)));
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return GELD.includes(veld) ? euro(value) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAGEN.includes(veld)) return dagKort(value);
  return CODES[veld]?.[value] ?? value;
}

/** A row flat: `{fase: {concept: 4}}` as `{'fase.concept': 4}`. */
export function vlak(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([veld, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value as object).map(([below, one]) => [`${veld}.${below}`, one])
        : [[veld, value]],
    ),
  );
}
