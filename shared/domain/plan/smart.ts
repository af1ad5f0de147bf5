import type { Dag } from '../basis/datum.ts';
import { dagKort } from '../basis/datum.ts';
import { gevuld, normaliseer } from '../basis/normaliseer.ts';
import { opsomming } from '../basis/woorden.ts';
import type { Fields } from '../entities.ts';
import { bereikInWoorden, pastOpSchaal, waardeInWoorden } from './waarde.ts';

type Doel = Fields<'doel'>;

export interface SmartLicht {
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T';
  readonly naam: string;
  readonly groen: boolean;
  /** what is missing, or why it is good, in plain words */
  readonly uitleg: string;
}
interface Oordeel {
  groen: boolean;
  uitleg: string;
}

const KORTSTE_ZIN = 20;
const KORTSTE_REDEN = 10;
const goed = (uitleg: string): Oordeel => ({ groen: true, uitleg });
const mist = (uitleg: string): Oordeel => ({ groen: false, uitleg });

function specifiek(doel: Doel): Oordeel {
  const zin = doel.specifiek.trim();
  if (!zin) return mist('Schrijf op wat er straks anders of hetzelfde is. Zo dat u het kunt zien.');
  if (normaliseer(zin) === normaliseer(doel.titel)) {
    return mist('Dit is hetzelfde als de titel. Schrijf erbij wie wat doet, en hoe dat eruitziet.');
  }
  if (zin.length < KORTSTE_ZIN)
    return mist('Dit is nog kort. Schrijf een hele zin: wie doet wat, en wanneer?');
  return goed('Het is duidelijk welke situatie gewenst is.');
}

function richtingKlopt(doel: Doel, nul: number, streef: number): string | null {
  const oploopt = doel.schaal === 'zelfredzaamheid';
  switch (doel.richting) {
    case 'verbeteren':
      if (streef === nul)
        return 'De streefwaarde is gelijk aan de nulmeting. Kies een andere waarde, of “behouden”.';
      if (oploopt && streef < nul) return 'Bij verbeteren is de streefwaarde hoger dan de nulmeting.';
      return null;
    case 'behouden':
      if (doel.schaal === 'janee' && streef !== nul) return 'Bij behouden blijft het antwoord gelijk.';
      if (oploopt && streef > nul) return 'De streefwaarde is hoger dan de nulmeting. Dat is verbeteren.';
      return null;
    case 'vertragen':
      if (doel.schaal === 'janee')
        return 'Langzamer achteruitgaan is met ja of nee niet te meten. Kies een schaal.';
      if (streef === nul) return 'Geef aan tot welke waarde het minder mag worden. Of kies “behouden”.';
      if (oploopt && streef > nul) return 'De streefwaarde is hoger dan de nulmeting. Dat is verbeteren.';
      return null;
  }
}

function meetbaar(doel: Doel, vandaag: Dag): Oordeel {
  const { nulmeting, streefwaarde, schaal } = doel;
  const ontbreekt: string[] = [];
  if (!gevuld(doel.indicator)) ontbreekt.push('wat u meet');
  if (schaal === 'aantal' && !gevuld(doel.eenheid))
    ontbreekt.push('de eenheid (bijvoorbeeld “keer per week”)');
  if (nulmeting === null) ontbreekt.push('hoe het nu is (nulmeting)');
  if (streefwaarde === null) ontbreekt.push('waar u naartoe wilt (streefwaarde)');
  if (nulmeting === null || streefwaarde === null || ontbreekt.length > 0) {
    return mist(`Vul nog in: ${opsomming(ontbreekt)}.`);
  }
  if (!pastOpSchaal(schaal, nulmeting))
    return mist(`De nulmeting past niet. Kies ${bereikInWoorden(schaal)}.`);
  if (!pastOpSchaal(schaal, streefwaarde)) {
    return mist(`De streefwaarde past niet. Kies ${bereikInWoorden(schaal)}.`);
  }
  if (doel.nulmetingOp !== null && doel.nulmetingOp > vandaag) {
    return mist('De nulmeting ligt in de toekomst. Kies de dag waarop u echt gemeten heeft.');
  }
  const klacht = richtingKlopt(doel, nulmeting, streefwaarde);
  if (klacht) return mist(klacht);
  const van = waardeInWoorden(doel, nulmeting);
  const naar = waardeInWoorden(doel, streefwaarde);
  return goed(van === naar ? `Te meten: het blijft ${naar}.` : `Te meten: van ${van} naar ${naar}.`);
}

function acceptabel(doel: Doel): Oordeel {
  const woorden = gevuld(doel.eigenWoorden);
  if (!doel.akkoordInwoner && !woorden) {
    return mist('Vraag of de inwoner dit zelf wil. Schrijf het op in de eigen woorden.');
  }
  if (!doel.akkoordInwoner) return mist('De inwoner heeft nog niet gezegd dat dit een goed doel is.');
  if (!woorden) return mist('Schrijf in de eigen woorden van de inwoner op waarom dit belangrijk is.');
  return goed('De inwoner staat erachter, in eigen woorden.');
}

function realistisch(doel: Doel): Oordeel {
  const reden = doel.realistisch.trim();
  if (!reden) return mist('Schrijf op waarom dit kan lukken: eigen kracht, mensen eromheen, inzet.');
  if (reden.length < KORTSTE_REDEN) return mist('Leg iets meer uit waarom dit kan lukken.');
  return goed('Er staat waarom dit kan lukken.');
}

function tijdgebonden(doel: Doel, vandaag: Dag): Oordeel {
  const { streefdatum, nulmetingOp, evaluatieElkeMaanden } = doel;
  if (streefdatum === null) return mist('Kies een dag waarop het doel bereikt moet zijn.');
  if (nulmetingOp !== null && streefdatum < nulmetingOp) {
    return mist('De streefdatum ligt vóór de nulmeting. Kies een latere dag.');
  }
  if (streefdatum < vandaag)
    return mist(`De streefdatum ${dagKort(streefdatum)} is voorbij. Kies een nieuwe dag.`);
  if (evaluatieElkeMaanden === null) return mist('Spreek af om de hoeveel maanden u samen terugkijkt.');
  const ritme = evaluatieElkeMaanden === 1 ? 'elke maand' : `elke ${evaluatieElkeMaanden} maanden`;
  return goed(`Klaar op ${dagKort(streefdatum)}, terugkijken ${ritme}.`);
}

/**
 * The five lights of a doel: specifiek, meetbaar, acceptabel, realistisch, tijdgebonden, each with what is missing or why
 * it is good (domain.md, SMART). Saving asks for none of them; vaststellen asks for all five.
 */
export function smartLichten(doel: Doel, ctx: { vandaag: Dag }): SmartLicht[] {
  return [
    { letter: 'S', naam: 'Specifiek', ...specifiek(doel) },
    { letter: 'M', naam: 'Meetbaar', ...meetbaar(doel, ctx.vandaag) },
    { letter: 'A', naam: 'Acceptabel', ...acceptabel(doel) },
    { letter: 'R', naam: 'Realistisch', ...realistisch(doel) },
    { letter: 'T', naam: 'Tijdgebonden', ...tijdgebonden(doel, ctx.vandaag) },
  ];
}

/** True when all five lights are green. */
export function isSmart(doel: Doel, ctx: { vandaag: Dag }): boolean {
  return smartLichten(doel, ctx).every((licht) => licht.groen);
}

/** True when the doel can be measured: the M of SMART. A product without it is refused (004 bijlage 3). */
export function isMeetbaar(doel: Doel, ctx: { vandaag: Dag }): boolean {
  return meetbaar(doel, ctx.vandaag).groen;
}
