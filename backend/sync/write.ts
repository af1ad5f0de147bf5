import { hash } from 'node:crypto';
import { rowDigest, toggle } from '#shared/sync/digest.ts';
import { dotOf, type Operation } from '#shared/sync/operation.ts';
import type { SyncRow } from '#shared/sync/row.ts';
import { effectsOf, type Taken, type WorkingSet } from '#shared/sync/working-set.ts';
import { publishNudge } from '../http/nudges.ts';
import { column } from '../sql/column.ts';
import type { Queries } from '../sql/sql.ts';
import type { LoadedBatch, StoredDossier } from './load.ts';

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

/** Where each operation of a batch that was applied came to stand, by its dot. */
export type Positions = ReadonlyMap<string, number>;

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
    applied.map(({ operation }, index) => [dotOf(operation), last - applied.length + 1 + index]),
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
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])`,
    [
      gemeente,
      ...contentOf(rows),
      column(rows, ({ dossierId }) => dossierId),
      column(rows, ({ row }) => row.entity),
    ],
  );
}

async function updateRows(tx: Queries, gemeente: string, rows: readonly DossierRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE rij SET fields = f, versions = v, deleted = d, changed_at = a, changed_by = b, conflicts = c
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) AS nieuw(i, f, v, d, a, b, c)
     WHERE gemeente = $1 AND id = i`,
    [gemeente, ...contentOf(rows)],
  );
}

function contentOf(rows: readonly DossierRow[]): string[] {
  return [
    column(rows, ({ row }) => row.id),
    column(rows, ({ row }) => JSON.stringify(row.fields)),
    column(rows, ({ row }) => JSON.stringify(row.versions)),
    column(rows, ({ row }) => row.deleted),
    column(rows, ({ row }) => row.changedAt),
    column(rows, ({ row }) => row.changedBy),
    column(rows, ({ row }) => JSON.stringify(row.conflicts)),
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
  const touched = new Map<string, { positie: number; vingerafdruk: string; teams: string[] }>();
  for (const { operation, decision } of applied) {
    if (!('dossier' in decision)) continue;
    const { id, team } = decision.dossier;
    const known = touched.get(id);
    const teams = known?.teams ?? [...(stored.get(id)?.teams ?? [])];
    if (!teams.includes(team)) teams.push(team);
    touched.set(id, {
      positie: positions.get(dotOf(operation)) ?? 0,
      vingerafdruk: stored.get(id)?.vingerafdruk ?? NO_ROWS,
      teams,
    });
  }
  for (const { dossierId, row } of rows) {
    const dossier = touched.get(dossierId);
    if (!dossier) continue;
    const earlier = old.get(row.id);
    if (earlier) dossier.vingerafdruk = toggle(dossier.vingerafdruk, rowDigest(earlier, sha256));
    dossier.vingerafdruk = toggle(dossier.vingerafdruk, rowDigest(row, sha256));
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
      entries.map(([, { vingerafdruk }]) => vingerafdruk),
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
          position: positions.get(dotOf(operation)) ?? 0,
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

async function writeLog(
  tx: Queries,
  taken: readonly Taken[],
  by: Bringer,
  positions: Positions,
): Promise<void> {
  const values = (list: readonly Taken[]) => ({
    devices: column(list, ({ operation }) => operation.device),
    seqs: column(list, ({ operation }) => operation.seq),
    outcomes: column(list, ({ decision }) => decision.outcome),
    codes: column(list, ({ decision }) => ('code' in decision ? decision.code : null)),
    positions: column(list, ({ operation }) => positions.get(dotOf(operation)) ?? null),
    effects: column(list, ({ decision }) => {
      const effects = effectsOf(decision);
      return effects === null ? null : JSON.stringify(effects);
    }),
  });
  const woken = taken.filter(({ isWoken }) => isWoken);
  const fresh = taken.filter(({ isWoken }) => !isWoken);
  if (fresh.length > 0) {
    const { devices, seqs, outcomes, codes, positions: stands, effects } = values(fresh);
    await tx.query(
      `INSERT INTO operatie (gemeente, ontvangen_op, medewerker_id, device, seq, actor, dossier_id, schema_version,
         device_time, changes, uitkomst, code, positie, effects)
       SELECT $1, $2::timestamptz, * FROM unnest($3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::int[],
         $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::text[])`,
      [
        by.gemeente,
        by.at.toISOString(),
        column(fresh, ({ operation }) => by.medewerkerOf(operation)),
        devices,
        seqs,
        column(fresh, ({ operation }) => operation.actor),
        column(fresh, ({ operation }) => operation.dossier_id),
        column(fresh, ({ operation }) => operation.schema_version),
        column(fresh, ({ operation }) => operation.device_time),
        column(fresh, ({ operation }) => JSON.stringify(operation.changes)),
        outcomes,
        codes,
        stands,
        effects,
      ],
    );
  }
  // what was put off in this very batch and woken by it is in the log already
  if (woken.length === 0) return;
  const { devices, seqs, outcomes, codes, positions: stands, effects } = values(woken);
  await tx.query(
    `UPDATE operatie SET uitkomst = u, code = c, positie = p, effects = e
     FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[]) AS nieuw(d, s, u, c, p, e)
     WHERE gemeente = $1 AND device = d AND seq = s`,
    [by.gemeente, devices, seqs, outcomes, codes, stands, effects],
  );
}
