import type { Dag } from '../basis/datum.ts';
import { gevuld } from '../basis/normaliseer.ts';
import { opsomming } from '../basis/woorden.ts';
import type { Catalogus } from '../catalogus/schema.ts';
import type { GemeenteCode } from '../codes/gemeente.ts';
import { LICHTERE_TREDEN, naamTrede, type LichtereTrede } from '../codes/trede.ts';
import type { Row } from '../entities.ts';
import { aanbiedersVoor } from './zoeken.ts';

type Inzet = Row<'inzet'>;

/** A rule that this maatwerkvoorziening does not keep yet. */
export interface Gebrek {
  readonly code: string;
  readonly tekst: string;
  readonly bron: string;
}
export interface MaatwerkContext {
  readonly catalogus: Catalogus;
  readonly gemeente: GemeenteCode;
  readonly vandaag: Dag;
}

const AFWEGING = {
  'eigen-kracht': 'afwegingEigenKracht',
  'gebruikelijke-hulp': 'afwegingGebruikelijkeHulp',
  netwerk: 'afwegingNetwerk',
  algemeen: 'afwegingAlgemeen',
  voorliggend: 'afwegingVoorliggend',
} as const satisfies Record<LichtereTrede, keyof Inzet>;

const WMO_AFWEGING = 'Wmo 2.3.5 lid 3';
const WMO_PGB = 'Wmo 2.3.6 lid 2';
const JEUGD_AFWEGING = 'Jeugdwet 2.3 lid 1';
const JEUGD_PGB = 'Jeugdwet 8.1.1 lid 2';
const KEUZE = 'Keuzevrijheid (002 §2.1)';
const STANDAARD = 'iWmo/iJw 3.2';

/** The field of an inzet that holds the afweging of a lighter rung. */
export function veldAfweging(trede: LichtereTrede): (typeof AFWEGING)[LichtereTrede] {
  return AFWEGING[trede];
}

function afweging(inzet: Inzet): Gebrek[] {
  const bron = inzet.wet === 'jeugdwet' ? JEUGD_AFWEGING : WMO_AFWEGING;
  const open: string[] = [];
  const genoeg: string[] = [];
  for (const trede of LICHTERE_TREDEN) {
    const antwoord = inzet[AFWEGING[trede]];
    const naam = naamTrede(trede).toLowerCase();
    if (antwoord === null || antwoord.volstaat === null || !gevuld(antwoord.reden)) open.push(naam);
    if (antwoord?.volstaat === true) genoeg.push(naam);
  }
  const gebreken: Gebrek[] = [];
  if (open.length > 0) {
    gebreken.push({
      code: 'afweging-onvolledig',
      tekst: `De afweging van “${inzet.titel}” is niet af. Geef een antwoord met een reden bij: ${opsomming(open)}.`,
      bron,
    });
  }
  if (genoeg.length > 0) {
    gebreken.push({
      code: 'lichter-volstaat',
      tekst: `Bij “${inzet.titel}” staat dat dit genoeg is: ${opsomming(genoeg)}. Dan is maatwerk niet nodig. Haal het maatwerk weg, of pas de afweging aan.`,
      bron,
    });
  }
  return gebreken;
}

function onderdelen(inzet: Inzet): Gebrek[] {
  const mist: string[] = [];
  if (inzet.wet === null) mist.push('de wet');
  if (inzet.productcategorie === null) mist.push('de productcategorie');
  if (inzet.leveringsvorm === null) mist.push('zorg in natura of pgb');
  const wieLevert = inzet.aanbiederId !== null || (inzet.leveringsvorm === 'pgb' && gevuld(inzet.wie));
  if (!wieLevert) mist.push('de aanbieder');
  if (inzet.vanaf === null) mist.push('de begindatum');
  const omvangVol =
    inzet.omvangVolume !== null && inzet.omvangEenheid !== null && inzet.omvangFrequentie !== null;
  if (!omvangVol && inzet.budgetCenten === null) mist.push('de omvang of een budget');
  if (mist.length === 0) return [];
  return [
    {
      code: 'maatwerk-onvolledig',
      tekst: `Vul bij “${inzet.titel}” nog in: ${opsomming(mist)}.`,
      bron: 'Wmo 2.3.5',
    },
  ];
}

/** Units with which a frequency per day is not allowed (CS338). */
const ZONDER_PER_DAG = new Set(['14', '16', '83', '84']);

