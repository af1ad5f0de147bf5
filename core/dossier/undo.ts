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

/**
 * Takes back the last change in a dossier; with `dot` only when that change is still the last one. Failures: niets-terug,
 * niet-laatste, those of the store.
 */
export function undo(
  context: CoreContext,
  open: OpenSession,
  input: { dossierId: string; dot?: string | undefined },
): Result<Delta & { action: string }> {
  const { dossierId } = input;
  const last = lastUndoable(open.store, dossierId);
  if (input.dot !== undefined && last.length > 0 && !last.some((step) => step.dot === input.dot)) {
    return fail(
      'niet-laatste',
      'Daarna is er nog iets gewijzigd. Maak eerst dat ongedaan, bovenaan het dossier.',
    );
  }
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
