import type { GemeenteCode } from '../codes/gemeente.ts';
import type { Leefgebied } from '../codes/leefgebied.ts';
import type { SoortMaatregel } from '../mantelzorg/schema.ts';
import type { Voorziening } from './schema.ts';

const DELFT: GemeenteCode = '0503';
const MIDDEN_DELFLAND: GemeenteCode = '1842';
const RIJSWIJK: GemeenteCode = '0603';
const WESTLAND: GemeenteCode = '1783';
const PIJNACKER_NOOTDORP: GemeenteCode = '1926';

/** First day on which anything of the example catalogue can be had. */
export const EERSTE_DAG = '2023-01-01';

interface Licht {
  id: string;
  naam: string;
  uitleg: string;
  leefgebieden: Leefgebied[];
  doelgroep?: Voorziening['doelgroep'];
  gemeenten?: GemeenteCode[];
  maatregel?: SoortMaatregel;
}

function licht(trede: 'algemeen' | 'voorliggend', one: Licht): Voorziening {
  return {
    id: one.id,
    naam: one.naam,
    uitleg: one.uitleg,
    trede,
    leefgebieden: one.leefgebieden,
    doelgroep: one.doelgroep ?? 'iedereen',
    gemeenten: one.gemeenten ?? [],
    geldigVanaf: EERSTE_DAG,
    geldigTot: null,
    wet: null,
    productcategorie: null,
    productcode: null,
    zwaarte: null,
    eenheid: null,
    frequentie: null,
    maatregel: one.maatregel ?? null,
  };
}

