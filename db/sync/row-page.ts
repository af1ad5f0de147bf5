import type { Operation } from '#shared/sync/operation.ts';
import { applyEffect, type RowEffect } from '#shared/sync/row.ts';
import { isIndexed } from '../projections.ts';
import type { Store } from '../store.ts';
import { pendingByRow } from './outbox.ts';
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
      const waiting = new Map<string, ReadonlyMap<string, readonly Operation[]>>();
      const waitingFor = (dossierId: string, id: string): readonly Operation[] => {
        let byRow = waiting.get(dossierId);
        if (!byRow) waiting.set(dossierId, (byRow = pendingByRow(store, dossierId)));
        return byRow.get(id) ?? [];
      };
      const foundAnew = new Set<string>();
      const cameBack: { row: KnownRow; at: string; by: string }[] = [];
      for (const [id, { dossierId, effects }] of touched) {
        const before = known.get(id) ?? null;
        const last = effects.at(-1);
        if (before && last && isShownAlready(before, effects)) {
          cameBack.push({ row: before, at: last.at, by: last.by });
          continue;
        }
        let row = before?.region() ?? null;
        for (const effect of effects) row = applyEffect(row, effect);
        // a row that is as the region has it has nothing of this device laid over it
        const own = before?.isAsRegion === true ? [] : waitingFor(dossierId, id);
        if (writeRegionRow(store, dossierId, id, row, own, before)) foundAnew.add(dossierId);
      }
      markAsRegion(store, cameBack);
      return foundAnew;
    },
  };
}

/**
 * What this device shows is just what the region has now: its own change came back. Equal versions are equal values (sync.md,
 * Operation). A row that search or caseload shows takes the long way, which keeps those in step.
 */
function isShownAlready(before: KnownRow, effects: readonly RowEffect[]): boolean {
  if (before.isAsRegion || before.hasConflicts || isIndexed(before.entity)) return false;
  if (effects.at(-1)?.deleted !== before.shownDeleted) return false;
  const { shown, region } = before.versions();
  const versions: Record<string, string> = { ...region };
  for (const effect of effects) {
    if (Object.keys(effect.conflicts).length > 0) return false;
    for (const [name, { version }] of Object.entries(effect.set)) versions[name] = version;
  }
  const names = Object.keys(versions);
  return names.length === Object.keys(shown).length && names.every((name) => versions[name] === shown[name]);
}
