import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { SCHEMA_VERSION } from '#shared/sync/operation.ts';
import { createWorkingSet } from '#shared/sync/working-set.ts';
import { asOwner } from '../sql/scope.ts';
import type { Database, Queries } from '../sql/sql.ts';
import { loadBatch, toOperation, type OperationRecord } from './load.ts';
import { writeBatch } from './write.ts';

/** At once, so that one start never holds a long lock. */
const DOSSIERS = 100;

/**
 * After an upgrade: what newer devices had brought and this server could not read yet is tried again. Returns how many
 * operations found their place (or were refused, and their device is told when it asks).
 */
export async function wakeDeferred(db: Database, at: Date): Promise<number> {
  let woken = 0;
  for (const { code } of GEMEENTEN) {
    let after = '';
    for (;;) {
      const done = await asOwner(db, code, (tx) => wakeSome(tx, code, after, at));
      woken += done.woken;
      if (done.last === null) break;
      after = done.last;
    }
  }
  return woken;
}

async function wakeSome(
  tx: Queries,
  gemeente: string,
  after: string,
  at: Date,
): Promise<{ woken: number; last: string | null }> {
  const dossiers = await tx.query<{ dossier_id: string }>(
    `SELECT DISTINCT dossier_id FROM operatie WHERE gemeente = $1 AND uitkomst = 'deferred' AND dossier_id > $2
     ORDER BY dossier_id LIMIT $3`,
    [gemeente, after, DOSSIERS],
  );
  const last = dossiers.at(-1)?.dossier_id;
  if (last === undefined) return { woken: 0, last: null };
  const waiting = await tx.query<OperationRecord>(
    `SELECT device, seq, actor, dossier_id, schema_version, device_time, changes, uitkomst FROM operatie
     WHERE gemeente = $1 AND dossier_id = ANY ($2) AND uitkomst = 'deferred'`,
    [gemeente, dossiers.map(({ dossier_id }) => dossier_id)],
  );
  const loaded = await loadBatch(tx, gemeente, waiting.map(toOperation));
  // who brought it was let in then; waking asks nobody's rights again
  const set = createWorkingSet({
    ...loaded,
    schema: SCHEMA_VERSION,
    access: () => 'no',
    mayCreateIn: () => false,
  });
  set.wakeAll();
  await writeBatch(tx, set, loaded, { gemeente, medewerkerOf: () => '', at });
  return { woken: set.taken.length, last };
}
