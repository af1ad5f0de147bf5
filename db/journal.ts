import type { Operation, FieldChange, OperationChange, Resolution } from '#shared/sync/operation.ts';
import { SCHEMA_VERSION } from '#shared/sync/operation.ts';
import type { GewijzigdeRij } from '#shared/domain/wijziging.ts';
import type { EntityKind, Row } from '#shared/domain/entities.ts';
import { indexRow, indexSearch, touchDossier } from './projections.ts';
import { findRecord, type RecordRow } from './records.ts';
import { transaction, type Store } from './store.ts';

/** What a use case wants to change in one row. */
export interface ChangeRequest {
  readonly kind: string;
  readonly id: string;
  readonly type: 'create' | 'update' | 'delete';
  /** all fields of a new row, or the fields of an update; unchanged ones are left out by the journal */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** decisions about values that stood beside each other */
  readonly resolves?: Readonly<Record<string, Resolution>>;
  /** the row as it was read just now, so that saving one sentence reads it once */
  readonly before?: RecordRow;
}

export interface CommitRequest {
  readonly dossierId: string;
  readonly actor: string;
  readonly at: string;
  /** what the person did, a word for the audit line: `doel.update` */
  readonly action: string;
  readonly changes: readonly ChangeRequest[];
  /** saves of one gesture (typing in one field) carry one name and are undone together */
  readonly gesture?: string | null;
  readonly undoable?: boolean;
}

/** What undo must put back: null fields means "the row was not there". */
export interface Previous {
  readonly kind: string;
  readonly id: string;
  readonly fields: Record<string, unknown> | null;
  readonly deleted: boolean;
}

export interface Committed {
  /** the operation's name: `device:seq` */
  readonly dot: string;
  readonly rows: readonly GewijzigdeRij[];
}

/**
 * Writes one user action: the rows, and the operation in the form that travels, which is the audit line too (db/audit.ts),
 * in one transaction.
 * Returns the operation's name and the rows as they are now, or null when nothing differs from what is stored.
 */
