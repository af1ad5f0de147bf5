import { plusDagen, plusMaanden, type Dag } from '#shared/domain/basis/datum.ts';
import type { Aanbieder } from '#shared/domain/catalogus/schema.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { LICHTERE_TREDEN } from '#shared/domain/codes/trede.ts';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Fields } from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { veldAfweging } from '#shared/domain/plan/blokkade-maatwerk.ts';
import { aanbiedersVoor } from '#shared/domain/plan/zoeken.ts';
import { KEUZE_REDENEN, REDENEN } from './afweging.ts';
import type { Archetype, InzetTekst } from './archetype.ts';
import type { Mensen } from './bouw-huishouden.ts';
import type { Bouwer } from './bouwer.ts';
import { kiesVoornaam } from './namen.ts';
import type { Verloop } from './verloop.ts';

/** Ids of what was made, by their place in the archetype; null where the time for it has not come. */
export interface PlanIds {
  doelen: string[];
  inzet: (string | null)[];
}

const ids = (lijst: readonly (string | null)[], indexen: readonly number[]): string[] =>
  indexen.flatMap((index) => lijst[index] ?? []);

const isGesloten = (verloop: Verloop): boolean => verloop.sluiting !== null;

/** The doelen, each with how far it came. */
export function bouwDoelen(archetype: Archetype, verloop: Verloop, mensen: Mensen, bouwer: Bouwer): string[] {
  const { toeval, voeg, zin, vandaag } = bouwer;
  const op = bouwer.gebeurd(plusDagen(verloop.keukentafel, 1));
  return archetype.doelen.map((doel, index) => {
    const klaarOp = doel.klaarIn === undefined ? undefined : verloop.begin[doel.klaarIn];
    const klaar = doel.klaarIn !== undefined && doel.klaarIn < verloop.huidig;
    const half = verloop.stand === 'concept' && index > 0;
    const status = klaar
      ? 'behaald'
      : isGesloten(verloop)
        ? index === 0
          ? 'behaald'
          : toeval.kies(['behaald', 'deels'] as const)
        : 'open';
    const laat = verloop.sluiting ?? vandaag;
    return voeg(
      'doel',
      {
        ...leeg('doel', op),
        persoonIds: ids(mensen.ids, doel.voor),
        leefgebied: doel.leefgebied,
        richting: doel.richting,
        titel: zin(doel.titel),
        specifiek: zin(doel.specifiek),
        indicator: zin(doel.indicator),
        schaal: doel.schaal,
        eenheid: doel.eenheid ?? '',
        nulmeting: doel.nul,
        nulmetingOp: op,
        streefwaarde: half ? null : doel.streef,
        akkoordInwoner: !half,
        eigenWoorden: zin(doel.woorden),
        realistisch: half ? '' : zin(doel.realistisch),
        streefdatum:
          klaar && klaarOp ? klaarOp : plusMaanden(laat, isGesloten(verloop) ? 0 : toeval.tussen(3, 9)),
        evaluatieElkeMaanden: half ? null : toeval.kies([3, 6]),
        prioriteit: index === 0 ? 1 : 2,
        status,
        volgorde: index,
      },
      op,
    );
  });
}

// A lighter or heavier card stays with the aanbieder whom people know, where that one can deliver it.
function kiesAanbieder(
  inzet: InzetTekst,
  aanbieders: readonly Aanbieder[],
  plek: MaatwerkPlek,
  bouwer: Bouwer,
) {
  if (inzet.pgb || aanbieders.length === 0) return null;
  const kaarten = bouwer.dossier.rows.inzet ?? [];
  const vorige = kaarten.find((row) => row.id === plek.vervangtId)?.fields.aanbiederId;
  const bekend = aanbieders.find((one) => one.id === vorige);
  if (bekend) return bekend;
  const nieuw = aanbieders.filter((one) => !kaarten.some((row) => row.fields.aanbiederId === one.id));
  return bouwer.toeval.kies(inzet.andereAanbieder && nieuw.length > 0 ? nieuw : aanbieders);
}

interface MaatwerkPlek {
  vervangtId: string | null;
  gemeente: GemeenteCode;
  tot: Dag;
}

