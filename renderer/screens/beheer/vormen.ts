/** How each kind of row is shown and filled in. */
import type { BeheerStand } from '#shared/contract/region/beheer.ts';
import type { BeheerSoort } from '#shared/contract/region/beheer-rijen.ts';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import {
  EENHEDEN,
  FREQUENTIES,
  PRODUCTCATEGORIEEN_JEUGD,
  PRODUCTCATEGORIEEN_WMO,
} from '#shared/domain/codes/iwmo.ts';
import { LEEFGEBIEDEN } from '#shared/domain/codes/leefgebied.ts';
import { TREDEN } from '#shared/domain/codes/trede.ts';
import { DOELGROEPEN, WETTEN, ZWAARTEN_VAN_VOORZIENING } from '#shared/domain/catalogus/velden.ts';
import { SOORTEN_MAATREGEL } from '#shared/domain/mantelzorg/schema.ts';
import type { Choice } from '#renderer/components/choices.tsx';

/** A row of whatever kind. */
export type Rij = { readonly id: string } & Readonly<Record<string, unknown>>;

/** How a field is filled in. `keuze` with `leeg`: may be left open, and is then shown by those words. */
export type Invoer =
  | { readonly soort: 'tekst' | 'lang' | 'dag' | 'rollen' | 'ja-nee' }
  /** may be left empty, and is then null */
  | { readonly soort: 'tekst-of-niets' }
  | { readonly soort: 'getal' | 'euro'; readonly mag: 'leeg' | 'niet-leeg' }
  | { readonly soort: 'keuze'; readonly opties: readonly Choice[]; readonly leeg?: string }
  | { readonly soort: 'keuzes'; readonly opties: readonly Choice[] };

export interface Veld {
  readonly naam: string;
  readonly invoer: Invoer;
  readonly uitleg?: string;
  /** shown only when this holds */
  readonly als?: (rij: Rij) => boolean;
}

export interface Vorm {
  readonly leeg: Rij;
  readonly velden: readonly Veld[];
  /** what a new row is called, for its code */
  readonly naamVoorCode: (rij: Rij) => string;
  /** what is looked for when somebody searches */
  readonly zoektekst: (rij: Rij, stand: BeheerStand) => string;
}

const codes = (list: readonly { code: string; naam: string }[]): Choice[] =>
  list.map(({ code, naam }) => ({ value: code, label: naam }));
