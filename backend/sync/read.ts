import type { Snapshot } from '#shared/contract/region/sync.ts';
import { SCHEMA_VERSION } from '#shared/sync/operation.ts';
import type { MergeNote } from '#shared/sync/row.ts';
import type { RegionContext } from '../procedures/context.ts';
import type { Queries } from '../sql/sql.ts';
import { outdatedFor, readStand } from './dataset.ts';
import { toRow, type OperationRecord } from './load.ts';
import { inScope, readScope, scopeName } from './scope.ts';

/** About how much text one answer holds at most: a page on a bad line, and bounded memory here. */
const CHARACTERS = 4_000_000;
const MOST_RELAYED = 100_000;

/** One moment of the tables for a whole answer. */
const ONE_MOMENT = { isolation: 'repeatable read' } as const;

/** What the region knows of this device. */
export async function hello(context: RegionContext) {
  return context.sql.transaction(async (tx) => {
    const scope = await readScope(tx, context);
    const { dataset, epoch, positie, verhuizingen } = await readStand(tx, scope.gemeente);
    return {
      dataset,
      epoch,
      lastSeq: scope.device.laatsteSeq,
      schema: SCHEMA_VERSION,
      positions: { [scope.gemeente]: positie },
      scope: scopeName(scope, verhuizingen),
      revoked: scope.device.ingetrokkenOp !== null,
    };
  }, ONE_MOMENT);
}

interface EntryRecord extends Omit<OperationRecord, 'changes' | 'uitkomst'> {
  /** null: the asking device made it */
  changes: string | null;
  positie: number;
  effects: string | null;
  notes: string[] | null;
}

/** What happened in the dossiers of this person since a position, in order. */
export async function pull(
  context: RegionContext,
  input: { dataset: string; epoch: number; since: Record<string, number>; most: number },
) {
  return context.sql.transaction(async (tx) => {
    const scope = await readScope(tx, context);
    const { gemeente } = scope;
    const stand = await readStand(tx, gemeente);
    const outdated = outdatedFor(stand, input);
    if (outdated) return outdated;
    const where = inScope(scope, 4);
    const records = await tx.query<EntryRecord>(
      `SELECT o.device, o.seq, o.actor, o.dossier_id, o.schema_version, o.device_time, o.positie, o.effects,
         CASE WHEN o.device = $6 THEN NULL ELSE o.changes END AS changes,
         (SELECT array_agg(s.note) FROM samenvoeging s WHERE s.gemeente = $1 AND s.positie = o.positie) AS notes
       FROM operatie o JOIN dossier d ON d.gemeente = o.gemeente AND d.id = o.dossier_id
       WHERE o.gemeente = $1 AND o.positie > $2 AND ${where.text}
       ORDER BY o.positie LIMIT $3`,
      [gemeente, input.since[gemeente] ?? stand.positie, input.most + 1, ...where.params, scope.device.id],
    );
    const page = cut(records.slice(0, input.most), (record) => record.changes?.length ?? 0);
    const more = page.length < records.length;
    context.metrics.pulled(page.length);
    return {
      entries: `[${page.map((record) => entryText(gemeente, record)).join(',')}]`,
      since: { [gemeente]: more ? (page.at(-1)?.positie ?? 0) : stand.positie },
      more,
      scope: scopeName(scope, stand.verhuizingen),
      lastSeq: scope.device.laatsteSeq,
    };
  }, ONE_MOMENT);
}

/** The first of a list that together hold about so many characters; one at least. */
function cut<T>(list: readonly T[], size: (entry: T) => number): T[] {
  let characters = 0;
  const end = list.findIndex((entry, index) => {
    characters += size(entry);
    return index > 0 && characters > CHARACTERS;
  });
  return list.slice(0, end === -1 ? list.length : end);
}

/** An entry as JSON: what is kept as text is passed on to the letter. */
function entryText(gemeente: string, record: EntryRecord): string {
  const { changes, effects, positie, notes, ...rest } = record;
  const head = JSON.stringify({ gemeente, position: positie, ...rest });
  return `${head.slice(0, -1)},"changes":${changes ?? 'null'},"effects":${effects ?? 'null'},"merges":[${(notes ?? []).join(',')}]}`;
}

/** The dossiers of this person, by id. */
export async function scope(context: RegionContext, input: { after: string | null; most: number }) {
  return context.sql.transaction(async (tx) => {
    const mine = await readScope(tx, context);
    const { gemeente } = mine;
    const stand = await readStand(tx, gemeente);
    const where = inScope(mine, 4);
    const found = await tx.query<{ id: string }>(
      `SELECT d.id FROM dossier d WHERE d.gemeente = $1 AND d.id > $2 AND ${where.text} ORDER BY d.id LIMIT $3`,
      [gemeente, input.after ?? '', input.most + 1, ...where.params],
    );
    return {
      dataset: stand.dataset,
      epoch: stand.epoch,
      scope: scopeName(mine, stand.verhuizingen),
      dossiers: found.slice(0, input.most).map(({ id }) => ({ dossierId: id, gemeente })),
      more: found.length > input.most,
      positions: { [gemeente]: stand.positie },
    };
  }, ONE_MOMENT);
}

