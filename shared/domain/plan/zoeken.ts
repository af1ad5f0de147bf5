import type { Dag } from '../basis/datum.ts';
import { normaliseer } from '../basis/normaliseer.ts';
import type { Aanbieder, Catalogus, Voorziening } from '../catalogus/schema.ts';
import type { GemeenteCode } from '../codes/gemeente.ts';
import { PRODUCTCATEGORIEEN_JEUGD, PRODUCTCATEGORIEEN_WMO } from '../codes/iwmo.ts';
import { naamLeefgebied, type Leefgebied } from '../codes/leefgebied.ts';
import { hoogteTrede, naamTrede, type Trede } from '../codes/trede.ts';

export interface Zoekvraag {
  readonly tekst: string;
  readonly gemeente: GemeenteCode;
  /** of the doelen that the inzet would serve; empty: everything fits */
  readonly leefgebieden: readonly Leefgebied[];
  readonly trede?: Trede | undefined;
  /** ages in years of the people it is for; empty: unknown */
  readonly leeftijden: readonly number[];
  readonly vandaag: Dag;
}

/** Dutch name of a product category under its law; the code itself when the list does not know it. */
export function naamCategorie(wet: 'wmo' | 'jeugdwet' | null, code: string): string {
  const list: Record<string, string> = wet === 'jeugdwet' ? PRODUCTCATEGORIEEN_JEUGD : PRODUCTCATEGORIEEN_WMO;
  return list[code] ?? code;
}

const VOLWASSEN = 18;
const OUDER = 65;

function voorLeeftijd(voorziening: Voorziening, leeftijden: readonly number[]): boolean {
  if (leeftijden.length === 0) return true;
  switch (voorziening.doelgroep) {
    case 'jeugd':
      return leeftijden.some((leeftijd) => leeftijd < VOLWASSEN);
    case 'volwassenen':
      return leeftijden.some((leeftijd) => leeftijd >= VOLWASSEN);
    case 'ouderen':
      return leeftijden.some((leeftijd) => leeftijd >= OUDER);
    case 'iedereen':
    case 'mantelzorgers':
      return true;
  }
}

const naamTelt = 2;

/** 2 for a word in the name, 1 for a word elsewhere, 0 when a word is missing; summed over the words. */
function treffer(voorziening: Voorziening, woorden: readonly string[]): number {
  if (woorden.length === 0) return 1;
  const naam = normaliseer(voorziening.naam);
  const rest = normaliseer(
    [
      voorziening.uitleg,
      naamTrede(voorziening.trede),
      voorziening.productcode ?? '',
      voorziening.productcategorie ? naamCategorie(voorziening.wet, voorziening.productcategorie) : '',
      ...voorziening.leefgebieden.map(naamLeefgebied),
    ].join(' '),
  );
  let total = 0;
  for (const woord of woorden) {
    if (naam.includes(woord)) total += naamTelt;
    else if (rest.includes(woord)) total += 1;
    else return 0;
  }
  return total;
}

/** True when the voorziening can be had in this gemeente on this day. */
export function isBeschikbaar(voorziening: Voorziening, gemeente: GemeenteCode, vandaag: Dag): boolean {
  return (
    (voorziening.gemeenten.length === 0 || voorziening.gemeenten.includes(gemeente)) &&
    voorziening.geldigVanaf <= vandaag &&
    (voorziening.geldigTot === null || voorziening.geldigTot >= vandaag)
  );
}

/**
 * What the gemeente has to offer, in the order in which one should look: what fits the leefgebied and the ages first, then
 * light before heavy (domain.md, ladder; Wmo 2.3.5 lid 3), then how well the words match. Every word must occur;
 * accents and capitals do not matter.
 */
export function zoekVoorzieningen(
  catalogus: Pick<Catalogus, 'voorzieningen'>,
  vraag: Zoekvraag,
): { voorziening: Voorziening; past: boolean }[] {
  const woorden = normaliseer(vraag.tekst).split(' ').filter(Boolean);
  return catalogus.voorzieningen
    .filter((v) => isBeschikbaar(v, vraag.gemeente, vraag.vandaag))
    .filter((v) => vraag.trede === undefined || v.trede === vraag.trede)
    .map((voorziening) => ({
      voorziening,
      punten: treffer(voorziening, woorden),
      past:
        voorLeeftijd(voorziening, vraag.leeftijden) &&
        (vraag.leefgebieden.length === 0 ||
          voorziening.leefgebieden.length === 0 ||
          voorziening.leefgebieden.some((gebied) => vraag.leefgebieden.includes(gebied))),
    }))
    .filter(({ punten }) => punten > 0)
    .sort(
      (a, b) =>
        Number(b.past) - Number(a.past) ||
        hoogteTrede(a.voorziening.trede) - hoogteTrede(b.voorziening.trede) ||
        b.punten - a.punten ||
        a.voorziening.naam.localeCompare(b.voorziening.naam, 'nl'),
    )
    .map(({ voorziening, past }) => ({ voorziening, past }));
}

/** Aanbieders with a contract for this voorziening in this gemeente on this day, by name: the keuzevrijheid (002 §2.1). */
export function aanbiedersVoor(
  catalogus: Pick<Catalogus, 'aanbieders' | 'contracten'>,
  voorzieningId: string,
  gemeente: GemeenteCode,
  vandaag: Dag,
): Aanbieder[] {
  const ids = new Set(
    catalogus.contracten
      .filter((c) => c.voorzieningId === voorzieningId && c.gemeenten.includes(gemeente))
      .filter((c) => c.vanaf <= vandaag && (c.tot === null || c.tot >= vandaag))
      .map((c) => c.aanbiederId),
  );
  return catalogus.aanbieders
    .filter((aanbieder) => ids.has(aanbieder.id))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
