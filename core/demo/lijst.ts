import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Bijzonder, Stand } from './verloop.ts';

/** One line of the list: where, whose, which story, in which state. */
export interface DemoRegel {
  gemeente: GemeenteCode;
  consulent: string;
  verhaal: string;
  stand: Stand;
  bijzonder: Bijzonder;
}

type Kort = readonly [verhaal: string, stand: Stand, bijzonder?: Bijzonder];

function van(gemeente: GemeenteCode, consulent: string, regels: readonly Kort[]): DemoRegel[] {
  return regels.map(([verhaal, stand, bijzonder = {}]) => ({
    gemeente,
    consulent,
    verhaal,
    stand,
    bijzonder,
  }));
}

/** Who is in the demo: the caseload of Noor van Dijk shows every state and every signal, the others fill the region. */
export const DEMO_LIJST: readonly DemoRegel[] = [
  ...van('0603', 'Noor van Dijk', [
    ['alleenwonend', 'lopend', { versies: 3, bezoek: [[0, '10:00']] }],
    ['dementie', 'lopend', { versies: 2, overbelast: true, bezoek: [[3, '13:30']] }],
    ['ggz', 'in-evaluatie', { versies: 2, bezoek: [[0, '14:30']] }],
    ['jongere', 'lopend', { versies: 1, zonderVervolg: true }],
    ['schulden', 'lopend', { versies: 2, stapeling: true, bezoek: [[2, '09:30']] }],
    ['eenzaam', 'waakvlam', { versies: 2 }],
    ['rolstoel', 'vastgesteld', { versies: 1 }],
    ['lvb', 'ter-toetsing', { melding: 37 }],
    ['alleenwonend', 'concept', { melding: 38, bezoek: [[1, '11:00']] }],
    ['nah', 'nieuwe-versie', { versies: 2, opmerking: true }],
    ['zorgintensief', 'lopend', { versies: 2, maatregelGestopt: true }],
    ['dagbesteding', 'lopend', { versies: 3, stil: true }],
    ['nieuw-land', 'concept', { melding: 11, bezoek: [[6, '15:00']] }],
    ['ggz', 'lopend', { versies: 1, nabellenVergeten: true, crisis: true }],
  ]),
  ...van('0603', 'Tarik Yilmaz', [
    ['schulden', 'lopend', { versies: 1 }],
    ['eenzaam', 'lopend', { versies: 1 }],
    ['dementie', 'afgesloten', { versies: 1 }],
  ]),
  ...van('0603', 'Ellen Brouwer', [
    ['lvb', 'lopend', { versies: 2 }],
    ['rolstoel', 'lopend', { versies: 2 }],
    ['alleenwonend', 'ter-toetsing', { melding: 36 }],
  ]),
  ...van('0603', 'Joost Hoekstra', [
    ['nah', 'lopend', { versies: 3 }],
    ['nieuw-land', 'lopend', { versies: 1 }],
  ]),
  ...van('0503', 'Sanne Kuipers', [
    ['schulden', 'in-evaluatie', { versies: 2, bezoek: [[4, '10:30']] }],
    ['jongere', 'lopend', { versies: 2 }],
    ['ggz', 'lopend', { versies: 3 }],
    ['alleenwonend', 'lopend', { versies: 1, overbelast: true }],
  ]),
  ...van('0503', 'Imane El Khatib', [
    ['nieuw-land', 'lopend', { versies: 2 }],
    ['zorgintensief', 'lopend', { versies: 1, overbelast: true }],
    ['eenzaam', 'gesloten', { versies: 1 }],
    ['lvb', 'concept', { melding: 47 }],
  ]),
  ...van('0503', 'Bart Verhoeven', [
    ['dagbesteding', 'lopend', { versies: 2 }],
    ['dementie', 'lopend', { versies: 1 }],
    ['rolstoel', 'waakvlam', { versies: 1 }],
  ]),
  ...van('0503', 'Lotte Schouten', [
    ['nah', 'vastgesteld', { versies: 2 }],
    ['ggz', 'ter-toetsing', {}],
  ]),
  ...van('1783', 'Anneke van der Knaap', [
    ['dagbesteding', 'waakvlam', { versies: 3 }],
    ['alleenwonend', 'lopend', { versies: 2, evaluatieTeLaat: true }],
    ['dementie', 'lopend', { versies: 2, bezoek: [[5, '09:00']] }],
  ]),
  ...van('1783', 'Peter Zwinkels', [
    ['nah', 'lopend', { versies: 2 }],
    ['schulden', 'nieuwe-versie', { versies: 1 }],
    ['eenzaam', 'lopend', { versies: 2 }],
    ['jongere', 'lopend', { versies: 1 }],
  ]),
  ...van('1783', 'Devi Ramdin', [
    ['zorgintensief', 'in-evaluatie', { versies: 2 }],
    ['lvb', 'lopend', { versies: 1, stapeling: true }],
    ['rolstoel', 'concept', {}],
  ]),
  ...van('1842', 'Karin Poot', [
    ['alleenwonend', 'lopend', { versies: 2 }],
    ['dementie', 'vastgesteld', { versies: 1 }],
  ]),
  ...van('1842', 'Wouter Noordam', [
    ['eenzaam', 'lopend', { versies: 1 }],
    ['nah', 'lopend', { versies: 1, stil: true }],
  ]),
  ...van('1842', 'Mila Jansma', [['schulden', 'lopend', { versies: 1 }]]),
  ...van('1926', 'Fatih Aydin', [
    ['nieuw-land', 'lopend', { versies: 1 }],
    ['ggz', 'waakvlam', { versies: 2 }],
  ]),
  ...van('1926', 'Carola de Bruin', [
    ['zorgintensief', 'lopend', { versies: 2 }],
    ['alleenwonend', 'afgesloten', { versies: 2 }],
  ]),
  ...van('1926', 'Timo Wessels', [
    ['lvb', 'lopend', { versies: 2 }],
    ['dagbesteding', 'lopend', { versies: 1 }],
  ]),
];
