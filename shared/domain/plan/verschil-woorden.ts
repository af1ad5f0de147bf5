import { dagKort, type Dag } from '../basis/datum.ts';
import { belastingInWoorden } from '../mantelzorg/belasting.ts';
import { euro, getal, hoofdletter, opsomming } from '../basis/woorden.ts';
import { EENHEDEN, FREQUENTIES, GESLACHTEN, RELATIES } from '../codes/iwmo.ts';
import { naamLeefgebied } from '../codes/leefgebied.ts';
import { LICHTERE_TREDEN, naamTrede } from '../codes/trede.ts';
import { volledigeNaam } from '../huishouden/naam.ts';
import { SOORTEN_HUISHOUDEN } from '../huishouden/schema.ts';
import { SOORTEN_MAATREGEL, TAKEN_MANTELZORG } from '../mantelzorg/schema.ts';
import { veldAfweging } from './blokkade-maatwerk.ts';
import type { Planinhoud } from './inhoud.ts';
import { RICHTINGEN, SCHALEN } from './schema.ts';
import { waardeInWoorden } from './waarde.ts';
import { naamCategorie } from './zoeken.ts';

/** A row in words: label and text, in the order in which people read them. No codes, no ids. */
export type Woorden = readonly (readonly [naam: string, tekst: string])[];

const LEEG = 'niet ingevuld';
const datum = (value: Dag | null): string => (value === null ? LEEG : dagKort(value));
const tekst = (value: string): string => value.trim() || LEEG;
const lijst = (values: readonly string[]): string => opsomming(values) || LEEG;
const janee = (value: boolean | null): string => (value === null ? LEEG : value ? 'ja' : 'nee');

/** Name of a person or of the household by id, as this version knew it. */
export function naamIn(inhoud: Planinhoud, id: string): string {
  if (id === inhoud.huishouden.id) return 'het huishouden';
  const persoon = inhoud.personen.find((row) => row.id === id);
  if (persoon) return volledigeNaam(persoon);
  return inhoud.betrokkenen.find((row) => row.id === id)?.naam ?? 'iemand anders';
}

const namen = (inhoud: Planinhoud, ids: readonly string[]): string =>
  lijst(ids.map((id) => naamIn(inhoud, id)));

/** A doel in words. */
export function doelInWoorden(doel: Planinhoud['doelen'][number], inhoud: Planinhoud): Woorden {
  const waarde = (value: number | null) => (value === null ? LEEG : waardeInWoorden(doel, value));
  return [
    ['Doel', tekst(doel.titel)],
    ['Voor wie', doel.persoonIds.length > 0 ? namen(inhoud, doel.persoonIds) : 'het hele huishouden'],
    ['Leefgebied', naamLeefgebied(doel.leefgebied)],
    ['Richting', RICHTINGEN[doel.richting]],
    ['Gewenste situatie', tekst(doel.specifiek)],
    ['Wat we meten', tekst(doel.indicator)],
    ['Schaal', SCHALEN[doel.schaal]],
    ['Nulmeting', waarde(doel.nulmeting)],
    ['Dag van de nulmeting', datum(doel.nulmetingOp)],
    ['Streefwaarde', waarde(doel.streefwaarde)],
    ['Streefdatum', datum(doel.streefdatum)],
    ['Terugkijken', doel.evaluatieElkeMaanden === null ? LEEG : `elke ${doel.evaluatieElkeMaanden} maanden`],
    ['Inwoner akkoord', janee(doel.akkoordInwoner)],
    ['Eigen woorden', tekst(doel.eigenWoorden)],
    ['Waarom het kan lukken', tekst(doel.realistisch)],
    ['Belang', ['hoog', 'gewoon', 'laag'][doel.prioriteit - 1] ?? 'gewoon'],
    ['Stand', doel.status === 'deels' ? 'deels behaald' : 'open'],
  ];
}

function omvang(inzet: Planinhoud['inzet'][number]): string {
  const { omvangVolume, omvangEenheid, omvangFrequentie } = inzet;
  const delen = [
    omvangVolume === null ? '' : getal(omvangVolume),
    omvangEenheid === null ? '' : EENHEDEN[omvangEenheid],
    omvangFrequentie === null ? '' : FREQUENTIES[omvangFrequentie],
  ].filter(Boolean);
  return delen.join(' ') || LEEG;
}

