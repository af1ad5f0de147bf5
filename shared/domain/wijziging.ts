import { ENTITIES, type Dossier, type EntityKind, type Row } from './entities.ts';

/** One row as a change left it; `row` null: it is gone. */
export interface GewijzigdeRij {
  readonly kind: string;
  readonly id: string;
  readonly row: Row<EntityKind> | null;
}

/** Highest number that a device's operations gave to the fields of a row; 0 when that device never touched it. */
function stand(row: Row<EntityKind>, device: string): number {
  return Object.values(row.versions).reduce(
    (highest, dot) =>
      dot.startsWith(`${device}:`) ? Math.max(highest, Number(dot.slice(device.length + 1))) : highest,
    0,
  );
}

/**
 * Leaves out rows that are older than what the dossier shows already: an answer and the news of it travel apart, and may
 * overtake each other. `dot` names the operation that the rows come from.
 */
export function nietOuder(
  dossier: Dossier,
  rijen: readonly GewijzigdeRij[],
  dot: string | null,
): readonly GewijzigdeRij[] {
  const device = dot?.split(':')[0];
  if (device === undefined) return rijen;
  return rijen.filter(({ kind, id, row }) => {
    if (!(kind in ENTITIES) || row === null) return true;
    const shown = dossier[kind as EntityKind] as Row<EntityKind> | readonly Row<EntityKind>[];
    const known = 'versions' in shown ? shown : shown.find((entry) => entry.id === id);
    return known === undefined || stand(row, device) >= stand(known, device);
  });
}

/**
 * The dossier with changed rows laid over it. A row that was there keeps its place, a new one comes last, as in the store.
 * Kinds that this program does not know are left out.
 */
export function pasToe(dossier: Dossier, rijen: readonly GewijzigdeRij[]): Dossier {
  let next: Record<string, unknown> = { ...dossier };
  for (const { kind, id, row } of rijen) {
    if (!(kind in ENTITIES)) continue;
    if (kind === 'huishouden' || kind === 'plan') {
      if (row) next = { ...next, [kind]: row };
      continue;
    }
    const rows = next[kind] as readonly Row<EntityKind>[];
    const known = rows.some((entry) => entry.id === id);
    const kept =
      row === null
        ? rows.filter((entry) => entry.id !== id)
        : rows.map((entry) => (entry.id === id ? row : entry));
    next = { ...next, [kind]: row !== null && !known ? [...rows, row] : kept };
  }
  return next as unknown as Dossier;
}
