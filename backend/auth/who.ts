import type { Apparaat, Rol } from '#shared/contract/region/procedure.ts';
import { scoped } from '../sql/scope.ts';
import type { Database } from '../sql/sql.ts';
import { toApparaat, type DeviceRow } from './device.ts';
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

/** What `wie_belt` answers: see its migration. */
interface Known {
  readonly mensen: readonly { gemeente: string; id: string; naam: string }[];
  readonly rollen: Who['rollen'];
  readonly apparaat: DeviceRow | null;
}

/** Device rows are written at most this often for having been seen. */
const SEEN_MS = 10 * 60_000;

async function seen(db: Database, device: Apparaat, now: Date): Promise<void> {
  const last = device.laatstGezienOp;
  if (last !== null && now.getTime() - Date.parse(last) < SEEN_MS) return;
  await scoped(db, [device.gemeente]).query(
    'UPDATE apparaat SET laatst_gezien_op = $3 WHERE gemeente = $1 AND id = $2',
    [device.gemeente, device.id, now.toISOString()],
  );
}

/** Looks a signed-in person up, and the device that the call named. Null: no active medewerker. */
export async function findWho(
  db: Database,
  subject: Subject,
  deviceId: string | null,
  now: Date,
): Promise<Found | null> {
  const [row] = await db.query<{ gevonden: Known | null }>('SELECT wie_belt($1, $2, $3) AS gevonden', [
    subject.issuer,
    subject.subject,
    deviceId,
  ]);
  const people = row?.gevonden?.mensen ?? [];
  const [first] = people;
  if (!row?.gevonden || !first) return null;
  const aanstellingen = Object.fromEntries(people.map((one) => [one.gemeente, one.id]));
  const named = row.gevonden.apparaat === null ? null : toApparaat(row.gevonden.apparaat);
  const own = named !== null && aanstellingen[named.gemeente] === named.medewerker.id ? named : null;
  if (own?.ingetrokkenOp === null) await seen(db, own, now);
  const here = people.find((one) => one.gemeente === own?.gemeente) ?? first;
  const who = {
    personId: here.id,
    naam: here.naam,
    gemeenten: people.map((one) => one.gemeente),
    aanstellingen,
    rollen: row.gevonden.rollen,
  };
  return { who, device: own ?? (deviceId === null ? 'geen' : 'onbekend') };
}

/** True when this person has one of the roles, in this gemeente or (without one) anywhere. */
export function hasRole(who: Who, rollen: readonly Rol[], gemeente?: string): boolean {
  return who.rollen.some(
    (one) => rollen.includes(one.rol) && (gemeente === undefined || one.gemeente === gemeente),
  );
}
