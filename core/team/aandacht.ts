import type { AandachtPunt } from '#shared/contract/team.ts';
import type { Dag } from '#shared/domain/basis/datum.ts';
import type { Signaal } from '#shared/domain/signalen.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { groepVan, vervolgVan } from '#shared/domain/team/aandacht.ts';
import { listConflicts } from '#db/sync/conflicts.ts';
import { readTeam } from '#db/team.ts';
import { refreshAll, refreshChanged } from '../caseload/refresh.ts';
import { vandaag, type CoreContext, type OpenSession } from '../context.ts';
import { nietTeamleider } from './leider.ts';

/** Everything in the own team that asks for attention, most urgent first, each with the step to take. Failure: geen-teamleider. */
export function readAandacht(
  context: CoreContext,
  open: OpenSession,
): Result<{ vandaag: Dag; punten: AandachtPunt[] }> {
  const refused = nietTeamleider(open);
  if (refused) return refused;
  refreshAll(context);
  refreshChanged(context);
  const { gemeente, team } = open.wie;
  const conflicten = new Map<string, number>();
  for (const { dossierId, candidates } of listConflicts(open.store, null))
    conflicten.set(dossierId, (conflicten.get(dossierId) ?? 0) + Object.keys(candidates).length);
  const punten = readTeam(open.store, { gemeente, team }).flatMap(
    ({ dossierId, naam, consulent, signalen }) =>
      [...vanConflicten(conflicten.get(dossierId) ?? 0), ...signalen].map((signaal) => ({
        dossierId,
        naam,
        consulent,
        groep: groepVan(signaal.code),
        signaal,
        ...vervolgVan(signaal),
      })),
  );
  punten.sort(
    (a, b) =>
      b.signaal.ernst - a.signaal.ernst || (a.signaal.datum ?? '9').localeCompare(b.signaal.datum ?? '9'),
  );
  return ok({ vandaag: vandaag(context), punten });
}

/** Values beside each other ask for a person; whose they are does not matter. */
function vanConflicten(aantal: number): Signaal[] {
  if (aantal === 0) return [];
  const tekst =
    aantal === 1
      ? 'Van 1 veld staan twee waarden naast elkaar.'
      : `Van ${aantal} velden staan twee waarden naast elkaar.`;
  return [{ code: 'conflict', tekst, ernst: 2, datum: null }];
}