function maatwerkVelden(inzet: InzetTekst, plek: MaatwerkPlek, bouwer: Bouwer): Partial<Fields<'inzet'>> {
  const { zin } = bouwer;
  const voorziening = VOORBEELD_CATALOGUS.voorzieningen.find((one) => one.id === inzet.voorziening);
  if (!voorziening)
    throw new Error(`demo: ${inzet.voorziening ?? 'geen voorziening'} is not in the catalogue`);
  const aanbieders = aanbiedersVoor(VOORBEELD_CATALOGUS, voorziening.id, plek.gemeente, bouwer.vandaag);
  const gekozen = kiesAanbieder(inzet, aanbieders, plek, bouwer);
  const afweging = Object.fromEntries(
    LICHTERE_TREDEN.map((trede) => [
      veldAfweging(trede),
      { volstaat: false, reden: zin(inzet.afweging?.[trede] ?? REDENEN[trede]) },
    ]),
  );
  const budget = inzet.budget !== undefined;
  return {
    ...afweging,
    tot: plek.tot,
    wet: voorziening.wet,
    productcategorie: voorziening.productcategorie,
    productcode: voorziening.productcode,
    zwaarte: voorziening.zwaarte,
    aanbiederId: gekozen?.id ?? null,
    wie: inzet.pgb ? 'Logeerboerderij uit het netwerk' : '',
    getoondeAanbiederIds: gekozen ? aanbieders.slice(0, 4).map((one) => one.id) : [],
    keuzeReden: gekozen && aanbieders.length > 1 ? zin(KEUZE_REDENEN) : '',
    leveringsvorm: inzet.pgb ? 'pgb' : 'zin',
    pgbBekwaam: inzet.pgb ? { voldoet: true, reden: 'De ouders doen de administratie al jaren zelf.' } : null,
    pgbMotivering: inzet.pgb
      ? { voldoet: true, reden: 'Een bekende plek is nodig. Bij een nieuw logeerhuis ging het mis.' }
      : null,
    pgbKwaliteit: inzet.pgb
      ? { voldoet: true, reden: 'De begeleiders zijn opgeleid en hebben een VOG.' }
      : null,
    omvangVolume: budget ? null : (inzet.volume ?? null),
    omvangEenheid: budget ? null : voorziening.eenheid,
    omvangFrequentie: budget ? null : (inzet.frequentie ?? '2'),
    budgetCenten: inzet.budget ?? null,
  };
}

function achttiendeVerjaardag(inzet: InzetTekst, mensen: Mensen): Dag | null {
  const dagen = inzet.voor
    .flatMap((index) => mensen.geboren[index] ?? [])
    .map((dag) => plusMaanden(dag, 216));
  return dagen.reduce<Dag | null>((first, dag) => (first === null || dag < first ? dag : first), null);
}

/** The cards on the ladder, with the days of the versions that held them. */
export function bouwInzet(
  archetype: Archetype,
  verloop: Verloop,
  mensen: Mensen,
  doelen: readonly string[],
  gemeente: GemeenteCode,
  bouwer: Bouwer,
): (string | null)[] {
  const { voeg, zin, vandaag } = bouwer;
  const gemaakt: (string | null)[] = [];
  for (const [index, inzet] of archetype.inzet.entries()) {
    const van = inzet.van ?? 1;
    const vanaf = verloop.begin[van - 1];
    const nogNiet = van > verloop.huidig || vanaf === undefined;
    if (nogNiet || (verloop.stand === 'concept' && inzet.trede === 'maatwerk')) {
      gemaakt.push(null);
      continue;
    }
    const voorbij = inzet.tot !== undefined && inzet.tot < verloop.huidig;
    const opvolging = inzet.tot === undefined ? undefined : verloop.begin[inzet.tot];
    const maatwerk = inzet.trede === 'maatwerk';
    // a card that the next version replaces is stopped on the day on which that version was made
    const gestopt = voorbij
      ? bouwer.gebeurd(opvolging ?? vandaag)
      : maatwerk && verloop.sluiting !== null
        ? verloop.sluiting
        : null;
    const verjaardag = maatwerk && inzet.voorziening ? achttiendeVerjaardag(inzet, mensen) : null;
    const laatste = voorbij ? (opvolging ?? vandaag) : (verloop.begin.at(-1) ?? vanaf);
    const jaar = plusDagen(plusMaanden(laatste, 12), -1);
    const jeugd =
      VOORBEELD_CATALOGUS.voorzieningen.find((one) => one.id === inzet.voorziening)?.wet === 'jeugdwet';
    const tot = jeugd && verjaardag !== null && verjaardag < jaar ? verjaardag : jaar;
    const op = bouwer.gebeurd(plusDagen(vanaf, -6));
    const vervangtId = inzet.vervangt === undefined ? null : (gemaakt[inzet.vervangt] ?? null);
    gemaakt.push(
      voeg(
        'inzet',
        {
          ...leeg('inzet', op),
          titel: zin(inzet.titel),
          trede: inzet.trede,
          doelIds: ids(doelen, inzet.doelen),
          persoonIds: ids(mensen.ids, inzet.voor),
          voorzieningId: inzet.voorziening ?? null,
          wie: inzet.wie ? zin(inzet.wie) : '',
          toelichting: inzet.toelichting ? zin(inzet.toelichting) : '',
          vanaf,
          tot: null,
          dagdelen: [...(inzet.dagdelen ?? [])],
          volgorde: index,
          gestoptOp: gestopt !== null && gestopt < vanaf ? vanaf : gestopt,
          stopReden: voorbij ? 'Vervangen na de evaluatie' : gestopt === null ? '' : 'Plan afgesloten',
          vervangtId,
          ...(maatwerk ? maatwerkVelden(inzet, { gemeente, vervangtId, tot }, bouwer) : {}),
        },
        op,
      ),
    );
  }
  voegAanbieders(bouwer);
  return gemaakt;
}

