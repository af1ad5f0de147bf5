import type { Operation } from '#shared/sync/operation.ts';
import { applyEffect, type RowEffect } from '#shared/sync/row.ts';
import { isIndexed } from '../projections.ts';
import type { Store } from '../store.ts';
import { pendingOf } from './outbox.ts';
import { findRegionRows, markAsRegion, writeRegionRow, type KnownRow } from './region-rows.ts';

/** The rows of which a page of the log speaks: read at once, changed in memory, written once. */
export interface RowPage {
  /** an effect on a row of this dossier, after those that came before */
  apply(dossierId: string, effect: RowEffect): void;
  /** a row whose own operations may have passed, without an effect */
  showAnew(dossierId: string, id: string): void;
  /** Writes all of them; the dossiers whose search text is out of date come back. */
  write(): Set<string>;
}

interface Touched {
  readonly dossierId: string;
  readonly effects: RowEffect[];
}

/** Own operations that wait must be marked as passed before: what still waits is laid over what is written. */
export function openRowPage(store: Store, ids: ReadonlySet<string>): RowPage {
  const known = findRegionRows(store, ids);
  const touched = new Map<string, Touched>();
  const touch = (dossierId: string, id: string): Touched => {
    let row = touched.get(id);
    if (!row) touched.set(id, (row = { dossierId, effects: [] }));
    return row;
  };
  return {
    apply(dossierId, effect) {
      touch(dossierId, effect.id).effects.push(effect);
    },
    showAnew(dossierId, id) {
      touch(dossierId, id);
    },
    write() {
      const pending = new Map<string, readonly Operation[]>();
      const pendingIn = (dossierId: string): readonly Operation[] => {
        let waiting = pending.get(dossierId);
        if (!waiting) pending.set(dossierId, (waiting = pendingOf(store, dossierId)));
        return waiting;
      };
      const foundAnew = new Set<string>();
      for (const [id, { dossierId, effects }] of touched) {
        const before = known.get(id);
        const last = effects.at(-1);
        if (before && last && isShownAlready(before, effects)) {
          markAsRegion(store, before, last);
          continue;
        }
        let row = before?.region() ?? null;
        for (const effect of effects) row = applyEffect(row, effect);
        // a row that is as the region has it has nothing of this device laid over it
        const waiting = before?.isAsRegion === true ? [] : pendingIn(dossierId);
        if (writeRegionRow(store, dossierId, id, row, waiting)) foundAnew.add(dossierId);
      }
      return foundAnew;
    },
  };
}

/**
 * What this device shows is just what the region has now: its own change came back. Equal versions are equal values (sync.md,
 * Operation). A row that search or caseload shows takes the long way, which keeps those in step.
 */
function isShownAlready(before: KnownRow, effects: readonly RowEffect[]): boolean {
  if (before.hasConflicts || isIndexed(before.entity)) return false;
  const versions = { ...before.regionVersions };
  for (const effect of effects) {
    if (Object.keys(effect.conflicts).length > 0) return false;
    for (const [name, { version }] of Object.entries(effect.set)) versions[name] = version;
  }
  const shown = before.shownVersions;
  const names = Object.keys(versions);
  return (
    effects.at(-1)?.deleted === before.shownDeleted &&
    names.length === Object.keys(shown).length &&
    names.every((name) => versions[name] === shown[name])
  );
}
