import type { Dag } from '../basis/datum.ts';
import type { Dossier, Fields, Row } from '../entities.ts';

type Periode = Pick<Fields<'inzet'>, 'vanaf' | 'tot' | 'gestoptOp'>;

/** Last day of an inzet: the day it was stopped, or its planned end, whichever comes first; null when open. */
export function eindVan(inzet: Periode): Dag | null {
  const { tot, gestoptOp } = inzet;
  if (tot === null || gestoptOp === null) return gestoptOp ?? tot;
  return gestoptOp < tot ? gestoptOp : tot;
}

/** True when an inzet belongs to the plan: it runs, or will run; it is not over. */
export function isActueel(inzet: Periode, vandaag: Dag): boolean {
  if (inzet.gestoptOp !== null && inzet.gestoptOp <= vandaag) return false;
  const eind = eindVan(inzet);
  return eind === null || eind >= vandaag;
}

/** True when an inzet runs on this day. */
export function loopt(inzet: Periode, op: Dag): boolean {
  return isActueel(inzet, op) && (inzet.vanaf === null || inzet.vanaf <= op);
}

/** The inzet that the plan holds now or plans. */
export function actueleInzet(dossier: Pick<Dossier, 'inzet'>, vandaag: Dag): Row<'inzet'>[] {
  return dossier.inzet.filter((inzet) => isActueel(inzet, vandaag));
}

/** A doel is worked on while it is open, or was reached in part only. */
export function isActiefDoel(doel: Pick<Fields<'doel'>, 'status'>): boolean {
  return doel.status === 'open' || doel.status === 'deels';
}

/** A mantelzorg that goes on. */
export function zorgtNog(zorg: Pick<Fields<'mantelzorg'>, 'gestoptOp'>, vandaag: Dag): boolean {
  return zorg.gestoptOp === null || zorg.gestoptOp > vandaag;
}
