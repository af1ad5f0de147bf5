import { GEMEENTEN, type GemeenteCode } from '../codes/gemeente.ts';
import type { Aanbieder, Contract, Medewerker } from './schema.ts';
import { EERSTE_DAG } from './voorbeeld-licht.ts';

/** The five gemeenten of the region that the example serves. */
export const H5: readonly GemeenteCode[] = ['0503', '1842', '0603', '1783', '1926'];
const [DELFT, MIDDEN, RIJSWIJK, WESTLAND, PIJNACKER] = ['0503', '1842', '0603', '1783', '1926'] as const;

interface Rij {
  id: string;
  naam: string;
  agb: string;
  plaats: string;
  telefoon: string;
  levert: string[];
  waar: readonly GemeenteCode[];
}

// Fictitious, with AGB codes and telephone numbers that nobody is given. Strandgoed Ter Heijde is the
// pilot that the sources name (001); what it delivers here is made up.
const RIJEN: Rij[] = [
  {
    id: 'zorg-aan-de-vliet',
    naam: 'Zorg aan de Vliet',
    agb: '99990001',
    plaats: 'Rijswijk',
    telefoon: '088-0000101',
    levert: ['schoon-leefbaar-huis', 'regie-huishouden', 'begeleiding-basis', 'begeleiding-speciaal'],
    waar: [RIJSWIJK, DELFT],
  },
  {
    id: 'thuishulp-zilverschoon',
    naam: 'Thuishulp Zilverschoon',
    agb: '99990002',
    plaats: 'Delft',
    telefoon: '088-0000102',
    levert: ['schoon-leefbaar-huis', 'regie-huishouden'],
    waar: H5,
  },
  {
    id: 'het-lichte-huis',
    naam: 'Het Lichte Huis',
    agb: '99990003',
    plaats: 'Naaldwijk',
    telefoon: '088-0000103',
    levert: ['schoon-leefbaar-huis', 'regie-huishouden', 'begeleiding-basis'],
    waar: [WESTLAND, MIDDEN, PIJNACKER],
  },
  {
    id: 'buitenhof-begeleiding',
    naam: 'Buitenhof Begeleiding',
    agb: '99990004',
    plaats: 'Delft',
    telefoon: '088-0000104',
    levert: ['begeleiding-basis', 'begeleiding-speciaal', 'beschermd-thuis'],
    waar: H5,
  },
  {
    id: 'stevige-stap',
    naam: 'Stevige Stap',
    agb: '99990005',
    plaats: 'Rijswijk',
    telefoon: '088-0000105',
    levert: ['begeleiding-basis', 'begeleiding-speciaal', 'beschermd-wonen', 'beschermd-thuis'],
    waar: H5,
  },
  {
    id: 'de-tuinkamer',
    naam: 'De Tuinkamer',
    agb: '99990006',
    plaats: 'De Lier',
    telefoon: '088-0000106',
    levert: ['dagbesteding-licht', 'dagbesteding-basis', 'dagbesteding-speciaal', 'vervoer-dagbesteding'],
    waar: [WESTLAND, MIDDEN, DELFT],
  },
  {
    id: 'dagcentrum-polderlicht',
    naam: 'Dagcentrum Polderlicht',
    agb: '99990007',
    plaats: 'Schipluiden',
    telefoon: '088-0000107',
    levert: ['dagbesteding-licht', 'dagbesteding-basis', 'dagbesteding-speciaal', 'vervoer-dagbesteding'],
    waar: H5,
  },
  {
    id: 'atelier-overdag',
    naam: 'Atelier Overdag',
    agb: '99990008',
    plaats: 'Rijswijk',
    telefoon: '088-0000108',
    levert: ['dagbesteding-licht', 'dagbesteding-basis', 'dagbesteding-speciaal'],
    waar: [RIJSWIJK, DELFT, PIJNACKER],
  },
  {
    id: 'strandgoed',
    naam: 'Strandgoed Ter Heijde',
    agb: '99990009',
    plaats: 'Ter Heijde',
    telefoon: '088-0000109',
    levert: ['kortdurend-verblijf'],
    waar: [DELFT, MIDDEN, RIJSWIJK, WESTLAND],
  },
  {
    id: 'logeerhuis-de-wilg',
    naam: 'Logeerhuis De Wilg',
    agb: '99990010',
    plaats: 'Pijnacker',
    telefoon: '088-0000110',
    levert: ['kortdurend-verblijf', 'logeeropvang-jeugd'],
    waar: H5,
  },
  {
    id: 'polderrit',
    naam: 'Polderrit',
    agb: '99990011',
    plaats: 'Delft',
    telefoon: '088-0000111',
    levert: ['vervoer-regio', 'vervoer-dagbesteding'],
    waar: H5,
  },
  {
    id: 'rolwijzer',
    naam: 'Rolwijzer Hulpmiddelen',
    agb: '99990012',
    plaats: 'Wateringen',
    telefoon: '088-0000112',
    levert: ['rolstoel', 'scootmobiel', 'hulpmiddel-bad'],
    waar: H5,
  },
  {
    id: 'mobiel-hulpmiddelen',
    naam: 'Op Weg Hulpmiddelen',
    agb: '99990013',
    plaats: 'Zoetermeer',
    telefoon: '088-0000113',
    levert: ['rolstoel', 'scootmobiel', 'hulpmiddel-bad'],
    waar: H5,
  },
  {
    id: 'drempelweg',
    naam: 'Drempelweg Bouw',
    agb: '99990014',
    plaats: 'Nootdorp',
    telefoon: '088-0000114',
    levert: ['woningaanpassing'],
    waar: H5,
  },
  {
    id: 'kompas-jeugd',
    naam: 'Kompas Jeugd en Gezin',
    agb: '99990015',
    plaats: 'Delft',
    telefoon: '088-0000115',
    levert: ['jeugdhulp-ambulant', 'gezinsbegeleiding', 'jeugd-ggz'],
    waar: H5,
  },
  {
    id: 'stap-voor-stap',
    naam: 'Stap voor Stap Jeugdhulp',
    agb: '99990016',
    plaats: 'Naaldwijk',
    telefoon: '088-0000116',
    levert: ['jeugdhulp-ambulant', 'gezinsbegeleiding'],
    waar: H5,
  },
  {
    id: 'de-vuurtoren',
    naam: 'De Vuurtoren Jeugd-GGZ',
    agb: '99990017',
    plaats: 'Rijswijk',
    telefoon: '088-0000117',
    levert: ['jeugd-ggz', 'logeeropvang-jeugd'],
    waar: H5,
  },
];

