import type { Leefgebied } from '../codes/leefgebied.ts';
import type { SoortMaatregel } from '../mantelzorg/schema.ts';
import type { Tarief, Voorziening } from './schema.ts';
import { EERSTE_DAG } from './voorbeeld-licht.ts';

interface Maatwerk {
  id: string;
  naam: string;
  uitleg: string;
  leefgebieden: Leefgebied[];
  wet: 'wmo' | 'jeugdwet';
  categorie: string;
  code: string;
  zwaarte: Voorziening['zwaarte'];
  eenheid: NonNullable<Voorziening['eenheid']>;
  frequentie: NonNullable<Voorziening['frequentie']>;
  /** price of 2023 in cents, zorg in natura and pgb; null where there is none (a budget or an offer) */
  prijs: number | null;
  pgb: number | null;
  maatregel?: SoortMaatregel;
}

// No product list of the region is public: codes and prices are made up, categories are those of the standard.
const MAATWERK: Maatwerk[] = [
  {
    id: 'schoon-leefbaar-huis',
    naam: 'Schoon en leefbaar huis',
    uitleg: 'Hulp bij het huishouden tot het huis schoon en leefbaar is.',
    leefgebieden: ['huishouden'],
    wet: 'wmo',
    categorie: '01',
    code: '01H01',
    zwaarte: 'basis',
    eenheid: '01',
    frequentie: '2',
    prijs: 58,
    pgb: 40,
    maatregel: 'huishoudelijke-hulp',
  },
  {
    id: 'regie-huishouden',
    naam: 'Ondersteuning en regie bij het huishouden',
    uitleg: 'Hulp bij het huishouden, ook bij plannen en organiseren.',
    leefgebieden: ['huishouden', 'gezin'],
    wet: 'wmo',
    categorie: '01',
    code: '01H02',
    zwaarte: 'speciaal',
    eenheid: '01',
    frequentie: '2',
    prijs: 66,
    pgb: 46,
    maatregel: 'huishoudelijke-hulp',
  },
  {
    id: 'begeleiding-basis',
    naam: 'Begeleiding individueel basis',
    uitleg: 'Samen oefenen en op orde houden: post, afspraken, dag en week.',
    leefgebieden: ['geest', 'geld', 'dag', 'gezin', 'netwerk', 'meedoen', 'huishouden'],
    wet: 'wmo',
    categorie: '02',
    code: '02B01',
    zwaarte: 'basis',
    eenheid: '01',
    frequentie: '2',
    prijs: 105,
    pgb: 72,
  },
  {
    id: 'begeleiding-speciaal',
    naam: 'Begeleiding individueel speciaal',
    uitleg: 'Begeleiding door iemand met kennis van GGZ, NAH of een beperking.',
    leefgebieden: ['geest', 'geld', 'dag', 'gezin', 'veiligheid', 'zelfzorg'],
    wet: 'wmo',
    categorie: '02',
    code: '02B02',
    zwaarte: 'speciaal',
    eenheid: '01',
    frequentie: '2',
    prijs: 138,
    pgb: 92,
  },
  {
    id: 'dagbesteding-licht',
    naam: 'Dagbesteding licht',
    uitleg: 'Een vaste plek overdag, dicht bij huis, met weinig begeleiding.',
    leefgebieden: ['dag', 'meedoen', 'netwerk'],
    wet: 'wmo',
    categorie: '07',
    code: '07D01',
    zwaarte: 'licht',
    eenheid: '16',
    frequentie: '2',
    prijs: 2650,
    pgb: 1900,
    maatregel: 'dagbesteding',
  },
  {
    id: 'dagbesteding-basis',
    naam: 'Dagbesteding basis',
    uitleg: 'Een vaste plek overdag met begeleiding in een groep.',
    leefgebieden: ['dag', 'meedoen', 'geest'],
    wet: 'wmo',
    categorie: '07',
    code: '07D02',
    zwaarte: 'basis',
    eenheid: '16',
    frequentie: '2',
    prijs: 3600,
    pgb: 2600,
    maatregel: 'dagbesteding',
  },
  {
    id: 'dagbesteding-speciaal',
    naam: 'Dagbesteding speciaal',
    uitleg: 'Een kleine groep met veel begeleiding, bijvoorbeeld bij dementie of NAH.',
    leefgebieden: ['dag', 'geest', 'zelfzorg', 'veiligheid'],
    wet: 'wmo',
    categorie: '07',
    code: '07D03',
    zwaarte: 'speciaal',
    eenheid: '16',
    frequentie: '2',
    prijs: 5100,
    pgb: 3700,
    maatregel: 'dagbesteding',
  },
  {
    id: 'kortdurend-verblijf',
    naam: 'Kortdurend verblijf',
    uitleg: 'Logeren met zorg, zodat de mantelzorger op adem komt.',
    leefgebieden: ['gezin', 'zelfzorg', 'geest'],
    wet: 'wmo',
    categorie: '04',
    code: '04K01',
    zwaarte: null,
    eenheid: '14',
    frequentie: '4',
    prijs: 17500,
    pgb: 12500,
    maatregel: 'kortdurend-verblijf',
  },
  {
    id: 'vervoer-regio',
    naam: 'Vervoer op maat',
    uitleg: 'Met de regiotaxi op pad als het openbaar vervoer niet lukt.',
    leefgebieden: ['meedoen', 'netwerk'],
    wet: 'wmo',
    categorie: '08',
    code: '08V01',
    zwaarte: null,
    eenheid: '84',
    frequentie: '4',
    prijs: 1450,
    pgb: null,
  },
  {
    id: 'vervoer-dagbesteding',
    naam: 'Vervoer naar de dagbesteding',
    uitleg: 'Ophalen en thuisbrengen, ook met rolstoel.',
    leefgebieden: ['dag', 'meedoen'],
    wet: 'wmo',
    categorie: '08',
    code: '08V02',
    zwaarte: null,
    eenheid: '84',
    frequentie: '2',
    prijs: 1120,
    pgb: null,
  },
  {
    id: 'scootmobiel',
    naam: 'Scootmobiel',
    uitleg: 'Zelf naar de winkel en op bezoek, in bruikleen.',
    leefgebieden: ['meedoen', 'netwerk'],
    wet: 'wmo',
    categorie: '12',
    code: '12S01',
    zwaarte: null,
    eenheid: '82',
    frequentie: '4',
    prijs: 6200,
    pgb: 5600,
  },
  {
    id: 'rolstoel',
    naam: 'Rolstoel',
    uitleg: 'Een rolstoel op maat, in bruikleen.',
    leefgebieden: ['lichaam', 'meedoen', 'wonen'],
    wet: 'wmo',
    categorie: '11',
    code: '11R01',
    zwaarte: null,
    eenheid: '82',
    frequentie: '4',
    prijs: 4800,
    pgb: 4300,
  },
  {
    id: 'woningaanpassing',
    naam: 'Woonvoorziening',
    uitleg: 'Het huis aanpassen: traplift, drempels weg, een bredere deur.',
    leefgebieden: ['wonen', 'lichaam', 'veiligheid'],
    wet: 'wmo',
    categorie: '13',
    code: '13W01',
    zwaarte: null,
    eenheid: '83',
    frequentie: '6',
    prijs: null,
    pgb: null,
  },
  {
    id: 'hulpmiddel-bad',
    naam: 'Hulpmiddelen in huis',
    uitleg: 'Douchestoel, tillift of andere hulpmiddelen die iemand lang nodig heeft.',
    leefgebieden: ['zelfzorg', 'wonen', 'lichaam'],
    wet: 'wmo',
    categorie: '14',
    code: '14H01',
    zwaarte: null,
    eenheid: '82',
    frequentie: '4',
    prijs: 1900,
    pgb: 1700,
  },
  {
    id: 'beschermd-wonen',
    naam: 'Beschermd wonen',
    uitleg: 'Wonen met toezicht en begeleiding, dag en nacht.',
    leefgebieden: ['wonen', 'geest', 'veiligheid'],
    wet: 'wmo',
    categorie: '15',
    code: '15B01',
    zwaarte: 'speciaal',
    eenheid: '14',
    frequentie: '2',
    prijs: 15200,
    pgb: null,
  },
  {
    id: 'beschermd-thuis',
    naam: 'Beschermd thuis',
    uitleg: 'In het eigen huis, met iemand die dag en nacht te bellen is.',
    leefgebieden: ['wonen', 'geest', 'veiligheid'],
    wet: 'wmo',
    categorie: '18',
    code: '18B02',
    zwaarte: 'basis',
    eenheid: '14',
    frequentie: '2',
    prijs: 7800,
    pgb: null,
  },
  {
    id: 'jeugdhulp-ambulant',
    naam: 'Ambulante jeugdhulp',
    uitleg: 'Begeleiding van een kind of jongere thuis en op school.',
    leefgebieden: ['opgroeien', 'geest', 'dag', 'gezin'],
    wet: 'jeugdwet',
    categorie: '45',
    code: '45A01',
    zwaarte: 'basis',
    eenheid: '01',
    frequentie: '2',
    prijs: 128,
    pgb: 85,
  },
  {
    id: 'gezinsbegeleiding',
    naam: 'Intensieve gezinsbegeleiding',
    uitleg: 'Thuis oefenen met het hele gezin, meer keren per week.',
    leefgebieden: ['opgroeien', 'gezin', 'veiligheid'],
    wet: 'jeugdwet',
    categorie: '45',
    code: '45A02',
    zwaarte: 'speciaal',
    eenheid: '01',
    frequentie: '2',
    prijs: 146,
    pgb: null,
  },
  {
    id: 'jeugd-ggz',
    naam: 'Jeugd-GGZ',
    uitleg: 'Behandeling van een kind of jongere met psychische klachten.',
    leefgebieden: ['geest', 'opgroeien'],
    wet: 'jeugdwet',
    categorie: '54',
    code: '54G01',
    zwaarte: 'basis',
    eenheid: '01',
    frequentie: '6',
    prijs: 165,
    pgb: null,
  },
  {
    id: 'logeeropvang-jeugd',
    naam: 'Logeeropvang voor kinderen',
    uitleg: 'Een weekend logeren, zodat ouders kunnen bijtanken.',
    leefgebieden: ['opgroeien', 'gezin'],
    wet: 'jeugdwet',
    categorie: '44',
    code: '44L01',
    zwaarte: null,
    eenheid: '14',
    frequentie: '4',
    prijs: 21500,
    pgb: 15000,
    maatregel: 'respijtzorg',
  },
];

