import type { Answer } from '#shared/contract/region/sync.ts';
import { SCHEMA_VERSION, type Operation } from '#shared/sync/operation.ts';
import { createWorkingSet, type WorkingSet } from '#shared/sync/working-set.ts';
import { Refusal } from '../http/refusal.ts';
import type { Queries } from '../sql/sql.ts';
import { outdatedFor, readStand } from './dataset.ts';
import { loadBatch, type LoadedBatch } from './load.ts';
import type { PushAnswer, PushCall } from './push.ts';
import { accessTo, readScopes, sees, type Scope } from './scope.ts';
import { readStoredAnswers } from './stored-answers.ts';
import { writeBatch, type Positions } from './write.ts';

/** What one push comes to within its group, before anything is written. */
interface Brought {
  readonly device: string;
  readonly scope: Scope;
  /** in the log already */
  readonly repeated: readonly Operation[];
  readonly fresh: readonly Operation[];
  readonly expected: number | null;
}

type Outcome = PushAnswer | Refusal;

/** What became of the fresh operations of a group. */
interface TakenFresh {
  answerTo(operation: Operation): Answer | null;
  /** whether the log says of all of these just what they say themselves, one after the other */
  isAllTold(operations: readonly Operation[]): boolean;
}

/**
 * Takes what several devices of one gemeente bring, each device once, in the transaction of the caller: a fixed number of
 * statements, however many they are. Each is judged by the rights of its own person. A refusal stands in the place of an answer.
 */
export async function takePushes(
  tx: Queries,
  gemeente: string,
  calls: readonly PushCall[],
): Promise<Outcome[]> {
  const scopes = await readScopes(
    tx,
    gemeente,
    calls.map(({ context }) => context),
  );
  const stand = await readStand(tx, gemeente);
  const devices = await lockDevices(
    tx,
    gemeente,
    calls.map(({ input }) => input.device),
  );
  const brought = calls.map(({ input }, index): Brought | Outcome => {
    const scope = scopes[index];
    if (!scope || scope instanceof Refusal) return scope ?? new Refusal('apparaat-onbekend');
    const outdated = outdatedFor(stand, input);
    if (outdated) return outdated;
    const device = devices.get(input.device);
    if (device?.medewerkerId !== scope.medewerkerId) return new Refusal('apparaat-onbekend');
    // who did it follows from the sign-in, whatever the operation says
    const sent = input.operations.map(
      (operation) => ({ ...operation, device: input.device, actor: scope.naam }) as Operation,
    );
    return { device: input.device, scope, ...inOrder(sent, device.last) };
  });
  const taken = brought.filter((one): one is Brought => 'fresh' in one);
  const stored = await readStoredAnswers(
    tx,
    gemeente,
    taken.flatMap(({ repeated }) => repeated),
  );
  const fresh = await takeFresh(tx, gemeente, taken, calls[0]?.context.clock() ?? new Date(0));
  return brought.map((one) => {
    if (!('fresh' in one)) return one;
    const answers = [...one.repeated, ...one.fresh].flatMap(
      (operation) => stored.get(operation) ?? fresh.answerTo(operation) ?? [],
    );
    const { expected } = one;
    return fresh.isAllTold(one.fresh) && one.repeated.length === 0 && one.fresh.length > 0
      ? { answers, expected, told: { actor: one.scope.naam } }
      : { answers, expected };
  });
}