const antwoordTekst = (antwoord: { ja: boolean | null; reden: string } | null): string =>
  antwoord === null || antwoord.ja === null
    ? LEEG
    : [janee(antwoord.ja), antwoord.reden.trim()].filter(Boolean).join(': ');

const DAGEN: Record<string, string> = {
  ma: 'maandag',
  di: 'dinsdag',
  wo: 'woensdag',
  do: 'donderdag',
  vr: 'vrijdag',
  za: 'zaterdag',
  zo: 'zondag',
};

function dagdeelInWoorden(dagdeel: string): string {
  const [dag = '', deel = ''] = dagdeel.split('-');
  return `${DAGEN[dag] ?? dag}${deel}`;
}

/** An inzet in words; the parts of maatwerk only where it is maatwerk. */
export function inzetInWoorden(inzet: Planinhoud['inzet'][number], inhoud: Planinhoud): Woorden {
  const { voorzieningen, aanbieders } = inhoud.gemaakt;
  const aanbieder = (id: string) => aanbieders[id] ?? 'een andere aanbieder';
  const gewoon: Woorden = [
    ['Inzet', tekst(inzet.titel)],
    ['Trede', naamTrede(inzet.trede)],
    ['Voor wie', inzet.persoonIds.length > 0 ? namen(inhoud, inzet.persoonIds) : 'het hele huishouden'],
    [
      'Doelen',
      lijst(inhoud.doelen.filter((doel) => inzet.doelIds.includes(doel.id)).map((doel) => doel.titel)),
    ],
    [
      'Voorziening',
      inzet.voorzieningId === null ? LEEG : (voorzieningen[inzet.voorzieningId] ?? 'een andere voorziening'),
    ],
    ['Wie', tekst(inzet.wie)],
    ['Toelichting', tekst(inzet.toelichting)],
    ['Begin', datum(inzet.vanaf)],
    ['Einde', datum(inzet.tot)],
    ['Momenten', lijst(inzet.dagdelen.map(dagdeelInWoorden))],
  ];
  if (inzet.trede !== 'maatwerk') return gewoon;
  const wet = inzet.wet === null ? LEEG : inzet.wet === 'wmo' ? 'Wmo' : 'Jeugdwet';
  const vorm = inzet.leveringsvorm === null ? LEEG : inzet.leveringsvorm === 'zin' ? 'zorg in natura' : 'pgb';
  const pgb = (veld: 'pgbBekwaam' | 'pgbMotivering' | 'pgbKwaliteit') => {
    const antwoord = inzet[veld];
    return antwoordTekst(antwoord && { ja: antwoord.voldoet, reden: antwoord.reden });
  };
  return [
    ...gewoon,
    ['Wet', wet],
    [
      'Soort maatwerk',
      inzet.productcategorie === null ? LEEG : naamCategorie(inzet.wet, inzet.productcategorie),
    ],
    ['Product', inzet.productcode ?? LEEG],
    ['Zwaarte', inzet.zwaarte ?? LEEG],
    ['Aanbieder', inzet.aanbiederId === null ? LEEG : aanbieder(inzet.aanbiederId)],
    ['Getoonde aanbieders', lijst(inzet.getoondeAanbiederIds.map(aanbieder))],
    ['Reden van de keuze', tekst(inzet.keuzeReden)],
    ['Hoe geleverd', vorm],
    ['Omvang', omvang(inzet)],
    ['Budget', inzet.budgetCenten === null ? LEEG : euro(inzet.budgetCenten)],
    ['Pgb: kan het beheren', pgb('pgbBekwaam')],
    ['Pgb: waarom', pgb('pgbMotivering')],
    ['Pgb: goede hulp', pgb('pgbKwaliteit')],
    ...LICHTERE_TREDEN.map((trede): [string, string] => {
      const antwoord = inzet[veldAfweging(trede)];
      return [
        `${naamTrede(trede)} genoeg`,
        antwoordTekst(antwoord && { ja: antwoord.volstaat, reden: antwoord.reden }),
      ];
    }),
  ];
}

const EFFECT = { helpt: 'helpt', 'helpt-deels': 'helpt een beetje', 'helpt-niet': 'helpt niet' } as const;

