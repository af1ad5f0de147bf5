import { createHash } from 'node:crypto';
import type { Apparaat } from '#shared/contract/region/procedure.ts';
import { dagVan } from '#shared/domain/basis/datum.ts';
import type { Access } from '#shared/sync/serve.ts';
import { Refusal } from '../http/refusal.ts';
import type { RegionContext } from '../procedures/context.ts';
import type { Queries } from '../sql/sql.ts';

/** Which dossiers of the device's gemeente the person of a call may see: from the region's tables, at this moment. */
export interface Scope {
  readonly gemeente: string;
  readonly medewerkerId: string;
  readonly naam: string;
  readonly device: Apparaat;
  /** teams by name; null: all of the gemeente */
  readonly teams: readonly string[] | null;
  /** dossiers for which this person stands in today */
  readonly assigned: readonly string[];
  /** dossiers for which this person once stood in */
  readonly assignedBefore: readonly string[];
}

/** What a dossier must be for access to be judged. */
export interface ScopedDossier {
  readonly id: string;
  readonly team: string;
  /** every team that it has been with */
  readonly teams: readonly string[];
}

const WORKERS = ['consulent', 'teamleider'];

/** The scope of a call. The device is one of the caller's: `auth/access.ts` has seen to that. */
export async function readScope(tx: Queries, context: RegionContext): Promise<Scope> {
  const gemeente = context.device?.gemeente ?? '';
  const [scope] = await readScopes(tx, gemeente, [context]);
  if (!scope || scope instanceof Refusal) throw scope ?? new Refusal('apparaat-onbekend');
  return scope;
}

interface Works {
  readonly device: Apparaat;
  readonly medewerkerId: string;
  readonly naam: string;
  /** teams by id; null: all of the gemeente */
  readonly teamIds: readonly string[] | null;
}

/** The scopes of several calls from devices of one gemeente; in the place of one that may not work here stands why. */
export async function readScopes(
  tx: Queries,
  gemeente: string,
  calls: readonly Pick<RegionContext, 'who' | 'device' | 'clock'>[],
): Promise<(Scope | Refusal)[]> {
  const works = calls.map((call) => worksIn(gemeente, call));
  const allowed = works.filter((one): one is Works => !(one instanceof Refusal));
  const teamIds = [...new Set(allowed.flatMap((one) => one.teamIds ?? []))];
  const teams =
    teamIds.length === 0
      ? []
      : await tx.query<{ id: string; naam: string }>(
          'SELECT id, naam FROM team WHERE gemeente = $1 AND id = ANY ($2) ORDER BY naam',
          [gemeente, teamIds],
        );
  const [first] = calls;
  const today = first && dagVan(first.clock());
  const standIns = await tx.query<{ medewerker_id: string; dossier_id: string; nu: boolean }>(
    `SELECT medewerker_id, dossier_id, bool_or(vanaf <= $3::date AND (tot IS NULL OR tot >= $3::date)) AS nu
     FROM vervanging WHERE gemeente = $1 AND medewerker_id = ANY ($2) AND vanaf <= $3::date
     GROUP BY medewerker_id, dossier_id ORDER BY dossier_id`,
    [gemeente, [...new Set(allowed.map((one) => one.medewerkerId))], today],
  );
  return works.map((one) => {
    if (one instanceof Refusal) return one;
    const { medewerkerId, naam, device } = one;
    const mine = standIns.filter((standIn) => standIn.medewerker_id === medewerkerId);
    return {
      gemeente,
      medewerkerId,
      naam,
      device,
      teams:
        one.teamIds === null
          ? null
          : teams.filter((team) => one.teamIds?.includes(team.id)).map((team) => team.naam),
      assigned: mine.filter(({ nu }) => nu).map((standIn) => standIn.dossier_id),
      assignedBefore: mine.filter(({ nu }) => !nu).map((standIn) => standIn.dossier_id),
    };
  });
}

function worksIn(gemeente: string, { who, device }: Pick<RegionContext, 'who' | 'device'>): Works | Refusal {
  if (device?.gemeente !== gemeente) return new Refusal('apparaat-onbekend');
  const roles = who.rollen.filter((one) => one.gemeente === gemeente && WORKERS.includes(one.rol));
  if (roles.length === 0) return new Refusal('geen-toegang');
  return {
    device,
    medewerkerId: who.aanstellingen[gemeente] ?? '',
    naam: who.naam,
    teamIds: roles.some((one) => one.team === null) ? null : roles.flatMap((one) => one.team ?? []),
  };
}

/** SQL that is true for a dossier `d` in scope; its parameters are numbered from `first`. */
export function inScope(scope: Scope, first: number): { text: string; params: unknown[] } {
  return {
    text: `($${first}::text[] IS NULL OR d.team = '' OR d.team = ANY ($${first}) OR d.id = ANY ($${first + 1}))`,
    params: [scope.teams, scope.assigned],
  };
}

/** As {@link inScope}, for a dossier in memory. */
export function sees(scope: Scope, dossier: { id: string; team: string }): boolean {
  return (
    scope.teams === null ||
    dossier.team === '' ||
    scope.teams.includes(dossier.team) ||
    scope.assigned.includes(dossier.id)
  );
}

/** Whether an operation on a dossier is applied, goes to the intake, or is refused. */
export function accessTo(scope: Scope, dossier: ScopedDossier): Access {
  const wasTheirs =
    scope.assignedBefore.includes(dossier.id) || dossier.teams.some((team) => scope.teams?.includes(team));
  if (scope.device.ingetrokkenOp !== null) return sees(scope, dossier) || wasTheirs ? 'intake' : 'no';
  if (sees(scope, dossier)) return 'yes';
  return wasTheirs ? 'intake' : 'no';
}

/** A name for the set of dossiers in scope: another one when a dossier came or went by anything but its own log. */
export function scopeName(scope: Scope, moves: number): string {
  const text = JSON.stringify([scope.teams, scope.assigned, moves]);
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
