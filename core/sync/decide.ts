import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { Dossier, EntityKind } from '#shared/domain/entities.ts';
import { ENTITIES } from '#shared/domain/entities.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { gevolgenVanVerwijderen } from '#shared/domain/verwijderen.ts';
import { WHOLE_ROW, type OperationChange } from '#shared/sync/operation.ts';
import type { ChangeRequest } from '#db/journal.ts';
import { findRecord, type RecordRow } from '#db/records.ts';
import { listConflicts } from '#db/sync/conflicts.ts';
import { findOutbox, settleRefused, type OutboxEntry } from '#db/sync/outbox.ts';
import { transaction } from '#db/store.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { frozenFailure } from '../dossier/guard.ts';
import { checkFields, save } from '../dossier/rows.ts';

/** What a person decided about values beside each other. */
export interface Decision {
  readonly dossierId: string;
  readonly rijId: string;
  /** `*`: whether the row stays */
  readonly veld: string;
  /** every other value that the person saw */
  readonly gezien: readonly string[];
  readonly keuze:
    | { readonly soort: 'waarde'; readonly dot: string | null }
    | { readonly soort: 'tekst'; readonly tekst: string };
  readonly reden: string;
}

const SETTLED = fail(
  'al-besloten',
  'Hierover is intussen besloten, of er kwam een waarde bij. Kijk opnieuw; er is niets veranderd.',
);

/**
 * Decides about a conflict: one operation that names every value that the person saw; one that comes later stays open.
 * Failures: dossier-weg, al-besloten, ongeldig, plan-vast, those of the store.
 */
export function decide(
  context: CoreContext,
  open: OpenSession,
  input: Decision,
): Result<{ dot: string | null }> {
  const dossier = loadDossier(open, input.dossierId);
  const record = findRecord(open.store, input.rijId);
  if (!dossier || record?.dossierId !== input.dossierId) return DOSSIER_WEG;
  const candidates =
    listConflicts(open.store, input.dossierId).find(({ rowId }) => rowId === input.rijId)?.candidates[
      input.veld
    ] ?? [];
  const dots = input.gezien.filter((dot) => candidates.some((candidate) => candidate.dot === dot));
  if (dots.length === 0) return SETTLED;
  const resolves = { [input.veld]: { dots, reason: input.reden } };
  const { keuze } = input;
  const chosen =
    keuze.soort === 'waarde' && keuze.dot !== null
      ? candidates.find(({ dot }) => dot === keuze.dot)
      : undefined;
  if (keuze.soort === 'waarde' && keuze.dot !== null && !chosen) return SETTLED;
  const changes =
    input.veld === WHOLE_ROW
      ? ok(decideRow(dossier, record, chosen?.kind === 'delete', resolves))
      : decideField(context, dossier, record, input, chosen ? { value: chosen.value } : null, resolves);
  if (!changes.ok) return changes;
  const saved = save(context, open, {
    dossierId: input.dossierId,
    action: 'conflict.decide',
    changes: changes.value,
    id: input.rijId,
  });
  return saved.ok ? ok({ dot: saved.value.dot }) : saved;
}

function decideRow(
  dossier: Dossier,
  record: RecordRow,
  goes: boolean,
  resolves: NonNullable<ChangeRequest['resolves']>,
): ChangeRequest[] {
  const { kind, meta } = record;
  if (!goes) return [{ kind, id: meta.id, type: 'update', resolves }];
  const consequences = kind in ENTITIES ? gevolgenVanVerwijderen(dossier, kind as EntityKind, meta.id) : [];
  return [{ kind, id: meta.id, type: 'delete', resolves }, ...consequences];
}

function decideField(
  context: CoreContext,
  dossier: Dossier,
  record: RecordRow,
  { veld, keuze }: Decision,
  chosen: { readonly value: unknown } | null,
  resolves: NonNullable<ChangeRequest['resolves']>,
): Result<ChangeRequest[]> {
  const { kind, meta } = record;
  const value = keuze.soort === 'tekst' ? keuze.tekst : chosen === null ? record.fields[veld] : chosen.value;
  const isNew = JSON.stringify(value) !== JSON.stringify(record.fields[veld]);
  if (isNew && kind in ENTITIES) {
    const entity = kind as EntityKind;
    const frozen = frozenFailure(dossier, entity, { type: 'update', fields: [veld] });
    if (frozen) return frozen;
    const checked = checkFields(context, dossier, entity, { ...record.fields, [veld]: value });
    if (!checked.ok) return checked;
  }
  return ok([{ kind, id: meta.id, type: 'update', fields: isNew ? { [veld]: value } : {}, resolves }]);
}

const NOT_THERE = fail('niet-meer', 'Deze wijziging is al verstuurd of weggelegd.');

/** An own operation that was refused and still asks for its author. */
export function findRefused(open: OpenSession, seq: number): OutboxEntry | null {
  const entry = findOutbox(open.store, seq);
  return entry && (entry.state === 'rejected' || entry.state === 'intake') ? entry : null;
}

/**
 * Sends the words of a refused operation again, as a change of now that knows how things are now. Failures: niet-meer,
 * rij-weg, those of the store.
 */
export function resend(context: CoreContext, open: OpenSession, seq: number): Result<null> {
  const entry = findRefused(open, seq);
  if (!entry) return NOT_THERE;
  const { operation } = entry;
  const missing = operation.changes.some(
    (change) => change.kind !== 'create' && !findRecord(open.store, change.id),
  );
  if (missing) {
    return fail(
      'rij-weg',
      'Waar deze wijziging over ging is hier niet (meer). Bewaar haar als bestand, en leg haar zo nodig opnieuw vast.',
    );
  }
  return transaction(open.store, () => {
    const saved = save(context, open, {
      dossierId: operation.dossier_id,
      action: entry.action,
      changes: operation.changes.map(toRequest),
      id: operation.changes[0]?.id ?? operation.dossier_id,
    });
    if (!saved.ok) return saved;
    settleRefused(open.store, seq);
    return ok(null);
  });
}

function toRequest(change: OperationChange): ChangeRequest {
  const { entity, id, kind, fields, resolves } = change;
  return {
    kind: entity,
    id,
    type: kind,
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.new])),
    ...(resolves && { resolves }),
  };
}

/** Its author has no more to do with it: it is no longer shown, and stays in the journal. Failures: niet-meer. */
export function putAway(open: OpenSession, seq: number): Result<null> {
  if (!findRefused(open, seq)) return NOT_THERE;
  settleRefused(open.store, seq);
  return ok(null);
}
