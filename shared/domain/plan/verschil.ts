import type { Planinhoud } from './inhoud.ts';
import {
  afsprakenInWoorden,
  betrokkeneInWoorden,
  doelInWoorden,
  huishoudenInWoorden,
  inzetInWoorden,
  mantelzorgInWoorden,
  naamIn,
  persoonInWoorden,
  relatieInWoorden,
  type Woorden,
} from './verschil-woorden.ts';
import { volledigeNaam } from '../huishouden/naam.ts';

export interface Verschil {
  readonly deel: 'Doelen' | 'Inzet' | 'Mantelzorg' | 'Afspraken' | 'Huishouden';
  /** what it is about, by name */
  readonly wat: string;
  readonly soort: 'nieuw' | 'weg' | 'anders';
  readonly velden: readonly { readonly naam: string; readonly oud: string; readonly nieuw: string }[];
}

function veldVerschil(oud: Woorden, nieuw: Woorden): Verschil['velden'] {
  const namen = [...new Set([...nieuw, ...oud].map(([naam]) => naam))];
  const bij = (woorden: Woorden, naam: string) => woorden.find(([label]) => label === naam)?.[1] ?? '';
  return namen
    .map((naam) => ({ naam, oud: bij(oud, naam), nieuw: bij(nieuw, naam) }))
    .filter((veld) => veld.oud !== veld.nieuw);
}

interface Deel<T> {
  deel: Verschil['deel'];
  lijst: (inhoud: Planinhoud) => readonly T[];
  wat: (item: T, inhoud: Planinhoud) => string;
  woorden: (item: T, inhoud: Planinhoud) => Woorden;
}

function vergelijk<T extends { id: string }>(oud: Planinhoud, nieuw: Planinhoud, hoe: Deel<T>): Verschil[] {
  const { deel } = hoe;
  const eerder = new Map(hoe.lijst(oud).map((item) => [item.id, item]));
  const later = new Set(hoe.lijst(nieuw).map((item) => item.id));
  const verschillen: Verschil[] = [];
  for (const item of hoe.lijst(nieuw)) {
    const vorig = eerder.get(item.id);
    const wat = hoe.wat(item, nieuw);
    if (!vorig) {
      verschillen.push({ deel, wat, soort: 'nieuw', velden: [] });
      continue;
    }
    const velden = veldVerschil(hoe.woorden(vorig, oud), hoe.woorden(item, nieuw));
    if (velden.length > 0) verschillen.push({ deel, wat, soort: 'anders', velden });
  }
  for (const item of hoe.lijst(oud)) {
    if (!later.has(item.id)) verschillen.push({ deel, wat: hoe.wat(item, oud), soort: 'weg', velden: [] });
  }
  return verschillen;
}

function heel(deel: Verschil['deel'], wat: string, oud: Woorden, nieuw: Woorden): Verschil[] {
  const velden = veldVerschil(oud, nieuw);
  return velden.length > 0 ? [{ deel, wat, soort: 'anders', velden }] : [];
}

/** What changed between two versions of a plan, in words that the household can read; nothing when they are the same. */
export function verschil(oud: Planinhoud, nieuw: Planinhoud): Verschil[] {
  return [
    ...vergelijk(oud, nieuw, {
      deel: 'Doelen',
      lijst: (inhoud) => inhoud.doelen,
      wat: (doel) => doel.titel,
      woorden: doelInWoorden,
    }),
    ...vergelijk(oud, nieuw, {
      deel: 'Inzet',
      lijst: (inhoud) => inhoud.inzet,
      wat: (inzet) => inzet.titel,
      woorden: inzetInWoorden,
    }),
    ...vergelijk(oud, nieuw, {
      deel: 'Mantelzorg',
      lijst: (inhoud) => inhoud.mantelzorg,
      wat: (zorg, inhoud) => `Zorg door ${naamIn(inhoud, zorg.mantelzorgerId)}`,
      woorden: mantelzorgInWoorden,
    }),
    ...heel('Afspraken', 'Het plan', afsprakenInWoorden(oud), afsprakenInWoorden(nieuw)),
    ...heel('Huishouden', 'Het huishouden', huishoudenInWoorden(oud), huishoudenInWoorden(nieuw)),
    ...vergelijk(oud, nieuw, {
      deel: 'Huishouden',
      lijst: (inhoud) => inhoud.personen,
      wat: (persoon) => volledigeNaam(persoon),
      woorden: persoonInWoorden,
    }),
    ...vergelijk(oud, nieuw, {
      deel: 'Huishouden',
      lijst: (inhoud) => inhoud.relaties,
      wat: (relatie, inhoud) => `${naamIn(inhoud, relatie.vanId)} en ${naamIn(inhoud, relatie.naarId)}`,
      woorden: relatieInWoorden,
    }),
    ...vergelijk(oud, nieuw, {
      deel: 'Huishouden',
      lijst: (inhoud) => inhoud.betrokkenen,
      wat: (betrokkene) => betrokkene.naam,
      woorden: betrokkeneInWoorden,
    }),
  ];
}
