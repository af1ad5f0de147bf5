import type { Operation } from '#shared/sync/operation.ts';
import { effectsOf, type Taken } from '#shared/sync/working-set.ts';
import { column } from '../sql/column.ts';
import { lines } from '../sql/lines.ts';
import type { Queries } from '../sql/sql.ts';
import type { Bringer, Positions } from './write.ts';

// What comes from a laptop is mostly many operations of one person in one dossier, one number after the other: what they have in
// common is sent to the database once for all of them.

/** Operations of the log one after the other that differ in their words and time only; numbers and positions go up by one. */
interface Stretch {
  readonly first: Taken;
  /** place of the first one in the list, counted from 1 */
  readonly from: number;
  readonly position: number | null;
}

/** Writes what was taken into the log: new lines, and what became of lines that waited there. */
export async function writeLog(
  tx: Queries,
  taken: readonly Taken[],
  by: Bringer,
  positions: Positions,
): Promise<void> {
  const fresh = taken.filter(({ isWoken }) => !isWoken);
  if (fresh.length > 0) await insertLines(tx, fresh, by, positions);
  // what was put off in this very batch and woken by it is in the log already
  const woken = taken.filter(({ isWoken }) => isWoken);
  if (woken.length > 0) await updateLines(tx, woken, by, positions);
}

async function insertLines(
  tx: Queries,
  fresh: readonly Taken[],
  by: Bringer,
  positions: Positions,
): Promise<void> {
  const { stretches, stretchOf } = stretchesOf(fresh, positions);
  const operationsOf = (valueOf: (operation: Operation) => string | number) =>
    column(stretches, ({ first }) => valueOf(first.operation));
  await tx.query(
    `INSERT INTO operatie (gemeente, ontvangen_op, medewerker_id, device, seq, actor, dossier_id, schema_version,
       device_time, changes, uitkomst, code, positie, effects)
     SELECT $1, $2::timestamptz, m, d, s + nr - van, a, i, v, t, c, u, k, p + nr - van, e
     FROM unnest($3::int[], string_to_array($4, chr(10)), string_to_array($5, chr(10)))
       WITH ORDINALITY AS regel(reeks, t, c, nr)
     JOIN unnest($6::bigint[], $7::text[], $8::text[], $9::bigint[], $10::text[], $11::text[], $12::int[], $13::text[],
       $14::text[], $15::bigint[], $16::text[]) WITH ORDINALITY AS samen(van, m, d, s, a, i, v, u, k, p, e, reeks)
       USING (reeks)`,
    [
      by.gemeente,
      by.at.toISOString(),
      `{${stretchOf.join(',')}}`,
      lines(fresh, ({ operation }) => operation.device_time),
      lines(fresh, ({ operation }) => JSON.stringify(operation.changes)),
      column(stretches, ({ from }) => from),
      operationsOf(by.medewerkerOf),
      operationsOf(({ device }) => device),
      operationsOf(({ seq }) => seq),
      operationsOf(({ actor }) => actor),
      operationsOf(({ dossier_id }) => dossier_id),
      operationsOf(({ schema_version }) => schema_version),
      column(stretches, ({ first }) => first.decision.outcome),
      column(stretches, ({ first }) => codeOf(first)),
      column(stretches, ({ position }) => position),
      column(stretches, ({ first }) => effectsText(first)),
    ],
  );
}

/** The stretches of a list, and of each entry the number of its stretch, counted from 1. */
function stretchesOf(
  fresh: readonly Taken[],
  positions: Positions,
): { stretches: readonly Stretch[]; stretchOf: readonly number[] } {
  const stretches: Stretch[] = [];
  let last: Stretch | null = null;
  const stretchOf = fresh.map((one, index) => {
    const position = positions.get(one.operation) ?? null;
    const here = index + 1;
    if (!last || !goesOn(last, one, here - last.from, position)) {
      last = { first: one, from: here, position };
      stretches.push(last);
    }
    return stretches.length;
  });
  return { stretches, stretchOf };
}

function goesOn(
  { first, position: start }: Stretch,
  next: Taken,
  steps: number,
  position: number | null,
): boolean {
  const [one, other] = [first.operation, next.operation];
  return (
    start !== null &&
    position === start + steps &&
    other.seq === one.seq + steps &&
    other.device === one.device &&
    other.dossier_id === one.dossier_id &&
    other.actor === one.actor &&
    other.schema_version === one.schema_version &&
    isPlainlyApplied(first) &&
    isPlainlyApplied(next)
  );
}

function isPlainlyApplied({ decision }: Taken): boolean {
  return decision.outcome === 'applied' && decision.effects === null;
}

async function updateLines(
  tx: Queries,
  woken: readonly Taken[],
  by: Bringer,
  positions: Positions,
): Promise<void> {
  await tx.query(
    `UPDATE operatie SET uitkomst = u, code = c, positie = p, effects = e
     FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[]) AS nieuw(d, s, u, c, p, e)
     WHERE gemeente = $1 AND device = d AND seq = s`,
    [
      by.gemeente,
      column(woken, ({ operation }) => operation.device),
      column(woken, ({ operation }) => operation.seq),
      column(woken, ({ decision }) => decision.outcome),
      column(woken, codeOf),
      column(woken, ({ operation }) => positions.get(operation) ?? null),
      column(woken, effectsText),
    ],
  );
}

function codeOf({ decision }: Taken): string | null {
  return 'code' in decision ? decision.code : null;
}

function effectsText({ decision }: Taken): string | null {
  const effects = effectsOf(decision);
  return effects === null ? null : JSON.stringify(effects);
}
