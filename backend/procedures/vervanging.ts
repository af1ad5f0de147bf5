import type { Vervanging } from '#shared/contract/region/vervanging.ts';
import { dagVan, plusDagen, type Dag } from '#shared/domain/basis/datum.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { publishNudge } from '../http/nudges.ts';
import { writeAudit } from '../sql/audit.ts';
import type { Queries } from '../sql/sql.ts';
import { readStand } from '../sync/dataset.ts';
import { scopeOfLeader } from '../sync/leader.ts';
import { inScope, type Scope } from '../sync/scope.ts';
import type { RegionContext } from './context.ts';

const PERIODE = fail(
  'periode-onmogelijk',
  'Deze periode kan niet: zij eindigt voordat zij begint, of is al voorbij. Kies andere dagen.',
);
const COLLEGA = fail(
  'collega-onbekend',
  'Deze collega werkt niet (meer) als consulent of teamleider in uw gemeente. Kies iemand anders.',
);
const DOSSIER = fail(
  'dossier-onbekend',
  'Een van deze dossiers is bij de regio niet (meer) van uw team. Er is niets veranderd. Kies opnieuw.',
);

/** Who stands in now or later in dossiers of the teams of this teamleider. */
export async function lijst(context: RegionContext): Promise<Result<Vervanging[]>> {
  return context.sql.transaction(async (tx) => {
    const scope = await scopeOfLeader(tx, context);
    const where = inScope(scope, 3);
    const found = await tx.query<{
      id: string;
      naam: string;
      dossier_id: string;
      vanaf: string;
      tot: string | null;
    }>(
      `SELECT m.id, m.naam, v.dossier_id, v.vanaf, v.tot FROM vervanging v
       JOIN medewerker m ON m.gemeente = v.gemeente AND m.id = v.medewerker_id
       JOIN dossier d ON d.gemeente = v.gemeente AND d.id = v.dossier_id
       WHERE v.gemeente = $1 AND (v.tot IS NULL OR v.tot >= $2::date) AND ${where.text}
       ORDER BY m.naam, v.vanaf, v.dossier_id`,
      [scope.gemeente, today(context), ...where.params],
    );
    return ok(
      found.map(({ id, naam, dossier_id, vanaf, tot }) => ({
        medewerker: { id, naam },
        dossierId: dossier_id,
        vanaf,
        tot,
      })),
    );
  });
}

const today = ({ clock }: Pick<RegionContext, 'clock'>): Dag => dagVan(clock());

/** Lets a colleague stand in, in all of these dossiers or in none. Saying it again for the same first day changes the last day. */
export async function zet(
  context: RegionContext,
  input: { medewerkerId: string; dossierIds: readonly string[]; vanaf: string; tot: string },
): Promise<Result<{ aantal: number }>> {
  const { medewerkerId, vanaf, tot } = input;
  if (tot < vanaf || tot < today(context)) return PERIODE;
  return context.sql.transaction(async (tx): Promise<Result<{ aantal: number }>> => {
    const scope = await scopeOfLeader(tx, context);
    const { gemeente } = scope;
    const [collega] = await tx.query(
      `SELECT 1 FROM medewerker m JOIN rol r ON r.gemeente = m.gemeente AND r.medewerker_id = m.id
       WHERE m.gemeente = $1 AND m.id = $2 AND m.actief AND r.rol IN ('consulent', 'teamleider') LIMIT 1`,
      [gemeente, medewerkerId],
    );
    if (!collega) return COLLEGA;
    const wanted = [...new Set(input.dossierIds)];
    if ((await ownDossiers(tx, scope, wanted)) !== wanted.length) return DOSSIER;
    await tx.query(
      `INSERT INTO vervanging (gemeente, medewerker_id, dossier_id, vanaf, tot)
       SELECT $1, $2, d, $4::date, $5::date FROM unnest($3::text[]) AS d
       ON CONFLICT (gemeente, medewerker_id, dossier_id, vanaf) DO UPDATE SET tot = excluded.tot`,
      [gemeente, medewerkerId, wanted, vanaf, tot],
    );
    await tell(tx, context, scope, 'vervanging-gezet', medewerkerId);
    return ok({ aantal: wanted.length });
  });
}

async function ownDossiers(tx: Queries, scope: Scope, ids: readonly string[]): Promise<number> {
  const where = inScope(scope, 3);
  const found = await tx.query(
    `SELECT d.id FROM dossier d WHERE d.gemeente = $1 AND d.id = ANY ($2) AND d.team <> '' AND ${where.text}`,
    [scope.gemeente, ids, ...where.params],
  );
  return found.length;
}

/** Ends standing in: with yesterday, or altogether when it had not begun. */
export async function stop(
  context: RegionContext,
  input: { medewerkerId: string; dossierId: string; vanaf: string },
): Promise<Result<Record<string, never>>> {
  const { medewerkerId, dossierId, vanaf } = input;
  return context.sql.transaction(async (tx): Promise<Result<Record<string, never>>> => {
    const scope = await scopeOfLeader(tx, context);
    const { gemeente } = scope;
    if ((await ownDossiers(tx, scope, [dossierId])) === 0) return DOSSIER;
    const key = [gemeente, medewerkerId, dossierId, vanaf];
    const yesterday = plusDagen(today(context), -1);
    await (vanaf > yesterday
      ? tx.query(
          'DELETE FROM vervanging WHERE gemeente = $1 AND medewerker_id = $2 AND dossier_id = $3 AND vanaf = $4::date',
          key,
        )
      : tx.query(
          `UPDATE vervanging SET tot = $5::date WHERE gemeente = $1 AND medewerker_id = $2 AND dossier_id = $3
           AND vanaf = $4::date AND (tot IS NULL OR tot > $5::date)`,
          [...key, yesterday],
        ));
    await tell(tx, context, scope, 'vervanging-beeindigd', medewerkerId);
    return ok({});
  });
}

/** Writes down who decided it, and lets devices that are online ask for their dossiers anew. */
async function tell(
  tx: Queries,
  context: RegionContext,
  { gemeente, medewerkerId }: Scope,
  action: string,
  subject: string,
): Promise<void> {
  await writeAudit(tx, { gemeente, at: context.clock(), actor: medewerkerId, action, subject });
  const { positie } = await readStand(tx, gemeente);
  // one past the last position: a device that has everything of the log would stay away otherwise
  await publishNudge(tx, gemeente, positie + 1);
}
