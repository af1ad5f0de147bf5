/** The words of the plan of the family in Delft. */
import { overMaanden } from './support/dagen.ts';
import type { SmartDoel } from './support/doelen.ts';
import type { Maatwerk } from './support/ladder.ts';

export const HOOFDDOEL = 'Wij komen weer rond, thuis is het rustig, en Sem staat straks op eigen benen.';
export const GELD = 'Rust over het geld';
export const HOOFD = 'Mirjam houdt haar dagen vol';
export const SCHOOL = 'Sem haalt zijn diploma';
export const WERK = 'Dennis heeft weer werk';
export const BEGELEIDING = 'Begeleiding individueel speciaal';
export const JEUGDHULP = 'Ambulante jeugdhulp';
export const SCHULDHULP = 'Schuldhulpverlening';
export const PARTICIPATIE = 'Werk en inkomen (Participatiewet)';
export const MBO = 'Begeleiding op het mbo';

/** Caught at the table, made SMART afterwards. */
export const UIT_HET_GESPREK: readonly SmartDoel[] = [
  {
    titel: GELD,
    voor: ['Mirjam'],
    leefgebied: 'Geld',
    richting: 'Verbeteren',
    specifiek: 'Met alle negen schuldeisers is een afspraak, en er komt geen nieuwe schuld bij.',
    indicator: 'Schuldeisers met een afspraak',
    schaal: 'Aantal per periode',
    eenheid: 'schuldeisers',
    nu: '0',
    straks: '9',
    eigenWoorden: 'Dat de bel weer gewoon de bel is.',
    waarom: 'Er is een vast weekgeld, en oma Riet opent samen met ons de post.',
    klaarOp: overMaanden(9),
  },
  {
    titel: SCHOOL,
    voor: [],
    leefgebied: 'Werk, school en dag',
    richting: 'Verbeteren',
    specifiek: 'Sem gaat elke week vijf dagen naar school of stage, ook nadat hij 18 is.',
    indicator: 'Dagen op school of stage',
    schaal: 'Aantal per periode',
    eenheid: 'dagen per week',
    nu: '2',
    straks: '5',
    eigenWoorden: 'Ik wil gewoon mijn papiertje.',
    waarom: 'Op stage lukt het al, en zijn mentor kent hem goed.',
    klaarOp: overMaanden(12),
  },
];

export const NIEUWE_DOELEN: readonly SmartDoel[] = [
  {
    titel: HOOFD,
    voor: ['Mirjam'],
    leefgebied: 'Gezondheid: hoofd',
    richting: 'Verbeteren',
    specifiek: 'Mirjam staat op met de kinderen en heeft een vaste dag, ook als het tegenzit.',
    indicator: 'Hoe goed redt u zich op een dag?',
    schaal: 'Zelfredzaamheid',
    nu: '2',
    straks: '4',
    eigenWoorden: 'Ik wil er weer zijn voor Fenna en Sem.',
    waarom: 'Mirjam herkent haar slechte dagen op tijd en belt dan haar moeder.',
    klaarOp: overMaanden(12),
  },
  {
    titel: WERK,
    voor: ['Dennis'],
    leefgebied: 'Werk, school en dag',
    richting: 'Verbeteren',
    specifiek: 'Dennis werkt minstens drie dagen in de week, bij een baas die bij hem past.',
    indicator: 'Heeft Dennis betaald werk?',
    schaal: 'Ja of nee',
    nu: 'nee',
    straks: 'ja',
    eigenWoorden: 'Weer iets om voor op te staan.',
    waarom: 'Dennis heeft twintig jaar gereden en zijn papieren zijn nog geldig.',
    klaarOp: overMaanden(9),
  },
];

export const VOOR_MIRJAM: Maatwerk = {
  nietGenoeg: {
    'Eigen kracht': 'Op slechte dagen komt Mirjam niet op gang.',
    'Gebruikelijke hulp': 'Dennis zoekt werk en kan dit niet dragen.',
    'Netwerk en mantelzorg': 'Oma Riet belt elke dag, meer kan zij niet.',
    'Algemene voorziening': 'De inloop helpt overdag, niet bij het opstaan thuis.',
    'Voorliggende voorziening': 'De behandeling is klaar; het gaat nu om de gewone dag.',
  },
  aanbieder: 'Buitenhof Begeleiding',
  keuze: 'Zij hebben iemand die zelf opgenomen is geweest.',
  hoeveel: '180',
};

export const VOOR_SEM: Maatwerk = {
  nietGenoeg: {
    'Eigen kracht': 'Sem wil wel, maar slaapt slecht en haakt dan af.',
    'Gebruikelijke hulp': 'Zijn ouders hebben nu hun handen vol.',
    'Netwerk en mantelzorg': 'Oma Riet helpt al bij Mirjam en Fenna.',
    'Algemene voorziening': 'De jongereninloop is te vrijblijvend.',
    'Voorliggende voorziening': 'De mentor helpt op school, niet thuis.',
  },
  aanbieder: 'Kompas Jeugd en Gezin',
  keuze: 'Sem kent de begeleider van een vriend.',
  hoeveel: '120',
};
