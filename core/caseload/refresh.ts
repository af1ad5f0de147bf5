import { naamRegisseur } from '#shared/domain/huishouden/naam.ts';
import { agendaVan, laatsteContact, signalenVan } from '#shared/domain/signalen.ts';
import { findStale, writeSummaries, type Summary } from '#db/caseload.ts';
import { readDossier } from '#db/records.ts';
import { vandaag, type CoreContext } from '../context.ts';

/**
 * Computes signals and agenda again for dossiers that changed or that were computed for another day, at most `limit`.
 * Returns how many it did: fewer than `limit` means that all are up to date.
 */
export function refreshCaseload(
  context: CoreContext,
  filter: { consulent: string | null },
  limit: number,
): number {
  const { open } = context.state;
  if (!open) return 0;
  const today = vandaag(context);
  const stale = findStale(open.store, today, filter, limit);
  if (stale.length === 0) return 0;
  const summaries = new Map<string, Summary>();
  for (const dossierId of stale) {
    const summary = summarise(context, dossierId);
    if (summary) summaries.set(dossierId, summary);
  }
  writeSummaries(open.store, today, summaries);
  return stale.length;
}

/** Brings every dossier up to date. */
export function refreshAll(context: CoreContext): void {
  while (refreshCaseload(context, { consulent: null }, 500) > 0);
}

function summarise(context: CoreContext, dossierId: string): Summary | null {
  const { open } = context.state;
  const dossier = open ? readDossier(open.store, dossierId) : null;
  if (!open || !dossier) return null;
  const today = vandaag(context);
  const signalen = signalenVan(dossier, open.catalogus, today);
  const agenda = agendaVan(dossier, today);
  const next = agenda.find((item) => item.datum >= today) ?? null;
  return {
    status: dossier.plan.status,
    personen: dossier.persoon.filter((persoon) => persoon.kring === 'huishouden').length,
    regisseur: naamRegisseur(dossier),
    laatsteContact: laatsteContact(dossier, today),
    volgendeOp: next?.datum ?? null,
    volgendeTitel: next?.titel ?? null,
    ernst: Math.max(0, ...signalen.map((signaal) => signaal.ernst)),
    signalen,
    agenda,
  };
}