// Names from the sources stand at the gemeente that the sources name (004 bijlage 2 and 3: Rijswijk; 001 theme 11:
// Strandgoed Ter Heijde); what the sources name for all is for the whole region. The rest are kinds, not names.
const ALGEMEEN: Licht[] = [
  {
    id: 'was-en-koffie',
    naam: 'Was & Koffie',
    uitleg: 'De was laten doen in de wijk, met koffie en een praatje.',
    leefgebieden: ['huishouden', 'netwerk', 'meedoen'],
    doelgroep: 'volwassenen',
    gemeenten: [RIJSWIJK],
  },
  {
    id: 'lichte-huishoudelijke-hulp',
    naam: 'Lichte huishoudelijke hulp',
    uitleg: 'Hulp bij schoonmaken die u zelf regelt, met korting (vervolg op de toelage HHT).',
    leefgebieden: ['huishouden'],
    doelgroep: 'volwassenen',
    maatregel: 'huishoudelijke-hulp',
  },
  {
    id: 'samen-tegen-eenzaamheid',
    naam: 'Samen tegen eenzaamheid',
    uitleg: 'Vrijwilligers en buren zoeken mensen op die zich alleen voelen.',
    leefgebieden: ['netwerk', 'meedoen', 'geest'],
    doelgroep: 'volwassenen',
    gemeenten: [RIJSWIJK],
  },
  {
    id: 'vrijwilligersacademie',
    naam: 'Vrijwilligersacademie',
    uitleg: 'Cursussen voor vrijwilligers en voor wie dat wil worden.',
    leefgebieden: ['meedoen', 'dag'],
    doelgroep: 'volwassenen',
    gemeenten: [RIJSWIJK],
    maatregel: 'training',
  },
  {
    id: 'welzijn-op-recept',
    naam: 'Welzijn op recept',
    uitleg: 'De huisarts verwijst naar een welzijnscoach: bewegen, ontmoeten, iets leren.',
    leefgebieden: ['geest', 'netwerk', 'meedoen', 'lichaam'],
    doelgroep: 'volwassenen',
    gemeenten: [RIJSWIJK],
  },
  {
    id: 'flatcoach',
    naam: 'Flatcoach',
    uitleg: 'Een vaste coach in de flat, dicht bij de bewoners, voor kleine hulp en de weg in de wijk.',
    leefgebieden: ['wonen', 'netwerk', 'veiligheid', 'huishouden'],
    gemeenten: [RIJSWIJK],
  },
  {
    id: 'koffietafel-delft',
    naam: 'Koffietafel in de buurt',
    uitleg: 'Elke werkdag aanschuiven in het buurthuis. Geen afspraak nodig.',
    leefgebieden: ['netwerk', 'meedoen'],
    doelgroep: 'volwassenen',
    gemeenten: [DELFT],
  },
  {
    id: 'fietsmaatje-delft',
    naam: 'Duofiets met een vrijwilliger',
    uitleg: 'Samen op pad op een fiets voor twee.',
    leefgebieden: ['meedoen', 'lichaam', 'netwerk'],
    gemeenten: [DELFT, PIJNACKER_NOOTDORP],
  },
  {
    id: 'eettafel-westland',
    naam: 'Eettafel in het dorpshuis',
    uitleg: 'Twee keer per week samen warm eten in het dorp.',
    leefgebieden: ['netwerk', 'zelfzorg', 'meedoen'],
    doelgroep: 'ouderen',
    gemeenten: [WESTLAND, MIDDEN_DELFLAND],
  },
  {
    id: 'werkplaats-westland',
    naam: 'Open werkplaats',
    uitleg: 'Klussen, repareren en koffie. Iedereen mag binnenlopen.',
    leefgebieden: ['dag', 'meedoen', 'netwerk'],
    doelgroep: 'volwassenen',
    gemeenten: [WESTLAND],
  },
  {
    id: 'dorpsontmoeting',
    naam: 'Dorpsontmoeting',
    uitleg: 'Inloopochtend met activiteiten in het dorpshuis.',
    leefgebieden: ['netwerk', 'meedoen', 'dag'],
    gemeenten: [MIDDEN_DELFLAND, PIJNACKER_NOOTDORP],
  },
  {
    id: 'maatjesproject',
    naam: 'Maatjesproject',
    uitleg: 'Een vrijwilliger die elke week langskomt of meegaat.',
    leefgebieden: ['netwerk', 'meedoen', 'geest'],
    maatregel: 'vrijwilliger',
  },
  {
    id: 'maaltijdverzorging',
    naam: 'Maaltijdverzorging',
    uitleg: 'Warme of koelverse maaltijden aan huis.',
    leefgebieden: ['zelfzorg', 'huishouden'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'inloop-ggz',
    naam: 'Inloopvoorziening GGZ',
    uitleg: 'Binnenlopen zonder verwijzing, met ervaringsdeskundigen.',
    leefgebieden: ['geest', 'dag', 'netwerk'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'clientondersteuning',
    naam: 'Onafhankelijke cliëntondersteuning',
    uitleg: 'Gratis en onafhankelijk: iemand die meedenkt en meegaat naar het gesprek.',
    leefgebieden: [],
  },
  {
    id: 'mantelzorgsteunpunt',
    naam: 'Mantelzorgsteunpunt',
    uitleg: 'Advies, lotgenoten en hulp bij regelen voor wie voor een ander zorgt.',
    leefgebieden: ['gezin', 'netwerk', 'geest'],
    doelgroep: 'mantelzorgers',
    maatregel: 'lotgenoten',
  },
  {
    id: 'mantelzorgwaardering',
    naam: 'Mantelzorgwaardering',
    uitleg: 'Elk jaar een blijk van waardering van de gemeente.',
    leefgebieden: ['gezin'],
    doelgroep: 'mantelzorgers',
    maatregel: 'waardering',
  },
  {
    id: 'mantelzorgcursus',
    naam: 'Cursus “Zorgen voor een ander en voor uzelf”',
    uitleg: 'Zes avonden over grenzen, tillen, omgaan met dementie.',
    leefgebieden: ['gezin', 'geest'],
    doelgroep: 'mantelzorgers',
    maatregel: 'training',
  },
  {
    id: 'vervangend-maatje',
    naam: 'Vrijwillige thuishulp voor mantelzorgers',
    uitleg: 'Een vrijwilliger neemt de zorg een dagdeel over.',
    leefgebieden: ['gezin', 'netwerk'],
    doelgroep: 'mantelzorgers',
    maatregel: 'vervanging',
  },
  {
    id: 'buurtinitiatief',
    naam: 'Buurtinitiatief (right to challenge)',
    uitleg: 'Bewoners regelen het zelf, met middelen van de gemeente.',
    leefgebieden: ['netwerk', 'wonen', 'meedoen', 'veiligheid'],
  },
  {
    id: 'geldspreekuur',
    naam: 'Spreekuur geld en papieren',
    uitleg: 'Vrijwilligers helpen met post, toeslagen en een overzicht.',
    leefgebieden: ['geld'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'opvoedspreekuur',
    naam: 'Opvoedspreekuur',
    uitleg: 'Vragen over opvoeden bespreken, zonder afspraak.',
    leefgebieden: ['opgroeien', 'gezin'],
  },
  {
    id: 'taalcafe',
    naam: 'Taalcafé',
    uitleg: 'Nederlands oefenen met vrijwilligers, elke week.',
    leefgebieden: ['meedoen', 'netwerk', 'dag'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'jongereninloop',
    naam: 'Jongereninloop',
    uitleg: 'Een plek voor jongeren van 12 tot 23 jaar, met een jongerenwerker.',
    leefgebieden: ['opgroeien', 'dag', 'netwerk'],
    doelgroep: 'jeugd',
  },
  {
    id: 'sportpas',
    naam: 'Bewegen in de wijk',
    uitleg: 'Beweeggroepen voor wie weinig beweegt, met een buurtsportcoach.',
    leefgebieden: ['lichaam', 'meedoen'],
  },
];

const VOORLIGGEND: Licht[] = [
  {
    id: 'schuldhulpverlening',
    naam: 'Schuldhulpverlening',
    uitleg: 'Overzicht, afspraken met schuldeisers en budgetbeheer.',
    leefgebieden: ['geld'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'participatiewet',
    naam: 'Werk en inkomen (Participatiewet)',
    uitleg: 'Uitkering en hulp naar werk of beschut werk.',
    leefgebieden: ['dag', 'geld'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'beschut-werk',
    naam: 'Beschut werk',
    uitleg: 'Werk met begeleiding en een aangepaste plek.',
    leefgebieden: ['dag', 'meedoen'],
    doelgroep: 'volwassenen',
  },
  {
    id: 'wlz',
    naam: 'Langdurige zorg (Wlz)',
    uitleg: 'Zorg de hele dag dichtbij. Het CIZ beslist.',
    leefgebieden: ['zelfzorg', 'lichaam', 'wonen', 'veiligheid'],
  },
  {
    id: 'wijkverpleging',
    naam: 'Wijkverpleging (Zvw)',
    uitleg: 'Verpleging en verzorging thuis, via de zorgverzekeraar.',
    leefgebieden: ['zelfzorg', 'lichaam'],
  },
  {
    id: 'ggz-behandeling',
    naam: 'Behandeling GGZ (Zvw)',
    uitleg: 'Behandeling via de huisarts en de zorgverzekeraar.',
    leefgebieden: ['geest'],
  },
  {
    id: 'eerstelijnsverblijf',
    naam: 'Eerstelijnsverblijf (Zvw)',
    uitleg: 'Kort verblijf om te herstellen, als de huisarts dat nodig vindt.',
    leefgebieden: ['lichaam', 'zelfzorg'],
    maatregel: 'respijtzorg',
  },
  {
    id: 'passend-onderwijs',
    naam: 'Passend onderwijs',
    uitleg: 'Extra steun op school, via het samenwerkingsverband.',
    leefgebieden: ['opgroeien', 'dag'],
    doelgroep: 'jeugd',
  },
  {
    id: 'mbo-begeleiding',
    naam: 'Begeleiding op het mbo',
    uitleg: 'Steun van school bij leren en stage, ook na 18 jaar.',
    leefgebieden: ['dag', 'opgroeien'],
  },
  {
    id: 'doelgroepenvervoer',
    naam: 'Doelgroepenvervoer',
    uitleg: 'Vervoer naar school of werk met een busje.',
    leefgebieden: ['meedoen', 'dag'],
  },
  {
    id: 'respijt-strandgoed',
    naam: 'Respijtzorg Strandgoed Ter Heijde',
    uitleg: 'Een paar dagen logeren aan zee, zodat de mantelzorger kan uitrusten.',
    leefgebieden: ['gezin', 'zelfzorg', 'wonen'],
    maatregel: 'respijtzorg',
    gemeenten: [DELFT, MIDDEN_DELFLAND, RIJSWIJK, WESTLAND],
  },
];

/** The lighter rungs of the example catalogue: algemene and voorliggende voorzieningen (domain.md, last section). */
export const LICHTE_VOORZIENINGEN: Voorziening[] = [
  ...ALGEMEEN.map((one) => licht('algemeen', one)),
  ...VOORLIGGEND.map((one) => licht('voorliggend', one)),
];
