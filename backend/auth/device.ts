import type { Apparaat } from '#shared/contract/region/procedure.ts';
import type { GemeenteCode } from '#shared/domain/codes/gemeente.ts';
import type { Queries } from '../sql/sql.ts';

/** A device as the database tells it, over a query or inside JSON. */
export interface DeviceRow {
  id: string;
  gemeente: GemeenteCode;
  naam: string;
  medewerker_id: string;
  medewerker: string;
  aangemeld_op: string;
  laatst_gezien_op: string | null;
  laatste_seq: number;
  ingetrokken_op: string | null;
}

const SELECT = `SELECT a.id, a.gemeente, a.naam, a.medewerker_id, m.naam AS medewerker, a.aangemeld_op,
    a.laatst_gezien_op, a.laatste_seq, a.ingetrokken_op
  FROM apparaat a JOIN medewerker m ON m.gemeente = a.gemeente AND m.id = a.medewerker_id`;

/** A device as it is known outside the database. */
export function toApparaat(row: DeviceRow): Apparaat {
  return {
    id: row.id,
    gemeente: row.gemeente,
    naam: row.naam,
    medewerker: { id: row.medewerker_id, naam: row.medewerker },
    aangemeldOp: moment(row.aangemeld_op),
    laatstGezienOp: row.laatst_gezien_op === null ? null : moment(row.laatst_gezien_op),
    laatsteSeq: row.laatste_seq,
    ingetrokkenOp: row.ingetrokken_op === null ? null : moment(row.ingetrokken_op),
  };
}

/** One way of writing: inside JSON a moment has the time zone of the connection. */
const moment = (text: string): string => new Date(text).toISOString();

/** A device within the scope of this transaction. */
export async function readDevice(tx: Queries, id: string): Promise<Apparaat | null> {
  const [row] = await tx.query<DeviceRow>(`${SELECT} WHERE a.id = $1`, [id]);
  return row ? toApparaat(row) : null;
}

/** The devices of a gemeente; with a medewerker only theirs. Newest first. */
export async function listDevices(
  tx: Queries,
  gemeente: string,
  medewerkerId: string | null,
): Promise<Apparaat[]> {
  const rows = await tx.query<DeviceRow>(
    `${SELECT} WHERE a.gemeente = $1 AND ($2::text IS NULL OR a.medewerker_id = $2) ORDER BY a.aangemeld_op DESC, a.id`,
    [gemeente, medewerkerId],
  );
  return rows.map(toApparaat);
}

/** Writes a new device; throws a unique violation when its number is taken, in whatever gemeente. */
export async function insertDevice(
  tx: Queries,
  device: {
    id: string;
    gemeente: string;
    medewerkerId: string;
    naam: string;
    at: Date;
    /** number after which it goes on counting */
    after: number;
  },
): Promise<void> {
  await tx.query(
    'INSERT INTO apparaat (gemeente, id, medewerker_id, naam, aangemeld_op, laatste_seq) VALUES ($1, $2, $3, $4, $5, $6)',
    [device.gemeente, device.id, device.medewerkerId, device.naam, device.at.toISOString(), device.after],
  );
}

export async function renameDevice(tx: Queries, gemeente: string, id: string, naam: string): Promise<void> {
  await tx.query('UPDATE apparaat SET naam = $3 WHERE gemeente = $1 AND id = $2', [gemeente, id, naam]);
}

/** Withdraws a device; a moment that was set before stays. Open event streams of it end. */
export async function revokeDevice(tx: Queries, gemeente: string, id: string, at: Date): Promise<void> {
  await tx.query(
    'UPDATE apparaat SET ingetrokken_op = coalesce(ingetrokken_op, $3) WHERE gemeente = $1 AND id = $2',
    [gemeente, id, at.toISOString()],
  );
  await tx.query('SELECT pg_notify($1, $2)', [REVOKED_CHANNEL, id]);
}

/** Channel on which every instance hears which device was withdrawn. */
export const REVOKED_CHANNEL = 'keukentafel_apparaat';
