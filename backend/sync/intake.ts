import { INTAKE_MOST, type IntakeStuk } from '#shared/contract/region/intake.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { dotOf, SCHEMA_VERSION, type Operation } from '#shared/sync/operation.ts';
import { createWorkingSet } from '#shared/sync/working-set.ts';
import { Refusal } from '../http/refusal.ts';
import type { RegionContext } from '../procedures/context.ts';
import { writeAudit } from '../sql/audit.ts';
import type { Queries } from '../sql/sql.ts';
import { loadBatch, toOperation, type OperationRecord } from './load.ts';
import { scopeOfLeader } from './leader.ts';
import { inScope, readScope, type Scope } from './scope.ts';
import { writeBatch, type Bringer } from './write.ts';

// The intake (sync.md, Scope): changes of people who might not write in a dossier any more when they arrived. The
// teamleider of the team that has the dossier now decides; nobody else sees them but their author.

/** Told to the author of a change that a teamleider did not take over. */
export const INTAKE_REFUSED = 'intake-afgewezen';

const GONE = fail(
  'intake-weg',
  'Over deze wijziging is al besloten, of zij is niet (meer) voor uw team. Kijk opnieuw; er is niets veranderd.',
);
const NOT_YET = fail(
  'intake-wacht',
  'Deze wijziging kan nu nog niet worden overgenomen: zij bouwt op een eerdere die er nog niet is, of komt van een nieuwere Keukentafel. Zij blijft staan.',
);

interface IntakeRecord extends OperationRecord {
  ontvangen_op: Date | string;
}

async function findWaiting(
  tx: Queries,
  scope: Scope,
  one: { device: string; seq: number } | null,
): Promise<IntakeRecord[]> {
  const where = inScope(scope, 5);
  return tx.query<IntakeRecord>(
    `SELECT o.device, o.seq, o.actor, o.dossier_id, o.schema_version, o.device_time, o.changes, o.uitkomst, o.ontvangen_op
     FROM operatie o JOIN dossier d ON d.gemeente = o.gemeente AND d.id = o.dossier_id
     WHERE o.gemeente = $1 AND o.uitkomst = 'intake' AND ($2::text IS NULL OR (o.device = $2 AND o.seq = $3)) AND ${where.text}
     ORDER BY o.ontvangen_op, o.device, o.seq LIMIT $4`,
    [scope.gemeente, one?.device ?? null, one?.seq ?? null, INTAKE_MOST + 1, ...where.params],
  );
}

/** What waits for this teamleider, oldest first. */
export async function lijst(
  context: RegionContext,
): Promise<Result<{ stukken: IntakeStuk[]; meer: boolean }>> {
  return context.sql.transaction(async (tx) => {
    const found = await findWaiting(tx, await scopeOfLeader(tx, context), null);
    return ok({
      stukken: found.slice(0, INTAKE_MOST).map((record) => ({
        device: record.device,
        seq: record.seq,
        dossierId: record.dossier_id,
        door: record.actor,
        op: record.device_time,
        ontvangenOp: new Date(record.ontvangen_op).toISOString(),
        schemaVersion: record.schema_version,
        changes: JSON.parse(record.changes) as unknown[],
      })),
      meer: found.length > INTAKE_MOST,
    });
  });
}

type Decided = Result<{ uitkomst: 'applied' | 'conflict' | 'rejected'; code: string | null }>;

/**
 * Takes a change over as if its author still might write there (merged with what stands there now), or refuses it with
 * the reason that the author reads. Failures: intake-weg, intake-wacht.
 */
export async function beslis(
  context: RegionContext,
  input: { device: string; seq: number; aannemen: boolean; reden: string },
): Promise<Decided> {
  return context.sql.transaction(async (tx) => {
    const scope = await scopeOfLeader(tx, context);
    const { gemeente, medewerkerId } = scope;
    const [record] = await findWaiting(tx, scope, input);
    if (!record) return GONE;
    const operation = toOperation(record);
    const at = context.clock();
    const decided = input.aannemen
      ? await takeOver(tx, operation, { gemeente, medewerkerOf: () => medewerkerId, at })
      : await refuse(tx, gemeente, operation);
    if (!decided.ok) return decided;
    const kept = await tx.query(
      `INSERT INTO intake_besluit (gemeente, device, seq, door, op, aangenomen, reden)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING seq`,
      [gemeente, input.device, input.seq, scope.naam, at.toISOString(), input.aannemen, input.reden],
    );
    // another teamleider was just before: this one is undone with the transaction
    if (kept.length === 0) throw new Refusal('te-druk');
    await writeAudit(tx, {
      gemeente,
      at,
      actor: medewerkerId,
      action: input.aannemen ? 'intake-overgenomen' : 'intake-afgewezen',
      subject: dotOf(operation),
    });
    return decided;
  });
}

async function takeOver(tx: Queries, operation: Operation, by: Bringer): Promise<Decided> {
  const loaded = await loadBatch(tx, by.gemeente, [operation]);
  const set = createWorkingSet({
    ...loaded,
    // it is in the log already and waited there: taken over, it may let others go that waited for it
    history: [
      ...loaded.history.filter((entry) => dotOf(entry.operation) !== dotOf(operation)),
      { operation, isWaiting: true },
    ],
    schema: SCHEMA_VERSION,
    access: () => 'yes',
    mayCreateIn: () => false,
  });
  set.wakeAll();
  const taken = set.taken.find((one) => dotOf(one.operation) === dotOf(operation));
  if (!taken) return NOT_YET;
  await writeBatch(tx, set, loaded, by);
  const { decision } = taken;
  return ok({
    uitkomst:
      decision.outcome === 'conflict' || decision.outcome === 'rejected' ? decision.outcome : 'applied',
    code: 'code' in decision ? decision.code : null,
  });
}

async function refuse(tx: Queries, gemeente: string, operation: Operation): Promise<Decided> {
  await tx.query(
    `UPDATE operatie SET uitkomst = 'rejected', code = $4
     WHERE gemeente = $1 AND device = $2 AND seq = $3 AND uitkomst = 'intake'`,
    [gemeente, operation.device, operation.seq, INTAKE_REFUSED],
  );
  return ok({ uitkomst: 'rejected', code: INTAKE_REFUSED });
}

interface OutcomeRecord {
  seq: number;
  uitkomst: 'applied' | 'conflict' | 'rejected' | 'intake' | 'deferred';
  code: string | null;
  reden: string | null;
  door: string | null;
}

/** What became of changes of the calling device. */
export async function uitkomsten(
  context: RegionContext,
  input: { device: string; seqs: readonly number[] },
): Promise<Result<OutcomeRecord[]>> {
  return context.sql.transaction(async (tx) => {
    const { gemeente, device } = await readScope(tx, context);
    if (input.device !== device.id) throw new Refusal('apparaat-onbekend');
    return ok(
      await tx.query<OutcomeRecord>(
        `SELECT o.seq, o.uitkomst, o.code, b.reden, b.door
         FROM operatie o LEFT JOIN intake_besluit b ON b.gemeente = o.gemeente AND b.device = o.device AND b.seq = o.seq
         WHERE o.gemeente = $1 AND o.device = $2 AND o.seq = ANY ($3) ORDER BY o.seq`,
        [gemeente, device.id, input.seqs],
      ),
    );
  });
}