const namen = (record: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(record).map(([value, label]) => ({ value, label }));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isMaatwerk = (rij: Rij): boolean => rij['trede'] === 'maatwerk';

export const naamVan = (list: readonly { id: string; naam: string }[], id: unknown): string =>
  list.find((one) => one.id === id)?.naam ?? text(id);

const GEMEENTEKEUZE: Veld = {
  naam: 'gemeenten',
  invoer: { soort: 'keuzes', opties: codes(GEMEENTEN) },
  uitleg: 'Kies er geen als het voor de hele regio is.',
};

function voorzieningen(vandaag: string): Vorm {
  const alleenMaatwerk = (veld: Veld): Veld => ({ ...veld, als: isMaatwerk });
  return {
    leeg: {
      id: '',
      naam: '',
      uitleg: '',
      trede: 'algemeen',
      leefgebieden: [],
      doelgroep: 'iedereen',
      gemeenten: [],
      geldigVanaf: vandaag,
      geldigTot: null,
      wet: null,
      productcategorie: null,
      productcode: null,
      zwaarte: null,
      eenheid: null,
      frequentie: null,
      maatregel: null,
    },
    velden: [
      { naam: 'naam', invoer: { soort: 'tekst' } },
      { naam: 'uitleg', invoer: { soort: 'lang' }, uitleg: 'Gewone woorden: het huishouden leest mee.' },
      { naam: 'trede', invoer: { soort: 'keuze', opties: codes(TREDEN) } },
      { naam: 'leefgebieden', invoer: { soort: 'keuzes', opties: codes(LEEFGEBIEDEN) } },
      { naam: 'doelgroep', invoer: { soort: 'keuze', opties: namen(DOELGROEPEN) } },
      GEMEENTEKEUZE,
      { naam: 'geldigVanaf', invoer: { soort: 'dag' } },
      {
        naam: 'geldigTot',
        invoer: { soort: 'dag' },
        uitleg: 'Daarna kiest niemand dit meer. Plannen die het al hebben, lopen door.',
      },
      alleenMaatwerk({
        naam: 'wet',
        invoer: { soort: 'keuze', opties: namen(WETTEN), leeg: 'Niet gekozen' },
      }),
      alleenMaatwerk({
        naam: 'productcategorie',
        invoer: {
          soort: 'keuze',
          opties: namen({ ...PRODUCTCATEGORIEEN_WMO, ...PRODUCTCATEGORIEEN_JEUGD }).map((one) => ({
            ...one,
            detail: one.value,
          })),
          leeg: 'Niet gekozen',
        },
      }),
      alleenMaatwerk({ naam: 'productcode', invoer: { soort: 'tekst-of-niets' } }),
      alleenMaatwerk({
        naam: 'zwaarte',
        invoer: { soort: 'keuze', opties: namen(ZWAARTEN_VAN_VOORZIENING), leeg: 'Zonder zwaarte' },
      }),
      alleenMaatwerk({
        naam: 'eenheid',
        invoer: { soort: 'keuze', opties: namen(EENHEDEN), leeg: 'Niet gekozen' },
      }),
      alleenMaatwerk({
        naam: 'frequentie',
        invoer: { soort: 'keuze', opties: namen(FREQUENTIES), leeg: 'Niet gekozen' },
      }),
      {
        naam: 'maatregel',
        invoer: { soort: 'keuze', opties: namen(SOORTEN_MAATREGEL), leeg: 'Geen maatregel' },
      },
    ],
    naamVoorCode: (rij) => text(rij['naam']),
    zoektekst: (rij) => `${text(rij['naam'])} ${text(rij['uitleg'])} ${text(rij['productcode'])}`,
  };
}

const AANBIEDERS: Vorm = {
  leeg: { id: '', naam: '', agb: '', plaats: '', telefoon: '' },
  velden: [
    { naam: 'naam', invoer: { soort: 'tekst' } },
    { naam: 'agb', invoer: { soort: 'tekst' }, uitleg: 'Acht cijfers.' },
    { naam: 'plaats', invoer: { soort: 'tekst' } },
    { naam: 'telefoon', invoer: { soort: 'tekst' } },
  ],
  naamVoorCode: (rij) => text(rij['naam']),
  zoektekst: (rij) => `${text(rij['naam'])} ${text(rij['agb'])} ${text(rij['plaats'])}`,
};

const keuzeUit = (list: readonly { id: string; naam: string }[]): Choice[] =>
  list
    .map(({ id, naam }) => ({ value: id, label: naam }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));

function contracten(stand: BeheerStand, vandaag: string): Vorm {
  const { aanbieders, voorzieningen: alle } = stand.catalogus;
  return {
    leeg: {
      id: '',
      aanbiederId: '',
      voorzieningId: '',
      gemeenten: [stand.gemeente],
      vanaf: vandaag,
      tot: null,
      capaciteit: null,
    },
    velden: [
      { naam: 'aanbiederId', invoer: { soort: 'keuze', opties: keuzeUit(aanbieders) } },
      {
        naam: 'voorzieningId',
        invoer: { soort: 'keuze', opties: keuzeUit(alle.filter(({ trede }) => trede === 'maatwerk')) },
      },
      GEMEENTEKEUZE,
      { naam: 'vanaf', invoer: { soort: 'dag' } },
      { naam: 'tot', invoer: { soort: 'dag' } },
      {
        naam: 'capaciteit',
        invoer: { soort: 'getal', mag: 'leeg' },
        uitleg: 'Hoeveel mensen er tegelijk geholpen kunnen worden. Leeg: geen grens afgesproken.',
      },
    ],
    naamVoorCode: (rij) => `${text(rij['aanbiederId'])}-${text(rij['voorzieningId'])}`,
    zoektekst: (rij) => `${naamVan(aanbieders, rij['aanbiederId'])} ${naamVan(alle, rij['voorzieningId'])}`,
  };
}

function tarieven(stand: BeheerStand, vandaag: string): Vorm {
  const { aanbieders, voorzieningen: alle } = stand.catalogus;
  return {
    leeg: {
      id: '',
      voorzieningId: '',
      aanbiederId: null,
      eenheid: '04',
      centen: 0,
      pgbCenten: null,
      vanaf: vandaag,
      tot: null,
    },
    velden: [
      {
        naam: 'voorzieningId',
        invoer: { soort: 'keuze', opties: keuzeUit(alle.filter(({ trede }) => trede === 'maatwerk')) },
      },
      {
        naam: 'aanbiederId',
        invoer: { soort: 'keuze', opties: keuzeUit(aanbieders), leeg: 'Alle aanbieders' },
      },
      { naam: 'eenheid', invoer: { soort: 'keuze', opties: namen(EENHEDEN) } },
      { naam: 'centen', invoer: { soort: 'euro', mag: 'niet-leeg' } },
      { naam: 'pgbCenten', invoer: { soort: 'euro', mag: 'leeg' } },
      { naam: 'vanaf', invoer: { soort: 'dag' } },
      { naam: 'tot', invoer: { soort: 'dag' } },
    ],
    naamVoorCode: (rij) => [text(rij['voorzieningId']), text(rij['aanbiederId'])].filter(Boolean).join('-'),
    zoektekst: (rij) => `${naamVan(alle, rij['voorzieningId'])} ${naamVan(aanbieders, rij['aanbiederId'])}`,
  };
}

const TEAMS: Vorm = {
  leeg: { id: '', naam: '' },
  velden: [{ naam: 'naam', invoer: { soort: 'tekst' } }],
  naamVoorCode: (rij) => text(rij['naam']),
  zoektekst: (rij) => text(rij['naam']),
};

function medewerkers(stand: BeheerStand): Vorm {
  return {
    leeg: { id: '', naam: '', rollen: ['consulent'], issuer: stand.aanmelddienst, subject: '', actief: true },
    velden: [
      { naam: 'naam', invoer: { soort: 'tekst' } },
      { naam: 'rollen', invoer: { soort: 'rollen' } },
      {
        naam: 'subject',
        invoer: { soort: 'tekst-of-niets' },
        uitleg: 'Zoals de aanmelddienst deze persoon kent (sub). Leeg: kan niet aanmelden.',
      },
      {
        naam: 'actief',
        invoer: { soort: 'ja-nee' },
        uitleg: 'Uit: deze persoon kan niets meer bij de regio. De naam blijft in plannen staan.',
      },
    ],
    naamVoorCode: (rij) => text(rij['naam']),
    zoektekst: (rij) => `${text(rij['naam'])} ${text(rij['subject'])}`,
  };
}

/** The form of a kind of row. */
export function vormVan(soort: BeheerSoort, stand: BeheerStand, vandaag: string): Vorm {
  switch (soort) {
    case 'voorzieningen':
      return voorzieningen(vandaag);
    case 'aanbieders':
      return AANBIEDERS;
    case 'contracten':
      return contracten(stand, vandaag);
    case 'tarieven':
      return tarieven(stand, vandaag);
    case 'teams':
      return TEAMS;
    case 'medewerkers':
      return medewerkers(stand);
  }
}

/** The rows of a kind. */
export function rijenVan(soort: BeheerSoort, stand: BeheerStand): readonly Rij[] {
  if (soort === 'teams' || soort === 'medewerkers') return stand[soort];
  return stand.catalogus[soort];
}

/** A row as it is sent: a sign-in that is not filled in is none at all. */
export function verzendbaar(soort: BeheerSoort, rij: Rij, stand: BeheerStand): Rij {
  if (soort !== 'medewerkers') return rij;
  const subject = text(rij['subject']).trim();
  if (subject === '') return { ...rij, subject: null, issuer: null };
  return { ...rij, subject, issuer: text(rij['issuer']) || stand.aanmelddienst };
}
