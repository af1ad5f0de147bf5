import {
  ENTITIES,
  ENTITY_KINDS,
  type Dossier,
  type EntityKind,
  type Row,
  type RowMeta,
} from '#shared/domain/entities.ts';
import type { SqlRow, Store } from './store.ts';

export interface RecordRow {
  readonly kind: string;
  readonly dossierId: string;
  readonly fields: Record<string, unknown>;
  readonly meta: RowMeta;
  readonly deleted: boolean;
  /** 0 only on this device, 1 as at the region, 2 with own changes over what the region has */
  readonly region: number;
}

function toRecord(raw: SqlRow): RecordRow {
  return {
    kind: String(raw['kind']),
    dossierId: String(raw['dossier_id']),
    fields: JSON.parse(String(raw['fields'])) as Record<string, unknown>,
    meta: {
      id: String(raw['id']),
      versions: JSON.parse(String(raw['versions'])) as Record<string, string>,
      changedAt: String(raw['changed_at']),
      changedBy: String(raw['changed_by']),
    },
    deleted: raw['deleted_dot'] !== null,
    region: Number(raw['region']),
  };
}

/** One row of any kind, deleted ones included; null when it never existed. */
export function findRecord(store: Store, id: string): RecordRow | null {
  const raw = store.sql('SELECT * FROM record WHERE id = ?').get(id);
  return raw ? toRecord(raw) : null;
}

/** One row as screens see it; null when it is not there (any more). */
export function findRow<K extends EntityKind>(store: Store, kind: K, id: string): Row<K> | null {
  const record = findRecord(store, id);
  if (!record || record.deleted || record.kind !== kind) return null;
  return asRow<K>(record);
}

// The store holds only what a schema let through, so a row that is read needs no second check.
function asRow<K extends EntityKind>(record: RecordRow): Row<K> {
  return { ...record.fields, ...record.meta } as unknown as Row<K>;
}

/** A whole dossier, rows by kind in the order in which they were made; null when there is none (any more). */
export function readDossier(store: Store, dossierId: string): Dossier | null {
  const byKind = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, [] as unknown[]]));
  const rows = store
    .sql('SELECT * FROM record WHERE dossier_id = ? AND deleted_dot IS NULL ORDER BY rank')
    .all(dossierId);
  for (const raw of rows) {
    const record = toRecord(raw);
    // a kind from a newer program stays in the store untouched, and out of screens that do not know it
    if (record.kind in ENTITIES) byKind[record.kind]?.push(asRow(record));
  }
  const huishouden = byKind['huishouden']?.[0];
  const plan = byKind['plan']?.[0];
  if (!huishouden || !plan) return null;
  return { ...byKind, id: dossierId, huishouden, plan } as unknown as Dossier;
}

/** Number of dossiers in the store. */
export function countDossiers(store: Store): number {
  return Number(store.sql('SELECT count(*) AS n FROM caseload').get()?.['n']);
}
