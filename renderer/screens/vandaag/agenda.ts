import type { AgendaItem, Vandaag } from '#shared/contract/caseload.ts';
import { dagenTussen, type Dag } from '#shared/domain/basis/datum.ts';

export interface DagGroep {
  readonly datum: Dag;
  readonly items: readonly AgendaItem[];
}

/** Where an item is worked on. */
export function plekVan(item: Pick<AgendaItem, 'dossierId' | 'soort' | 'rijId'>): string {
  const base = `/dossier/${item.dossierId}`;
  if (item.soort === 'gesprek')
    return `${base}/gesprek${item.rijId === null ? '' : `?gesprek=${item.rijId}`}`;
  if (item.soort === 'evaluatie') return `${base}/resultaten`;
  if (item.soort === 'termijn') return `${base}/huishouden`;
  return base;
}

/** A task can be ticked off here; a visit or an evaluation is done in its own place. */
export function isAfvinkbaar(item: Pick<AgendaItem, 'soort' | 'rijId'>): boolean {
  return item.rijId !== null && item.soort !== 'gesprek';
}

/** The items of a list by day, in the order in which they came. */
export function perDag(items: readonly AgendaItem[]): DagGroep[] {
  const groups = new Map<Dag, AgendaItem[]>();
  for (const item of items) groups.set(item.datum, [...(groups.get(item.datum) ?? []), item]);
  return [...groups].map(([datum, list]) => ({ datum, items: list }));
}

/** `vandaag`, `morgen`, `gisteren`, `3 dagen te laat`; null when the date itself says it best. */
export function wanneer(datum: Dag, vandaag: Dag): string | null {
  const days = dagenTussen(vandaag, datum);
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days === -1) return '1 dag te laat';
  return days < 0 ? `${-days} dagen te laat` : null;
}

/** What waits today, for the number in the rail and the words behind it. */
export function aantalNu(data: Pick<Vandaag, 'nu'> | undefined): { count: number; text: string } {
  const count = data?.nu.length ?? 0;
  return { count, text: count === 1 ? '1 ding voor vandaag' : `${count} dingen voor vandaag` };
}
