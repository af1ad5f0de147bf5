import type { Waarneming } from '#shared/contract/team.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { readTeam } from '#db/team.ts';
import type { CoreContext, OpenSession } from '../context.ts';
import { askRegion } from '../sync/ask-region.ts';
import { withStore } from '../procedures/with-store.ts';
import { nietTeamleider } from './leider.ts';

/** What stands in the way of asking: nobody is open, or no teamleider is. */
function opened(context: CoreContext): Result<OpenSession> {
  return withStore(context, (open) => nietTeamleider(open) ?? ok(open));
}

/** Who stands in now or later in dossiers of the own team, with the names of the dossiers that are here. */
export async function readWaarnemingen(context: CoreContext): Promise<Result<Waarneming[]>> {
  const before = opened(context);
  if (!before.ok) return before;
  const answer = await askRegion(context, (region) => region.vervanging.lijst({}));
  if (!answer.ok) return answer;
  // it may have been locked meanwhile
  const open = opened(context);
  if (!open.ok) return open;
  const { gemeente } = open.value.wie;
  const names = new Map(
    readTeam(open.value.store, { gemeente, team: '' }).map(({ dossierId, naam }) => [dossierId, naam]),
  );
  return ok(
    answer.value.map(({ medewerker, dossierId, vanaf, tot }) => ({
      medewerkerId: medewerker.id,
      naam: medewerker.naam,
      dossierId,
      dossiernaam: names.get(dossierId) ?? null,
      vanaf,
      tot,
    })),
  );
}

/** Lets a colleague stand in for a period. Failures: those of the region, geen-teamleider, geen-verbinding, regio-weigert. */
export async function zetWaarneming(
  context: CoreContext,
  input: { medewerkerId: string; dossierIds: string[]; vanaf: string; tot: string },
): Promise<Result<{ aantal: number }>> {
  const open = opened(context);
  if (!open.ok) return open;
  return askRegion(context, (region) => region.vervanging.zet(input));
}

/** Ends it. Failures as {@link zetWaarneming}. */
export async function stopWaarneming(
  context: CoreContext,
  input: { medewerkerId: string; dossierId: string; vanaf: string },
): Promise<Result<object>> {
  const open = opened(context);
  if (!open.ok) return open;
  return askRegion(context, (region) => region.vervanging.stop(input));
}
