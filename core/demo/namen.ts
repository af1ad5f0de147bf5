import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Toeval } from '#shared/domain/basis/toeval.ts';

const MANNEN_OUD = [
  'Cor',
  'Henk',
  'Piet',
  'Gerrit',
  'Jaap',
  'Wim',
  'Leen',
  'Arie',
  'Koos',
  'Theo',
  'Nico',
  'Bram',
];
const VROUWEN_OUD = [
  'Corrie',
  'Riet',
  'Greet',
  'Truus',
  'Annie',
  'Wil',
  'Nel',
  'Jopie',
  'Ria',
  'Lenie',
  'Toos',
  'Marie',
];
const MANNEN = [
  'Mark',
  'Ronald',
  'Erik',
  'Dennis',
  'Marcel',
  'Patrick',
  'Robin',
  'Stefan',
  'Arjan',
  'Michel',
  'Rik',
  'Vincent',
];
const VROUWEN = [
  'Linda',
  'Esther',
  'Monique',
  'Sandra',
  'Chantal',
  'Ilse',
  'Petra',
  'Natasja',
  'Wendy',
  'Marieke',
  'Judith',
  'Renske',
];
const JONGENS = [
  'Daan',
  'Sem',
  'Luuk',
  'Jesse',
  'Finn',
  'Milan',
  'Thijs',
  'Ruben',
  'Noah',
  'Lars',
  'Bas',
  'Niek',
];
const MEISJES = [
  'Emma',
  'Julia',
  'Sara',
  'Lieke',
  'Fenna',
  'Isa',
  'Roos',
  'Evi',
  'Maud',
  'Zoë',
  'Liv',
  'Jasmijn',
];
const MANNEN_ELDERS = ['Samir', 'Yusuf', 'Ibrahim', 'Hamid', 'Tekle', 'Omar', 'Khaled', 'Farid'];
const VROUWEN_ELDERS = ['Amina', 'Rania', 'Selam', 'Huda', 'Fatma', 'Leyla', 'Zahra', 'Mariam'];
const JONGENS_ELDERS = ['Adam', 'Bilal', 'Elias', 'Rayan', 'Sami', 'Idris'];
const MEISJES_ELDERS = ['Nour', 'Hana', 'Maya', 'Lina', 'Salma', 'Yara'];

const ACHTERNAMEN: readonly (readonly [voorvoegsel: string, achternaam: string])[] = [
  ['', 'Bakker'],
  ['', 'Visser'],
  ['', 'Smit'],
  ['', 'Mulder'],
  ['', 'Dekker'],
  ['van der', 'Meer'],
  ['van den', 'Berg'],
  ['de', 'Boer'],
  ['', 'Hofman'],
  ['', 'Kok'],
  ['van', 'Leeuwen'],
  ['', 'Kuiper'],
  ['', 'Scholten'],
  ['van der', 'Linden'],
  ['', 'Verbeek'],
  ['', 'Molenaar'],
  ['de', 'Groot'],
  ['', 'Prins'],
  ['van', 'Vliet'],
  ['', 'Koster'],
  ['', 'Willemse'],
  ['van der', 'Valk'],
  ['', 'Zonneveld'],
  ['', 'Hoogland'],
  ['van', 'Rossum'],
  ['', 'Timmermans'],
  ['', 'Boogaard'],
  ['van', 'Dam'],
  ['', 'Bouwman'],
  ['', 'Kroon'],
  ['', 'Vermeulen'],
  ['van', 'Noort'],
  ['', 'Ravensberg'],
  ['', 'Steenbergen'],
  ['de', 'Haas'],
  ['', 'Oosterveld'],
  ['', 'Huisman'],
  ['van', 'Ommen'],
  ['', 'Waterman'],
  ['', 'Schippers'],
  ['ter', 'Horst'],
  ['', 'Blom'],
  ['', 'Groeneveld'],
  ['', 'Bosman'],
  ['van', 'Houten'],
  ['', 'Rietveld'],
  ['', 'Zwart'],
  ['', 'Lammers'],
];
const ACHTERNAMEN_ELDERS: readonly (readonly [string, string])[] = [
  ['', 'Haddad'],
  ['', 'Yilmaz'],
  ['', 'Tesfay'],
  ['', 'Rahimi'],
  ['', 'Nasser'],
  ['', 'Demir'],
  ['', 'Hosseini'],
  ['', 'Abdi'],
];