function voegAanbieders(bouwer: Bouwer): void {
  const { voeg, toeval, vandaag, dossier } = bouwer;
  const gezien = new Set<string>();
  for (const { fields, op } of dossier.rows.inzet ?? []) {
    const aanbieder = VOORBEELD_CATALOGUS.aanbieders.find((one) => one.id === fields.aanbiederId);
    const weg = fields.gestoptOp !== null && fields.gestoptOp <= vandaag;
    if (!aanbieder || weg || gezien.has(aanbieder.id)) continue;
    gezien.add(aanbieder.id);
    voeg(
      'betrokkene',
      {
        ...leeg('betrokkene', op),
        soort: 'aanbieder',
        naam: `${kiesVoornaam(toeval, toeval.kans(0.3) ? 'm' : 'v', 40, 'nl')} van ${aanbieder.naam}`,
        organisatie: aanbieder.naam,
        functie: 'Vaste contactpersoon',
        telefoon: aanbieder.telefoon,
        voorIds: [...fields.persoonIds],
      },
      op,
    );
  }
}

/** The plan row itself. */
export function planVelden(
  archetype: Archetype,
  verloop: Verloop,
  mensen: Mensen,
  teamleider: string,
  opmerking: boolean,
  bouwer: Bouwer,
): Fields<'plan'> {
  const { zin, vandaag } = bouwer;
  const concept = verloop.stand === 'concept' || verloop.stand === 'nieuwe-versie';
  const getoetst = verloop.versies > 0 && !concept;
  const laatste = verloop.begin.at(-1) ?? vandaag;
  const akkoordOp = verloop.stand === 'ter-toetsing' ? plusDagen(vandaag, -3) : laatste;
  const heeftZorger = archetype.mantelzorg.length > 0;
  const onbeantwoord = verloop.stand === 'concept';
  return {
    ...leeg('plan', vandaag),
    status: verloop.stand === 'nieuwe-versie' ? 'concept' : verloop.stand,
    versie: verloop.versies,
    hoofddoel: zin(archetype.hoofddoel),
    // a plan that was just vastgesteld begins in a week: there is something to wait for
    startOp: onbeantwoord ? null : verloop.stand === 'vastgesteld' ? plusDagen(vandaag, 6) : laatste,
    evaluatieOp: verloop.evaluatieOp,
    mantelzorgAntwoord: onbeantwoord ? null : heeftZorger ? 'mantelzorgers' : 'geen',
    geenMantelzorgerReden: heeftZorger || onbeantwoord ? '' : zin(archetype.geenMantelzorger ?? ''),
    toetsingDoor: getoetst || opmerking ? teamleider : '',
    toetsingOp: getoetst ? plusDagen(laatste, -1) : opmerking ? plusDagen(vandaag, -2) : null,
    toetsingOpmerking: opmerking
      ? 'Kijk nog eens naar de algemene voorzieningen bij het tweede doel. De afweging daar is kort.'
      : '',
    akkoordDoor: concept ? '' : mensen.naamEerste,
    akkoordOp: concept ? null : akkoordOp,
    afgeslotenOp: verloop.sluiting,
    afsluitReden: verloop.sluiting === null ? '' : 'De doelen zijn bereikt. Het gaat nu zonder maatwerk.',
  };
}
