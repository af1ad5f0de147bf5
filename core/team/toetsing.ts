import type { ToetsPunt } from '#shared/contract/team.ts';
import { dagVan, type Dag } from '#shared/domain/basis/datum.ts';
import { blokkades } from '#shared/domain/plan/blokkades.ts';
import { bezwaarToetser, openOpmerkingen } from '#shared/domain/plan/toetsing.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { readDossier } from '#db/records.ts';
import { readTeam } from '#db/team.ts';
import { refreshAll, refreshChanged } from '../caseload/refresh.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { nietTeamleider } from './leider.ts';

/** The plans of the own team that wait for a second pair of eyes, longest first. Failure: geen-teamleider. */
export function readToetsing(
  context: CoreContext,
  open: OpenSession,
): Result<{ vandaag: Dag; plannen: ToetsPunt[] }> {
  const refused = nietTeamleider(open);
  if (refused) return refused;
  refreshAll(context);
  refreshChanged(context);
  const today = vandaag(context);
  const { gemeente, team } = open.wie;
  const plannen = readTeam(open.store, { gemeente, team })
    .filter(({ weken }) => weken.at(-1)?.fase === 'ter-toetsing')
    .flatMap(({ dossierId, naam, consulent }): ToetsPunt[] => {
      const dossier = readDossier(open.store, dossierId);
      if (!dossier) return [];
      return [
        {
          dossierId,
          naam,
          consulent,
          versie: dossier.plan.versie + 1,
          sinds: dagVan(new Date(dossier.plan.changedAt)),
          blokkades: blokkades(dossier, { catalogus: open.catalogus, vandaag: today }).length,
          opmerkingen: openOpmerkingen(dossier).length,
          bezwaar: bezwaarToetser(dossier, open.wie.naam),
        },
      ];
    })
    .sort((a, b) => a.sinds.localeCompare(b.sinds));
  return ok({ vandaag: today, plannen });
}
