import type { ShownRow } from '#shared/sync/overlay.ts';
import { overlay } from '#shared/sync/overlay.ts';
import type { Operation } from '#shared/sync/operation.ts';
import type { SyncRow } from '#shared/sync/row.ts';
import { indexRow, isIndexed } from '../projections.ts';
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

const COLUMNS = `r.rank, r.id, r.kind, r.dossier_id, r.region,
    iif(r.region = 2, s.fields, r.fields) AS fields, iif(r.region = 2, s.versions, r.versions) AS versions,
    iif(r.region = 2, s.changed_at, r.changed_at) AS changed_at, iif(r.region = 2, s.changed_by, r.changed_by) AS changed_by,
    iif(r.region = 2, s.deleted_dot, r.deleted_dot) AS deleted_dot, c.candidates`;
const BESIDE = `LEFT JOIN shadow s ON s.id = r.id LEFT JOIN conflict c ON c.row_id = r.id`;
const MARK = `UPDATE record SET region = ${AS_REGION}, changed_at = told.value ->> 1, changed_by = told.value ->> 2
  FROM json_each(?) AS told WHERE record.rank = told.value ->> 0`;
const INSERT = `INSERT INTO record
  (fields, versions, changed_at, changed_by, deleted_dot, region, id, kind, dossier_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const UPDATE = `UPDATE record SET fields = ?, versions = ?, changed_at = ?, changed_by = ?, deleted_dot = ?, region = ?
  WHERE rank = ?`;
const FIND = `SELECT ${COLUMNS} FROM record r ${BESIDE} WHERE r.id = ? AND r.region > 0`;
const LIST = `SELECT ${COLUMNS} FROM record r ${BESIDE} WHERE r.dossier_id = ? AND r.region > 0 ORDER BY r.rank`;
const KNOWN = `SELECT ${COLUMNS}, s.id AS shadow_id, iif(r.region = 1, NULL, r.versions) AS shown_versions,
    r.deleted_dot AS shown_deleted
  FROM json_each(?) AS wanted CROSS JOIN record AS r ON r.id = wanted.value ${BESIDE}`;

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
  const raw = store.sql(FIND).get(id);
  return raw ? toRegionRow(raw) : null;
}

/** All rows of a dossier as the region has them, removed ones included. */
export function listRegionRows(store: Store, dossierId: string): SyncRow[] {
  return store
    .sql(LIST)
    .all(dossierId)
    .map((raw) => toRegionRow(raw).row);
}

/** What stands in this store of a row, as far as writing it needs; what it holds is read when asked. */
export interface KnownRow {
  readonly rank: number;
  readonly id: string;
  readonly entity: string;
  /** nothing of this device is laid over it */
  readonly isAsRegion: boolean;
  readonly hasShadow: boolean;
  readonly hasConflicts: boolean;
  readonly shownDeleted: string | null;
  /** as the region has it; null when it does not (or not yet) */
  region(): SyncRow | null;
  /** versions as shown and as the region has them; only of a row that this device changed */
  versions(): { readonly shown: Versions; readonly region: Versions };
}

type Versions = Readonly<Record<string, string>>;

/** Several rows at once, by id; those that are not here are left out. */
export function findRegionRows(store: Store, ids: ReadonlySet<string>): Map<string, KnownRow> {
  const rows = store.sql(KNOWN).all(JSON.stringify([...ids]));
  return new Map(rows.map((raw) => [String(raw['id']), toKnownRow(raw)]));
}

function toKnownRow(raw: SqlRow): KnownRow {
  const region = Number(raw['region']);
  return {
    rank: Number(raw['rank']),
    id: String(raw['id']),
    entity: String(raw['kind']),
    isAsRegion: region === AS_REGION,
    hasShadow: raw['shadow_id'] !== null,
    hasConflicts: raw['candidates'] !== null,
    shownDeleted: raw['shown_deleted'] === null ? null : String(raw['shown_deleted']),
    region: () => (region === HERE_ONLY ? null : toRegionRow(raw).row),
    versions: () => ({
      shown: JSON.parse(String(raw['shown_versions'])) as Versions,
      region: region === HERE_ONLY ? {} : (JSON.parse(String(raw['versions'])) as Versions),
    }),
  };
}

/** The region has now what these rows show: nothing is laid over them any more. */
export function markAsRegion(
  store: Store,
  rows: readonly { readonly row: KnownRow; readonly at: string; readonly by: string }[],
): void {
  if (rows.length === 0) return;
  store.sql(MARK).run(JSON.stringify(rows.map(({ row, at, by }) => [row.rank, at, by])));
  dropShadows(
    store,
    rows.filter(({ row }) => row.hasShadow).map(({ row }) => row.id),
  );
}

function dropShadows(store: Store, ids: readonly string[]): void {
  if (ids.length === 0) return;
  store.sql('DELETE FROM shadow WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids));
}

/**
 * Writes what the region has of a row (null: nothing) and shows it with the own operations that wait for it laid over it.
 * `known` is what stands here of it now; null: nothing. True when the dossier's search text is out of date.
 */
export function writeRegionRow(
  store: Store,
  dossierId: string,
  id: string,
  region: SyncRow | null,
  waiting: readonly Operation[],
  known: KnownRow | null,
): boolean {
  const isTouched = waiting.length > 0;
  const shown = isTouched ? overlay(region, waiting, id) : region;
  if (region && Object.keys(region.conflicts).length > 0) writeConflicts(store, dossierId, region);
  else if (known?.hasConflicts) store.sql('DELETE FROM conflict WHERE row_id = ?').run(id);
  if (isTouched && region) writeShadow(store, dossierId, region);
  else if (known?.hasShadow) store.sql('DELETE FROM shadow WHERE id = ?').run(id);
  if (!shown) return known !== null && forget(store, dossierId, id);
  // before it is written: which fields changed is only asked of what search or caseload shows
  const changed = isIndexed(shown.entity) ? changedNames(store, shown) : [];
  writeShown(
    store,
    dossierId,
    shown,
    region === null ? HERE_ONLY : isTouched ? WITH_SHADOW : AS_REGION,
    known,
  );
  return indexRow(store, {
    kind: shown.entity,
    id,
    dossierId,
    fields: shown.fields,
    changed,
    deleted: shown.deleted !== null,
  });
}

function changedNames(store: Store, shown: ShownRow): string[] {
  const before = store.sql('SELECT fields, deleted_dot FROM record WHERE id = ?').get(shown.id);
  if (!before || before['deleted_dot'] !== null) return Object.keys(shown.fields);
  const old = JSON.parse(String(before['fields'])) as Record<string, unknown>;
  // a field that is gone with an own change that was refused has changed too
  return [...new Set([...Object.keys(old), ...Object.keys(shown.fields)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(shown.fields[name]),
  );
}

function writeShown(
  store: Store,
  dossierId: string,
  shown: ShownRow,
  region: number,
  known: KnownRow | null,
): void {
  const written = [
    JSON.stringify(shown.fields),
    JSON.stringify(shown.versions),
    shown.changedAt,
    shown.changedBy,
    shown.deleted,
    region,
  ] as const;
  if (known) store.sql(UPDATE).run(...written, known.rank);
  else store.sql(INSERT).run(...written, shown.id, shown.entity, dossierId);
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

function writeConflicts(store: Store, dossierId: string, row: SyncRow): void {
  store
    .sql('INSERT OR REPLACE INTO conflict (row_id, dossier_id, candidates) VALUES (?, ?, ?)')
    .run(row.id, dossierId, JSON.stringify(row.conflicts));
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
