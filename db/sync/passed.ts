import { dotOf, type Operation } from '#shared/sync/operation.ts';
import type { Store } from '../store.ts';
import { OPERATION_COLUMNS, toOperation } from './outbox.ts';

// the numbers first: what others made has another device's name, and is left at once
const TOLD = `SELECT ${OPERATION_COLUMNS} FROM json_each(?) AS told CROSS JOIN operation AS o
  ON o.seq = told.value ->> 1 AND o.device = told.value ->> 0`;

/** Marks those of these that are own operations as come back in the region's log; they come back by their dot. */
export function takePassed(
  store: Store,
  told: readonly { readonly device: string; readonly seq: number }[],
): ReadonlyMap<string, Operation> {
  const own = store.sql(TOLD).all(JSON.stringify(told.map(({ device, seq }) => [device, seq])));
  if (own.length === 0) return new Map();
  store
    .sql(
      "UPDATE operation SET state = 'passed' WHERE seq IN (SELECT value FROM json_each(?)) AND state <> 'settled'",
    )
    .run(JSON.stringify(own.map((raw) => raw['seq'])));
  return new Map(own.map(toOperation).map((operation) => [dotOf(operation), operation]));
}
