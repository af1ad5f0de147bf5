import type { Operation } from '#shared/sync/operation.ts';
import type { Store } from '../store.ts';

/** Devices of others of which operations are kept here. */
export function listPulledDevices(store: Store): string[] {
  return store
    .sql('SELECT DISTINCT device FROM pulled ORDER BY device')
    .all()
    .map((raw) => String(raw['device']));
}

/** What others had made above these marks (last number by device; a device that is not named: all), oldest first. */
export function listLost(
  store: Store,
  marks: Readonly<Record<string, number>>,
  after: { device: string; seq: number } | null,
  count: number,
): Operation[] {
  return store
    .sql(
      `SELECT operation, device, seq FROM pulled WHERE (device, seq) > (?, ?)
       AND seq > coalesce((SELECT value FROM json_each(?) WHERE key = pulled.device), 0)
       ORDER BY device, seq LIMIT ?`,
    )
    .all(after?.device ?? '', after?.seq ?? 0, JSON.stringify(marks), count)
    .map((raw) => JSON.parse(String(raw['operation'])) as Operation);
}
