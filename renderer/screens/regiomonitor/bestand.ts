import type { Begrip } from '#shared/contract/monitor.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { naamVan } from '#shared/monitor/cel.ts';
import type { Rapport } from '#shared/monitor/rapport.ts';
import type { Rij, Tabel, Vraag } from '#shared/monitor/tabel.ts';
import { aandeelTekst, exact, ontwikkelingTekst, tekstVan, type Waarde } from '#shared/monitor/waarde.ts';
import type { OdsCell, OdsSheet } from '#renderer/client/ods.ts';
import { isVergelijkbaar, NAMEN_DIMENSIE, vraagInWoorden } from './woorden.ts';

// The tables of the monitor as cells of a file: exact numbers as numbers, what is shielded in the words of the screen.

/** What one file holds: CSV gets the first sheet, a spreadsheet all of them. */
export interface Bestand {
  /** without its ending; says nothing personal */
  readonly naam: string;
  readonly bladen: readonly [OdsSheet, ...OdsSheet[]];
}

/** A count in a cell. */
export function getalCel(value: Waarde | null | undefined): OdsCell {
  if (!value) return null;
  return exact(value) ?? tekstVan(value);
}

/** `+4%` as a number; a range as words that no spreadsheet takes for a sum: `van 1 tot 3`. */
function procentCel(text: string): OdsCell {
  if (text === '') return null;
  const numbers = text.replaceAll(/[+%.]/g, '').split(/–| tot /);
  return numbers.length === 1 ? Number(numbers[0]) : `van ${numbers.join(' tot ')}`;
}

/** The block in which a row stands. */
interface Van {
  readonly naam: string;
  readonly totaal: Rij | null;
  readonly isSame: boolean;
}

function begrippenBlad(uitleg: readonly string[], begrippen: readonly Begrip[]): OdsSheet {
  return {
    naam: 'Begrippen',
    rijen: [
      ...uitleg.map((regel) => [regel]),
      [],
      ['Begrip', 'Wat het betekent'],
      ...begrippen.map(({ naam, tekst }) => [naam, tekst]),
    ],
  };
}

/** The table of a question. */
export function tabelBestand(
  vraag: Vraag,
  tabel: Tabel,
  { begrippen, uitleg }: { readonly begrippen: readonly Begrip[]; readonly uitleg: readonly string[] },
): Bestand {
  const dagen = tabel.peildata.map(dagKort);
  const regel = ({ naam, totaal, isSame }: Van, rij: Rij, isTotaal: boolean): OdsCell[] => [
    naam,
    ...vraag.rijen.map((dimensie, index) =>
      isTotaal ? (index === 0 ? 'Totaal' : null) : naamVan(dimensie, rij.sleutel[index] ?? ''),
    ),
    ...rij.waarden.map(getalCel),
    ...(vraag.maat === 'indicaties'
      ? rij.waarden.map((value, index) => procentCel(aandeelTekst(value, totaal?.waarden[index])))
      : []),
    rij.ontwikkeling?.verschil ?? null,
    procentCel(isSame ? ontwikkelingTekst(rij.waarden[0] ?? null, rij.waarden.at(-1) ?? null) : ''),
  ];
  const rijen = tabel.blokken.flatMap((blok) => {
    const { naam, totaal } = blok;
    const van = { naam, totaal, isSame: isVergelijkbaar(blok) };
    return [
      ...blok.rijen.map((rij) => regel(van, rij, false)),
      ...(totaal ? [regel(van, totaal, true)] : []),
    ];
  });
  const kop = [
    'Gebied',
    ...vraag.rijen.map((dimensie) => NAMEN_DIMENSIE[dimensie]),
    ...dagen,
    ...(vraag.maat === 'indicaties' ? dagen.map((dag) => `Aandeel in % ${dag}`) : []),
    'Verschil',
    'Ontwikkeling in %',
  ];
  return {
    naam: `regiomonitor-${vraag.gebieden.join('-').toLowerCase()}-${tabel.peildata.at(-1) ?? ''}`,
    bladen: [
      { naam: 'Tabel', rijen: [kop, ...rijen] },
      begrippenBlad([vraagInWoorden(vraag), ...uitleg], begrippen),
    ],
  };
}

/** `1.539` as it stands in a report is a number again in a file; a shielded one stays words. */
function terug(text: string): OdsCell {
  if (text.endsWith('%')) return procentCel(text);
  if (/^-?\d{1,3}(\.\d{3})*$/.test(text)) return Number(text.replaceAll('.', ''));
  return text === '' ? null : text;
}

/** The tables of the council letter: one under the other for CSV, a sheet each for a spreadsheet. */
export function rapportBestand(gebied: string, rapport: Rapport, begrippen: readonly Begrip[]): Bestand {
  const bladen = rapport.tabellen.map(({ titel, kolommen, rijen }): OdsSheet => ({
    naam: titel.split('. ')[0] ?? titel,
    rijen: [
      [titel],
      ['', ...kolommen.map((kop) => (kop === 'Ontwikkeling' ? 'Ontwikkeling in %' : kop))],
      ...rijen.map(({ naam, cellen }): OdsCell[] => [naam, ...cellen.map(terug)]),
    ],
  }));
  return {
    naam: `regiomonitor-rapport-${gebied.toLowerCase()}`,
    bladen: [
      { naam: 'Alle tabellen', rijen: bladen.flatMap(({ rijen }) => [...rijen, []]) },
      ...bladen,
      begrippenBlad([rapport.naam, ...rapport.opmerkingen], begrippen),
    ],
  };
}
