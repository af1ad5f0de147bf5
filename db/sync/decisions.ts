import type { Operation, OperationChange } from '#shared/sync/operation.ts';
import { readVersion } from '#shared/sync/operation.ts';
import type { Store } from '../store.ts';
import { toOperation } from './outbox.ts';

/** Decisions about values beside each other that are known here, own and of others, last first; at most `most`. */
export function listDecisions(store: Store, dossierId: string | null, most: number): Operation[] {
  const own = store
    .sql(
      `SELECT * FROM operation INDEXED BY operation_besluit
       WHERE action = 'conflict.decide' AND undone_by IS NULL AND (?1 IS NULL OR dossier_id = ?1)`,
    )
    .all({ 1: dossierId })
    .map(toOperation);
  const others = store
    .sql(
      `SELECT operation FROM pulled INDEXED BY pulled_besluit
       WHERE instr(operation, '"resolves":') > 0 AND (?1 IS NULL OR dossier_id = ?1)`,
    )
    .all({ 1: dossierId })
    .map((raw) => JSON.parse(String(raw['operation'])) as Operation);
  return [...own, ...others]
    .sort((a, b) => (a.device_time < b.device_time ? 1 : a.device_time > b.device_time ? -1 : 0))
    .slice(0, most);
}

/** What an operation did to a row, as far as that operation is here (it may have come within a snapshot). */
export function findChange(
  store: Store,
  version: string,
  rowId: string,
): { readonly operation: Operation; readonly change: OperationChange } | null {
  const operation = findOperation(store, version);
  const change = operation?.changes.find(({ id }) => id === rowId);
  return operation && change ? { operation, change } : null;
}

function findOperation(store: Store, version: string): Operation | null {
  const name = readVersion(version);
  if (!name) return null;
  const own = store.sql('SELECT * FROM operation WHERE seq = ? AND device = ?').get(name.seq, name.device);
  if (own) return toOperation(own);
  const pulled = store
    .sql('SELECT operation FROM pulled WHERE device = ? AND seq = ?')
    .get(name.device, name.seq);
  return pulled ? (JSON.parse(String(pulled['operation'])) as Operation) : null;
}