function vulregels(inzet: Inzet): Gebrek[] {
  const gebreken: Gebrek[] = [];
  const meld = (code: string, tekst: string, regel: string) =>
    gebreken.push({ code, tekst: `“${inzet.titel}”: ${tekst}`, bron: `${STANDAARD}, ${regel}` });
  const heeftOmvang =
    inzet.omvangVolume !== null || inzet.omvangEenheid !== null || inzet.omvangFrequentie !== null;
  if (inzet.budgetCenten !== null && inzet.tot === null) {
    meld('einddatum-bij-budget', 'bij een budget hoort een einddatum.', 'CD075');
  }
  if (inzet.omvangFrequentie === '2' && inzet.tot === null) {
    meld('einddatum-bij-week', 'bij een omvang per week hoort een einddatum.', 'CD076');
  }
  if (inzet.omvangFrequentie === '6' && inzet.tot === null) {
    // a total without an end cannot be delivered nor reckoned with; our rule
    meld(
      'einddatum-bij-totaal',
      'bij een omvang voor de hele periode hoort een einddatum.',
      'onze regel bij Omvang',
    );
  }
  if (heeftOmvang && inzet.budgetCenten !== null) {
    meld('omvang-en-budget', 'kies een omvang of een budget, niet allebei.', 'CD077 en CD078');
  }
  if (heeftOmvang && inzet.budgetCenten === null && inzet.productcode === null) {
    meld('productcode-bij-omvang', 'bij een omvang hoort een productcode.', 'CD080');
  }
  if (
    inzet.omvangEenheid !== null &&
    ZONDER_PER_DAG.has(inzet.omvangEenheid) &&
    inzet.omvangFrequentie === '1'
  ) {
    meld(
      'eenheid-frequentie',
      'deze eenheid kan niet per dag. Kies per week, per maand of de hele periode.',
      'CS338',
    );
  }
  if (inzet.omvangVolume === 0)
    meld('omvang-nul', 'de omvang is 0. Vul een getal van 1 of meer in.', 'Omvang');
  if (inzet.vanaf !== null && inzet.tot !== null && inzet.tot < inzet.vanaf) {
    meld('einde-voor-begin', 'het einde ligt vóór het begin.', 'CS003');
  }
  return gebreken;
}

export interface Keuzevrijheid {
  readonly goed: boolean;
  readonly uitleg: string;
}

/**
 * Whether the inwoner could choose: the contracted alternatives were shown (002 §2.1), or there is one aanbieder only, and
 * then the app says so. A pgb is a free choice by itself.
 */
export function keuzevrijheid(inzet: Inzet, ctx: MaatwerkContext): Keuzevrijheid {
  if (inzet.leveringsvorm !== 'zin')
    return { goed: true, uitleg: 'Met een pgb kiest de inwoner zelf wie er komt.' };
  const gecontracteerd =
    inzet.voorzieningId === null
      ? null
      : aanbiedersVoor(ctx.catalogus, inzet.voorzieningId, ctx.gemeente, ctx.vandaag);
  const anderen = (ids: readonly string[]) => ids.filter((aanbieder) => aanbieder !== inzet.aanbiederId);
  if (gecontracteerd !== null && gecontracteerd.length <= 1) {
    const [enige] = gecontracteerd;
    return enige
      ? { goed: true, uitleg: `Alleen ${enige.naam} heeft hier een contract. Er valt niet te kiezen.` }
      : { goed: true, uitleg: 'Er staat voor deze voorziening geen contract in de catalogus.' };
  }
  const getoond = anderen(inzet.getoondeAanbiederIds).length;
  if (getoond > 0) {
    return { goed: true, uitleg: `De inwoner koos uit ${getoond + 1} aanbieders.` };
  }
  const aantal = gecontracteerd ? ` Er zijn er ${gecontracteerd.length}.` : '';
  return { goed: false, uitleg: `Laat zien welke andere aanbieders er zijn.${aantal}` };
}

function keuze(inzet: Inzet, ctx: MaatwerkContext): Gebrek[] {
  const oordeel = keuzevrijheid(inzet, ctx);
  if (oordeel.goed) return [];
  return [{ code: 'keuzevrijheid', tekst: `“${inzet.titel}”: ${oordeel.uitleg}`, bron: KEUZE }];
}

const PGB = [
  ['pgbBekwaam', 'de inwoner kan het pgb zelf of met hulp beheren'],
  ['pgbMotivering', 'de inwoner legt uit waarom een pgb beter past'],
  ['pgbKwaliteit', 'de hulp is veilig, doeltreffend en op de inwoner gericht'],
] as const;

function pgb(inzet: Inzet): Gebrek[] {
  if (inzet.leveringsvorm !== 'pgb') return [];
  const bron = inzet.wet === 'jeugdwet' ? JEUGD_PGB : WMO_PGB;
  const open: string[] = [];
  const nee: string[] = [];
  for (const [veld, naam] of PGB) {
    const antwoord = inzet[veld];
    if (antwoord === null || antwoord.voldoet === null || !gevuld(antwoord.reden)) open.push(naam);
    else if (!antwoord.voldoet) nee.push(naam);
  }
  const gebreken: Gebrek[] = [];
  if (open.length > 0) {
    gebreken.push({
      code: 'pgb-onvolledig',
      tekst: `“${inzet.titel}”: beantwoord met een reden of ${opsomming(open)}.`,
      bron,
    });
  }
  if (nee.length > 0) {
    gebreken.push({
      code: 'pgb-voldoet-niet',
      tekst: `“${inzet.titel}”: een pgb kan niet, want het klopt niet dat ${opsomming(nee)}. Kies zorg in natura.`,
      bron,
    });
  }
  return gebreken;
}

/** Everything that one maatwerkvoorziening still lacks before the plan can be vastgesteld (domain.md, ladder). */
export function gebrekenMaatwerk(inzet: Inzet, ctx: MaatwerkContext): Gebrek[] {
  return [...afweging(inzet), ...onderdelen(inzet), ...vulregels(inzet), ...keuze(inzet, ctx), ...pgb(inzet)];
}
