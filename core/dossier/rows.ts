import type { z } from 'zod';
import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { Delta, EditableKind } from '#shared/contract/dossier.ts';
import { plusDagen } from '#shared/domain/basis/datum.ts';
import { controleerRij } from '#shared/domain/controle.ts';
import {
  ENTITIES,
  type Dossier,
  type EntityKind,
  type Fields,
  type Invoer,
} from '#shared/domain/entities.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { gevolgenVanVerwijderen } from '#shared/domain/verwijderen.ts';
import { attempt } from '#db/failure.ts';
import { commit, type ChangeRequest } from '#db/journal.ts';
import { findRecord } from '#db/records.ts';
import { newId, vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { follow, loadDossier } from './cache.ts';
import { fieldFailure, frozenFailure } from './guard.ts';

interface Edit {
  readonly dossierId: string;
  readonly gesture?: string | null | undefined;
}

const ROW_GONE = fail('rij-weg', 'Dit is intussen verwijderd. Wat u typte staat nog op het scherm.');

/** Adds a row; fields that were not given start empty. Failures: dossier-weg, ongeldig, plan-vast, those of the store. */
export function createRow<K extends EditableKind>(
  context: CoreContext,
  open: OpenSession,
  kind: K,
  input: Edit & { fields: Invoer<K> },
): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const checked = checkCreate(context, dossier, kind, input.fields);
  if (!checked.ok) return checked;
  const { id, fields } = checked.value;
  const changes: ChangeRequest[] = [checked.value];
  if (kind === 'waakvlam') changes.push(...waakvlamTaken(context, fields as Fields<'waakvlam'>));
  return save(context, open, { ...input, action: `${kind}.create`, changes, id });
}

/** Changes fields of a row; a field that somebody else changed since `seen` is not overwritten. */
export function updateRow<K extends EntityKind>(
  context: CoreContext,
  open: OpenSession,
  kind: K,
  input: Edit & { id: string; fields: Invoer<K>; seen?: Record<string, string> | undefined },
): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const checked = checkUpdate(context, open, dossier, kind, input);
  if (!checked.ok) return checked;
  return save(context, open, {
    ...input,
    action: `${kind}.update`,
    changes: [checked.value],
    id: input.id,
  });
}

/** A new row as it may be written. Failures: ongeldig, plan-vast, plan-ter-toetsing. */
export function checkCreate<K extends EntityKind>(
  context: CoreContext,
  dossier: Dossier,
  kind: K,
  fields: Invoer<K>,
): Result<ChangeRequest & { readonly fields: Fields<K> }> {
  const frozen = frozenFailure(dossier, kind, { type: 'create', fields: [] });
  if (frozen) return frozen;
  const checked = checkFields(context, dossier, kind, {
    ...leeg(kind, vandaag(context)),
    ...defined(fields),
  });
  return checked.ok ? ok({ kind, id: newId(context), type: 'create', fields: checked.value }) : checked;
}

/** Changed fields of a row as they may be written. Failures: rij-weg, intussen-gewijzigd, ongeldig, plan-vast, plan-ter-toetsing. */
export function checkUpdate<K extends EntityKind>(
  context: CoreContext,
  open: OpenSession,
  dossier: Dossier,
  kind: K,
  input: { id: string; fields: Invoer<K>; seen?: Record<string, string> | undefined },
): Result<ChangeRequest> {
  const record = findRecord(open.store, input.id);
  if (!record || record.deleted || record.kind !== kind || record.dossierId !== dossier.id) return ROW_GONE;
  const wanted = defined(input.fields);
  const frozen = frozenFailure(dossier, kind, { type: 'update', fields: Object.keys(wanted) });
  if (frozen) return frozen;
  const overtaken = overtakenFields(record, wanted, input.seen);
  if (overtaken) return overtaken;
  const checked = checkFields(context, dossier, kind, { ...record.fields, ...wanted });
  if (!checked.ok) return checked;
  const fields = Object.fromEntries(
    Object.keys(wanted).map((name) => [name, checked.value[name as keyof Fields<K>]]),
  );
  return ok({ kind, id: input.id, type: 'update', fields, before: record });
}