/** The maatwerkvoorzieningen of the example catalogue, Wmo and Jeugdwet. */
export const MAATWERK_VOORZIENINGEN: Voorziening[] = MAATWERK.map((one) => ({
  id: one.id,
  naam: one.naam,
  uitleg: one.uitleg,
  trede: 'maatwerk',
  leefgebieden: one.leefgebieden,
  doelgroep: one.wet === 'jeugdwet' ? 'jeugd' : 'volwassenen',
  gemeenten: [],
  geldigVanaf: EERSTE_DAG,
  geldigTot: null,
  wet: one.wet,
  productcategorie: one.categorie,
  productcode: one.code,
  zwaarte: one.zwaarte,
  eenheid: one.eenheid,
  frequentie: one.frequentie,
  maatregel: one.maatregel ?? null,
}));

const JAREN = [2023, 2024, 2025, 2026, 2027] as const;
/** Indexation in per cent against 2023, made up. */
const INDEX = { 2023: 100, 2024: 106, 2025: 111, 2026: 115, 2027: 118 } as const;

function prijsIn(jaar: (typeof JAREN)[number], centen: number): number {
  return Math.round((centen * INDEX[jaar]) / 100);
}

/** The last prices stay until somebody gives new ones. */
function eindeVan(jaar: (typeof JAREN)[number]): string | null {
  return jaar === JAREN.at(-1) ? null : `${jaar}-12-31`;
}

