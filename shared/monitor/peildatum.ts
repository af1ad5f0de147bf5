import { dag, plusDagen, plusMaanden, type Dag } from '../domain/basis/datum.ts';

/** The first day on which the monitor counts: the Wmo 2015 and the Jeugdwet begin. */
export const EERSTE_PEILDATUM: Dag = '2015-01-01';
/** A peildatum is counted this many days later: by then laptops have been in contact, and late papers are in. */
export const WACHTDAGEN = 14;

const MAANDEN_PER_KWARTAAL = 3;
const EERSTE_VAN_KWARTAAL = /-(01|04|07|10)-01$/;

/** Only the first day of a quarter: with any day to choose, two days in a row would show one person coming or going. */
export const peildatum = dag.refine((value) => EERSTE_VAN_KWARTAAL.test(value) && value >= EERSTE_PEILDATUM, {
  error: 'Een peildatum is de eerste dag van een kwartaal, vanaf 1 januari 2015.',
});

/** Every peildatum that may be counted on this day, oldest first. */
export function peildataTot(vandaag: Dag): Dag[] {
  const last = plusDagen(vandaag, -WACHTDAGEN);
  const found: Dag[] = [];
  for (let one = EERSTE_PEILDATUM; one <= last; one = plusMaanden(one, MAANDEN_PER_KWARTAAL)) found.push(one);
  return found;
}
