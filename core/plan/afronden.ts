import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import type { Delta } from '#shared/contract/dossier.ts';
import { fail, type Result } from '#shared/domain/result.ts';
import { gevolgenVanAfronden, ontbreekt } from '#shared/domain/resultaat/afronden.ts';
import type { ChangeRequest } from '#db/journal.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { checkCreate, checkUpdate, save } from '../dossier/rows.ts';

/**
 * Finishes an evaluatie as it is stored, with all that follows from it, as one change: a power cut leaves all of it or
 * nothing. Failures: dossier-weg, evaluatie-weg, al-afgerond, niet-compleet, afronden-kan-niet,
 * those of each row that would change.
 */
export function rondEvaluatieAf(
  context: CoreContext,
  open: OpenSession,
  input: { dossierId: string; id: string },
): Result<Delta> {
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const evaluatie = dossier.evaluatie.find((row) => row.id === input.id);
  if (!evaluatie) return fail('evaluatie-weg', 'Deze evaluatie is intussen verwijderd. Begin een nieuwe.');
  if (evaluatie.status === 'afgerond') {
    return fail('al-afgerond', 'Deze evaluatie is al afgerond. Lees haar terug bij Resultaten.');
  }
  const today = vandaag(context);
  const [missing] = ontbreekt(dossier, evaluatie, today);
  if (missing !== undefined) return fail('niet-compleet', missing);
  const changes: ChangeRequest[] = [];
  const checked = [
    ...gevolgenVanAfronden(dossier, evaluatie, today).map((gevolg) =>
      gevolg.type === 'create'
        ? checkCreate(context, dossier, gevolg.kind, gevolg.fields)
        : checkUpdate(context, open, dossier, gevolg.kind, gevolg),
    ),
    checkUpdate(context, open, dossier, 'evaluatie', { id: evaluatie.id, fields: { status: 'afgerond' } }),
  ];
  for (const result of checked) {
    if (!result.ok) {
      // there is no form on the screen that could show what is wrong beside its field
      return result.error.code === 'ongeldig' ? fail('afronden-kan-niet', result.error.message) : result;
    }
    changes.push(result.value);
  }
  return save(context, open, {
    dossierId: input.dossierId,
    action: 'evaluatie.rondAf',
    changes,
    id: evaluatie.id,
  });
}
