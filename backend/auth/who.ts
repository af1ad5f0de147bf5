import type { Apparaat, Rol } from '#shared/contract/region/procedure.ts';
import { scoped } from '../sql/scope.ts';
import type { Database } from '../sql/sql.ts';
import { createTogether } from '../sql/together.ts';
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
export type FindWho = (subject: Subject, deviceId: string | null, now: Date) => Promise<Found | null>;

type Asked = readonly [issuer: string, subject: string, device: string | null];

/** Most calls of which is asked in one question. */
const MOST_ASKED = 100;

/** Calls that come in while the database is asked who called before them are asked about together. */
export function whoFinder(db: Database): FindWho {
  const ask = createTogether<Asked, Known | null>({
    async work(_, calls) {
      const rows = await db.query<{ gevonden: Known | null }>(
        `SELECT wie_belt(i, s, d) AS gevonden
         FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS gevraagd(i, s, d, nr) ORDER BY nr`,
        [0, 1, 2].map((part) => calls.map((call) => call[part])),
      );
      return rows.map(({ gevonden }) => gevonden);
    },
    nameOf: () => null,
    weightOf: () => 1,
    most: MOST_ASKED,
  });
  return async (subject, deviceId, now) => {
    const known = await ask('', [subject.issuer, subject.subject, deviceId]);
    return known && found(db, known, deviceId, now);
  };
}

async function found(db: Database, known: Known, deviceId: string | null, now: Date): Promise<Found | null> {
  const people = known.mensen;
  const [first] = people;
  if (!first) return null;
  const aanstellingen = Object.fromEntries(people.map((one) => [one.gemeente, one.id]));
  const named = known.apparaat === null ? null : toApparaat(known.apparaat);
  const own = named !== null && aanstellingen[named.gemeente] === named.medewerker.id ? named : null;
  if (own?.ingetrokkenOp === null) await seen(db, own, now);
  const here = people.find((one) => one.gemeente === own?.gemeente) ?? first;
  const who = {
    personId: here.id,
    naam: here.naam,
    gemeenten: people.map((one) => one.gemeente),
    aanstellingen,
    rollen: known.rollen,
  };
  return { who, device: own ?? (deviceId === null ? 'geen' : 'onbekend') };
}

/** True when this person has one of the roles, in this gemeente or (without one) anywhere. */
export function hasRole(who: Who, rollen: readonly Rol[], gemeente?: string): boolean {
  return who.rollen.some(
    (one) => rollen.includes(one.rol) && (gemeente === undefined || one.gemeente === gemeente),
  );
}
