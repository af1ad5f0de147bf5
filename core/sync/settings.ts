import { z } from 'zod';
import { signInSchema, type SignInConfig } from '#shared/contract/region/aanmelden.ts';
import { rol, type Rol } from '#shared/contract/region/procedure.ts';
import { dropCatalogusOrigin } from '#db/catalogus.ts';
import { dropSetting, readSetting, writeSetting } from '#db/settings.ts';
import { transaction, type Store } from '#db/store.ts';

// What a store knows of its region lies in the store itself: encrypted, and gone with its key.

const ADDRESS = 'regio-adres';
const DEVICE_NAME = 'regio-apparaatnaam';
const REGISTERED = 'regio-apparaat';
const SIGN_IN = 'regio-aanmelding';
const LAST = 'regio-laatst';
const ROLES = 'regio-rollen';

const rolesSchema = z.array(rol);
const keptSchema = z.object({ config: signInSchema, refresh: z.string(), persoon: z.string() });

/** A sign-in that goes on without the person: never leaves the store but to its own provider. */
export interface KeptSignIn {
  readonly config: SignInConfig;
  readonly refresh: string;
  readonly persoon: string;
}

/** Address of the region without a slash at its end; '' = none. */
export function readAddress(store: Store): string {
  return readSetting(store, ADDRESS) ?? '';
}

/** Goes to another region (or none): signing in and registering are for that one to do again. */
export function writeAddress(store: Store, address: string): void {
  transaction(store, () => {
    writeSetting(store, ADDRESS, address);
    for (const name of [SIGN_IN, ROLES, REGISTERED, LAST]) dropSetting(store, name);
    dropCatalogusOrigin(store);
  });
}

export function readDeviceName(store: Store, otherwise: string): string {
  return readSetting(store, DEVICE_NAME) ?? otherwise;
}

export function writeDeviceName(store: Store, name: string): void {
  writeSetting(store, DEVICE_NAME, name);
  // the region hears of the new name at the next meeting
  dropSetting(store, REGISTERED);
}

/** True when the region knows this device by the name that it has now. */
export function isRegistered(store: Store): boolean {
  return readSetting(store, REGISTERED) === store.device;
}

export function writeRegistered(store: Store, isKnown: boolean): void {
  if (isKnown) writeSetting(store, REGISTERED, store.device);
  else dropSetting(store, REGISTERED);
}

export function readSignIn(store: Store): KeptSignIn | null {
  const kept = readSetting(store, SIGN_IN);
  return kept === null ? null : keptSchema.parse(JSON.parse(kept));
}

export function writeSignIn(store: Store, kept: KeptSignIn | null): void {
  if (kept === null) for (const name of [SIGN_IN, ROLES]) dropSetting(store, name);
  else writeSetting(store, SIGN_IN, JSON.stringify(kept));
}

/** The roles of the person who is signed in, in whatever gemeente; only for what is shown: the region judges every call. */
export function readRoles(store: Store): Rol[] {
  const kept = readSetting(store, ROLES);
  return kept === null ? [] : rolesSchema.parse(JSON.parse(kept));
}

export function writeRoles(store: Store, rollen: readonly { rol: Rol }[]): void {
  writeSetting(store, ROLES, JSON.stringify([...new Set(rollen.map(({ rol }) => rol))]));
}

/** Last moment at which everything was brought and fetched, ISO. */
export function readLast(store: Store): string | null {
  return readSetting(store, LAST);
}

export function writeLast(store: Store, at: string): void {
  writeSetting(store, LAST, at);
}
