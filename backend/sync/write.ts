import { hash } from 'node:crypto';
import { rowDigest, toggleAll } from '#shared/sync/digest.ts';
import type { Operation } from '#shared/sync/operation.ts';
import type { SyncRow } from '#shared/sync/row.ts';
import type { Taken, WorkingSet } from '#shared/sync/working-set.ts';
import { publishNudge } from '../http/nudges.ts';
import { column } from '../sql/column.ts';
import { lines } from '../sql/lines.ts';
import type { Queries } from '../sql/sql.ts';
import type { LoadedBatch, StoredDossier } from './load.ts';
import { writeLog } from './write-log.ts';

/** Who brought a batch, and when. */
export interface Bringer {
  readonly gemeente: string;
  /** id of the medewerker whose device brought an operation that is not in the log yet */
  readonly medewerkerOf: (operation: Operation) => string;
  readonly at: Date;
}

const sha256 = (text: string): string => hash('sha256', text);
const NO_ROWS = '0'.repeat(32);

interface DossierRow {
  readonly dossierId: string;
  readonly row: SyncRow;
}

/** Where each operation of a batch that was applied came to stand. */
export type Positions = ReadonlyMap<Operation, number>;

/**
 * Writes what a batch did: dossiers, rows and merges first, then the positions under the lock of the gemeente and the log, so
 * that the lock is held as short as can be. A fixed number of statements, whatever the size of the batch.
 */
export async function writeBatch(
  tx: Queries,
  set: WorkingSet,
  before: LoadedBatch,
  by: Bringer,
): Promise<Positions> {
  const { gemeente } = by;
  const applied = set.taken.filter(
    ({ decision }) => decision.outcome === 'applied' || decision.outcome === 'conflict',
  );
  const rows = await writeRows(tx, gemeente, applied, set, before);
  const moves = movesOf(before.dossiers, set);
  const last = applied.length === 0 ? 0 : await takePositions(tx, gemeente, applied.length, moves);
  const positions = new Map(
    applied.map(({ operation }, index) => [operation, last - applied.length + 1 + index]),
  );
  await writeDossiers(tx, applied, set, before, rows, positions);
  await writeMerges(tx, gemeente, applied, positions);
  await writeLog(tx, set.taken, by, positions);
  if (applied.length > 0) await publishNudge(tx, gemeente, last);
  return positions;
}

/** Writes each row that the batch touched as it is at the end of the batch. */
async function writeRows(
  tx: Queries,
  gemeente: string,
  applied: readonly Taken[],
  set: WorkingSet,
  before: LoadedBatch,
): Promise<readonly DossierRow[]> {
  const ids = new Set(
    applied.flatMap(({ decision }) => ('rows' in decision ? decision.rows.map((row) => row.id) : [])),
  );
  const rows = [...ids].flatMap((id) => set.rows.get(id) ?? []);
  const known = new Set(before.rows.map(({ row }) => row.id));
  await insertRows(
    tx,
    gemeente,
    rows.filter(({ row }) => !known.has(row.id)),
  );
  await updateRows(
    tx,
    gemeente,
    rows.filter(({ row }) => known.has(row.id)),
  );
  return rows;
}

// Two batches that make the same row at one moment: the later one fails as a whole, and sees the row when it is tried again.
async function insertRows(tx: Queries, gemeente: string, rows: readonly DossierRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO rij (gemeente, id, fields, versions, deleted, changed_at, changed_by, conflicts, dossier_id, entity)
     SELECT $1, * FROM unnest(${CONTENT}, string_to_array($9, chr(10)), string_to_array($10, chr(10)))`,
    [
      gemeente,
      ...contentOf(rows),
      lines(rows, ({ dossierId }) => dossierId),
      lines(rows, ({ row }) => row.entity),
    ],
  );
}

async function updateRows(tx: Queries, gemeente: string, rows: readonly DossierRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE rij SET fields = f, versions = v, deleted = d, changed_at = a, changed_by = b, conflicts = c
     FROM unnest(${CONTENT}) AS nieuw(i, f, v, d, a, b, c)
     WHERE gemeente = $1 AND id = i`,
    [gemeente, ...contentOf(rows)],
  );
}

/** The content of rows as {@link contentOf} gives it, from the second parameter on. */
const CONTENT = `string_to_array($2, chr(10)), string_to_array($3, chr(10)), string_to_array($4, chr(10)), $5::text[], $6::text[],
  $7::text[], string_to_array($8, chr(10))`;

