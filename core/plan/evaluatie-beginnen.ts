import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { Delta } from '#shared/contract/dossier.ts';
import { fail, type Result } from '#shared/domain/result.ts';
import { stappen } from '#shared/domain/plan/levensloop.ts';
import { nieuweEvaluatie } from '#shared/domain/resultaat/afronden.ts';
import type { ChangeRequest } from '#db/journal.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { checkCreate, save } from '../dossier/rows.ts';

/**
 * Begins an evaluatie, and takes a plan that runs to "in evaluatie", as one change.
 * Failures: dossier-weg, al-begonnen, those of the row.
 */
export function beginEvaluatie(
  context: CoreContext,
  open: OpenSession,
  input: { dossierId: string },
): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  if (dossier.evaluatie.some((row) => row.status === 'concept')) {
    return fail('al-begonnen', 'Er is al een evaluatie begonnen. Maak die eerst af.');
  }
  const ctx = { catalogus: open.catalogus, vandaag: vandaag(context) };
  const made = checkCreate(context, dossier, 'evaluatie', nieuweEvaluatie(dossier, ctx));
  if (!made.ok) return made;
  const goes = stappen(dossier, ctx).some((stap) => stap.naar === 'in-evaluatie' && stap.kan);
  const step: ChangeRequest[] = goes
    ? [{ kind: 'plan', id: dossier.plan.id, type: 'update', fields: { status: 'in-evaluatie' } }]
    : [];
  return save(context, open, {
    dossierId: input.dossierId,
    action: 'evaluatie.begin',
    changes: [made.value, ...step],
    id: made.value.id,
  });
}
