import type { Fields } from '#shared/domain/entities.ts';
import type { LichtereTrede, Trede } from '#shared/domain/codes/trede.ts';
import type { Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { SoortMaatregel, TaakMantelzorg } from '#shared/domain/mantelzorg/schema.ts';
import type { Herkomst } from './namen.ts';

/** One text, or several to choose from; `{0}` stands for the roepnaam of the first person, and so on. */
export type Tekst = string | readonly string[];

export interface Lid {
  rol: string;
  geslacht: 'm' | 'v';
  leeftijd: readonly [number, number];
  /** in the network around the household instead of in it */
  netwerk?: true;
  /** a surname of their own */
  eigenNaam?: true;
  /** what this person is to another (COD472) */
  isVan?: readonly {
    naar: number;
    soort: Fields<'relatie'>['soort'];
    gezag?: true;
    sterkte?: 1 | 3;
    spanning?: true;
  }[];
}

export interface BeeldTekst {
  lid: number;
  leefgebied: Leefgebied;
  verhaal: Tekst;
  wens: Tekst;
  kracht: Tekst;
  score: 1 | 2 | 3 | 4 | 5;
  /** how it was told at the last evaluation */
  later?: { verhaal: Tekst; score: 1 | 2 | 3 | 4 | 5 };
}

export interface DoelTekst {
  voor: readonly number[];
  leefgebied: Leefgebied;
  richting: Fields<'doel'>['richting'];
  titel: Tekst;
  specifiek: Tekst;
  indicator: string;
  schaal: Fields<'doel'>['schaal'];
  eenheid?: string;
  nul: number;
  streef: number;
  woorden: Tekst;
  realistisch: Tekst;
  /** reached in this version; later versions do not hold it any more */
  klaarIn?: number;
}

export interface InzetTekst {
  titel: Tekst;
  trede: Trede;
  doelen: readonly number[];
  voor: readonly number[];
  wie?: Tekst;
  toelichting?: Tekst;
  /** first and last version that hold it; open when it goes on */
  van?: number;
  tot?: number;
  /** index of the inzet that it takes over */
  vervangt?: number;
  voorziening?: string;
  volume?: number;
  frequentie?: NonNullable<Fields<'inzet'>['omvangFrequentie']>;
  /** whole period, cents */
  budget?: number;
  pgb?: true;
  /** delivered by somebody whom this household does not have yet */
  andereAanbieder?: true;
  dagdelen?: readonly string[];
  afweging?: Partial<Record<LichtereTrede, Tekst>>;
}

export interface MantelzorgTekst {
  door: number;
  voor: readonly number[];
  taken: readonly TaakMantelzorg[];
  uren: readonly [number, number];
  /** own figure at the first gesprek and now */
  belasting: readonly [number, number];
  wensen: Tekst;
  maatregelen: readonly {
    soort: SoortMaatregel;
    omschrijving: string;
    inzet?: number;
    effect?: Fields<'maatregel'>['effect'];
  }[];
}

/** A kind of household with its story; chance chooses names, words and days. */
export interface Archetype {
  code: string;
  soort: Fields<'huishouden'>['soort'];
  herkomst?: Herkomst;
  taal?: string;
  leden: readonly Lid[];
  regie?: { soort: Fields<'huishouden'>['regisseurSoort']; lid?: number };
  aanleiding: Tekst;
  meldingDoor: readonly string[];
  hoofddoel: Tekst;
  beelden: readonly BeeldTekst[];
  doelen: readonly DoelTekst[];
  inzet: readonly InzetTekst[];
  mantelzorg: readonly MantelzorgTekst[];
  geenMantelzorger?: Tekst;
  professionals: readonly { functie: string; organisatie: string; voor: readonly number[] }[];
  afspraken: Tekst;
  notitie: Tekst;
  signaal?: { tekst: Tekst; leefgebied: Leefgebied; crisis?: true };
  stem: { inwoner: Tekst; consulent: Tekst; aanbieder: Tekst };
}
