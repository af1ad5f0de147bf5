import { hasRole } from '../auth/who.ts';
import { Refusal } from '../http/refusal.ts';
import type { RegionContext } from '../procedures/context.ts';
import type { Queries } from '../sql/sql.ts';
import { readScope, type Scope } from './scope.ts';

/** The scope of a teamleider in the gemeente of the device; for who is something else there it is refused. */
export async function scopeOfLeader(tx: Queries, context: RegionContext): Promise<Scope> {
  const scope = await readScope(tx, context);
  const leads = context.who.rollen.filter(
    ({ gemeente, rol }) => gemeente === scope.gemeente && rol === 'teamleider',
  );
  if (!hasRole(context.who, ['teamleider'], scope.gemeente)) throw new Refusal('geen-toegang');
  if (leads.some(({ team }) => team === null)) return { ...scope, teams: null };
  const teams = await tx.query<{ naam: string }>(
    'SELECT naam FROM team WHERE gemeente = $1 AND id = ANY ($2) ORDER BY naam',
    [scope.gemeente, leads.map(({ team }) => team)],
  );
  // standing in for a colleague is work in a dossier, not leading its team
  return { ...scope, teams: teams.map(({ naam }) => naam), assigned: [] };
}
