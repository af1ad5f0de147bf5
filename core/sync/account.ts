import { ORPCError } from '@orpc/client';
import type { Aanmelden, RegioStatus } from '#shared/contract/regio.ts';
import type { Ik } from '#shared/contract/region/sessie.ts';
import { REFUSALS, type Apparaat, type RefusalCode } from '#shared/contract/region/procedure.ts';
import type { Wie } from '#shared/contract/sessie.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { writeSetting } from '#db/settings.ts';
import { transaction } from '#db/store.ts';
import { countsOnAfter } from '#db/sync/conflicts.ts';
import { LOCKED, type CoreContext, type OpenSession } from '../context.ts';
import { connectRegion, type WholeRegion } from './region-link.ts';
import * as settings from './settings.ts';
import { askSignIn, isSafeAddress, signIn, type Tokens } from './sign-in.ts';
import type { SignInConfig } from '#shared/contract/region/aanmelden.ts';

/** Sets up a region (or none, with an empty address) and how this device is called there. Failures: adres-ongeldig. */
export function configure(
  open: OpenSession,
  input: { adres: string; apparaatNaam: string },
): Result<RegioStatus> {
  const address = input.adres.replace(/\/+$/, '');
  if (address !== '' && !isSafeAddress(address)) {
    const message = 'Dit adres klopt niet. Het begint met https://, zoals https://regio.voorbeeld.nl.';
    return fail('adres-ongeldig', message, { adres: message });
  }
  const { store, sync } = open;
  if (input.apparaatNaam !== sync.status().apparaatNaam) settings.writeDeviceName(store, input.apparaatNaam);
  if (address !== settings.readAddress(store)) {
    settings.writeAddress(store, address);
    sync.useTokens(null);
  }
  sync.engine.start();
  sync.publish();
  return ok(sync.status());
}

/** Forgets the sign-in on this device; what waits stays here until somebody signs in again. */
export function signOut(open: OpenSession): RegioStatus {
  settings.writeSignIn(open.store, null);
  open.sync.useTokens(null);
  open.sync.engine.start();
  return open.sync.status();
}

/** Signs in with the system's browser and binds this device to the person; `signal` gives up. */
export async function* signInAtRegion(
  context: CoreContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<Aanmelden, void> {
  const { open } = context.state;
  if (!open) {
    yield { soort: 'mislukt', error: LOCKED.error };
    return;
  }
  const address = settings.readAddress(open.store);
  const config = await askSignIn(address, context.deps);
  if (!config.ok) {
    yield { soort: 'mislukt', error: config.error };
    return;
  }
  const ends = AbortSignal.any([open.sync.signal, ...(signal ? [signal] : [])]);
  let tell: (address: string) => void = () => undefined;
  const opened = new Promise<string>((resolve) => (tell = resolve));
  const done = signIn(config.value, context.deps, tell, ends);
  const first = await Promise.race([opened, done]);
  if (typeof first === 'string') yield { soort: 'open', adres: first };
  const tokens = await done;
  const entered = tokens.ok ? await enter(context, open, address, config.value, tokens.value) : tokens;
  yield entered.ok ? { soort: 'klaar', status: entered.value } : { soort: 'mislukt', error: entered.error };
}

async function enter(
  context: CoreContext,
  open: OpenSession,
  address: string,
  config: SignInConfig,
  tokens: Tokens,
): Promise<Result<RegioStatus>> {
  const { deps } = context;
  const { store, sync } = open;
  const region = connectRegion({
    address,
    fetch: deps.fetch,
    device: () => store.device,
    token: () => Promise.resolve(tokens.access),
    signal: sync.signal,
  });
  try {
    const known = await registerDevice(region, open, settings.readDeviceName(store, deps.computerName));
    if (!known.ok) return known;
    const who = await region.sessie.ik({});
    if (!who.ok) return who;
    if (sync.signal.aborted || settings.readAddress(store) !== address) return LOCKED;
    const persoon = who.value.persoon.naam;
    const wie = wieVan(who.value, open.wie);
    transaction(store, () => {
      settings.writeSignIn(store, { config, refresh: tokens.refresh, persoon });
      settings.writeRoles(store, who.value.rollen);
      settings.writeRegistered(store, true);
      writeSetting(store, 'wie', JSON.stringify(wie));
    });
    if (context.state.open) context.state.open = { ...context.state.open, wie };
    sync.useTokens(tokens);
    sync.engine.start();
    return ok(sync.status());
  } catch (error) {
    const code = error instanceof ORPCError ? String(error.code) : 'fout';
    const known = code in REFUSALS ? REFUSALS[code as RefusalCode] : REFUSALS.fout;
    return fail(code, known.message);
  }
}

/** Binds this device to the person, in the gemeente that was chosen here or, when that is none of theirs, in their first one. */
export async function registerDevice(
  region: WholeRegion,
  { store, wie }: Pick<OpenSession, 'store' | 'wie'>,
  naam: string,
): Promise<Result<Apparaat>> {
  const device = { device: store.device, naam, na: countsOnAfter(store) };
  const here = await region.apparaat.registreer({ ...device, gemeente: wie.gemeente });
  return !here.ok && here.error.code === 'gemeente-onbekend' ? region.apparaat.registreer(device) : here;
}

/** Who works here, as the region knows them: that name is on what they write, and on the plan. */
export function wieVan(ik: Ik, now: Wie): Wie {
  const gemeente = ik.gemeenten.find(({ code }) => code === now.gemeente) ?? ik.gemeenten[0];
  if (!gemeente) return { ...now, naam: ik.persoon.naam };
  const here = ik.rollen.filter((one) => one.gemeente === gemeente.code);
  const rol = (['teamleider', 'beheerder', 'consulent', 'regio-analist'] as const).find((one) =>
    here.some((entry) => entry.rol === one),
  );
  return {
    naam: ik.persoon.naam,
    rol: rol ?? 'consulent',
    gemeente: gemeente.code,
    team: teamVan(ik, gemeente.code, rol ?? 'consulent', now.team),
  };
}

/**
 * The team in which somebody works: the one of the role, and of several the one that was chosen here. A role for the whole gemeente
 * is no team for a teamleider, who then sees all of them; a consulent begins dossiers somewhere.
 */
function teamVan(ik: Ik, gemeente: string, rol: Wie['rol'], now: string): string {
  const teams = ik.teams.filter((one) => one.gemeente === gemeente);
  const roles = ik.rollen.filter((one) => one.gemeente === gemeente && one.rol === rol);
  const isEverywhere = roles.length === 0 || roles.some(({ team }) => team === null);
  const own = isEverywhere ? teams : teams.filter(({ id }) => roles.some(({ team }) => team === id));
  if (isEverywhere && rol === 'teamleider' && own.length > 1) return '';
  return own.find(({ naam }) => naam === now)?.naam ?? own[0]?.naam ?? now;
}
