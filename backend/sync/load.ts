import {
  dotOf,
  dotOfVersion,
  operationOf,
  readVersion,
  type Operation,
  type OperationChange,
} from '#shared/sync/operation.ts';
import { namesReviewer } from '#shared/sync/four-eyes.ts';
import type { MergeNote, SyncRow } from '#shared/sync/row.ts';
import type { ScopedDossier } from './scope.ts';
import type { Queries } from '../sql/sql.ts';

// Everything that a batch may look at, in a handful of queries whatever its size; each within one gemeente.

/** A dossier as it is stored. */
export interface StoredDossier extends ScopedDossier {
  readonly gemeente: string;
  readonly positie: number;
  readonly vingerafdruk: string;
}

export interface LoadedBatch {
  readonly dossiers: readonly StoredDossier[];
  readonly rows: readonly { dossierId: string; row: SyncRow }[];
  readonly history: readonly { operation: Operation; isWaiting: boolean }[];
  readonly known: ReadonlySet<string>;
  readonly merges: readonly MergeNote[];
}

interface RowRecord {
  id: string;
  dossier_id: string;
  entity: string;
  fields: string;
  versions: string;
  deleted: string | null;
  changed_at: string;
  changed_by: string;
  conflicts: string;
}

export interface OperationRecord {
  device: string;
  seq: number;
  actor: string;
  dossier_id: string;
  schema_version: number;
  device_time: string;
  changes: string;
  uitkomst: string;
}

/** A row as the sync knows it. */
export function toRow(record: RowRecord): SyncRow {
  return {
    entity: record.entity,
    id: record.id,
    fields: JSON.parse(record.fields) as SyncRow['fields'],
    versions: JSON.parse(record.versions) as SyncRow['versions'],
    deleted: record.deleted,
    changedAt: record.changed_at,
    changedBy: record.changed_by,
    conflicts: JSON.parse(record.conflicts) as SyncRow['conflicts'],
  };
}

/** An operation of the log in the form that travels. */
export function toOperation(record: OperationRecord): Operation {
  return operationOf(record, JSON.parse(record.changes) as OperationChange[]);
}

const OPERATION = 'device, seq, actor, dossier_id, schema_version, device_time, changes, uitkomst';

/** Loads what operations of these dossiers may look at, and locks the dossiers: another batch on them waits. */
export async function loadBatch(
  tx: Queries,
  gemeente: string,
  operations: readonly Operation[],
): Promise<LoadedBatch> {
  const dossierIds = [...new Set(operations.map((operation) => operation.dossier_id))].sort();
  const dossiers = await tx.query<StoredDossier>(
    `SELECT gemeente, id, team, teams, positie, vingerafdruk FROM dossier
     WHERE gemeente = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE`,
    [gemeente, dossierIds],
  );
  const waiting = await tx.query<OperationRecord>(
    `SELECT ${OPERATION} FROM operatie WHERE gemeente = $1 AND dossier_id = ANY ($2) AND uitkomst = 'deferred'`,
    [gemeente, dossierIds],
  );
  return { dossiers, ...(await loadAround(tx, gemeente, operations, waiting.map(toOperation))) };
}

/** Rows, earlier operations and merges to which these operations refer. */
export async function loadAround(
  tx: Queries,
  gemeente: string,
  operations: readonly Operation[],
  waiting: readonly Operation[],
): Promise<Omit<LoadedBatch, 'dossiers'>> {
  const changes = [...operations, ...waiting].flatMap(readableChanges);
  const records = await tx.query<RowRecord>('SELECT * FROM rij WHERE gemeente = $1 AND id = ANY ($2)', [
    gemeente,
    [
      ...new Set([
        ...changes.map((change) => change.id),
        // who may have reviewed a plan follows from the household
        ...[...operations, ...waiting].filter(namesReviewer).map((operation) => operation.dossier_id),
      ]),
    ],
  ]);
  const rows = new Map(
    records.map((record) => [record.id, { dossierId: record.dossier_id, row: toRow(record) }]),
  );

  const inBatch = new Set(operations.map(dotOf));
  const known = new Set<string>();
  const wanted = new Map<string, { device: string; seq: number }>();
  const merged: { id: string; field: string; version: string }[] = [];
  for (const change of changes) {
    const versions = rows.get(change.id)?.row.versions ?? {};
    for (const [field, { base }] of Object.entries(change.fields)) {
      if (base === null) continue;
      const dot = dotOfVersion(base);
      // what stands in a field was taken: its content is the row's own
      if (versions[field] === base) known.add(dot);
      else if (base !== dot || !inBatch.has(dot)) {
        const version = readVersion(base);
        if (version?.merged) merged.push({ id: change.id, field, version: base });
        if (version && !inBatch.has(dot)) wanted.set(dot, version);
      }
    }
  }
  const earlier = await readOperations(tx, gemeente, [...wanted.values()]);
  const waitingDots = new Set(waiting.map(dotOf));
  return {
    rows: [...rows.values()],
    known,
    history: [
      ...earlier
        .filter((operation) => !waitingDots.has(dotOf(operation)))
        .map((operation) => ({ operation, isWaiting: false })),
      ...waiting.map((operation) => ({ operation, isWaiting: true })),
    ],
    merges: await readMerges(tx, gemeente, merged),
  };
}

/** Changes that can be read; what is wrong with others is said when the operation is judged. */
function readableChanges(operation: Operation): OperationChange[] {
  return operation.changes.filter((change: unknown): change is OperationChange => {
    if (typeof change !== 'object' || change === null) return false;
    const { id, fields } = change as Partial<OperationChange>;
    return (
      typeof id === 'string' &&
      typeof fields === 'object' &&
      Object.values(fields as object).every(
        (field: unknown) =>
          typeof field === 'object' &&
          field !== null &&
          'base' in field &&
          (field.base === null || typeof field.base === 'string'),
      )
    );
  });
}

async function readOperations(
  tx: Queries,
  gemeente: string,
  names: readonly { device: string; seq: number }[],
): Promise<Operation[]> {
  if (names.length === 0) return [];
  const found = await tx.query<OperationRecord>(
    // one look into the index for each, whatever the planner thinks that the table holds
    `SELECT o.* FROM unnest($2::text[], $3::bigint[]) AS gezocht(d, s) CROSS JOIN LATERAL
       (SELECT ${OPERATION} FROM operatie WHERE gemeente = $1 AND device = d AND seq = s OFFSET 0) AS o`,
    [gemeente, names.map((name) => name.device), names.map((name) => name.seq)],
  );
  return found.map(toOperation);
}

async function readMerges(
  tx: Queries,
  gemeente: string,
  names: readonly { id: string; field: string; version: string }[],
): Promise<MergeNote[]> {
  if (names.length === 0) return [];
  const found = await tx.query<{ note: string }>(
    `SELECT note FROM samenvoeging JOIN unnest($2::text[], $3::text[], $4::text[]) AS gezocht(r, f, v)
       ON rij_id = r AND field = f AND version = v WHERE gemeente = $1`,
    [
      gemeente,
      names.map((name) => name.id),
      names.map((name) => name.field),
      names.map((name) => name.version),
    ],
  );
  return found.map(({ note }) => JSON.parse(note) as MergeNote);
}