/** Whole dossiers as they are now; what is not in scope is left out without a word. */
export async function snapshots(context: RegionContext, input: { dossierIds: readonly string[] }) {
  return context.sql.transaction(async (tx) => {
    const mine = await readScope(tx, context);
    const { gemeente } = mine;
    const { dataset, epoch, positie } = await readStand(tx, gemeente);
    const where = inScope(mine, 3);
    const sizes = await tx.query<{ id: string; tekens: number }>(
      `SELECT d.id, (SELECT coalesce(sum(length(r.fields)), 0)::bigint FROM rij r WHERE r.gemeente = $1 AND r.dossier_id = d.id) AS tekens
       FROM dossier d WHERE d.gemeente = $1 AND d.id = ANY ($2) AND ${where.text} ORDER BY d.id`,
      [gemeente, input.dossierIds, ...where.params],
    );
    const now = cut(sizes, ({ tekens }) => tekens).map(({ id }) => id);
    const rows = await tx.query<Parameters<typeof toRow>[0] & { dossier_id: string }>(
      'SELECT * FROM rij WHERE gemeente = $1 AND dossier_id = ANY ($2) ORDER BY id',
      [gemeente, now],
    );
    const notes = await tx.query<{ dossier_id: string; note: string }>(
      'SELECT dossier_id, note FROM samenvoeging WHERE gemeente = $1 AND dossier_id = ANY ($2) ORDER BY positie',
      [gemeente, now],
    );
    const made = new Map<string, Snapshot>(
      now.map((dossierId) => [dossierId, { dossierId, gemeente, position: positie, rows: [], merges: [] }]),
    );
    for (const record of rows)
      made.get(record.dossier_id)?.rows.push(toRow(record) as Snapshot['rows'][number]);
    for (const { dossier_id, note } of notes)
      made.get(dossier_id)?.merges.push(JSON.parse(note) as MergeNote);
    return {
      dataset,
      epoch,
      snapshots: [...made.values()],
      left: sizes.slice(now.length).map(({ id }) => id),
    };
  }, ONE_MOMENT);
}

/** Fingerprints of dossiers in scope, with the last position that each includes. */
export async function digests(context: RegionContext, input: { dossierIds: readonly string[] }) {
  return context.sql.transaction(async (tx) => {
    const mine = await readScope(tx, context);
    const { dataset, epoch } = await readStand(tx, mine.gemeente);
    const where = inScope(mine, 3);
    const found = await tx.query<{ dossierId: string; digest: string; position: number }>(
      `SELECT d.id AS "dossierId", d.vingerafdruk AS digest, d.positie AS position
       FROM dossier d WHERE d.gemeente = $1 AND d.id = ANY ($2) AND ${where.text}`,
      [mine.gemeente, input.dossierIds, ...where.params],
    );
    return { dataset, epoch, digests: found };
  }, ONE_MOMENT);
}

/** The last number that the region has of each of these devices; 0 of one it does not know. */
export async function marks(context: RegionContext, input: { devices: readonly string[] }) {
  return context.sql.transaction(async (tx) => {
    const mine = await readScope(tx, context);
    const { dataset, epoch } = await readStand(tx, mine.gemeente);
    return { dataset, epoch, marks: await readMarks(tx, mine.gemeente, input.devices) };
  }, ONE_MOMENT);
}

async function readMarks(
  tx: Queries,
  gemeente: string,
  devices: readonly string[],
): Promise<Record<string, number>> {
  const found = await tx.query<{ id: string; laatste_seq: number }>(
    'SELECT id, laatste_seq FROM apparaat WHERE gemeente = $1 AND id = ANY ($2)',
    [gemeente, devices],
  );
  const known = new Map(found.map((row) => [row.id, row.laatste_seq]));
  return Object.fromEntries(devices.map((device) => [device, known.get(device) ?? 0]));
}

/**
 * Keeps what another device had made and this region lost, until its own device brings it or a person decides. It is a claim
 * of who relays it, never applied by itself.
 */
export async function relay(
  context: RegionContext,
  input: {
    dataset: string;
    epoch: number;
    operations: readonly { device: string; seq: number; dossier_id: string }[];
  },
) {
  return context.sql.transaction(async (tx) => {
    const mine = await readScope(tx, context);
    const outdated = outdatedFor(await readStand(tx, mine.gemeente), input);
    if (outdated) return outdated;
    const devices = [...new Set(input.operations.map(({ device }) => device))];
    const known = await readMarks(tx, mine.gemeente, devices);
    const [room] = await tx.query<{ n: number }>(
      'SELECT count(*) AS n FROM doorgegeven WHERE gemeente = $1 AND door = $2',
      [mine.gemeente, mine.medewerkerId],
    );
    const lost = input.operations
      .filter(({ device, seq }) => seq > (known[device] ?? 0))
      .slice(0, Math.max(0, MOST_RELAYED - (room?.n ?? 0)));
    const taken = await tx.query(
      `INSERT INTO doorgegeven (gemeente, device, seq, dossier_id, operation, door, op)
       SELECT $1, d, s, i, o, $2, $3::timestamptz FROM unnest($4::text[], $5::bigint[], $6::text[], $7::text[]) AS nieuw(d, s, i, o)
       ON CONFLICT DO NOTHING RETURNING seq`,
      [
        mine.gemeente,
        mine.medewerkerId,
        context.clock().toISOString(),
        lost.map(({ device }) => device),
        lost.map(({ seq }) => seq),
        lost.map(({ dossier_id }) => dossier_id),
        lost.map((operation) => JSON.stringify(operation)),
      ],
    );
    return { taken: taken.length };
  });
}
