import { checkForm, checkValues, type Rejection } from './check.ts';
import { reviewsOwnPlan } from './four-eyes.ts';
import { mergeChange, type ValueOf } from './merge.ts';
import { dotOfVersion, type Operation } from './operation.ts';
import { applyEffect, type MergeNote, type RowEffect, type SyncRow } from './row.ts';

// What the server decides about an operation, without a database: the simulation runs exactly this.

/** What the server keeps of a dossier next to its rows. */
export interface ServedDossier {
  readonly id: string;
  readonly gemeente: string;
  readonly team: string;
}

/** May the one who sends this change the dossier; 'intake': not any more, but it was theirs when they wrote it. */
export type Access = 'yes' | 'intake' | 'no';

/** Everything the decision looks at. The caller loads it, under a lock, before asking. */
export interface ServerView {
  /** schema of this server */
  readonly schema: number;
  dossier(id: string): ServedDossier | null;
  /** a row by id, wherever it is */
  row(id: string): { readonly dossierId: string; readonly row: SyncRow } | null;
  readonly valueOf: ValueOf;
  /** `known`: applied or refused; `waiting`: taken, not applied yet */
  status(dot: string): 'known' | 'waiting' | 'unknown';
  /** a waiting operation would make this row, or this dossier */
  willExist(id: string): boolean;
  access(dossier: ServedDossier, operation: Operation): Access;
  mayCreateIn(dossier: ServedDossier, operation: Operation): boolean;
}

export type Decision =
  | {
      readonly outcome: 'applied' | 'conflict';
      /** null: just what the changes say */
      readonly effects: readonly RowEffect[] | null;
      readonly merges: readonly MergeNote[];
      readonly rows: readonly SyncRow[];
      readonly dossier: ServedDossier;
    }
  | { readonly outcome: 'rejected'; readonly code: Rejection }
  | { readonly outcome: 'deferred'; readonly code: 'schema-nieuwer' | 'wacht-op-eerdere' }
  | { readonly outcome: 'intake' };

/**
 * What becomes of one operation; its number and repetitions were checked before. `isWoken`: it was let in before, and
 * waited for something that is there now.
 */
export function serve(view: ServerView, operation: Operation, isWoken = false): Decision {
  const wrongForm = checkForm(operation);
  if (wrongForm) return { outcome: 'rejected', code: wrongForm };
  const known = view.dossier(operation.dossier_id);
  const dossier = known ?? newDossier(operation);
  if (!dossier) {
    return view.willExist(operation.dossier_id) || waitsForBase(view, operation)
      ? { outcome: 'deferred', code: 'wacht-op-eerdere' }
      : { outcome: 'rejected', code: 'dossier-onbekend' };
  }
  if (!isWoken) {
    const refused = known ? checkAccess(view, known, operation) : checkCreation(view, dossier, operation);
    if (refused) return refused;
  }
  if (operation.schema_version > view.schema) return { outcome: 'deferred', code: 'schema-nieuwer' };
  const wrongValue = checkValues(operation);
  if (wrongValue) return { outcome: 'rejected', code: wrongValue };
  if (waitsForBase(view, operation)) return { outcome: 'deferred', code: 'wacht-op-eerdere' };
  if (reviewsOwnPlan(operation, view.row(dossier.id)?.row ?? null))
    return { outcome: 'rejected', code: 'eigen-plan' };
  return merge(view, operation, dossier);
}

function checkAccess(view: ServerView, dossier: ServedDossier, operation: Operation): Decision | null {
  switch (view.access(dossier, operation)) {
    case 'yes':
      return null;
    case 'intake':
      return { outcome: 'intake' };
    case 'no':
      return { outcome: 'rejected', code: 'dossier-onbekend' };
  }
}

function checkCreation(view: ServerView, dossier: ServedDossier, operation: Operation): Decision | null {
  return view.mayCreateIn(dossier, operation) ? null : { outcome: 'rejected', code: 'gemeente-onbekend' };
}

function merge(view: ServerView, operation: Operation, dossier: ServedDossier): Decision {
  const effects: RowEffect[] = [];
  const merges: MergeNote[] = [];
  const rows: SyncRow[] = [];
  let hasConflict = false;
  let isPlain = true;
  for (const change of operation.changes) {
    const found = view.row(change.id);
    if (found && (found.dossierId !== dossier.id || found.row.entity !== change.entity)) {
      return { outcome: 'rejected', code: 'rij-onbekend' };
    }
    if (!found && change.kind !== 'create') {
      return view.willExist(change.id)
        ? { outcome: 'deferred', code: 'wacht-op-eerdere' }
        : { outcome: 'rejected', code: 'rij-onbekend' };
    }
    const merged = mergeChange(found?.row ?? null, operation, change, view.valueOf);
    effects.push(merged.effect);
    merges.push(...merged.merges);
    rows.push(applyEffect(found?.row ?? null, merged.effect));
    hasConflict ||= merged.hasConflict;
    isPlain &&= merged.isPlain;
  }
  const huishouden = rows.find((row) => row.entity === 'huishouden');
  // to another gemeente a dossier goes by hand-over, not by a line in a form: who it leaves behind must know
  if (huishouden && placeOf(huishouden.fields).gemeente !== dossier.gemeente) {
    return { outcome: 'rejected', code: 'gemeente-onbekend' };
  }
  return {
    outcome: hasConflict ? 'conflict' : 'applied',
    effects: isPlain ? null : effects,
    merges,
    rows,
    dossier: huishouden ? { id: dossier.id, ...placeOf(huishouden.fields) } : dossier,
  };
}

/** A base that the server does not know (a backup was put back, or it still waits) is waited for: it is no conflict. */
function waitsForBase(view: ServerView, operation: Operation): boolean {
  return operation.changes.some((change) =>
    Object.values(change.fields).some(
      ({ base }) => base !== null && view.status(dotOfVersion(base)) !== 'known',
    ),
  );
}

function newDossier(operation: Operation): ServedDossier | null {
  const made = operation.changes.find(({ entity, kind }) => entity === 'huishouden' && kind === 'create');
  if (!made) return null;
  const fields = Object.fromEntries(Object.entries(made.fields).map(([name, field]) => [name, field.new]));
  return { id: operation.dossier_id, ...placeOf(fields) };
}

function placeOf(fields: Readonly<Record<string, unknown>>): { gemeente: string; team: string } {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { gemeente: text(fields['gemeente']), team: text(fields['team']) };
}
