import { plusDagen, type Dag } from '../basis/datum.ts';
import type { Dossier } from '../entities.ts';
import { isActiefDoel } from '../plan/lopend.ts';
import type { PlanStatus } from '../plan/schema.ts';
import type { Last } from './gewicht.ts';

/** How far back the trend of a caseload goes. */
export const WEKEN = 12;
const DAGEN = 7;

/** First day of which the dossier tells: the melding, or the first gesprek; null when neither is known. */
export function begonnenOp(dossier: Pick<Dossier, 'traject' | 'gesprek'>): Dag | null {
  const dagen = [
    ...dossier.traject.map((row) => row.meldingOp),
    ...dossier.gesprek.filter((row) => row.status !== 'gepland').map((row) => row.datum),
  ];
  return dagen.reduce<Dag | null>((eerste, een) => (eerste === null || een < eerste ? een : eerste), null);
}

/** What of a dossier weighs today. */
export function lastNu(dossier: Dossier): Last {
  return {
    fase: dossier.plan.status,
    personen: dossier.persoon.filter((persoon) => persoon.kring === 'huishouden').length,
    doelen: dossier.doel.filter(isActiefDoel).length,
    crisis: dossier.signaal.filter((row) => row.crisis && row.afgehandeldOp === null).length,
  };
}

/**
 * The phase that a dossier was in on an earlier day, told from what is dated: closed from `afgeslotenOp` on, vastgesteld
 * from the first version on, a concept before. Null before it began.
 */
export function faseOp(dossier: Dossier, op: Dag): PlanStatus | null {
  const sinds = begonnenOp(dossier);
  if (sinds === null || op < sinds) return null;
  const { afgeslotenOp, status } = dossier.plan;
  const isClosed = status === 'afgesloten' || status === 'waakvlam' || status === 'gesloten';
  if (isClosed && afgeslotenOp !== null && op >= afgeslotenOp) return status;
  return dossier.planversie.some((versie) => versie.vastgesteldOp <= op) ? 'lopend' : 'concept';
}

/**
 * The load at the end of each of the last {@link WEKEN} weeks, oldest first, today last: phase and crisissignalen of then, people
 * and doelen of now. Null where the dossier was not there yet.
 */
export function lastPerWeek(dossier: Dossier, vandaag: Dag): (Last | null)[] {
  const nu = lastNu(dossier);
  return Array.from({ length: WEKEN }, (_, index) => {
    const terug = WEKEN - 1 - index;
    if (terug === 0) return nu;
    const op = plusDagen(vandaag, -terug * DAGEN);
    const fase = faseOp(dossier, op);
    if (fase === null) return null;
    const crisis = dossier.signaal.filter(
      (row) => row.crisis && row.datum <= op && (row.afgehandeldOp === null || row.afgehandeldOp > op),
    ).length;
    return { ...nu, fase, crisis };
  });
}
