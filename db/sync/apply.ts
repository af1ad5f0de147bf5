import type { Entry, Snapshot } from '#shared/contract/region/sync.ts';
import { plainEffect } from '#shared/sync/merge.ts';
import { operationOf, type Operation, type OperationChange } from '#shared/sync/operation.ts';
import { applyEffect, type MergeNote, type SyncRow } from '#shared/sync/row.ts';
import { indexSearch, touchDossier } from '../projections.ts';
import { transaction, type Store } from '../store.ts';
import { askAgain, hasWaiting, markCovered, markPassed, pendingOf } from './outbox.ts';
import { findRegionRow, listRegionRows, writeRegionRow } from './region-rows.ts';
import { findRegionDossier, readRegionState, writeRegionDossier, writeRegionState } from './region-state.ts';

/** What a page of the log did here. */
export interface Applied {
  readonly touched: ReadonlySet<string>;
  /** dossiers of which this device lacks the beginning: they come as a snapshot */
  readonly missing: ReadonlySet<string>;
}

/**
 * Lays a page of the region's log over this store and remembers how far it came, in one transaction: a lid that closes in
 * between leaves the page as a whole undone.
 */
export function applyEntries(
  store: Store,
  page: { entries: readonly Entry[]; since: Readonly<Record<string, number>> },
  at: string,
): Applied {
  return transaction(store, () => {
    const touched = new Set<string>();
    const missing = new Set<string>();
    const pending: PendingByDossier = new Map();
    for (const entry of page.entries) {
      const result = applyEntry(store, entry, at, pending);
      if (result === 'missing') missing.add(entry.dossier_id);
      else if (result === 'applied') touched.add(entry.dossier_id);
    }
    for (const dossierId of touched) touchDossier(store, dossierId, at);
    const state = readRegionState(store);
    writeRegionState(store, { ...state, since: { ...state.since, ...page.since } });
    return { touched, missing };
  });
}

/** Own operations that wait, read once for a page; a dossier is read again when one of them came back. */
type PendingByDossier = Map<string, readonly Operation[]>;

function applyEntry(
  store: Store,
  entry: Entry,
  at: string,
  pendingByDossier: PendingByDossier,
): 'applied' | 'known' | 'missing' {
  const own = markPassed(store, entry.device, entry.seq);
  if (own) pendingByDossier.delete(entry.dossier_id);
  const changes = entry.changes as readonly OperationChange[] | null;
  const operation = own ?? (changes && operationOf(entry, changes));
  if (!own && operation) keepPulled(store, operation, at);
  const known = findRegionDossier(store, entry.dossier_id);
  if (known && known.gemeente === entry.gemeente && known.position >= entry.position) {
    // it came with a snapshot before it was known to be there: it is no longer laid over
    if (own)
      showRows(
        store,
        entry.dossier_id,
        own.changes.map(({ id }) => id),
      );
    return own ? 'applied' : 'known';
  }
  // forgotten here since: the words come back with the dossier
  if (!operation || operation.changes.length === 0) return 'missing';
  const isBeginning = operation.changes.some(
    ({ entity, kind }) => entity === 'huishouden' && kind === 'create',
  );
  if (!known && !isBeginning) return 'missing';
  const effects =
    entry.effects ??
    operation.changes.map((change) => plainEffect({ ...operation, actor: entry.actor }, change));
  const pending = pendingByDossier.get(entry.dossier_id) ?? pendingOf(store, entry.dossier_id);
  pendingByDossier.set(entry.dossier_id, pending);
  let isFoundAnew = false;
  for (const effect of effects) {
    const before = findRegionRow(store, effect.id);
    const after = applyEffect(before?.row ?? null, effect);
    isFoundAnew = writeRegionRow(store, entry.dossier_id, effect.id, after, pending) || isFoundAnew;
  }
  writeMerges(store, entry.dossier_id, entry.merges);
  writeRegionDossier(store, entry.dossier_id, { gemeente: entry.gemeente, position: entry.position });
  if (isFoundAnew) indexSearch(store, entry.dossier_id);
  return 'applied';
}

function keepPulled(store: Store, operation: Operation, at: string): void {
  store
    .sql('INSERT OR IGNORE INTO pulled (device, seq, dossier_id, operation, at) VALUES (?, ?, ?, ?, ?)')
    .run(operation.device, operation.seq, operation.dossier_id, JSON.stringify(operation), at);
}

