import { dotOf, type Operation } from './operation.ts';

/** A row as its screen shows it. */
export interface ShownRow {
  readonly entity: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly deleted: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
}

/**
 * What this device shows: the region's row with own operations that wait laid over it, field by field, oldest first. Null
 * when neither the region nor an own operation has it.
 */
export function overlay(region: ShownRow | null, pending: readonly Operation[], id: string): ShownRow | null {
  let shown: ShownRow | null = region;
  for (const operation of pending) {
    const change = operation.changes.find((entry) => entry.id === id);
    // what was to be changed was never made (its making was refused): there is nothing to lay this over
    if (!change || (shown === null && change.kind !== 'create')) continue;
    const dot = dotOf(operation);
    const isRemoval = change.kind === 'delete';
    const fields = { ...shown?.fields };
    const versions = { ...shown?.versions };
    for (const [name, field] of isRemoval ? [] : Object.entries(change.fields)) {
      fields[name] = field.new;
      versions[name] = dot;
    }
    shown = {
      entity: change.entity,
      id,
      fields,
      versions,
      deleted: isRemoval ? dot : null,
      changedAt: operation.device_time,
      changedBy: operation.actor,
    };
  }
  return shown;
}