/** The last number of each device and whose it is; until the end of the transaction nobody else pushes for them. */
async function lockDevices(
  tx: Queries,
  gemeente: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { medewerkerId: string; last: number }>> {
  const rows = await tx.query<{ id: string; medewerker_id: string; laatste_seq: number }>(
    'SELECT id, medewerker_id, laatste_seq FROM apparaat WHERE gemeente = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE',
    [gemeente, ids],
  );
  return new Map(rows.map((row) => [row.id, { medewerkerId: row.medewerker_id, last: row.laatste_seq }]));
}

function inOrder(sent: readonly Operation[], last: number): Pick<Brought, 'repeated' | 'fresh' | 'expected'> {
  const repeated = sent.filter((operation) => operation.seq <= last);
  const fresh: Operation[] = [];
  for (const operation of sent) {
    if (operation.seq <= last) continue;
    const next = last + fresh.length + 1;
    if (operation.seq > next) return { repeated, fresh, expected: next };
    if (operation.seq === next) fresh.push(operation);
  }
  return { repeated, fresh, expected: null };
}

async function takeFresh(
  tx: Queries,
  gemeente: string,
  brought: readonly Brought[],
  at: Date,
): Promise<TakenFresh> {
  const fresh = brought.flatMap((one) => one.fresh);
  if (fresh.length === 0) return { answerTo: () => null, isAllTold: () => false };
  const scopes = new Map(brought.map((one) => [one.device, one.scope]));
  const loaded = await loadBatch(tx, gemeente, fresh);
  const set = workingSetOf(loaded, scopes);
  for (const operation of fresh) set.take(operation);
  const medewerkerOf = ({ device }: Operation): string => scopes.get(device)?.medewerkerId ?? '';
  const positions = await writeBatch(tx, set, loaded, { gemeente, medewerkerOf, at });
  await writeLast(tx, gemeente, brought);
  return answersOf(set, gemeente, positions);
}

function workingSetOf(loaded: LoadedBatch, scopes: ReadonlyMap<string, Scope>): WorkingSet {
  const stored = new Map(loaded.dossiers.map((dossier) => [dossier.id, dossier]));
  return createWorkingSet({
    ...loaded,
    schema: SCHEMA_VERSION,
    access(dossier, { device }) {
      const scope = scopes.get(device);
      const teams = stored.get(dossier.id)?.teams ?? [dossier.team];
      return scope ? accessTo(scope, { ...dossier, teams }) : 'no';
    },
    mayCreateIn({ gemeente, team }, { device }) {
      const scope = scopes.get(device);
      return (
        scope?.device.ingetrokkenOp === null && gemeente === scope.gemeente && sees(scope, { id: '', team })
      );
    },
  });
}

/** How far each device came; what others had relayed for it up to there it has brought itself. */
async function writeLast(tx: Queries, gemeente: string, brought: readonly Brought[]): Promise<void> {
  const moved = brought.flatMap(({ device, fresh }) => {
    const last = fresh.at(-1);
    return last ? [{ device, seq: last.seq }] : [];
  });
  const params = [gemeente, moved.map(({ device }) => device), moved.map(({ seq }) => seq)];
  await tx.query(
    `UPDATE apparaat SET laatste_seq = s FROM unnest($2::text[], $3::bigint[]) AS gebracht(d, s)
     WHERE gemeente = $1 AND id = d`,
    params,
  );
  await tx.query(
    `DELETE FROM doorgegeven USING unnest($2::text[], $3::bigint[]) AS gebracht(d, s)
     WHERE gemeente = $1 AND device = d AND seq <= s`,
    params,
  );
}

/** Of what was put off and woken in one group, the last is what became of it. */
function answersOf(set: WorkingSet, gemeente: string, positions: Positions): TakenFresh {
  const last = new Map(set.taken.map((one) => [one.operation, one.decision]));
  return {
    answerTo(operation) {
      const decision = last.get(operation);
      if (!decision) return null;
      const position = positions.get(operation) ?? null;
      return {
        seq: operation.seq,
        outcome: decision.outcome,
        duplicate: false,
        code: 'code' in decision ? decision.code : null,
        gemeente: position === null ? null : gemeente,
        position,
      };
    },
    isAllTold(operations) {
      const start = operations[0] && positions.get(operations[0]);
      return operations.every((operation, index) => {
        const decision = last.get(operation);
        return (
          decision?.outcome === 'applied' &&
          decision.effects === null &&
          start !== undefined &&
          positions.get(operation) === start + index
        );
      });
    },
  };
}
