import type { Entry } from '#shared/contract/region/sync.ts';
import { plainEffect } from '#shared/sync/merge.ts';
import { dotOf, operationOf, type Operation, type OperationChange } from '#shared/sync/operation.ts';
import type { RowEffect } from '#shared/sync/row.ts';
import { indexSearch, touchDossier } from '../projections.ts';
import { transaction, type Store } from '../store.ts';
import { writeMerges } from './merge-notes.ts';
import { takePassed } from './passed.ts';
import { openRowPage, type RowPage } from './row-page.ts';
import {
  listPlaces,
  readRegionState,
  writeRegionDossier,
  writeRegionState,
  type RegionDossier,
} from './region-state.ts';

/** What a page of the log did here. */
export interface Applied {
  readonly touched: ReadonlySet<string>;
  /** dossiers of which this device lacks the beginning: they come as a snapshot */
  readonly missing: ReadonlySet<string>;
}

/**
 * Lays a page of the region's log over this store and remembers how far it came, in one transaction: a lid that closes in
 * between leaves the page as a whole undone. What a page needs is read at once and each row is written once, however often the
 * page speaks of it.
 */
export function applyEntries(
  store: Store,
  page: { entries: readonly Entry[]; since: Readonly<Record<string, number>> },
  at: string,
): Applied {
  return transaction(store, () => {
    const work = readPage(store, page.entries);
    const touched = new Set<string>();
    const missing = new Set<string>();
    for (const told of work.told) {
      if (!told.own && told.operation) keepPulled(store, told.operation, at);
      const result = applyEntry(store, told, work);
      if (result === 'missing') missing.add(told.entry.dossier_id);
      else if (result === 'applied') touched.add(told.entry.dossier_id);
    }
    for (const dossierId of work.moved) {
      const place = work.places.get(dossierId);
      if (place) writeRegionDossier(store, dossierId, place);
    }
    for (const dossierId of work.rows.write()) indexSearch(store, dossierId);
    for (const dossierId of touched) touchDossier(store, dossierId, at);
    const state = readRegionState(store);
    writeRegionState(store, { ...state, since: { ...state.since, ...page.since } });
    return { touched, missing };
  });
}

/** An entry with the operation that it tells of; null: its words are not here any more. */
interface Told {
  readonly entry: Entry;
  readonly own: boolean;
  readonly operation: Operation | null;
}

interface PageWork {
  readonly told: readonly Told[];
  readonly rows: RowPage;
  readonly places: Map<string, RegionDossier>;
  /** dossiers of which something was laid over */
  readonly moved: Set<string>;
}

function readPage(store: Store, entries: readonly Entry[]): PageWork {
  const own = takePassed(store, entries);
  const told = entries.map((entry): Told => {
    const mine = own.get(dotOf(entry));
    const changes = entry.changes as readonly OperationChange[] | null;
    return { entry, own: mine !== undefined, operation: mine ?? (changes && operationOf(entry, changes)) };
  });
  const ids = new Set<string>();
  for (const { entry, operation } of told) {
    for (const { id } of entry.effects ?? operation?.changes ?? []) ids.add(id);
    for (const { id } of operation?.changes ?? []) ids.add(id);
  }
  return {
    told,
    rows: openRowPage(store, ids),
    places: listPlaces(store, new Set(entries.map((entry) => entry.dossier_id))),
    moved: new Set(),
  };
}

function applyEntry(
  store: Store,
  { entry, own, operation }: Told,
  { rows, places, moved }: PageWork,
): 'applied' | 'known' | 'missing' {
  const { dossier_id: dossierId, gemeente, position } = entry;
  const known = places.get(dossierId);
  if (known?.gemeente === gemeente && known.position >= position) {
    // it came with a snapshot before it was known to be there: it is no longer laid over
    if (own) for (const { id } of operation?.changes ?? []) rows.showAnew(dossierId, id);
    return own ? 'applied' : 'known';
  }
  // forgotten here since: the words come back with the dossier
  if (!operation || operation.changes.length === 0) return 'missing';
  const isBeginning = operation.changes.some(
    ({ entity, kind }) => entity === 'huishouden' && kind === 'create',
  );
  if (!known && !isBeginning) return 'missing';
  for (const effect of effectsOf(entry, operation)) rows.apply(dossierId, effect);
  writeMerges(store, dossierId, entry.merges);
  places.set(dossierId, { gemeente, position });
  moved.add(dossierId);
  return 'applied';
}

function effectsOf(entry: Entry, operation: Operation): readonly RowEffect[] {
  return (
    entry.effects ??
    operation.changes.map((change) => plainEffect({ ...operation, actor: entry.actor }, change))
  );
}

function keepPulled(store: Store, operation: Operation, at: string): void {
  store
    .sql('INSERT OR IGNORE INTO pulled (device, seq, dossier_id, operation, at) VALUES (?, ?, ?, ?, ?)')
    .run(operation.device, operation.seq, operation.dossier_id, JSON.stringify(operation), at);
}
