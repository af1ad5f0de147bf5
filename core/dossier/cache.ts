import type { Committed } from '#db/journal.ts';
import { readDossier } from '#db/records.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { pasToe } from '#shared/domain/wijziging.ts';
import type { OpenSession } from '../context.ts';

// The store is open in this process only, so what was read and then followed change by change is what is stored. Saving a
// sentence then reads nothing. A few dossiers: somebody works in one or two at a time.
const MOST = 8;

/** The dossier as it is stored; null when there is none (any more). */
export function loadDossier(open: OpenSession, dossierId: string): Dossier | null {
  const kept = open.dossiers.get(dossierId);
  const dossier = kept ?? readDossier(open.store, dossierId);
  if (!dossier) return null;
  keep(open, dossier);
  return dossier;
}

/** Follows a change that was written. */
export function follow(open: OpenSession, dossierId: string, committed: Committed): void {
  open.signals.changed.add(dossierId);
  const kept = open.dossiers.get(dossierId);
  if (kept) keep(open, pasToe(kept, committed.rows));
}

function keep(open: OpenSession, dossier: Dossier): void {
  open.dossiers.delete(dossier.id);
  open.dossiers.set(dossier.id, dossier);
  const oldest = open.dossiers.size > MOST ? open.dossiers.keys().next().value : undefined;
  if (oldest !== undefined) open.dossiers.delete(oldest);
}
