import type { ShownRow } from '#shared/sync/overlay.ts';
import { overlay } from '#shared/sync/overlay.ts';
import type { Operation } from '#shared/sync/operation.ts';
import type { SyncRow } from '#shared/sync/row.ts';
import { indexRow } from '../projections.ts';
import type { SqlRow, Store } from '../store.ts';

const HERE_ONLY = 0;
const AS_REGION = 1;
const WITH_SHADOW = 2;

/** A row of the region with the dossier that it belongs to. */
export interface RegionRow {
  readonly dossierId: string;
  readonly row: SyncRow;
}

function toShown(raw: SqlRow): ShownRow {
  return {
    entity: String(raw['kind']),
    id: String(raw['id']),
    fields: JSON.parse(String(raw['fields'])) as Record<string, unknown>,
    versions: JSON.parse(String(raw['versions'])) as Record<string, string>,
    deleted: raw['deleted_dot'] === null ? null : String(raw['deleted_dot']),
    changedAt: String(raw['changed_at']),
    changedBy: String(raw['changed_by']),
  };
}

const COLUMNS = `r.id, r.kind, r.dossier_id, r.region,
    iif(r.region = 2, s.fields, r.fields) AS fields, iif(r.region = 2, s.versions, r.versions) AS versions,
    iif(r.region = 2, s.changed_at, r.changed_at) AS changed_at, iif(r.region = 2, s.changed_by, r.changed_by) AS changed_by,
    iif(r.region = 2, s.deleted_dot, r.deleted_dot) AS deleted_dot, c.candidates`;
const BESIDE = `LEFT JOIN shadow s ON s.id = r.id LEFT JOIN conflict c ON c.row_id = r.id`;
const SELECT = `SELECT ${COLUMNS} FROM record r ${BESIDE}`;

function toRegionRow(raw: SqlRow): RegionRow {
  return {
    dossierId: String(raw['dossier_id']),
    row: {
      ...toShown(raw),
      conflicts: JSON.parse(String(raw['candidates'] ?? '{}')) as SyncRow['conflicts'],
    },
  };
}

/** A row as the region has it; null when the region does not (or not yet). */
export function findRegionRow(store: Store, id: string): RegionRow | null {
  const raw = store.sql(`${SELECT} WHERE r.id = ? AND r.region > 0`).get(id);
  return raw ? toRegionRow(raw) : null;
}

/** A row of this store with what a page of the log must know to lay something over it; what it holds is read when asked. */
export interface KnownRow {
  readonly id: string;
  readonly entity: string;
  /** nothing of this device is laid over it */
  readonly isAsRegion: boolean;
  readonly hasShadow: boolean;
  readonly hasConflicts: boolean;
  readonly shownVersions: Readonly<Record<string, string>>;
  readonly shownDeleted: string | null;
  readonly regionVersions: Readonly<Record<string, string>>;
  /** as the region has it; null when it does not (or not yet) */
  region(): SyncRow | null;
}

/** Several rows at once, by id; those that are not here are left out. */
export function findRegionRows(store: Store, ids: ReadonlySet<string>): Map<string, KnownRow> {
  const rows = store
    .sql(
      `SELECT r.versions AS shown_versions, r.deleted_dot AS shown_deleted, ${COLUMNS}
       FROM json_each(?) AS wanted CROSS JOIN record AS r ON r.id = wanted.value ${BESIDE}`,
    )
    .all(JSON.stringify([...ids]));
  return new Map(rows.map((raw) => [String(raw['id']), toKnownRow(raw)]));
}

function toKnownRow(raw: SqlRow): KnownRow {
  const region = Number(raw['region']);
  const versions = (name: string): Record<string, string> =>
    JSON.parse(String(raw[name])) as Record<string, string>;
  const shownVersions = versions('shown_versions');
  return {
    id: String(raw['id']),
    entity: String(raw['kind']),
    isAsRegion: region === AS_REGION,
    hasShadow: region === WITH_SHADOW,
    hasConflicts: raw['candidates'] !== null,
    shownVersions,
    shownDeleted: raw['shown_deleted'] === null ? null : String(raw['shown_deleted']),
    regionVersions: region === HERE_ONLY ? {} : region === AS_REGION ? shownVersions : versions('versions'),
    region: () => (region === HERE_ONLY ? null : toRegionRow(raw).row),
  };
}

