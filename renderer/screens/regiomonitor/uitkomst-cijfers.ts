import { LASTKLASSEN, NAMEN_LASTKLASSE, type Lastklasse } from '#shared/domain/mantelzorg/klasse.ts';
import { OVERGANGEN, type Cijfer } from '#shared/monitor/uitkomst.ts';
import type { Uitkomsten, UitkomstKwartaal } from '#shared/monitor/uitkomst-tabel.ts';
import { NUL, plus, tekstVan, type Waarde } from '#shared/monitor/waarde.ts';
import type { OdsCell } from '#renderer/client/ods.ts';
import { getalCel, type Bestand } from './bestand.ts';
import type { Begrip } from '#shared/contract/monitor.ts';

// What plans brought, as the pictures and the files show it. A share of shielded counts is a range of shares.

/** One quarter with its figures; null: nothing was counted. */
export interface Kwartaal {
  /** `2026-1` */
  readonly kwartaal: string;
  readonly cijfers: UitkomstKwartaal | null;
}

/** The quarters of one gebied, oldest first. */
export function kwartalenVan({ kwartalen, blokken }: Uitkomsten): Kwartaal[] {
  return kwartalen.map((kwartaal, index) => ({ kwartaal, cijfers: blokken[0]?.cijfers[index] ?? null }));
}

const MAANDEN = ['01', '04', '07', '10'] as const;

/** First day of `2026-1`. */
export function beginVan(kwartaal: string): string {
  const [jaar = '', nummer = ''] = kwartaal.split('-');
  return `${jaar}-${MAANDEN[Number(nummer) - 1] ?? '01'}-01`;
}

const HONDERD = 100;

/** Whole percents that a count can be of itself and the others; null: there is nothing. */
export function deel(van: Waarde, anderen: readonly Waarde[]): Waarde | null {
  const rest = anderen.reduce(plus, NUL);
  if (van.tot + rest.tot === 0) return null;
  const percent = (part: number, other: number): number =>
    part + other === 0 ? 0 : Math.round((part / (part + other)) * HONDERD);
  return { van: percent(van.van, rest.tot), tot: percent(van.tot, rest.van) };
}

/** `58%`, or `55–60%`; a stroke where there is nothing. */
export function deelTekst(value: Waarde | null): string {
  if (value === null) return '–';
  return value.van === value.tot ? `${value.van}%` : `${value.van}–${value.tot}%`;
}

/** The share of doelen that were reached. */
export function doelbereik({ aantallen }: UitkomstKwartaal): Waarde | null {
  return deel(aantallen.behaald, [aantallen.deels, aantallen.niet]);
}

/** A count; a stroke where nothing was counted. */
export function aantalTekst(one: Kwartaal, naam: Cijfer): string {
  return one.cijfers ? tekstVan(one.cijfers.aantallen[naam]) : '–';
}

/** How many were in each class before a maatregel and since, over these quarters. */
export function voorEnNa(
  kwartalen: readonly Kwartaal[],
): { klasse: Lastklasse; naam: string; voor: Waarde; na: Waarde }[] {
  const sum = (names: readonly Cijfer[]): Waarde =>
    kwartalen
      .flatMap(({ cijfers }) => (cijfers ? names.map((naam) => cijfers.aantallen[naam]) : []))
      .reduce(plus, NUL);
  return LASTKLASSEN.map((klasse) => ({
    klasse,
    naam: NAMEN_LASTKLASSE[klasse],
    voor: sum(OVERGANGEN.filter((one) => one.startsWith(`${klasse}-`))),
    na: sum(OVERGANGEN.filter((one) => one.endsWith(`-${klasse}`))),
  }));
}

const KOLOMMEN: readonly (readonly [naam: string, cijfer: Cijfer])[] = [
  ['Instroom', 'instroom'],
  ['Opgeschaald', 'opgeschaald'],
  ['Afgeschaald', 'afgeschaald'],
  ['Uitstroom', 'uitstroom'],
  ['Doelen behaald', 'behaald'],
  ['Doelen deels behaald', 'deels'],
  ['Doelen niet behaald', 'niet'],
  ['Cijfers van inwoners', 'gevraagd'],
  ['Mantelzorgers, last laag', 'laag'],
  ['Mantelzorgers, last midden', 'midden'],
  ['Mantelzorgers, last hoog', 'hoog'],
  ...OVERGANGEN.map((one) => [`Maatregel, van ${one.replace('-', ' naar ')}`, one] as const),
];

/** All figures of all quarters as a file. */
export function uitkomstenBestand(
  { uitkomsten, begrippen }: { readonly uitkomsten: Uitkomsten; readonly begrippen: readonly Begrip[] },
  titel: string,
): Bestand {
  const kop = [
    'Gebied',
    'Kwartaal',
    ...KOLOMMEN.map(([naam]) => naam),
    'Tevredenheid',
    'Alleen lichter in %',
  ];
  const rijen = uitkomsten.blokken.flatMap(({ naam, cijfers }) =>
    cijfers.map((one, index): OdsCell[] => [
      naam,
      uitkomsten.kwartalen[index] ?? '',
      ...KOLOMMEN.map(([, cijfer]) => getalCel(one?.aantallen[cijfer])),
      one?.tevredenheid ?? null,
      one?.alleenLichter ?? null,
    ]),
  );
  const gebied = uitkomsten.blokken.map((one) => one.gebied.toLowerCase()).join('-');
  return {
    naam: `regiomonitor-resultaten-${gebied}-${uitkomsten.kwartalen.at(-1) ?? ''}`,
    bladen: [
      { naam: 'Per kwartaal', rijen: [kop, ...rijen] },
      {
        naam: 'Begrippen',
        rijen: [
          [titel],
          [],
          ['Begrip', 'Wat het betekent'],
          ...begrippen.map(({ naam, tekst }) => [naam, tekst]),
        ],
      },
    ],
  };
}
