import { dagKort } from '../basis/datum.ts';
import { verhaal } from '../basis/tekst.ts';
import { euro, getal, opsomming } from '../basis/woorden.ts';
import { naamGemeente, type GemeenteCode } from '../codes/gemeente.ts';
import {
  COMMUNICATIEVORMEN,
  EENHEDEN,
  FREQUENTIES,
  GESLACHTEN,
  RELATIES,
  VERTEGENWOORDIGINGEN,
} from '../codes/iwmo.ts';
import { naamLeefgebied, type Leefgebied } from '../codes/leefgebied.ts';
import { naamTrede, type Trede } from '../codes/trede.ts';
import { ENTITIES, type Dossier, type EntityKind } from '../entities.ts';
import { CLIENTONDERSTEUNING, SOORTEN_GESPREK, SOORTEN_TAAK } from '../gesprek/schema.ts';
import { volledigeNaam } from '../huishouden/naam.ts';
import { SOORTEN_HUISHOUDEN, SOORTEN_REGISSEUR } from '../huishouden/schema.ts';
import { SOORTEN_MAATREGEL, TAKEN_MANTELZORG } from '../mantelzorg/schema.ts';
import { PLANSTATUSSEN, RICHTINGEN, SCHALEN } from '../plan/schema.ts';
import { waardeInWoorden } from '../plan/waarde.ts';
import { BESLUITEN, OORDELEN } from '../resultaat/schema.ts';
import { DINGEN } from './namen.ts';

const LEEG = 'niet ingevuld';

type Woorden = Readonly<Record<string, string>>;
const BELANG: Woorden = { '1': 'hoog', '2': 'gewoon', '3': 'laag' };
const STERKTE: Woorden = { '1': 'dun', '2': 'gewoon', '3': 'sterk' };

/** Codes in words, by `kind.field`. */
const CODES: Readonly<Record<string, Woorden>> = {
  'huishouden.soort': SOORTEN_HUISHOUDEN,
  'huishouden.regisseurSoort': SOORTEN_REGISSEUR,
  'persoon.geslacht': GESLACHTEN,
  'persoon.communicatievorm': COMMUNICATIEVORMEN,
  'persoon.kring': { huishouden: 'het huishouden', netwerk: 'het netwerk' },
  'relatie.soort': RELATIES,
  'relatie.vertegenwoordiging': VERTEGENWOORDIGINGEN,
  'relatie.sterkte': STERKTE,
  'betrokkene.sterkte': STERKTE,
  'gesprek.soort': SOORTEN_GESPREK,
  'gesprek.clientondersteuning': CLIENTONDERSTEUNING,
  'taak.soort': SOORTEN_TAAK,
  'plan.status': PLANSTATUSSEN,
  'plan.mantelzorgAntwoord': { mantelzorgers: 'er zijn mantelzorgers', geen: 'er is geen mantelzorger' },
  'doel.richting': RICHTINGEN,
  'doel.schaal': SCHALEN,
  'doel.prioriteit': BELANG,
  'doel.status': {
    open: 'open',
    behaald: 'behaald',
    deels: 'deels behaald',
    niet: 'niet behaald',
    vervallen: 'vervallen',
  },
  'inzet.wet': { wmo: 'Wmo', jeugdwet: 'Jeugdwet' },
  'inzet.leveringsvorm': { zin: 'zorg in natura', pgb: 'pgb' },
  'inzet.omvangEenheid': EENHEDEN,
  'inzet.omvangFrequentie': FREQUENTIES,
  'mantelzorg.taken': TAKEN_MANTELZORG,
  'maatregel.soort': SOORTEN_MAATREGEL,
  'maatregel.effect': { helpt: 'helpt', 'helpt-deels': 'helpt een beetje', 'helpt-niet': 'helpt niet' },
  'evaluatie.besluit': BESLUITEN,
};

/** Fields that are filled with text that may be long: two of them can be put together by hand. */
export function isLangeTekst(entity: string, veld: string): boolean {
  const shape: Readonly<Record<string, unknown>> =
    entity in ENTITIES ? ENTITIES[entity as EntityKind].shape : {};
  return shape[veld] === verhaal;
}

