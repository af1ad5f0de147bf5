import type { AgendaItem, CaseloadQuery, CaseloadRow, Vandaag } from '#shared/contract/caseload.ts';
import { plusDagen } from '#shared/domain/basis/datum.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { findCaseload, readAgendas } from '#db/caseload.ts';
import { countWaiting } from '#db/journal.ts';
import { countDossiers } from '#db/records.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { isFresh, refreshChanged, refreshStale } from './refresh.ts';

/** At most this many of one's own dossiers are brought up to date while one waits; the rest follows in the background. */
const REFRESH_OWN = 400;
const DAYS_AHEAD = 14;
const RECENT = 6;

/** One page of dossiers that fit the question. */
export function searchCaseload(
  context: CoreContext,
  open: OpenSession,
  query: CaseloadQuery,
): Result<{ rows: CaseloadRow[]; total: number; more: boolean }> {
  refreshChanged(context);
  return ok(findCaseload(open.store, query));
}

interface StoredAgenda {
  readonly datum: string;
  readonly tijd: string;
  readonly soort: string;
  readonly titel: string;
  readonly rijId: string | null;
}

/** What a consulent has to do now and soon. */
export function readVandaag(
  context: CoreContext,
  open: OpenSession,
  consulent: string | null,
): Result<Vandaag> {
  if (consulent !== null && !isFresh(context)) refreshStale(context, { consulent }, REFRESH_OWN);
  refreshChanged(context);
  const today = vandaag(context);
  const until = plusDagen(today, DAYS_AHEAD);
  const entries = readAgendas(open.store, consulent);
  const items: AgendaItem[] = entries.flatMap(({ row, agenda }) =>
    (agenda as StoredAgenda[]).map((item) => ({ ...item, dossierId: row.dossierId, naam: row.naam })),
  );
  items.sort((a, b) => `${a.datum}${a.tijd}`.localeCompare(`${b.datum}${b.tijd}`));
  const signalen = entries
    .flatMap(({ row }) =>
      row.signalen.map((signaal) => ({ dossierId: row.dossierId, naam: row.naam, signaal })),
    )
    .sort(
      (a, b) =>
        b.signaal.ernst - a.signaal.ernst || (a.signaal.datum ?? '').localeCompare(b.signaal.datum ?? ''),
    );
  const recent = findCaseload(open.store, {
    tekst: '',
    consulent,
    gemeente: null,
    statussen: [],
    signaal: null,
    sorteer: 'gewijzigd',
    vanaf: 0,
    aantal: RECENT,
  });
  return ok({
    vandaag: today,
    nu: items.filter((item) => item.datum <= today),
    straks: items.filter((item) => item.datum > today && item.datum <= until),
    signalen,
    recent: recent.rows,
    aantallen: {
      dossiers: consulent === null ? countDossiers(open.store) : recent.total,
      metSignaal: new Set(signalen.map((entry) => entry.dossierId)).size,
      wachtend: countWaiting(open.store, null),
    },
  });
}
