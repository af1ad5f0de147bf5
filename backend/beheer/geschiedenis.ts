import { isDeepStrictEqual } from 'node:util';
import type { Queries } from '../sql/sql.ts';

/** Who changes what a beheerder keeps, and when. */
export interface Door {
  readonly at: Date;
  /** id of the medewerker, or the command line (`sql/audit.ts`) */
  readonly actor: string;
}

/** One thing that became another. */
export interface Wijziging {
  /** a kind of row, or a part of the catalogue */
  readonly soort: string;
  readonly id: string;
  readonly naam: string;
  /** null: it was not there */
  readonly was: object | null;
  /** null: it is no longer there */
  readonly werd: object | null;
}

interface Item {
  readonly id: string;
}

/** What a thing is called where it has no name of its own. */
function naamVan(item: Item): string {
  const named = item as Item & { naam?: unknown; versie?: unknown };
  const naam = typeof named.naam === 'string' ? named.naam : item.id;
  return typeof named.versie === 'string' ? `${naam}, versie ${named.versie}` : naam;
}

/** How one list became another, by id. */
export function verschillen<T extends Item>(
  soort: string,
  was: readonly T[],
  werd: readonly T[],
  sleutel: (item: T) => string = ({ id }) => id,
): Wijziging[] {
  const before = new Map(was.map((one) => [sleutel(one), one]));
  const after = new Set(werd.map(sleutel));
  const of = (item: T, from: T | null, to: T | null): Wijziging => ({
    soort,
    id: sleutel(item),
    naam: naamVan(item),
    was: from,
    werd: to,
  });
  return [
    ...werd
      .filter((one) => !isDeepStrictEqual(before.get(sleutel(one)), one))
      .map((one) => of(one, before.get(sleutel(one)) ?? null, one)),
    ...was.filter((one) => !after.has(sleutel(one))).map((one) => of(one, one, null)),
  ];
}

/** Writes down what changed, in the transaction that changes it. */
export async function schrijfWijzigingen(
  tx: Queries,
  gemeente: string,
  { at, actor }: Door,
  wijzigingen: readonly Wijziging[],
): Promise<void> {
  if (wijzigingen.length === 0) return;
  await tx.query(
    `INSERT INTO beheer_wijziging (gemeente, op, door, soort, id, naam, was, werd)
     SELECT $1, $2::timestamptz, $3, soort, id, naam, nullif(was, 'null'::jsonb), nullif(werd, 'null'::jsonb)
     FROM jsonb_to_recordset($4::jsonb) AS t (soort text, id text, naam text, was jsonb, werd jsonb)`,
    [gemeente, at.toISOString(), actor, JSON.stringify(wijzigingen)],
  );
}
