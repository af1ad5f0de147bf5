import type { Answer } from '#shared/contract/region/sync.ts';
import { canonical } from '#shared/sync/equal.ts';
import { SCHEMA_VERSION, dotOf, type Operation } from '#shared/sync/operation.ts';
import { createWorkingSet, type Taken } from '#shared/sync/working-set.ts';
import { readDevice } from '../auth/device.ts';
import { Refusal } from '../http/refusal.ts';
import type { RegionContext } from '../procedures/context.ts';
import type { Queries } from '../sql/sql.ts';
import { outdatedFor, readStand } from './dataset.ts';
import { loadBatch, type LoadedBatch } from './load.ts';
import { accessTo, readScope, sees, type Scope } from './scope.ts';
import { writeBatch, type Positions } from './write.ts';

interface Pushed {
  readonly dataset: string;
  readonly epoch: number;
  readonly device: string;
  readonly operations: readonly Omit<Operation, 'changes'>[] & readonly { changes: readonly unknown[] }[];
}

type PushAnswer =
  { outdated: true; dataset: string; epoch: number } | { answers: Answer[]; expected: number | null };

interface StoredAnswer {
  seq: number;
  uitkomst: Answer['outcome'];
  code: string | null;
  positie: number | null;
  changes: string;
}

/**
 * Takes operations of one device in the order of their numbers: applies and answers in one transaction. What was here
 * already is answered as it was then; at a hole it stops and says which number it waits for.
 */
export async function push(context: RegionContext, input: Pushed): Promise<PushAnswer> {
  return context.sql.transaction(async (tx) => {
    const scope = await readScope(tx, context);
    const stand = await readStand(tx, scope.gemeente);
    const outdated = outdatedFor(stand, input);
    if (outdated) return outdated;
    const last = await lockDevice(tx, scope, input.device);
    // who did it follows from the sign-in, whatever the operation says
    const sent = input.operations.map(
      (operation) => ({ ...operation, device: input.device, actor: scope.naam }) as Operation,
    );
    const repeated = sent.filter((operation) => operation.seq <= last);
    const answers = await storedAnswers(tx, scope.gemeente, repeated);
    const { fresh, expected } = inOrder(sent, last);
    if (fresh.length > 0) answers.push(...(await take(tx, context, scope, fresh)));
    for (const { outcome, duplicate } of answers)
      context.metrics.pushed(duplicate ? 'duplicate' : outcome, 1);
    return { answers, expected };
  });
}

/** The last number of a device; until the end of the transaction nobody else pushes for it. */
async function lockDevice(tx: Queries, scope: Scope, device: string): Promise<number> {
  if (device !== scope.device.id) {
    const other = await readDevice(tx, device);
    if (other?.medewerker.id !== scope.medewerkerId || other.gemeente !== scope.gemeente) {
      throw new Refusal('apparaat-onbekend');
    }
  }
  const [row] = await tx.query<{ laatste_seq: number }>(
    'SELECT laatste_seq FROM apparaat WHERE gemeente = $1 AND id = $2 FOR UPDATE',
    [scope.gemeente, device],
  );
  return row?.laatste_seq ?? 0;
}

function inOrder(sent: readonly Operation[], last: number): { fresh: Operation[]; expected: number | null } {
  const fresh: Operation[] = [];
  for (const operation of sent) {
    if (operation.seq <= last) continue;
    const next = last + fresh.length + 1;
    if (operation.seq > next) return { fresh, expected: next };
    if (operation.seq === next) fresh.push(operation);
  }
  return { fresh, expected: null };
}

async function storedAnswers(
  tx: Queries,
  gemeente: string,
  repeated: readonly Operation[],
): Promise<Answer[]> {
  const [first] = repeated;
  if (!first) return [];
  const stored = await tx.query<StoredAnswer>(
    `SELECT seq, uitkomst, code, positie, changes FROM operatie WHERE gemeente = $1 AND device = $2 AND seq = ANY ($3)`,
    [gemeente, first.device, repeated.map((operation) => operation.seq)],
  );
  const bySeq = new Map(stored.map((row) => [row.seq, row]));
  return repeated.flatMap((operation) => {
    const row = bySeq.get(operation.seq);
    // a device that began after a number has nothing stored before it
    if (!row) return [refusedNumber(operation.seq)];
    if (canonical(JSON.parse(row.changes)) !== canonical(operation.changes))
      return [refusedNumber(operation.seq)];
    return [
      {
        seq: row.seq,
        outcome: row.uitkomst,
        duplicate: true,
        code: row.code,
        gemeente: row.positie === null ? null : gemeente,
        position: row.positie,
      },
    ];
  });
}

/** Another operation has this number: this one was not taken, and must be told so. */
function refusedNumber(seq: number): Answer {
  return { seq, outcome: 'rejected', duplicate: true, code: 'nummer-bezet', gemeente: null, position: null };
}

async function take(
  tx: Queries,
  context: RegionContext,
  scope: Scope,
  fresh: readonly Operation[],
): Promise<Answer[]> {
  const { gemeente } = scope;
  const loaded = await loadBatch(tx, gemeente, fresh);
  const set = workingSetOf(loaded, scope);
  for (const operation of fresh) set.take(operation);
  const at = context.clock();
  const positions = await writeBatch(tx, set, loaded, { gemeente, medewerkerId: scope.medewerkerId, at });
  const device = fresh[0]?.device;
  const last = fresh.at(-1)?.seq;
  await tx.query('UPDATE apparaat SET laatste_seq = $3 WHERE gemeente = $1 AND id = $2', [
    gemeente,
    device,
    last,
  ]);
  await tx.query('DELETE FROM doorgegeven WHERE gemeente = $1 AND device = $2 AND seq <= $3', [
    gemeente,
    device,
    last,
  ]);
  return answersOf(set.taken, fresh, gemeente, positions);
}

function workingSetOf(loaded: LoadedBatch, scope: Scope) {
  const stored = new Map(loaded.dossiers.map((dossier) => [dossier.id, dossier]));
  return createWorkingSet({
    ...loaded,
    schema: SCHEMA_VERSION,
    access: (dossier) =>
      accessTo(scope, { ...dossier, teams: stored.get(dossier.id)?.teams ?? [dossier.team] }),
    mayCreateIn: (where, team) =>
      scope.device.ingetrokkenOp === null && where === scope.gemeente && sees(scope, { id: '', team }),
  });
}

/** Of what was put off and woken in one batch, the last is what became of it. */
function answersOf(
  taken: readonly Taken[],
  fresh: readonly Operation[],
  gemeente: string,
  positions: Positions,
): Answer[] {
  const last = new Map(taken.map((one) => [dotOf(one.operation), one.decision]));
  return fresh.flatMap((operation) => {
    const decision = last.get(dotOf(operation));
    if (!decision) return [];
    const position = positions.get(dotOf(operation)) ?? null;
    return [
      {
        seq: operation.seq,
        outcome: decision.outcome,
        duplicate: false,
        code: 'code' in decision ? decision.code : null,
        gemeente: position === null ? null : gemeente,
        position,
      },
    ];
  });
}