function writeMerges(store: Store, dossierId: string, merges: readonly MergeNote[]): void {
  for (const note of merges) {
    store
      .sql(
        'INSERT OR IGNORE INTO merge_note (row_id, field, version, dossier_id, note) VALUES (?, ?, ?, ?, ?)',
      )
      .run(note.id, note.field, note.version, dossierId, JSON.stringify(note));
  }
}

/**
 * Puts the region's state of a dossier in the place of what was known of it; own operations that wait stay laid over it.
 * What the region does not have any more is let go of, unless an own operation that waits brings it again.
 */
export function applySnapshot(store: Store, snapshot: Snapshot, at: string): void {
  const { dossierId, gemeente, position } = snapshot;
  transaction(store, () => {
    markCovered(store, dossierId, gemeente, position);
    const pending = pendingOf(store, dossierId);
    const rows = new Map((snapshot.rows as readonly SyncRow[]).map((row) => [row.id, row]));
    const gone = listRegionRows(store, dossierId).filter((row) => !rows.has(row.id));
    for (const row of gone) writeRegionRow(store, dossierId, row.id, null, pending);
    for (const row of rows.values()) writeRegionRow(store, dossierId, row.id, row, pending);
    writeMerges(store, dossierId, snapshot.merges);
    writeRegionDossier(store, dossierId, { gemeente, position });
    indexSearch(store, dossierId);
    touchDossier(store, dossierId, at);
  });
}

/** Shows a dossier anew after the region refused or returned own operations: they are no longer laid over its state. */
export function showAnew(store: Store, dossierIds: Iterable<string>, at: string): void {
  transaction(store, () => {
    for (const dossierId of dossierIds) {
      const ids = store
        .sql('SELECT id FROM record WHERE dossier_id = ? AND region <> 1')
        .all(dossierId)
        .map((raw) => String(raw['id']));
      showRows(store, dossierId, ids);
      indexSearch(store, dossierId);
      touchDossier(store, dossierId, at);
    }
  });
}

function showRows(store: Store, dossierId: string, ids: readonly string[]): void {
  const pending = pendingOf(store, dossierId);
  for (const id of ids) {
    writeRegionRow(store, dossierId, id, findRegionRow(store, id)?.row ?? null, pending);
  }
}

/**
 * Forgets a dossier that this person may not see any more. Only when all of it was delivered: false, and it stays, otherwise.
 * What its author must still see (refused, in the intake) stays in the journal.
 */
export function forgetDossier(store: Store, dossierId: string): boolean {
  return transaction(store, () => {
    // what waits at the region for another is asked for again: until it has found its place, it stays in sight here
    askAgain(store, dossierId);
    if (hasWaiting(store, dossierId)) {
      // nothing of it is told here any more: when it comes back, it comes as a whole
      store.sql('DELETE FROM region_dossier WHERE dossier_id = ?').run(dossierId);
      return false;
    }
    for (const raw of store.sql('SELECT id FROM record WHERE dossier_id = ?').all(dossierId)) {
      writeRegionRow(store, dossierId, String(raw['id']), null, []);
    }
    for (const table of ['region_dossier', 'merge_note', 'pulled', 'beside', 'conflict', 'shadow']) {
      store.sql(`DELETE FROM ${table} WHERE dossier_id = ?`).run(dossierId);
    }
    store
      .sql(
        "UPDATE operation SET state = 'passed' WHERE seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?) AND state = 'sent'",
      )
      .run(dossierId);
    // the words go with the dossier: the region has them; that something was done here, and when, stays
    store
      .sql(
        "UPDATE operation SET changes = '[]', previous = NULL WHERE seq IN (SELECT seq FROM dossier_operation WHERE dossier_id = ?) AND state = 'passed'",
      )
      .run(dossierId);
    return true;
  });
}

/** Keeps a dossier as it is here beside what the region says it is: nothing is overwritten without a trace. */
export function keepBeside(store: Store, dossierId: string, at: string): void {
  store
    .sql('INSERT INTO beside (dossier_id, at, content) VALUES (?, ?, ?)')
    .run(dossierId, at, JSON.stringify(listRegionRows(store, dossierId)));
}
