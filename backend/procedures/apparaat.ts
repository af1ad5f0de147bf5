import type { Apparaat } from '#shared/contract/region/procedure.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { insertDevice, listDevices, readDevice, renameDevice, revokeDevice } from '../auth/device.ts';
import { hasRole } from '../auth/who.ts';
import { writeAudit } from '../sql/audit.ts';
import { sqlState, UNIQUE_VIOLATION, type Queries } from '../sql/sql.ts';
import type { RegionContext } from './context.ts';

const BEZET = fail(
  'apparaat-bezet',
  'Dit apparaat staat op naam van iemand anders. Trek het daar eerst in, of begin op dit apparaat met een nieuw profiel.',
);
const INGETROKKEN = fail(
  'apparaat-ingetrokken',
  'De toegang van dit apparaat is ingetrokken. Neem contact op met de functioneel beheerder.',
);
const ONBEKEND = fail('apparaat-onbekend', 'Dit apparaat is niet gevonden in deze gemeente.');
const NIET_UW_GEMEENTE = fail(
  'gemeente-onbekend',
  'U werkt niet voor deze gemeente. Kies een gemeente van uzelf.',
);

async function again(
  tx: Queries,
  who: RegionContext['who'],
  found: Apparaat,
  naam: string,
): Promise<Result<Apparaat>> {
  if (who.aanstellingen[found.gemeente] !== found.medewerker.id) return BEZET;
  if (found.ingetrokkenOp !== null) return INGETROKKEN;
  await renameDevice(tx, found.gemeente, found.id, naam);
  return ok({ ...found, naam });
}

/** Binds a device to the signed-in person. Doing it again for an own device only gives it the new name. */
export async function registreer(
  { sql, who, clock }: RegionContext,
  input: { device: string; naam: string; gemeente?: string | undefined; na: number },
): Promise<Result<Apparaat>> {
  const gemeente = input.gemeente ?? who.gemeenten[0] ?? '';
  const medewerkerId = who.aanstellingen[gemeente];
  if (medewerkerId === undefined) return NIET_UW_GEMEENTE;
  try {
    return await sql.transaction(async (tx) => {
      const found = await readDevice(tx, input.device);
      if (found) return again(tx, who, found, input.naam);
      const at = clock();
      await insertDevice(tx, {
        id: input.device,
        gemeente,
        medewerkerId,
        naam: input.naam,
        at,
        after: input.na,
      });
      await writeAudit(tx, {
        gemeente,
        at,
        actor: medewerkerId,
        action: 'apparaat-aangemeld',
        subject: input.device,
      });
      const made = await readDevice(tx, input.device);
      return made ? ok(made) : BEZET;
    });
  } catch (error) {
    // taken in a gemeente that this person does not see, or by a call at the same moment
    if (sqlState(error) === UNIQUE_VIOLATION) return BEZET;
    throw error;
  }
}

/** The devices that this person may see: all of the gemeenten where they are beheerder, the own ones elsewhere. */
export async function lijst({ sql, who }: RegionContext): Promise<Result<Apparaat[]>> {
  return sql.transaction(async (tx) => {
    const found: Apparaat[] = [];
    for (const gemeente of who.gemeenten) {
      const own = hasRole(who, ['beheerder'], gemeente) ? null : (who.aanstellingen[gemeente] ?? '');
      found.push(...(await listDevices(tx, gemeente, own)));
    }
    return ok(found);
  });
}

/** Withdraws a device: the owner's right, and that of a beheerder of its gemeente. */
export async function trekIn(
  { sql, who, clock }: RegionContext,
  input: { device: string; gemeente: string },
): Promise<Result<Apparaat>> {
  const actor = who.aanstellingen[input.gemeente];
  if (actor === undefined) return NIET_UW_GEMEENTE;
  return sql.transaction(async (tx) => {
    const found = await readDevice(tx, input.device);
    const mayDo = found?.medewerker.id === actor || hasRole(who, ['beheerder'], input.gemeente);
    // somebody else's device is answered like one that does not exist
    if (found?.gemeente !== input.gemeente || !mayDo) return ONBEKEND;
    if (found.ingetrokkenOp !== null) return ok(found);
    const at = clock();
    await revokeDevice(tx, input.gemeente, input.device, at);
    await writeAudit(tx, {
      gemeente: input.gemeente,
      at,
      actor,
      action: 'apparaat-ingetrokken',
      subject: input.device,
    });
    return ok({ ...found, ingetrokkenOp: at.toISOString() });
  });
}
