import {
  CalendarClock,
  Cake,
  ClipboardCheck,
  FileCheck,
  Flag,
  Flame,
  Footprints,
  HeartHandshake,
  Inbox,
  ListTodo,
  type LucideIcon,
  MessagesSquare,
  Ruler,
  Target,
} from 'lucide-react';
import type { Dag } from '#shared/domain/basis/datum.ts';
import { naamTrede } from '#shared/domain/codes/trede.ts';
import type { Balk, Punt, SoortPunt } from '#shared/domain/tijdlijn.ts';

export type Soort = SoortPunt | 'inzet';
/** A moment of the list; the begin and the end of an inzet are moments too. */
export type Moment = Omit<Punt, 'soort'> & { readonly soort: Soort };

export const ICONEN: Readonly<Record<Soort, LucideIcon>> = {
  melding: Inbox,
  termijn: CalendarClock,
  gesprek: MessagesSquare,
  taak: ListTodo,
  plan: FileCheck,
  versie: FileCheck,
  doel: Target,
  meting: Ruler,
  evaluatie: ClipboardCheck,
  mantelzorg: HeartHandshake,
  waakvlam: Flame,
  signaal: Flag,
  verjaardag: Cake,
  inzet: Footprints,
};

export const GROEPEN = {
  plan: { naam: 'Plan', soorten: ['plan', 'versie', 'melding', 'termijn'] },
  gesprek: { naam: 'Gesprekken en taken', soorten: ['gesprek', 'taak'] },
  inzet: { naam: 'Inzet', soorten: ['inzet'] },
  resultaat: { naam: 'Doelen en evaluaties', soorten: ['doel', 'meting', 'evaluatie'] },
  mantelzorg: { naam: 'Mantelzorg', soorten: ['mantelzorg', 'waakvlam'] },
  anders: { naam: 'Signalen en verjaardagen', soorten: ['signaal', 'verjaardag'] },
} as const satisfies Record<string, { naam: string; soorten: readonly Soort[] }>;
export type Groep = keyof typeof GROEPEN;

/** The groups of the filter in order. */
export const ALLE_GROEPEN = Object.keys(GROEPEN) as Groep[];

/** True for a moment of one of these groups. */
export function hoortBij(moment: Moment, groepen: readonly Groep[]): boolean {
  return groepen.some((groep) => (GROEPEN[groep].soorten as readonly Soort[]).includes(moment.soort));
}

/** Moments that are named in the picture; the others are many and small, and are in the list. */
const GENOEMD: ReadonlySet<Soort> = new Set([
  'termijn',
  'evaluatie',
  'versie',
  'plan',
  'verjaardag',
  'waakvlam',
]);

/** True for a moment with its name in the picture. */
export function isGenoemd(moment: Moment): boolean {
  return GENOEMD.has(moment.soort) || (moment.soort === 'melding' && moment.titel.startsWith('Melding'));
}

/** All moments, newest first, with the begin and the end of each inzet. */
export function momenten(punten: readonly Punt[], balken: readonly Balk[], vandaag: Dag): Moment[] {
  const vanInzet = balken.flatMap((balk): Moment[] => {
    const moment = (datum: Dag, titel: string): Moment => ({
      datum,
      soort: 'inzet',
      titel,
      detail: naamTrede(balk.trede),
      toekomst: datum > vandaag,
    });
    return [
      moment(balk.vanaf, `Begint: ${balk.titel}`),
      ...(balk.tot === null ? [] : [moment(balk.tot, `Eindigt: ${balk.titel}`)]),
    ];
  });
  return [...punten, ...vanInzet].sort((a, b) => b.datum.localeCompare(a.datum));
}
