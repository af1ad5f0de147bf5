/** Teams, people and the catalogue of one gemeente, read and written whole, in the transaction that is given. */
import { isDeepStrictEqual } from 'node:util';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import type { Queries } from '../sql/sql.ts';
import type { CatalogusInhoud, MedewerkerRow, TeamRow } from './rows.ts';

/** How many rows were new, differed, and were the same already. */
export interface Counts {
  readonly nieuw: number;
  readonly gewijzigd: number;
  readonly gelijk: number;
}

/** Adds the gemeente when it is not there, with its own name for its team. */
export async function ensureGemeente(tx: Queries, code: string): Promise<void> {
  const known = GEMEENTEN.find((one) => one.code === code);
  await tx.query(
    'INSERT INTO gemeente (gemeente, naam, naam_team) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [code, known?.naam ?? code, known?.team ?? 'Wijkteam'],
  );
}

export async function readTeams(tx: Queries, gemeente: string): Promise<TeamRow[]> {
  return tx.query<TeamRow>('SELECT id, naam FROM team WHERE gemeente = $1 ORDER BY id', [gemeente]);
}

export async function readMedewerkers(tx: Queries, gemeente: string): Promise<MedewerkerRow[]> {
  return tx.query<MedewerkerRow>(
    `SELECT m.id, m.naam, m.issuer, m.subject, m.actief, coalesce(
       (SELECT array_agg(r.rol || CASE WHEN r.team_id IS NULL THEN '' ELSE ':' || r.team_id END ORDER BY r.rol, r.team_sleutel)
        FROM rol r WHERE r.gemeente = m.gemeente AND r.medewerker_id = m.id), '{}') AS rollen
     FROM medewerker m WHERE m.gemeente = $1 ORDER BY m.id`,
    [gemeente],
  );
}

export async function readCatalogus(tx: Queries, gemeente: string): Promise<CatalogusInhoud | null> {
  const [row] = await tx.query<{ inhoud: CatalogusInhoud }>(
    'SELECT inhoud FROM catalogus WHERE gemeente = $1',
    [gemeente],
  );
  return row?.inhoud ?? null;
}

/** Devices ask for the catalogue by version; people and teams are a part of what they get. */
async function raiseVersion(tx: Queries, gemeente: string): Promise<void> {
  await tx.query('UPDATE catalogus SET versie = versie + 1 WHERE gemeente = $1', [gemeente]);
}

async function save<T extends { id: string }>(
  present: readonly T[],
  rows: readonly T[],
  write: (row: T) => Promise<void>,
): Promise<Counts> {
  const byId = new Map(present.map((one) => [one.id, one]));
  const changed = rows.filter((row) => !isDeepStrictEqual(byId.get(row.id), row));
  for (const row of changed) await write(row);
  const nieuw = changed.filter(({ id }) => !byId.has(id)).length;
  return { nieuw, gewijzigd: changed.length - nieuw, gelijk: rows.length - changed.length };
}

/** Adds and renames teams; those that are not named stay. */
export async function saveTeams(tx: Queries, gemeente: string, rows: readonly TeamRow[]): Promise<Counts> {
  const present = await readTeams(tx, gemeente);
  const counts = await save(
    present,
    rows.map(({ id, naam }) => ({ id, naam })),
    async ({ id, naam }) => {
      await tx.query(
        `INSERT INTO team (gemeente, id, naam) VALUES ($1, $2, $3)
       ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam`,
        [gemeente, id, naam],
      );
    },
  );
  if (counts.nieuw + counts.gewijzigd > 0) await raiseVersion(tx, gemeente);
  return counts;
}

async function writeMedewerker(tx: Queries, gemeente: string, row: MedewerkerRow): Promise<void> {
  await tx.query(
    `INSERT INTO medewerker (gemeente, id, naam, issuer, subject, actief) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam, issuer = excluded.issuer,
       subject = excluded.subject, actief = excluded.actief`,
    [gemeente, row.id, row.naam, row.issuer, row.subject, row.actief],
  );
  await tx.query('DELETE FROM rol WHERE gemeente = $1 AND medewerker_id = $2', [gemeente, row.id]);
  for (const one of row.rollen) {
    const [rol, team = null] = one.split(':');
    await tx.query('INSERT INTO rol (gemeente, medewerker_id, rol, team_id) VALUES ($1, $2, $3, $4)', [
      gemeente,
      row.id,
      rol,
      team,
    ]);
  }
}

/** Adds and changes people; those that are not named stay, and one who left gets `actief` false. */
export async function saveMedewerkers(
  tx: Queries,
  gemeente: string,
  rows: readonly MedewerkerRow[],
): Promise<Counts> {
  const present = await readMedewerkers(tx, gemeente);
  const inOrder = rows.map((row) => ({ ...row, rollen: [...new Set(row.rollen)].sort() }));
  const sorted = present.map((row) => ({ ...row, rollen: [...row.rollen].sort() }));
  const counts = await save(sorted, inOrder, (row) => writeMedewerker(tx, gemeente, row));
  if (counts.nieuw + counts.gewijzigd > 0) await raiseVersion(tx, gemeente);
  return counts;
}

/** Puts the whole catalogue in the place of the present one; the version goes up when it differs. */
export async function saveCatalogus(tx: Queries, gemeente: string, inhoud: CatalogusInhoud): Promise<Counts> {
  const present = await readCatalogus(tx, gemeente);
  if (isDeepStrictEqual(present, inhoud)) return { nieuw: 0, gewijzigd: 0, gelijk: 1 };
  await tx.query(
    `INSERT INTO catalogus (gemeente, versie, inhoud) VALUES ($1, 1, $2)
     ON CONFLICT (gemeente) DO UPDATE SET versie = catalogus.versie + 1, inhoud = excluded.inhoud`,
    [gemeente, JSON.stringify(inhoud)],
  );
  return { nieuw: present === null ? 1 : 0, gewijzigd: present === null ? 0 : 1, gelijk: 0 };
}