/** The region has now what this row shows: nothing is laid over it any more. */
export function markAsRegion(store: Store, row: KnownRow, last: { at: string; by: string }): void {
  store
    .sql(`UPDATE record SET region = ${AS_REGION}, changed_at = ?, changed_by = ? WHERE id = ?`)
    .run(last.at, last.by, row.id);
  if (row.hasShadow) store.sql('DELETE FROM shadow WHERE id = ?').run(row.id);
}

/** All rows of a dossier as the region has them, removed ones included. */
export function listRegionRows(store: Store, dossierId: string): SyncRow[] {
  return store
    .sql(`${SELECT} WHERE r.dossier_id = ? AND r.region > 0 ORDER BY r.rank`)
    .all(dossierId)
    .map((raw) => toRegionRow(raw).row);
}

/**
 * Writes what the region has of a row (null: nothing) and shows it with the own operations that wait laid over it. True
 * when the dossier's search text is out of date.
 */
export function writeRegionRow(
  store: Store,
  dossierId: string,
  id: string,
  region: SyncRow | null,
  pending: readonly Operation[],
): boolean {
  const before = store.sql('SELECT fields, deleted_dot FROM record WHERE id = ?').get(id);
  const isTouched = pending.some((operation) => operation.changes.some((change) => change.id === id));
  const shown = isTouched ? overlay(region, pending, id) : region;
  writeConflicts(store, dossierId, id, region);
  if (isTouched && region) writeShadow(store, dossierId, region);
  else store.sql('DELETE FROM shadow WHERE id = ?').run(id);
  if (!shown) return forget(store, dossierId, id);
  writeShown(store, dossierId, shown, region === null ? HERE_ONLY : isTouched ? WITH_SHADOW : AS_REGION);
  return indexRow(store, {
    kind: shown.entity,
    id,
    dossierId,
    fields: shown.fields,
    changed: changedNames(before, shown),
    deleted: shown.deleted !== null,
  });
}

function changedNames(before: SqlRow | undefined, shown: ShownRow): string[] {
  if (!before || before['deleted_dot'] !== null) return Object.keys(shown.fields);
  const old = JSON.parse(String(before['fields'])) as Record<string, unknown>;
  return Object.keys(shown.fields).filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(shown.fields[name]),
  );
}

function writeShown(store: Store, dossierId: string, shown: ShownRow, region: number): void {
  store
    .sql(
      `INSERT INTO record (id, kind, dossier_id, fields, versions, changed_at, changed_by, deleted_dot, region)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET fields = excluded.fields, versions = excluded.versions,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by, deleted_dot = excluded.deleted_dot,
         region = excluded.region`,
    )
    .run(
      shown.id,
      shown.entity,
      dossierId,
      JSON.stringify(shown.fields),
      JSON.stringify(shown.versions),
      shown.changedAt,
      shown.changedBy,
      shown.deleted,
      region,
    );
}

function writeShadow(store: Store, dossierId: string, row: SyncRow): void {
  store
    .sql(
      `INSERT OR REPLACE INTO shadow (id, dossier_id, fields, versions, changed_at, changed_by, deleted_dot)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      row.id,
      dossierId,
      JSON.stringify(row.fields),
      JSON.stringify(row.versions),
      row.changedAt,
      row.changedBy,
      row.deleted,
    );
}

function writeConflicts(store: Store, dossierId: string, id: string, region: SyncRow | null): void {
  if (!region || Object.keys(region.conflicts).length === 0) {
    store.sql('DELETE FROM conflict WHERE row_id = ?').run(id);
    return;
  }
  store
    .sql('INSERT OR REPLACE INTO conflict (row_id, dossier_id, candidates) VALUES (?, ?, ?)')
    .run(id, dossierId, JSON.stringify(region.conflicts));
}

/** Neither the region nor an own operation that waits has this row: its words stay in the journal only. */
function forget(store: Store, dossierId: string, id: string): boolean {
  const raw = store.sql('SELECT kind, fields FROM record WHERE id = ?').get(id);
  if (!raw) return false;
  store.sql('DELETE FROM record WHERE id = ?').run(id);
  return indexRow(store, {
    kind: String(raw['kind']),
    id,
    dossierId,
    fields: JSON.parse(String(raw['fields'])) as Record<string, unknown>,
    changed: [],
    deleted: true,
  });
}
