import type { Queries } from '../sql/sql.ts';

/** Which copy of a gemeente's data this is, and where it stands. */
export interface Stand {
  readonly dataset: string;
  readonly epoch: number;
  readonly positie: number;
  readonly verhuizingen: number;
}

export async function readStand(tx: Queries, gemeente: string): Promise<Stand> {
  const [row] = await tx.query<Stand>(
    `SELECT g.dataset_id::text AS dataset, g.epoch, coalesce(s.positie, 0) AS positie,
       coalesce(s.verhuizingen, 0) AS verhuizingen
     FROM gemeente g LEFT JOIN stand s ON s.gemeente = g.gemeente WHERE g.gemeente = $1`,
    [gemeente],
  );
  if (!row) throw new Error('a device belongs to a gemeente that does not exist');
  return row;
}

/** What the caller must be told when it speaks of another copy than this one; null when it is the same. */
export function outdatedFor(
  stand: Stand,
  said: { dataset: string; epoch: number },
): { outdated: true; dataset: string; epoch: number } | null {
  const { dataset, epoch } = stand;
  return said.dataset === dataset && said.epoch === epoch ? null : { outdated: true, dataset, epoch };
}
