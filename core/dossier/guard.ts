import type { Dossier, EntityKind } from '#shared/domain/entities.ts';
import { fail, type Failure, type Result } from '#shared/domain/result.ts';

// What is in a plan that somebody agreed to stands. Only what may happen to it along the way can still be noted.
const ALLOWED_WHEN_FROZEN: Partial<Record<EntityKind, readonly string[]>> = {
  doel: ['status', 'volgorde'],
  inzet: ['gestoptOp', 'stopReden', 'volgorde'],
  plan: [],
};
const ALLOWED_IN_REVIEW = ['toetsingDoor', 'toetsingOp', 'toetsingOpmerking', 'akkoordDoor', 'akkoordOp'];

/**
 * Refuses to change what belongs to a vastgesteld plan (domain.md: "each vastgesteld version is frozen; changes make a
 * new version"). Null when the change may go on.
 */
export function frozenFailure(
  dossier: Dossier,
  kind: EntityKind,
  change: { type: 'create' | 'update' | 'delete'; fields: readonly string[] },
): { ok: false; error: Failure } | null {
  if (!(kind in ALLOWED_WHEN_FROZEN) || dossier.plan.status === 'concept') return null;
  const allowed = [
    ...(ALLOWED_WHEN_FROZEN[kind] ?? []),
    ...(kind === 'plan' && dossier.plan.status === 'ter-toetsing' ? ALLOWED_IN_REVIEW : []),
  ];
  if (change.type === 'update' && change.fields.every((name) => allowed.includes(name))) return null;
  return dossier.plan.status === 'ter-toetsing'
    ? fail('plan-ter-toetsing', 'Dit plan ligt ter toetsing. Haal het terug naar concept om het te wijzigen.')
    : fail(
        'plan-vast',
        'Dit plan is vastgesteld en blijft zoals het is ondertekend. Begin een nieuwe versie om iets te wijzigen.',
      );
}

/** Turns messages per field into a failure, or null when there are none. */
export function fieldFailure(messages: Readonly<Record<string, string>>): Result<never> | null {
  const first = Object.values(messages)[0];
  if (first === undefined) return null;
  return fail('ongeldig', `${first} Er is niets gewijzigd; wat u typte staat er nog.`, { ...messages });
}
