import type { Delta } from '#shared/contract/dossier.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { attempt } from '#db/failure.ts';
import { lastUndoable, undoLast } from '#db/undo.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { follow } from './cache.ts';

/** What would be taken back now, as the action's word; null when there is nothing. */
export function undoable(open: OpenSession, dossierId: string): Result<{ action: string | null }> {
  return ok({ action: lastUndoable(open.store, dossierId)[0]?.action ?? null });
}

/** Takes back the last change in a dossier. Failures: niets-terug, those of the store. */
export function undo(
  context: CoreContext,
  open: OpenSession,
  dossierId: string,
): Result<Delta & { action: string }> {
  const done = attempt(() =>
    undoLast(open.store, { dossierId, actor: open.wie.naam, at: context.deps.clock().toISOString() }),
  );
  if (!done.ok) return done;
  if (!done.value) {
    return fail('niets-terug', 'Er is niets om ongedaan te maken. Een vastgesteld plan blijft zoals het is.');
  }
  follow(open, dossierId, done.value);
  context.bus.publish('gebeurtenis', {
    soort: 'dossier',
    dossierId,
    dot: done.value.dot,
    rijen: [...done.value.rows],
  });
  return ok({
    dossierId,
    rijen: [...done.value.rows],
    dot: done.value.dot,
    id: dossierId,
    action: done.value.action,
  });
}