export function commit(store: Store, request: CommitRequest): Committed | null {
  return transaction(store, () => {
    const last = store.sql('SELECT max(seq) AS seq FROM operation').get();
    const seq = Number(last?.['seq'] ?? 0) + 1;
    const dot = `${store.device}:${seq}`;
    const changes: OperationChange[] = [];
    const previous: Previous[] = [];
    const rows: GewijzigdeRij[] = [];
    let isFoundAnew = false;
    for (const change of request.changes) {
      const done = applyChange(store, request, change, dot);
      if (done) {
        changes.push(done.change);
        previous.push(done.previous);
        rows.push(done.row);
        isFoundAnew ||= done.isFoundAnew;
      }
    }
    if (changes.length === 0) return null;
    store
      .sql(
        `INSERT INTO operation (device, seq, actor, dossier_id, schema_version, device_time, changes, action, gesture, previous)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        store.device,
        seq,
        request.actor,
        request.dossierId,
        SCHEMA_VERSION,
        request.at,
        JSON.stringify(changes),
        request.action,
        request.gesture ?? null,
        request.undoable === false ? null : JSON.stringify(previous),
      );
    if (isFoundAnew) indexSearch(store, request.dossierId);
    touchDossier(store, request.dossierId, request.at);
    return { dot, rows };
  });
}

function applyChange(
  store: Store,
  request: CommitRequest,
  change: ChangeRequest,
  dot: string,
): { change: OperationChange; previous: Previous; row: GewijzigdeRij; isFoundAnew: boolean } | null {
  // with several changes an earlier one may have been of the same row
  const before = (request.changes.length === 1 && change.before) || findRecord(store, change.id);
  const wanted = change.type === 'delete' ? {} : (change.fields ?? {});
  // a removal says what it saw: a field that somebody else changed meanwhile is not removed with it
  const fields: Record<string, FieldChange> = change.type === 'delete' ? seenFields(before) : {};
  for (const [name, value] of Object.entries(wanted)) {
    const same = before && !before.deleted && JSON.stringify(before.fields[name]) === JSON.stringify(value);
    if (!same) fields[name] = { new: value, base: before?.meta.versions[name] ?? null };
  }
  if (
    change.type === 'delete'
      ? !before || before.deleted
      : Object.keys(fields).length === 0 && !change.resolves
  ) {
    return null;
  }

  const versions = { ...before?.meta.versions };
  const written = Object.keys(wanted).filter((name) => fields[name] !== undefined);
  for (const name of written) versions[name] = dot;
  const merged = { ...before?.fields, ...wanted };
  const deletedDot = change.type === 'delete' ? dot : null;
  keepRegionState(store, before, change.id);
  store
    .sql(
      `INSERT INTO record (id, kind, dossier_id, fields, versions, changed_at, changed_by, deleted_dot)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET fields = excluded.fields, versions = excluded.versions,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by, deleted_dot = excluded.deleted_dot,
         region = iif(record.region = 1, 2, record.region)`,
    )
    .run(
      change.id,
      change.kind,
      request.dossierId,
      JSON.stringify(merged),
      JSON.stringify(versions),
      request.at,
      request.actor,
      deletedDot,
    );
  const isFoundAnew = indexRow(store, {
    kind: change.kind,
    id: change.id,
    dossierId: request.dossierId,
    fields: merged,
    changed: written,
    deleted: deletedDot !== null,
  });
  return {
    isFoundAnew,
    change: {
      entity: change.kind,
      id: change.id,
      kind: change.type,
      fields,
      ...(change.resolves && { resolves: change.resolves }),
    },
    previous: {
      kind: change.kind,
      id: change.id,
      fields: before ? previousFields(before.fields, written) : null,
      deleted: before?.deleted ?? true,
    },
    row: {
      kind: change.kind,
      id: change.id,
      row:
        deletedDot === null
          ? ({
              ...merged,
              id: change.id,
              versions,
              changedAt: request.at,
              changedBy: request.actor,
            } as unknown as Row<EntityKind>)
          : null,
    },
  };
}

/** The first own change over what the region has keeps that beside it, until the region has the change too. */
function keepRegionState(store: Store, before: RecordRow | null, id: string): void {
  if (before?.region !== 1) return;
  store
    .sql(
      `INSERT OR REPLACE INTO shadow (id, dossier_id, fields, versions, changed_at, changed_by, deleted_dot)
       SELECT id, dossier_id, fields, versions, changed_at, changed_by, deleted_dot FROM record WHERE id = ?`,
    )
    .run(id);
}

function seenFields(before: RecordRow | null): Record<string, FieldChange> {
  return Object.fromEntries(
    Object.entries(before?.meta.versions ?? {}).map(([name, base]) => [name, { new: null, base }]),
  );
}

function previousFields(fields: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

/** This device's journal after a sequence number, in the form that travels. */
export function readOperations(store: Store, after: number, limit: number): Operation[] {
  return store
    .sql('SELECT * FROM operation WHERE seq > ? ORDER BY seq LIMIT ?')
    .all(after, limit)
    .map((raw) => ({
      device: String(raw['device']),
      seq: Number(raw['seq']),
      actor: String(raw['actor']),
      dossier_id: String(raw['dossier_id']),
      schema_version: Number(raw['schema_version']),
      device_time: String(raw['device_time']),
      changes: JSON.parse(String(raw['changes'])) as OperationChange[],
    }));
}

/** How many operations still wait to be brought to the region. */
export function countWaiting(store: Store, dossierId: string | null): number {
  const row =
    dossierId === null
      ? // numbers have no holes: what was made less what was answered, without walking through the journal
        store
          .sql(
            `SELECT (SELECT coalesce(max(seq), 0) FROM operation)
               - (SELECT count(*) FROM operation INDEXED BY operation_klaar WHERE state <> 'waiting') AS n`,
          )
          .get()
      : store
          .sql("SELECT count(*) AS n FROM operation WHERE state = 'waiting' AND dossier_id = ?")
          .get(dossierId);
  return Number(row?.['n']);
}
