import { naamRegisseur } from '#shared/domain/huishouden/naam.ts';
import { agendaVan, laatsteContact, signalenVan } from '#shared/domain/signalen.ts';
import { stuurfeitenVan } from '#shared/domain/team/sturing.ts';
import { lastPerWeek } from '#shared/domain/team/verloop.ts';
import { findStale, writeSummaries, type Summary } from '#db/caseload.ts';
import { readDossier } from '#db/records.ts';
import { vandaag, type CoreContext } from '../context.ts';

/**
 * Computes signals and agenda again for dossiers that were computed for another day, or changed before this start, at most
 * `limit`. Returns how many it did: 0 means that all are up to date.
 */
export function refreshStale(
  context: CoreContext,
  filter: { consulent: string | null },
  limit: number,
): number {
  const { open } = context.state;
  if (!open) return 0;
  const today = vandaag(context);
  const stale = findStale(open.store, today, filter, limit);
  write(context, today, stale);
  if (stale.length === 0 && filter.consulent === null) open.signals.day = today;
  return stale.length;
}

/** Computes the dossiers again that were changed since; few, because every list does it before it answers. */
export function refreshChanged(context: CoreContext): void {
  const { open } = context.state;
  if (!open || open.signals.changed.size === 0) return;
  write(context, vandaag(context), [...open.signals.changed]);
  open.signals.changed.clear();
}

/** True when every dossier was computed for today. */
export function isFresh(context: CoreContext): boolean {
  return context.state.open?.signals.day === vandaag(context);
}

/** Brings every dossier up to date. */
export function refreshAll(context: CoreContext): void {
  while (refreshStale(context, { consulent: null }, 500) > 0);
}

function write(context: CoreContext, today: string, dossierIds: readonly string[]): void {
  const { open } = context.state;
  if (!open || dossierIds.length === 0) return;
  const summaries = new Map<string, Summary>();
  for (const dossierId of dossierIds) {
    const summary = summarise(context, dossierId);
    if (summary) summaries.set(dossierId, summary);
  }
  writeSummaries(open.store, today, summaries);
}

function summarise(context: CoreContext, dossierId: string): Summary | null {
  const { open } = context.state;
  // who just saved has the dossier in memory (core/dossier/cache.ts); thousands of others need not be kept there
  const dossier = open ? (open.dossiers.get(dossierId) ?? readDossier(open.store, dossierId)) : null;
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
    weken: lastPerWeek(dossier, today),
    sturing: stuurfeitenVan(dossier, today),
  };
}
