import type { Delta } from '#shared/contract/dossier.ts';
import { DOSSIER_WEG } from '#shared/domain/dossier-weg.ts';
import { bezwaarToetser } from '#shared/domain/plan/toetsing.ts';
import { fail, type Result } from '#shared/domain/result.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { loadDossier } from '../dossier/cache.ts';
import { save } from '../dossier/rows.ts';
import { nietTeamleider } from '../team/leider.ts';

interface Toets {
  readonly dossierId: string;
  readonly oordeel: 'akkoord' | 'terug';
  readonly toelichting: string;
}

/**
 * Reviews a plan (vier ogen): approves it, or gives it back as a concept with the reason. Works without a line; two teamleiders
 * who review at once set the same fields, and meet in a conflict. Failures: geen-teamleider, eigen-plan, niet-ter-toetsing, ongeldig.
 */
export function toetsPlan(context: CoreContext, open: OpenSession, input: Toets): Result<Delta> {
  const refused = nietTeamleider(open);
  if (refused) return refused;
  const dossier = loadDossier(open, input.dossierId);
  if (!dossier) return DOSSIER_WEG;
  const own = bezwaarToetser(dossier, open.wie.naam);
  if (own !== null) return fail('eigen-plan', own);
  if (dossier.plan.status !== 'ter-toetsing')
    return fail(
      'niet-ter-toetsing',
      'Dit plan ligt niet (meer) ter toetsing. Kijk in het dossier hoe het staat.',
    );
  const isBack = input.oordeel === 'terug';
  if (isBack && input.toelichting.trim() === '') {
    const waarom = 'Schrijf op wat er anders moet. De consulent leest het bij het plan.';
    return fail('ongeldig', waarom, { toelichting: waarom });
  }
  return save(context, open, {
    dossierId: input.dossierId,
    action: isBack ? 'plan.teruggegeven' : 'plan.getoetst',
    changes: [
      {
        kind: 'plan',
        id: dossier.plan.id,
        type: 'update',
        fields: {
          toetsingDoor: open.wie.naam,
          toetsingOp: vandaag(context),
          toetsingOpmerking: input.toelichting.trim(),
          ...(isBack && { status: 'concept' }),
        },
      },
    ],
    id: dossier.plan.id,
    undoable: false,
  });
}