export const AANBIEDERS: Aanbieder[] = RIJEN.map(({ id, naam, agb, plaats, telefoon }) => ({
  id,
  naam,
  agb,
  plaats,
  telefoon,
}));

export const CONTRACTEN: Contract[] = RIJEN.flatMap((rij) =>
  rij.levert.map((voorzieningId) => ({
    id: `${rij.id}-${voorzieningId}`,
    aanbiederId: rij.id,
    voorzieningId,
    gemeenten: [...rij.waar],
    vanaf: EERSTE_DAG,
    tot: null,
    capaciteit: null,
  })),
);

const TEAMS: Record<string, { consulenten: [string, string][]; teamleider: [string, string] }> = {
  '0603': {
    consulenten: [
      ['noor', 'Noor van Dijk'],
      ['tarik', 'Tarik Yilmaz'],
      ['ellen', 'Ellen Brouwer'],
      ['joost', 'Joost Hoekstra'],
    ],
    teamleider: ['marjan', 'Marjan Postma'],
  },
  '0503': {
    consulenten: [
      ['sanne', 'Sanne Kuipers'],
      ['imane', 'Imane El Khatib'],
      ['bart', 'Bart Verhoeven'],
      ['lotte', 'Lotte Schouten'],
    ],
    teamleider: ['ruud', 'Ruud Veenstra'],
  },
  '1783': {
    consulenten: [
      ['anneke', 'Anneke van der Knaap'],
      ['peter', 'Peter Zwinkels'],
      ['devi', 'Devi Ramdin'],
    ],
    teamleider: ['hanneke', 'Hanneke Vreugdenhil'],
  },
  '1842': {
    consulenten: [
      ['karin', 'Karin Poot'],
      ['wouter', 'Wouter Noordam'],
      ['mila', 'Mila Jansma'],
    ],
    teamleider: ['geert', 'Geert Holtrop'],
  },
  '1926': {
    consulenten: [
      ['fatih', 'Fatih Aydin'],
      ['carola', 'Carola de Bruin'],
      ['timo', 'Timo Wessels'],
    ],
    teamleider: ['inge', 'Inge Terpstra'],
  },
};

function team(gemeente: GemeenteCode): string {
  return GEMEENTEN.find((entry) => entry.code === gemeente)?.team ?? '';
}

/** Colleagues per gemeente, fictitious: three or four consulenten and a teamleider, and one beheerder for the region. */
export const MEDEWERKERS: Medewerker[] = [
  ...H5.flatMap((gemeente): Medewerker[] => {
    const mensen = TEAMS[gemeente];
    if (!mensen) return [];
    return [
      ...mensen.consulenten.map(([id, naam]): Medewerker => ({
        id,
        naam,
        rol: 'consulent',
        gemeente,
        team: team(gemeente),
      })),
      {
        id: mensen.teamleider[0],
        naam: mensen.teamleider[1],
        rol: 'teamleider',
        gemeente,
        team: team(gemeente),
      },
    ];
  }),
  { id: 'beheer', naam: 'Femke Bosma', rol: 'beheerder', gemeente: DELFT, team: team(DELFT) },
];