/** A mantelzorg in words, with its latest load and its measures. */
export function mantelzorgInWoorden(zorg: Planinhoud['mantelzorg'][number], inhoud: Planinhoud): Woorden {
  const laatste = inhoud.belasting
    .filter((row) => row.mantelzorgId === zorg.id)
    .reduce<Planinhoud['belasting'][number] | null>(
      (last, row) => (last === null || row.datum >= last.datum ? row : last),
      null,
    );
  const maatregelen = inhoud.maatregelen
    .filter((row) => row.mantelzorgId === zorg.id)
    .map((row) => {
      const wat = [SOORTEN_MAATREGEL[row.soort], row.omschrijving.trim()].filter(Boolean).join(', ');
      const tot = row.tot === null ? '' : ` tot ${dagKort(row.tot)}`;
      return `${wat}${tot}${row.effect === null ? '' : ` (${EFFECT[row.effect]})`}`;
    });
  return [
    ['Mantelzorger', naamIn(inhoud, zorg.mantelzorgerId)],
    ['Zorgt voor', namen(inhoud, zorg.voorIds)],
    ['Taken', lijst(zorg.taken.map((taak) => TAKEN_MANTELZORG[taak].toLowerCase()))],
    ['Uren per week', zorg.urenPerWeek === null ? LEEG : getal(zorg.urenPerWeek)],
    ['Sinds', datum(zorg.sinds)],
    ['Wensen', tekst(zorg.wensen)],
    ['Belasting', laatste === null ? LEEG : `${belastingInWoorden(laatste)} op ${dagKort(laatste.datum)}`],
    ['Maatregelen', maatregelen.join('; ') || LEEG],
  ];
}

/** What was agreed about the plan as a whole. */
export function afsprakenInWoorden(inhoud: Planinhoud): Woorden {
  const { plan, gemaakt } = inhoud;
  const mantelzorg =
    plan.mantelzorgAntwoord === null
      ? LEEG
      : plan.mantelzorgAntwoord === 'geen'
        ? `geen mantelzorger: ${tekst(plan.geenMantelzorgerReden)}`
        : 'er zijn mantelzorgers';
  return [
    ['Hoofddoel', tekst(plan.hoofddoel)],
    ['Regie', tekst(gemaakt.regisseur)],
    ['Consulent', tekst(gemaakt.consulent)],
    ['Begin van het plan', datum(plan.startOp)],
    ['Evaluatie', datum(plan.evaluatieOp)],
    ['Mantelzorg', mantelzorg],
  ];
}

/** Address and kind of household. */
export function huishoudenInWoorden({ huishouden, gemaakt }: Planinhoud): Woorden {
  return [
    ['Naam', tekst(huishouden.naam)],
    ['Soort huishouden', SOORTEN_HUISHOUDEN[huishouden.soort]],
    ['Adres', tekst(`${huishouden.straat} ${huishouden.huisnummer}`)],
    ['Postcode en plaats', tekst(`${huishouden.postcode} ${huishouden.plaats}`)],
    ['Gemeente', tekst(gemaakt.gemeente)],
    ['Team', tekst(huishouden.team)],
  ];
}

/** A person in words. */
export function persoonInWoorden(persoon: Planinhoud['personen'][number]): Woorden {
  return [
    ['Naam', volledigeNaam(persoon)],
    ['Geboren', datum(persoon.geboortedatum)],
    ['Geslacht', GESLACHTEN[persoon.geslacht]],
    ['Rol', tekst(persoon.rol)],
    ['Hoort bij', persoon.kring === 'huishouden' ? 'het huishouden' : 'het netwerk'],
    ['Telefoon', tekst(persoon.telefoon)],
    ['E-mail', tekst(persoon.email)],
    ['Overleden', persoon.overledenOp === null ? 'nee' : dagKort(persoon.overledenOp)],
  ];
}

/** A relation in words. */
export function relatieInWoorden(relatie: Planinhoud['relaties'][number]): Woorden {
  return [
    ['Relatie', hoofdletter(RELATIES[relatie.soort])],
    ['Gezag', janee(relatie.gezag)],
    ['Toelichting', tekst(relatie.toelichting)],
  ];
}

/** A professional in words. */
export function betrokkeneInWoorden(betrokkene: Planinhoud['betrokkenen'][number]): Woorden {
  return [
    ['Naam', tekst(betrokkene.naam)],
    ['Organisatie', tekst(betrokkene.organisatie)],
    ['Functie', tekst(betrokkene.functie)],
    ['Telefoon', tekst(betrokkene.telefoon)],
    ['E-mail', tekst(betrokkene.email)],
  ];
}
