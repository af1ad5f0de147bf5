/** Teams, people and the catalogue of one gemeente, read and written whole, in the transaction that is given. */
import { isDeepStrictEqual } from 'node:util';
import {
  CATALOGUS_PARTS,
  LEGE_CATALOGUS,
  bewaardeInhoud,
  type CatalogusInhoud,
  type CatalogusPart,
  type MedewerkerRow,
  type TeamRow,
} from '#shared/contract/region/beheer-rijen.ts';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import type { Queries } from '../sql/sql.ts';
import { schrijfWijzigingen, verschillen, type Door, type Wijziging } from './geschiedenis.ts';

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

/** The catalogue as it is kept; a part that came later has what it has without a word of the gemeente. Null: there is none. */
export async function readCatalogus(
  tx: Queries,
  gemeente: string,
): Promise<{ versie: number; inhoud: CatalogusInhoud } | null> {
  const [row] = await tx.query<{ versie: number; inhoud: unknown }>(
    'SELECT versie, inhoud FROM catalogus WHERE gemeente = $1',
    [gemeente],
  );
  return row ? { versie: row.versie, inhoud: bewaardeInhoud.parse(row.inhoud) } : null;
}

/** Devices ask for the catalogue by version; people and teams are a part of what they get. */
async function raiseVersion(tx: Queries, gemeente: string): Promise<void> {
  await tx.query('UPDATE catalogus SET versie = versie + 1 WHERE gemeente = $1', [gemeente]);
}

async function save<T extends { id: string }>(
  wijzigingen: readonly Wijziging[],
  rows: readonly T[],
  write: (row: T) => Promise<void>,
): Promise<Counts> {
  const changed = new Map(wijzigingen.map((one) => [one.id, one]));
  for (const row of rows) if (changed.has(row.id)) await write(row);
  const nieuw = wijzigingen.filter(({ was }) => was === null).length;
  return { nieuw, gewijzigd: changed.size - nieuw, gelijk: rows.length - changed.size };
}

/** How rows differ from those that are there, of which the ones that are not named stay. */
function genoemd<T extends { id: string }>(
  soort: string,
  present: readonly T[],
  rows: readonly T[],
): Wijziging[] {
  return verschillen(soort, present, rows).filter(({ werd }) => werd !== null);
}

/** Adds and renames teams; those that are not named stay. */
export async function saveTeams(
  tx: Queries,
  gemeente: string,
  rows: readonly TeamRow[],
  door: Door,
): Promise<Counts> {
  const wijzigingen = genoemd(
    'teams',
    await readTeams(tx, gemeente),
    rows.map(({ id, naam }) => ({ id, naam })),
  );
  const counts = await save(wijzigingen, rows, async ({ id, naam }) => {
    await tx.query(
      `INSERT INTO team (gemeente, id, naam) VALUES ($1, $2, $3)
       ON CONFLICT (gemeente, id) DO UPDATE SET naam = excluded.naam`,
      [gemeente, id, naam],
    );
  });
  await schrijfWijzigingen(tx, gemeente, door, wijzigingen);
  if (wijzigingen.length > 0) await raiseVersion(tx, gemeente);
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

/** A person with the roles in one order, each once: so that the order says nothing. */
const inOrde = ({ id, naam, rollen, issuer, subject, actief }: MedewerkerRow): MedewerkerRow => ({
  id,
  naam,
  rollen: [...new Set(rollen)].sort(),
  issuer,
  subject,
  actief,
});

/** Adds and changes people; those that are not named stay, and one who left gets `actief` false. */
export async function saveMedewerkers(
  tx: Queries,
  gemeente: string,
  rows: readonly MedewerkerRow[],
  door: Door,
): Promise<Counts> {
  const inOrder = rows.map(inOrde);
  const wijzigingen = genoemd('medewerkers', (await readMedewerkers(tx, gemeente)).map(inOrde), inOrder);
  const counts = await save(wijzigingen, inOrder, (row) => writeMedewerker(tx, gemeente, row));
  await schrijfWijzigingen(tx, gemeente, door, wijzigingen);
  if (wijzigingen.length > 0) await raiseVersion(tx, gemeente);
  return counts;
}

/** The parts of a catalogue that are one thing, not rows. */
const DELEN = { termijnen: 'Termijnen', gewichten: 'Gewichten', thema: 'Thema' } as const;

function verschilVan(was: CatalogusInhoud, werd: CatalogusInhoud): Wijziging[] {
  return [
    ...(Object.keys(CATALOGUS_PARTS) as CatalogusPart[]).flatMap((part) =>
      verschillen<{ id: string }>(part, was[part], werd[part]),
    ),
    ...verschillen(
      'instrumenten',
      was.instrumenten,
      werd.instrumenten,
      ({ id, versie }) => `${id} ${versie}`,
    ),
    ...Object.entries(DELEN).flatMap(([deel, naam]) => {
      const [from, to] = [was[deel as keyof typeof DELEN], werd[deel as keyof typeof DELEN]];
      return isDeepStrictEqual(from, to) ? [] : [{ soort: deel, id: deel, naam, was: from, werd: to }];
    }),
  ];
}

/** Puts the whole catalogue in the place of the present one; the version goes up when it differs. */
export async function saveCatalogus(
  tx: Queries,
  gemeente: string,
  inhoud: CatalogusInhoud,
  door: Door,
): Promise<Counts> {
  const present = await readCatalogus(tx, gemeente);
  const wijzigingen = verschilVan(present?.inhoud ?? LEGE_CATALOGUS, inhoud);
  if (present && wijzigingen.length === 0) return { nieuw: 0, gewijzigd: 0, gelijk: 1 };
  await tx.query(
    `INSERT INTO catalogus (gemeente, versie, inhoud) VALUES ($1, 1, $2)
     ON CONFLICT (gemeente) DO UPDATE SET versie = catalogus.versie + 1, inhoud = excluded.inhoud`,
    [gemeente, JSON.stringify(inhoud)],
  );
  await schrijfWijzigingen(
    tx,
    gemeente,
    door,
    // the first one is one thing that came, not hundreds
    present
      ? wijzigingen
      : [{ soort: 'catalogus', id: 'catalogus', naam: 'Hele catalogus', was: null, werd: {} }],
  );
  return { nieuw: present === null ? 1 : 0, gewijzigd: present === null ? 0 : 1, gelijk: 0 };
}
