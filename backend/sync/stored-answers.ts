import type { Answer } from '#shared/contract/region/sync.ts';
import { canonical } from '#shared/sync/equal.ts';
import { dotOf, type Operation } from '#shared/sync/operation.ts';
import type { Queries } from '../sql/sql.ts';

interface StoredAnswer {
  device: string;
  seq: number;
  uitkomst: Answer['outcome'];
  code: string | null;
  positie: number | null;
  changes: string;
}

/** What was answered to operations that came before: each gets the same answer again. */
export async function readStoredAnswers(
  tx: Queries,
  gemeente: string,
  repeated: readonly Operation[],
): Promise<ReadonlyMap<Operation, Answer>> {
  if (repeated.length === 0) return new Map();
  const stored = await tx.query<StoredAnswer>(
    `SELECT device, seq, uitkomst, code, positie, changes
     FROM operatie JOIN unnest($2::text[], $3::bigint[]) AS gezocht(d, s) ON device = d AND seq = s WHERE gemeente = $1`,
    [gemeente, repeated.map(({ device }) => device), repeated.map(({ seq }) => seq)],
  );
  const byDot = new Map(stored.map((row) => [dotOf(row), row]));
  return new Map(
    repeated.map((operation) => {
      const row = byDot.get(dotOf(operation));
      // a device that began after a number has nothing stored before it
      const isSame = row !== undefined && canonical(JSON.parse(row.changes)) === canonical(operation.changes);
      return [operation, isSame ? again(row, gemeente) : refusedNumber(operation.seq)];
    }),
  );
}

function again(row: StoredAnswer, gemeente: string): Answer {
  return {
    seq: row.seq,
    outcome: row.uitkomst,
    duplicate: true,
    code: row.code,
    gemeente: row.positie === null ? null : gemeente,
    position: row.positie,
  };
}

/** Another operation has this number: this one was not taken, and must be told so. */
function refusedNumber(seq: number): Answer {
  return { seq, outcome: 'rejected', duplicate: true, code: 'nummer-bezet', gemeente: null, position: null };
}
