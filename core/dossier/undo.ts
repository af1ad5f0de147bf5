import type { Changed } from '#shared/contract/dossier.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { attempt } from '#db/failure.ts';
import { readDossier } from '#db/records.ts';
import { lastUndoable, undoLast } from '#db/undo.ts';
import type { CoreContext, OpenSession } from '../context.ts';

/** What would be taken back now, as the action's word; null when there is nothing. */
export function undoable(open: OpenSession, dossierId: string): Result<{ action: string | null }> {
  return ok({ action: lastUndoable(open.store, dossierId)[0]?.action ?? null });
}

/** Takes back the last change in a dossier. Failures: niets-terug, those of the store. */
export function undo(
  context: CoreContext,
  open: OpenSession,
  dossierId: string,
): Result<Changed & { action: string }> {
  const done = attempt(() =>
    undoLast(open.store, { dossierId, actor: open.wie.naam, at: context.deps.clock().toISOString() }),
  );
  if (!done.ok) return done;
  const dossier = readDossier(open.store, dossierId);
  if (!done.value || !dossier) {
    return fail('niets-terug', 'Er is niets om ongedaan te maken. Een vastgesteld plan blijft zoals het is.');
  }
  context.bus.publish('gebeurtenis', { soort: 'dossier', dossierId });
  return ok({ dossier, dot: done.value.dot, id: dossierId, action: done.value.action });
}
