import { bezwaarToetser } from '../domain/plan/toetsing.ts';
import type { Operation } from './operation.ts';
import type { SyncRow } from './row.ts';

// Vier ogen holds at the region too: a device that would leave the rule out approves nothing.

/** Whether an operation names who reviewed a plan: then the household's consulent has to be known. */
export function namesReviewer(operation: Pick<Operation, 'changes'>): boolean {
  return operation.changes.some((change: unknown) => reviewerOf(change) !== null);
}

/** Whether an operation says that the consulent of the dossier has reviewed the own plan; `huishouden` as the region has it. */
export function reviewsOwnPlan(
  operation: Pick<Operation, 'changes'>,
  huishouden: Pick<SyncRow, 'fields'> | null,
): boolean {
  const consulent = huishouden?.fields['consulent'];
  if (typeof consulent !== 'string') return false;
  return operation.changes.some((change: unknown) => {
    const reviewer = reviewerOf(change);
    return reviewer !== null && bezwaarToetser({ huishouden: { consulent } }, reviewer) !== null;
  });
}

/** Anything may have arrived: a form is looked at before it is trusted. */
function reviewerOf(change: unknown): string | null {
  if (typeof change !== 'object' || change === null) return null;
  const { entity, fields } = change as { entity?: unknown; fields?: unknown };
  if (entity !== 'plan' || typeof fields !== 'object' || fields === null) return null;
  const field = (fields as Readonly<Record<string, unknown>>)['toetsingDoor'];
  const name = typeof field === 'object' && field !== null && 'new' in field ? field.new : null;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}
