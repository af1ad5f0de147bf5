import { isEqual } from './equal.ts';
import { isFrozen, mergeKind } from './merge-kind.ts';
import { WHOLE_ROW, dotOf, type Operation, type OperationChange, type Version } from './operation.ts';
import type { Candidate, MergeNote, RowEffect, SyncRow } from './row.ts';
import { mergeText } from './text-merge.ts';

/**
 * The value that a version gave to a field; undefined when it is not known (any more). Needed where two changes meet: what
 * did the second see?
 */
export type ValueOf = (
  id: string,
  field: string,
  version: Version,
) => { readonly value: unknown } | undefined;

/** What one change does to one row. */
export interface MergedChange {
  readonly effect: RowEffect;
  readonly merges: readonly MergeNote[];
  /** something was put beside what stood there */
  readonly hasConflict: boolean;
  /** the effect is just what the change says: another side can do the same without being told */
  readonly isPlain: boolean;
}

interface Draft {
  readonly set: Record<string, { value: unknown; version: Version }>;
  readonly conflicts: Record<string, readonly Candidate[]>;
  readonly merges: MergeNote[];
  hasConflict: boolean;
  isPlain: boolean;
}

/**
 * Lays one change of an operation over a row (sync.md, Merge). Nothing that stood there and nothing that came is lost: what
 * cannot go in becomes a candidate beside it.
 */
export function mergeChange(
  row: SyncRow | null,
  operation: Operation,
  change: OperationChange,
  valueOf: ValueOf,
): MergedChange {
  const draft: Draft = {
    set: {},
    conflicts: { ...row?.conflicts },
    merges: [],
    hasConflict: false,
    isPlain: true,
  };
  settle(draft, change);
  const deleted =
    change.kind === 'delete'
      ? mergeRemoval(draft, row, operation, change, valueOf)
      : mergeFields(draft, row, operation, change, valueOf);
  return {
    effect: {
      entity: change.entity,
      id: change.id,
      set: draft.set,
      deleted,
      at: operation.device_time,
      by: operation.actor,
      conflicts: draft.conflicts,
    },
    merges: draft.merges,
    hasConflict: draft.hasConflict,
    isPlain: draft.isPlain && Object.keys(draft.conflicts).length === 0,
  };
}

/** What a change says, without anything in its way. */
export function plainEffect(operation: Operation, change: OperationChange): RowEffect {
  const dot = dotOf(operation);
  return {
    entity: change.entity,
    id: change.id,
    set:
      change.kind === 'delete'
        ? {}
        : Object.fromEntries(
            Object.entries(change.fields).map(([name, field]) => [name, { value: field.new, version: dot }]),
          ),
    deleted: change.kind === 'delete' ? dot : null,
    at: operation.device_time,
    by: operation.actor,
    conflicts: {},
  };
}

/** Takes away the candidates that a decision names; those that came later stay. */
function settle(draft: Draft, change: OperationChange): void {
  for (const [field, { dots }] of Object.entries(change.resolves ?? {})) {
    const left = (draft.conflicts[field] ?? []).filter((candidate) => !dots.includes(candidate.dot));
    setCandidates(draft, field, left);
    draft.isPlain = false;
  }
}

function setCandidates(draft: Draft, field: string, candidates: readonly Candidate[]): void {
  if (candidates.length > 0) draft.conflicts[field] = candidates;
  else Reflect.deleteProperty(draft.conflicts, field);
}