/** Takes a row away, with what belongs to it. Can be undone. */
export function removeRow(
  context: CoreContext,
  open: OpenSession,
  kind: EditableKind,
  input: { dossierId: string; id: string },
): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const record = findRecord(open.store, input.id);
  if (!record || record.deleted || record.kind !== kind || record.dossierId !== input.dossierId)
    return ROW_GONE;
  const gevolgen = gevolgenVanVerwijderen(dossier, kind, input.id);
  for (const gevolg of [{ kind, type: 'delete' as const }, ...gevolgen]) {
    const frozen = frozenFailure(dossier, gevolg.kind, { type: gevolg.type, fields: ['persoonIds'] });
    if (frozen) return frozen;
  }
  const changes: ChangeRequest[] = [{ kind, id: input.id, type: 'delete' }, ...gevolgen];
  return save(context, open, { ...input, action: `${kind}.remove`, changes, id: input.id });
}

/** Writes the changes of one user action and gives back the rows that it touched. */
export function save(
  context: CoreContext,
  open: OpenSession,
  request: Edit & { action: string; changes: readonly ChangeRequest[]; id: string; undoable?: boolean },
): Result<Delta> {
  return attempt(() => {
    const committed = commit(open.store, {
      dossierId: request.dossierId,
      actor: open.wie.naam,
      at: context.deps.clock().toISOString(),
      action: request.action,
      changes: request.changes,
      gesture: request.gesture ?? null,
      undoable: request.undoable ?? true,
    });
    if (committed) {
      follow(open, request.dossierId, committed);
      context.bus.publish('gebeurtenis', {
        soort: 'dossier',
        dossierId: request.dossierId,
        dot: committed.dot,
        rijen: [...committed.rows],
      });
    }
    return {
      dossierId: request.dossierId,
      rijen: [...(committed?.rows ?? [])],
      dot: committed?.dot ?? null,
      id: request.id,
    };
  });
}

/** Checks a whole row: its form by the schema, its sense by the rules. */
export function checkFields<K extends EntityKind>(
  context: CoreContext,
  dossier: Dossier | null,
  kind: K,
  fields: Record<string, unknown>,
): Result<Fields<K>> {
  // the schema belongs to the kind; TypeScript cannot see that through the lookup
  const parsed = (ENTITIES[kind] as unknown as z.ZodType<Fields<K>>).safeParse(fields);
  if (!parsed.success) {
    const messages = Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]),
    );
    return fieldFailure(messages) ?? fail('ongeldig', 'Dit kan zo niet worden bewaard.');
  }
  const failure = fieldFailure(controleerRij(kind, parsed.data, { vandaag: vandaag(context), dossier }));
  return failure ?? ok(parsed.data);
}

function overtakenFields(
  record: {
    fields: Record<string, unknown>;
    meta: { versions: Readonly<Record<string, string>>; changedBy: string };
  },
  wanted: Record<string, unknown>,
  seen: Record<string, string> | undefined,
): Result<never> | null {
  if (!seen) return null;
  const overtaken = Object.keys(wanted).filter(
    (name) =>
      seen[name] !== undefined &&
      seen[name] !== record.meta.versions[name] &&
      JSON.stringify(record.fields[name]) !== JSON.stringify(wanted[name]),
  );
  if (overtaken.length === 0) return null;
  const now = Object.fromEntries(overtaken.map((name) => [name, inWords(record.fields[name])]));
  return fail(
    'intussen-gewijzigd',
    `Dit is intussen in een ander venster gewijzigd door ${record.meta.changedBy}. Uw tekst staat nog op het scherm; kies welke blijft.`,
    now,
  );
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function defined(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The contacts that a waakvlam promises, as tasks: nobody is forgotten because nobody wrote it down (002 §1.2). */
function waakvlamTaken(context: CoreContext, waakvlam: Fields<'waakvlam'>): ChangeRequest[] {
  const changes: ChangeRequest[] = [];
  const step = waakvlam.elkeWeken * 7;
  for (let day = plusDagen(waakvlam.vanaf, step); day <= waakvlam.tot; day = plusDagen(day, step)) {
    const fields: Fields<'taak'> = {
      ...leeg('taak', day),
      soort: 'waakvlam',
      titel: waakvlam.wie ? `Waakvlamcontact door ${waakvlam.wie}` : 'Waakvlamcontact',
    };
    changes.push({ kind: 'taak', id: newId(context), type: 'create', fields });
  }
  return changes;
}
