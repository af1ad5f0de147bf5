import type { Queries } from '../sql/sql.ts';

/** So many rows are read at once. */
export const PAGE = 10_000;

/** Every row of an entity of a gemeente that is there, page by page. */
export async function eachRow(
  tx: Queries,
  gemeente: string,
  entity: string,
  take: (dossierId: string, fields: string, id: string) => void,
): Promise<void> {
  for (let after: string | null = ''; after !== null;) {
    const page: { id: string; dossier_id: string; fields: string }[] = await tx.query(
      `SELECT id, dossier_id, fields FROM rij WHERE gemeente = $1 AND entity = $2 AND deleted IS NULL AND id > $3
       ORDER BY id LIMIT $4`,
      [gemeente, entity, after, PAGE],
    );
    for (const { id, dossier_id, fields } of page) take(dossier_id, fields, id);
    after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
  }
}

/** Fields as they are kept; null when they cannot be read. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