function mergeFields(
  draft: Draft,
  row: SyncRow | null,
  operation: Operation,
  change: OperationChange,
  valueOf: ValueOf,
): string | null {
  const dot = dotOf(operation);
  // a removal that this device did not know of: the row stays, and that somebody wanted it gone is for a person to decide
  if (row?.deleted != null && change.kind === 'update') {
    keepBeside(draft, WHOLE_ROW, {
      dot: row.deleted,
      kind: 'delete',
      value: null,
      actor: row.changedBy,
      at: row.changedAt,
    });
  }
  for (const [field, { new: value, base }] of Object.entries(change.fields)) {
    const current = row?.versions[field] ?? null;
    const now = row?.fields[field];
    if (current === base || current === null) {
      draft.set[field] = { value, version: dot };
      continue;
    }
    // the same words twice are no change: what stood there keeps its name, and the chain of edits goes on from either
    if (isEqual(now, value)) {
      draft.isPlain = false;
      continue;
    }
    const seen = base === null ? { value: undefined } : valueOf(change.id, field, base);
    if (seen && base !== null && isEqual(seen.value, now)) {
      draft.set[field] = { value, version: dot };
      dropOwnChain(draft, field, base);
      continue;
    }
    if (
      replaceOwn(draft, field, base, {
        dot,
        kind: 'value',
        value,
        actor: operation.actor,
        at: operation.device_time,
      })
    )
      continue;
    const merged = isFrozen(change.entity) ? null : mergeValues(change, field, seen?.value, now, value);
    if (merged) {
      draft.set[field] = { value: merged.value, version: `${dot}*` };
      draft.isPlain = false;
      draft.merges.push({
        entity: change.entity,
        id: change.id,
        field,
        version: `${dot}*`,
        value: merged.value,
        first: { version: current, value: now, actor: row?.changedBy ?? '', at: row?.changedAt ?? '' },
        second: { version: dot, value, actor: operation.actor, at: operation.device_time },
      });
      continue;
    }
    keepBeside(draft, field, {
      dot,
      kind: 'value',
      value,
      actor: operation.actor,
      at: operation.device_time,
    });
  }
  return null;
}

function mergeRemoval(
  draft: Draft,
  row: SyncRow | null,
  operation: Operation,
  change: OperationChange,
  valueOf: ValueOf,
): string | null {
  const dot = dotOf(operation);
  if (row === null) return dot;
  if (row.deleted !== null) {
    draft.isPlain = false;
    return row.deleted;
  }
  const isSeen = Object.entries(row.versions).every(([field, version]) => {
    const base = change.fields[field]?.base ?? null;
    if (base === version) return true;
    const seen = base === null ? undefined : valueOf(change.id, field, base);
    return seen !== undefined && isEqual(seen.value, row.fields[field]);
  });
  if (isSeen && Object.keys(draft.conflicts).length === 0) return dot;
  keepBeside(draft, WHOLE_ROW, {
    dot,
    kind: 'delete',
    value: null,
    actor: operation.actor,
    at: operation.device_time,
  });
  return null;
}

function keepBeside(draft: Draft, field: string, candidate: Candidate): void {
  const others = draft.conflicts[field] ?? [];
  // two that say the same are one question
  if (!others.some((other) => other.kind === candidate.kind && isEqual(other.value, candidate.value))) {
    setCandidates(draft, field, [...others, candidate]);
  }
  draft.hasConflict = true;
  draft.isPlain = false;
}

/** A later edit in the same chain replaces its own candidate, not the other's. */
function replaceOwn(draft: Draft, field: string, base: Version | null, candidate: Candidate): boolean {
  const others = draft.conflicts[field] ?? [];
  if (base === null || !others.some((other) => other.dot === base)) return false;
  setCandidates(
    draft,
    field,
    others.map((other) => (other.dot === base ? candidate : other)),
  );
  draft.hasConflict = true;
  draft.isPlain = false;
  return true;
}

/** What was put in from the value of a candidate has answered that candidate. */
function dropOwnChain(draft: Draft, field: string, base: Version): void {
  const others = draft.conflicts[field];
  if (!others) return;
  setCandidates(
    draft,
    field,
    others.filter((other) => other.dot !== base),
  );
  draft.isPlain = false;
}

function mergeValues(
  change: OperationChange,
  field: string,
  base: unknown,
  first: unknown,
  second: unknown,
): { value: unknown } | null {
  switch (mergeKind(change.entity, field)) {
    case 'set':
      return mergeSets(base ?? [], first, second);
    case 'text': {
      if (typeof base !== 'string' || typeof first !== 'string' || typeof second !== 'string') return null;
      const value = mergeText(base, first, second);
      return value === null ? null : { value };
    }
    case 'conflict':
      return null;
  }
}

/** Three-way union: what either added is there, what either took away is gone. */
function mergeSets(base: unknown, first: unknown, second: unknown): { value: unknown } | null {
  if (!Array.isArray(base) || !Array.isArray(first) || !Array.isArray(second)) return null;
  const [o, a, b] = [base, first, second] as [unknown[], unknown[], unknown[]];
  const kept = a.filter((entry) => b.includes(entry) || !o.includes(entry));
  const added = b.filter((entry) => !a.includes(entry) && !o.includes(entry));
  return { value: [...kept, ...added] };
}
