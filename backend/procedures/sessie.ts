import { API_VERSION } from '#shared/contract/region/procedure.ts';
import type { Ik } from '#shared/contract/region/sessie.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { SCHEMA_VERSION } from '#shared/sync/operation.ts';
import type { RegionContext } from './context.ts';

type Gemeente = Ik['gemeenten'][number];
type Team = Ik['teams'][number];

/** The signed-in person with gemeenten, teams of those gemeenten and roles. */
export async function ik({ sql, who, device, clock }: RegionContext): Promise<Result<Ik>> {
  return sql.transaction(async (tx) => {
    const gemeenten = await tx.query<Gemeente>(
      `SELECT gemeente AS code, naam, naam_team AS "naamTeam", thema, dataset_id AS "datasetId", epoch
       FROM gemeente WHERE gemeente = ANY ($1) ORDER BY gemeente`,
      [who.gemeenten],
    );
    const teams = await tx.query<Team>(
      'SELECT gemeente, id, naam FROM team WHERE gemeente = ANY ($1) ORDER BY gemeente, id',
      [who.gemeenten],
    );
    return ok({
      persoon: { id: who.personId, naam: who.naam },
      gemeenten,
      teams,
      rollen: who.rollen.map((one) => ({ ...one, gemeente: one.gemeente as Gemeente['code'] })),
      apparaat: device,
      api: API_VERSION,
      schema: SCHEMA_VERSION,
      nu: clock().toISOString(),
    });
  });
}
