import type { Apparaat, Rol } from '#shared/contract/region/procedure.ts';
import { enterAsSubject, enterScope } from '../sql/scope.ts';
import type { Database, Queries } from '../sql/sql.ts';
import { readDevice } from './device.ts';
import type { NamedDevice } from './access.ts';
import type { Subject } from './tokens.ts';

/** The person behind a call, as the region's own tables have it at this moment. */
export interface Who {
  /** id as medewerker: in the device's gemeente, or the first one when the call named no device */
  readonly personId: string;
  readonly naam: string;
  /** where this person works; nothing outside is visible */
  readonly gemeenten: readonly string[];
  /** id as medewerker per gemeente */
  readonly aanstellingen: Readonly<Record<string, string>>;
  readonly rollen: readonly { gemeente: string; rol: Rol; team: string | null }[];
}

export interface Found {
  readonly who: Who;
  readonly device: NamedDevice;
}

interface Row {
  gemeente: string;
  id: string;
  naam: string;
}

/** Device rows are written at most this often for having been seen. */
const SEEN_MS = 10 * 60_000;

async function seen(tx: Queries, device: Apparaat, now: Date): Promise<void> {
  const last = device.laatstGezienOp;
  if (last !== null && now.getTime() - Date.parse(last) < SEEN_MS) return;
  await tx.query('UPDATE apparaat SET laatst_gezien_op = $3 WHERE gemeente = $1 AND id = $2', [
    device.gemeente,
    device.id,
    now.toISOString(),
  ]);
}

/** Looks a signed-in person up, and the device that the call named. Null: no active medewerker. */
export async function findWho(
  db: Database,
  subject: Subject,
  deviceId: string | null,
  now: Date,
): Promise<Found | null> {
  return db.transaction(async (tx) => {
    await enterAsSubject(tx, subject.issuer, subject.subject);
    const people = await tx.query<Row>(
      'SELECT gemeente, id, naam FROM medewerker WHERE issuer = $1 AND subject = $2 AND actief ORDER BY gemeente',
      [subject.issuer, subject.subject],
    );
    const [first] = people;
    if (!first) return null;
    const gemeenten = people.map((one) => one.gemeente);
    const aanstellingen = Object.fromEntries(people.map((one) => [one.gemeente, one.id]));
    await enterScope(tx, gemeenten);
    const rollen = await tx.query<Who['rollen'][number]>(
      `SELECT r.gemeente, r.rol, r.team_id AS team FROM rol r
       JOIN unnest($1::text[], $2::text[]) AS m(gemeente, id) ON r.gemeente = m.gemeente AND r.medewerker_id = m.id
       ORDER BY r.gemeente, r.rol, r.team_sleutel`,
      [gemeenten, people.map((one) => one.id)],
    );
    const named = deviceId === null ? null : await readDevice(tx, deviceId);
    const own = named !== null && aanstellingen[named.gemeente] === named.medewerker.id ? named : null;
    if (own?.ingetrokkenOp === null) await seen(tx, own, now);
    const here = people.find((one) => one.gemeente === own?.gemeente) ?? first;
    const who = { personId: here.id, naam: here.naam, gemeenten, aanstellingen, rollen };
    return { who, device: own ?? (deviceId === null ? 'geen' : 'onbekend') };
  });
}

/** True when this person has one of the roles, in this gemeente or (without one) anywhere. */
export function hasRole(who: Who, rollen: readonly Rol[], gemeente?: string): boolean {
  return who.rollen.some(
    (one) => rollen.includes(one.rol) && (gemeente === undefined || one.gemeente === gemeente),
  );
}
