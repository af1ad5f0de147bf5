import type { Snapshot } from '#shared/contract/region/sync.ts';
import type { SyncRow } from '#shared/sync/row.ts';
import { indexSearch, touchDossier } from '../projections.ts';
import { transaction, type Store } from '../store.ts';
import { writeMerges } from './merge-notes.ts';
import { askAgain, hasWaiting, markCovered, pendingByRow } from './outbox.ts';
import { findRegionRow, findRegionRows, listRegionRows, writeRegionRow } from './region-rows.ts';
import { writeRegionDossier } from './region-state.ts';

/**
 * Puts the region's state of a dossier in the place of what was known of it; own operations that wait stay laid over it.
 * What the region does not have any more is let go of, unless an own operation that waits brings it again.
 */
export function applySnapshot(store: Store, snapshot: Snapshot, at: string): void {
  const { dossierId, gemeente, position } = snapshot;
  transaction(store, () => {
    markCovered(store, dossierId, gemeente, position);
    const rows = new Map((snapshot.rows as readonly SyncRow[]).map((row) => [row.id, row]));
    const gone = listRegionRows(store, dossierId).filter((row) => !rows.has(row.id));
    writeRows(store, dossierId, [
      ...gone.map((row) => [row.id, null] as const),
      ...[...rows.values()].map((row) => [row.id, row] as const),
    ]);
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
      writeRows(
        store,
        dossierId,
        ids.map((id) => [id, findRegionRow(store, id)?.row ?? null]),
      );
      indexSearch(store, dossierId);
      touchDossier(store, dossierId, at);
    }
  });
}

/** Writes what the region has of rows of a dossier (null: nothing), each once, under the own operations that wait. */
function writeRows(
  store: Store,
  dossierId: string,
  rows: readonly (readonly [id: string, region: SyncRow | null])[],
): void {
  const pending = pendingByRow(store, dossierId);
  const known = findRegionRows(store, new Set(rows.map(([id]) => id)));
  for (const [id, region] of rows) {
    writeRegionRow(store, dossierId, id, region, pending.get(id) ?? [], known.get(id) ?? null);
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
    const ids = store
      .sql('SELECT id FROM record WHERE dossier_id = ?')
      .all(dossierId)
      .map((raw) => String(raw['id']));
    for (const row of findRegionRows(store, new Set(ids)).values()) {
      writeRegionRow(store, dossierId, row.id, null, [], row);
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
