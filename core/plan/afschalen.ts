import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { Delta } from '#shared/contract/dossier.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import type { Invoer } from '#shared/domain/entities.ts';
import { fail, type Failure, type Result } from '#shared/domain/result.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { checkCreate, checkUpdate, save } from '../dossier/rows.ts';

/**
 * Lays a lighter card that takes over and stops the card of now, as one change: a power cut never leaves both running.
 * Failures: dossier-weg, inzet-weg, al-gestopt, afschalen-kan-niet, those of each row.
 */
export function schaalAf(
  context: CoreContext,
  open: OpenSession,
  input: { dossierId: string; id: string; laatsteDag: Dag; opvolger: Invoer<'inzet'> },
): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const inzet = dossier.inzet.find((row) => row.id === input.id);
  if (!inzet) return fail('inzet-weg', 'Deze kaart is intussen weggehaald. Kijk op het bord wat er nu ligt.');
  if (inzet.gestoptOp !== null) {
    return fail('al-gestopt', 'Deze hulp is al gestopt. Leg een nieuwe kaart op het bord.');
  }
  const made = checkCreate(context, dossier, 'inzet', { ...input.opvolger, vervangtId: inzet.id });
  const stopped = checkUpdate(context, open, dossier, 'inzet', {
    id: inzet.id,
    fields: { gestoptOp: input.laatsteDag, stopReden: 'Afgeschaald' },
  });
  if (!made.ok) return refusal(made.error);
  if (!stopped.ok) return refusal(stopped.error);
  return save(context, open, {
    dossierId: input.dossierId,
    action: 'inzet.schaalAf',
    changes: [made.value, stopped.value],
    id: made.value.id,
  });
}

/** The form asks for a choice and a day: it has no field that could show what is wrong with a card. */
function refusal(error: Failure): Result<never> {
  return error.code === 'ongeldig' ? fail('afschalen-kan-niet', error.message) : { ok: false, error };
}