const algemeen = MAATWERK.flatMap((one): Tarief[] => {
  const { prijs } = one;
  if (prijs === null) return [];
  return JAREN.map((jaar) => ({
    id: `${one.id}-${jaar}`,
    voorzieningId: one.id,
    aanbiederId: null,
    eenheid: one.eenheid,
    centen: prijsIn(jaar, prijs),
    pgbCenten: one.pgb === null ? null : prijsIn(jaar, one.pgb),
    vanaf: `${jaar}-01-01`,
    tot: eindeVan(jaar),
  }));
});

/** Two aanbieders with a price of their own, so that the rule can be seen. */
const eigen = [
  { voorzieningId: 'dagbesteding-speciaal', aanbiederId: 'de-tuinkamer', eenheid: '16', centen: 5450 },
  { voorzieningId: 'kortdurend-verblijf', aanbiederId: 'strandgoed', eenheid: '14', centen: 18900 },
] as const;

/** Prices 2023 to 2027, in cents per unit. */
export const TARIEVEN: Tarief[] = [
  ...algemeen,
  ...eigen.flatMap((one) =>
    JAREN.map((jaar) => ({
      id: `${one.voorzieningId}-${one.aanbiederId}-${jaar}`,
      voorzieningId: one.voorzieningId,
      aanbiederId: one.aanbiederId,
      eenheid: one.eenheid,
      centen: prijsIn(jaar, one.centen),
      pgbCenten: null,
      vanaf: `${jaar}-01-01`,
      tot: eindeVan(jaar),
    })),
  ),
];
