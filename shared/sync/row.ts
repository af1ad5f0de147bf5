import type { Version } from './operation.ts';

/** A value that arrived while another stood in its field: kept beside it until a person decides. */
export interface Candidate {
  /** the operation that brought it */
  readonly dot: string;
  readonly kind: 'value' | 'delete';
  readonly value: unknown;
  readonly actor: string;
  /** device time, ISO; shown, never trusted */
  readonly at: string;
}

/** A row as the server knows it. */
export interface SyncRow {
  readonly entity: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly versions: Readonly<Record<string, Version>>;
  /** dot of the operation that removed it; null: it is there */
  readonly deleted: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
  /** open conflicts: candidates by field, in the order in which they arrived */
  readonly conflicts: Readonly<Record<string, readonly Candidate[]>>;
}

/** Two edits of one field that were put together by themselves: shown as such, both originals kept. */
export interface MergeNote {
  readonly entity: string;
  readonly id: string;
  readonly field: string;
  /** version of the merged value */
  readonly version: Version;
  readonly value: unknown;
  readonly first: Original;
  readonly second: Original;
}

interface Original {
  readonly version: Version | null;
  readonly value: unknown;
  readonly actor: string;
  readonly at: string;
}

/** What an operation did to one row: enough to do the same elsewhere without knowing why. */
export interface RowEffect {
  readonly entity: string;
  readonly id: string;
  readonly set: Readonly<Record<string, { readonly value: unknown; readonly version: Version }>>;
  readonly deleted: string | null;
  readonly at: string;
  readonly by: string;
  /** all open conflicts of the row afterwards */
  readonly conflicts: SyncRow['conflicts'];
}

/** The row after an effect; `row` null when it was not known before. */
export function applyEffect(row: SyncRow | null, effect: RowEffect): SyncRow {
  const fields = { ...row?.fields };
  const versions = { ...row?.versions };
  for (const [name, { value, version }] of Object.entries(effect.set)) {
    fields[name] = value;
    versions[name] = version;
  }
  return {
    entity: effect.entity,
    id: effect.id,
    fields,
    versions,
    deleted: effect.deleted,
    changedAt: effect.at,
    changedBy: effect.by,
    conflicts: effect.conflicts,
  };
}