function contentOf(rows: readonly DossierRow[]): string[] {
  return [
    lines(rows, ({ row }) => row.id),
    lines(rows, ({ row }) => JSON.stringify(row.fields)),
    lines(rows, ({ row }) => JSON.stringify(row.versions)),
    column(rows, ({ row }) => row.deleted),
    column(rows, ({ row }) => row.changedAt),
    column(rows, ({ row }) => row.changedBy),
    lines(rows, ({ row }) => JSON.stringify(row.conflicts)),
  ];
}

function movesOf(before: readonly StoredDossier[], set: WorkingSet): number {
  return before.filter((dossier) => set.dossiers.get(dossier.id)?.team !== dossier.team).length;
}

async function takePositions(tx: Queries, gemeente: string, count: number, moves: number): Promise<number> {
  const [row] = await tx.query<{ positie: number }>(
    `INSERT INTO stand (gemeente, positie, verhuizingen) VALUES ($1, $2, $3)
     ON CONFLICT (gemeente) DO UPDATE SET positie = stand.positie + $2, verhuizingen = stand.verhuizingen + $3
     RETURNING positie`,
    [gemeente, count, moves],
  );
  return row?.positie ?? count;
}

async function writeDossiers(
  tx: Queries,
  applied: readonly Taken[],
  set: WorkingSet,
  before: LoadedBatch,
  rows: readonly DossierRow[],
  positions: Positions,
): Promise<void> {
  const stored = new Map(before.dossiers.map((dossier) => [dossier.id, dossier]));
  const old = new Map(before.rows.map((entry) => [entry.row.id, entry.row]));
  const touched = new Map<string, { positie: number; readonly hashes: string[]; readonly teams: string[] }>();
  for (const { operation, decision } of applied) {
    if (!('dossier' in decision)) continue;
    const { id, team } = decision.dossier;
    let dossier = touched.get(id);
    if (!dossier) {
      dossier = { positie: 0, hashes: [], teams: [...(stored.get(id)?.teams ?? [])] };
      touched.set(id, dossier);
    }
    if (!dossier.teams.includes(team)) dossier.teams.push(team);
    dossier.positie = positions.get(operation) ?? 0;
  }
  for (const { dossierId, row } of rows) {
    const earlier = old.get(row.id);
    const hashes = touched.get(dossierId)?.hashes;
    if (earlier) hashes?.push(rowDigest(earlier, sha256));
    hashes?.push(rowDigest(row, sha256));
  }
  if (touched.size === 0) return;
  const entries = [...touched];
  // one after the other by id, as they are locked: two batches never wait for each other crosswise
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  await tx.query(
    `INSERT INTO dossier (gemeente, id, team, teams, positie, vingerafdruk)
     SELECT g, i, t, ARRAY(SELECT jsonb_array_elements_text(a::jsonb)), p, v
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[]) AS nieuw(g, i, t, a, p, v)
     ON CONFLICT (gemeente, id) DO UPDATE SET team = excluded.team, teams = excluded.teams, positie = excluded.positie,
       vingerafdruk = excluded.vingerafdruk`,
    [
      entries.map(([id]) => set.dossiers.get(id)?.gemeente),
      entries.map(([id]) => id),
      entries.map(([id]) => set.dossiers.get(id)?.team),
      entries.map(([, { teams }]) => JSON.stringify(teams)),
      entries.map(([, { positie }]) => positie),
      entries.map(([id, { hashes }]) => toggleAll(stored.get(id)?.vingerafdruk ?? NO_ROWS, hashes)),
    ],
  );
}

async function writeMerges(
  tx: Queries,
  gemeente: string,
  applied: readonly Taken[],
  positions: Positions,
): Promise<void> {
  const notes = applied.flatMap(({ operation, decision }) =>
    'merges' in decision
      ? decision.merges.map((note) => ({
          note,
          dossierId: operation.dossier_id,
          position: positions.get(operation) ?? 0,
        }))
      : [],
  );
  if (notes.length === 0) return;
  await tx.query(
    `INSERT INTO samenvoeging (gemeente, rij_id, field, version, dossier_id, positie, note)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[])
     ON CONFLICT DO NOTHING`,
    [
      gemeente,
      notes.map(({ note }) => note.id),
      notes.map(({ note }) => note.field),
      notes.map(({ note }) => note.version),
      notes.map(({ dossierId }) => dossierId),
      notes.map(({ position }) => position),
      notes.map(({ note }) => JSON.stringify(note)),
    ],
  );
}
