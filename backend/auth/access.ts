import { ROLLEN, type Apparaat, type RefusalCode, type Rol } from '#shared/contract/region/procedure.ts';
import type { Who } from './who.ts';

/**
 * What a procedure asks of the device that the call names: `geen` looks at none (registering), `mag` lets a call without
 * one pass but refuses a wrong one, `nodig` wants a registered one of this person, `ook-ingetrokken` takes a withdrawn
 * one too (for work that has to be delivered before it is forgotten).
 */
export type DeviceRule = 'geen' | 'mag' | 'nodig' | 'ook-ingetrokken';

export interface Access {
  /** roles of which one is needed, in any gemeente; which gemeente, team or dossier is the procedure's own check */
  readonly rollen: readonly Rol[];
  readonly apparaat: DeviceRule;
}

const iedereen = ROLLEN;
const uitvoerend = ['consulent', 'teamleider'] as const;

/**
 * Who may call what. A procedure that is not in this list is refused to everybody, and a test compares the list with
 * the contract.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  'sessie.ik': { rollen: iedereen, apparaat: 'mag' },
  'apparaat.registreer': { rollen: iedereen, apparaat: 'geen' },
  'apparaat.lijst': { rollen: iedereen, apparaat: 'mag' },
  'apparaat.trekIn': { rollen: iedereen, apparaat: 'mag' },
  'catalogus.lees': { rollen: iedereen, apparaat: 'mag' },
  // a withdrawn device is told so, and delivers what it has to the intake; nothing goes to it any more
  'sync.hello': { rollen: uitvoerend, apparaat: 'ook-ingetrokken' },
  'sync.push': { rollen: uitvoerend, apparaat: 'ook-ingetrokken' },
  'sync.pull': { rollen: uitvoerend, apparaat: 'nodig' },
  'sync.scope': { rollen: uitvoerend, apparaat: 'nodig' },
  'sync.snapshots': { rollen: uitvoerend, apparaat: 'nodig' },
  'sync.digests': { rollen: uitvoerend, apparaat: 'nodig' },
  'sync.marks': { rollen: uitvoerend, apparaat: 'nodig' },
  'sync.relay': { rollen: uitvoerend, apparaat: 'nodig' },
  'intake.lijst': { rollen: ['teamleider'], apparaat: 'nodig' },
  'intake.beslis': { rollen: ['teamleider'], apparaat: 'nodig' },
  'vervanging.lijst': { rollen: ['teamleider'], apparaat: 'nodig' },
  'vervanging.zet': { rollen: ['teamleider'], apparaat: 'nodig' },
  'vervanging.stop': { rollen: ['teamleider'], apparaat: 'nodig' },
  'intake.uitkomsten': { rollen: uitvoerend, apparaat: 'nodig' },
  // which gemeente is the procedure's own check
  'beheer.lees': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.bewaar': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.verwijder': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.stelIn': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.laadInstrument': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.leesIn': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.uitvoer': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.geschiedenis': { rollen: ['beheerder'], apparaat: 'mag' },
  'beheer.bezetting': { rollen: ['beheerder'], apparaat: 'mag' },
  // counts only; whoever sees persons has no need of it, and whoever has it sees no persons
  'monitor.opties': { rollen: ['regio-analist'], apparaat: 'mag' },
  'monitor.tabel': { rollen: ['regio-analist'], apparaat: 'mag' },
  'monitor.rapport': { rollen: ['regio-analist'], apparaat: 'mag' },
  'monitor.uitkomsten': { rollen: ['regio-analist'], apparaat: 'mag' },
};

/** The device that a call named: none at all, none that is this person's, or one of this person. */
export type NamedDevice = 'geen' | 'onbekend' | Apparaat;

/** Why a call may not go on because of its device, or null. */
export function deviceRefusal(rule: DeviceRule, device: NamedDevice): RefusalCode | null {
  if (rule === 'geen') return null;
  if (device === 'geen') return rule === 'mag' ? null : 'apparaat-onbekend';
  if (device === 'onbekend') return 'apparaat-onbekend';
  return device.ingetrokkenOp !== null && rule !== 'ook-ingetrokken' ? 'apparaat-ingetrokken' : null;
}

/** Why a call may not go on, or null. */
export function refusedBy(procedure: string, who: Who, device: NamedDevice): RefusalCode | null {
  const access = Object.hasOwn(ACCESS, procedure) ? ACCESS[procedure] : undefined;
  if (!access || !who.rollen.some(({ rol }) => access.rollen.includes(rol))) return 'geen-toegang';
  return deviceRefusal(access.apparaat, device);
}