const STRATEN = [
  'Kerklaan',
  'Julianalaan',
  'Dorpsstraat',
  'Molenweg',
  'Wilgenstraat',
  'Lindelaan',
  'Beatrixlaan',
  'Prins Hendrikstraat',
  'Tuinstraat',
  'Vlietweg',
  'Kastanjelaan',
  'Hofstraat',
  'Esdoornstraat',
  'Sportlaan',
  'Waterlelie',
  'Meidoornlaan',
  'Parklaan',
  'Schoolstraat',
  'Merelstraat',
  'Nieuwe Tuinen',
];

const PLAATSEN: Partial<Record<GemeenteCode, readonly (readonly [plaats: string, cijfers: string])[]>> = {
  '0603': [['Rijswijk', '228']],
  '0503': [
    ['Delft', '261'],
    ['Delft', '262'],
  ],
  '1783': [
    ['Naaldwijk', '267'],
    ["'s-Gravenzande", '269'],
    ['Monster', '268'],
    ['Wateringen', '229'],
  ],
  '1842': [
    ['Den Hoorn', '263'],
    ['Maasland', '315'],
    ['Schipluiden', '263'],
  ],
  '1926': [
    ['Pijnacker', '264'],
    ['Nootdorp', '263'],
  ],
};

export type Herkomst = 'nl' | 'elders';
const OUD_VANAF = 62;
const JONG_TOT = 24;

/** A first name that suits sex, age and background. */
export function kiesVoornaam(
  toeval: Toeval,
  geslacht: 'm' | 'v',
  leeftijd: number,
  herkomst: Herkomst,
): string {
  if (herkomst === 'elders') {
    if (leeftijd < 18) return toeval.kies(geslacht === 'm' ? JONGENS_ELDERS : MEISJES_ELDERS);
    return toeval.kies(geslacht === 'm' ? MANNEN_ELDERS : VROUWEN_ELDERS);
  }
  if (leeftijd >= OUD_VANAF) return toeval.kies(geslacht === 'm' ? MANNEN_OUD : VROUWEN_OUD);
  if (leeftijd < JONG_TOT) return toeval.kies(geslacht === 'm' ? JONGENS : MEISJES);
  return toeval.kies(geslacht === 'm' ? MANNEN : VROUWEN);
}

/** A common surname. */
export function kiesAchternaam(toeval: Toeval, herkomst: Herkomst): readonly [string, string] {
  return toeval.kies(herkomst === 'elders' ? ACHTERNAMEN_ELDERS : ACHTERNAMEN);
}

export interface Adres {
  straat: string;
  huisnummer: string;
  postcode: string;
  plaats: string;
}

const POSTLETTERS = 'ABCDEGHJKLMNPRTVWXZ';

/** An address of common parts in a place of the gemeente; that it should exist is chance. */
export function kiesAdres(toeval: Toeval, gemeente: GemeenteCode): Adres {
  const [plaats, cijfers] = toeval.kies(PLAATSEN[gemeente] ?? [['Rijswijk', '228'] as const]);
  const letters = toeval.letters(2, POSTLETTERS);
  return {
    straat: toeval.kies(STRATEN),
    huisnummer: `${toeval.tussen(1, 188)}${toeval.kans(0.15) ? toeval.kies(['a', 'b', '-2']) : ''}`,
    postcode: `${cijfers}${toeval.tussen(1, 9)} ${letters}`,
    plaats,
  };
}