/** A value as people read it. `dossier` gives names to identifiers; null when it is not at hand. */
export function waardeAlsTekst(
  entity: string,
  veld: string,
  waarde: unknown,
  dossier: Dossier | null,
  rij: Readonly<Record<string, unknown>> = {},
): string {
  if (waarde === null || waarde === undefined || waarde === '') return LEEG;
  if (Array.isArray(waarde)) {
    const delen = (waarde as unknown[]).map((deel) => waardeAlsTekst(entity, veld, deel, dossier, rij));
    return delen.length === 0 ? LEEG : opsomming(delen);
  }
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'object') return objectAlsTekst(waarde as Record<string, unknown>, dossier);
  if (typeof waarde !== 'string' && typeof waarde !== 'number') return LEEG;
  const code = CODES[`${entity}.${veld}`]?.[waarde];
  if (code !== undefined) return code;
  if (typeof waarde === 'number') return getalAlsTekst(entity, veld, waarde, rij);
  const tekst = waarde;
  if (/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return dagKort(tekst);
  if (veld === 'leefgebied') return naamLeefgebied(tekst as Leefgebied);
  if (veld === 'trede') return naamTrede(tekst as Trede);
  if (veld === 'gemeente') return naamGemeente(tekst as GemeenteCode);
  return (/Ids?$/.test(veld) && dossier ? naamVanId(dossier, tekst) : null) ?? tekst;
}

function getalAlsTekst(
  entity: string,
  veld: string,
  waarde: number,
  rij: Readonly<Record<string, unknown>>,
): string {
  if (veld === 'budgetCenten') return euro(waarde);
  if (entity === 'doel' && (veld === 'nulmeting' || veld === 'streefwaarde')) {
    return waardeInWoorden(rij as unknown as Parameters<typeof waardeInWoorden>[0], waarde);
  }
  return getal(waarde);
}

/** The few values that have parts: an answer with its reason, a judgement about a doel, a place in the picture. */
function objectAlsTekst(waarde: Record<string, unknown>, dossier: Dossier | null): string {
  const antwoord = waarde['volstaat'] ?? waarde['voldoet'];
  if ('reden' in waarde) {
    const ja = typeof antwoord === 'boolean' ? (antwoord ? 'ja' : 'nee') : LEEG;
    return [ja, String(waarde['reden']).trim()].filter(Boolean).join(': ');
  }
  if ('oordeel' in waarde) {
    const doel = (dossier && naamVanId(dossier, String(waarde['doelId']))) ?? 'een doel';
    const oordeel = OORDELEN[waarde['oordeel'] as keyof typeof OORDELEN];
    return [`${doel}: ${oordeel.toLowerCase()}`, String(waarde['toelichting']).trim()]
      .filter(Boolean)
      .join(', ');
  }
  if ('betekenis' in waarde) return `${String(waarde['naam'])}: ${String(waarde['betekenis'])}`;
  if ('vraag' in waarde) return `${String(waarde['vraag'])} ${String(waarde['antwoord'])}`;
  if ('x' in waarde) return `${getal(Number(waarde['x']))} bij ${getal(Number(waarde['y']))}`;
  return JSON.stringify(waarde);
}

function naamVanId(dossier: Dossier, id: string): string | null {
  if (id === dossier.id) return 'het huishouden';
  const persoon = dossier.persoon.find((row) => row.id === id);
  if (persoon) return volledigeNaam(persoon);
  const kind = (['betrokkene', 'doel', 'inzet', 'gesprek', 'mantelzorg'] as const).find((entry) =>
    dossier[entry].some((row) => row.id === id),
  );
  const rij = kind && dossier[kind].find((row) => row.id === id);
  return rij ? naamRij(kind, rij as unknown as Record<string, unknown>, dossier) : null;
}

/** What a row is called between others of its kind: a name, a title, a day. */
export function naamRij(
  entity: string,
  rij: Readonly<Record<string, unknown>>,
  dossier: Dossier | null,
): string {
  const veld = (naam: string): string => waardeAlsTekst(entity, naam, rij[naam], dossier, rij);
  switch (entity) {
    case 'persoon':
      return volledigeNaam(rij as unknown as Parameters<typeof volledigeNaam>[0]);
    case 'huishouden':
    case 'betrokkene':
      return veld('naam');
    case 'doel':
    case 'inzet':
    case 'taak':
      return veld('titel');
    case 'beeld':
      return `${veld('persoonId')}, ${veld('leefgebied').toLowerCase()}`;
    case 'gesprek':
      return `${veld('soort')} van ${veld('datum')}`;
    case 'mantelzorg':
      return veld('mantelzorgerId');
    case 'maatregel':
      return veld('soort');
    case 'relatie':
      return `${veld('vanId')} en ${veld('naarId')}`;
    case 'traject':
      return `van ${veld('meldingOp')}`;
    case 'meting':
    case 'belasting':
    case 'evaluatie':
    case 'notitie':
    case 'signaal':
      return `van ${veld('datum')}`;
    default:
      return '';
  }
}

/** What a kind of row is called; of a kind from a newer program its own name. */
export function naamDing(entity: string): string {
  return entity in DINGEN ? DINGEN[entity as EntityKind].naam : entity;
}
