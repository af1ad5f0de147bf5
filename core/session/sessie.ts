import fs from 'node:fs';
import path from 'node:path';
import type { Omgeving, Reservekopie, SessieStatus, Slotreden, Thema, Wie } from '#shared/contract/sessie.ts';
import { VOORBEELD_CATALOGUS } from '#shared/domain/catalogus/voorbeeld.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { listBackups, writeBackup } from '#db/backup.ts';
import { writeAudit } from '#db/audit.ts';
import { openStore } from '#db/open.ts';
import { countDossiers } from '#db/records.ts';
import { readCatalogus, writeCatalogus } from '#db/catalogus.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import { createStore, placeOf, type Store } from '#db/store.ts';
import { attempt } from '#db/failure.ts';
import { refreshInBackground } from '../caseload/background.ts';
import { isAnalist } from '../monitor/analist.ts';
import { randomHex, vandaag, type CoreContext } from '../context.ts';
import { startSync } from '../sync/running.ts';
import { readAddress, writeAddress } from '../sync/settings.ts';
import { maakKluis, OPENBAAR, openKluis, wachtzinBezwaar } from './kluis.ts';
import { moveAside, storeExists, storeFiles } from './profile.ts';
import { destroyKey } from './revoke.ts';
import { bewaarThema, leesThema } from './voorkeuren.ts';

const KEEP_BACKUPS = 7;
const BACKUP_AFTER_MS = 20 * 3_600_000;

/** Where the program stands: which stores there are, which is open, who works in it. */
export function status(context: CoreContext): SessieStatus {
  const { profileDir, host, startDemo, keychain } = context.deps;
  const { open } = context.state;
  return {
    host,
    vandaag: vandaag(context),
    demo: storeExists(storeFiles(profileDir, 'demo')),
    eigen: storeExists(storeFiles(profileDir, 'eigen')),
    open: open
      ? {
          omgeving: open.omgeving,
          wie: open.wie,
          dossiers: countDossiers(open.store),
          isAnalist: isAnalist(open),
        }
      : null,
    // once: whoever closes the demo wants it closed
    naarDemo: startDemo && !context.state.hasBeenOpen,
    sleutelbos: keychain?.name ?? null,
    thema: leesThema(profileDir),
    melding: context.state.melding,
  };
}

/** Makes a new local store with a passphrase and opens it. Failures: bestaat-al, wachtzin-zwak and those of the store. */
export async function nieuweStore(
  context: CoreContext,
  omgeving: Omgeving,
  passphrase: string,
  wie: Wie,
): Promise<Result<SessieStatus>> {
  const files = storeFiles(context.deps.profileDir, omgeving);
  if (storeExists(files)) {
    return fail('bestaat-al', 'Er staan al dossiers op deze laptop. Ontgrendel die, of leg ze eerst opzij.');
  }
  const objection = omgeving === 'eigen' ? wachtzinBezwaar(passphrase) : null;
  if (objection !== null) return fail('wachtzin-zwak', objection, { passphrase: objection });
  const key = context.deps.randomBytes(32);
  const made = attempt(() => fs.mkdirSync(files.folder, { recursive: true, mode: 0o700 }));
  if (!made.ok) return made;
  const werk = omgeving === 'demo' ? OPENBAAR : undefined;
  await maakKluis(files.kluis, key, passphrase, context.deps, werk);
  const opened = openWithKey(context, omgeving, key);
  if (!opened.ok) {
    // a key without a store would look like somebody's dossiers
    fs.rmSync(files.kluis, { force: true });
    return opened;
  }
  const result = attempt(() => {
    writeSetting(opened.value, 'wie', JSON.stringify(wie));
    writeCatalogus(opened.value, VOORBEELD_CATALOGUS, context.deps.clock().toISOString());
  });
  if (!result.ok) {
    opened.value.close();
    moveAside(files, context.deps.clock(), 'alles');
    return result;
  }
  return enter(context, omgeving, opened.value, key);
}

/** Opens an existing store. Failures: geen-store, those of the vault and those of the store. */
export async function ontgrendel(
  context: CoreContext,
  omgeving: Omgeving,
  passphrase: string,
): Promise<Result<SessieStatus>> {
  const files = storeFiles(context.deps.profileDir, omgeving);
  if (!storeExists(files))
    return fail('geen-store', 'Er staan nog geen dossiers op deze laptop. Begin met nieuwe dossiers.');
  const key = await openKluis(files.kluis, passphrase, context.deps);
  if (!key.ok) return key;
  if (context.state.open) vergrendel(context, 'gebruiker');
  if (!fs.existsSync(files.store)) {
    return fail(
      'store-weg',
      'Het bestand met dossiers is weg, maar de sleutel is er nog. Zet een reservekopie terug.',
    );
  }
  const opened = openWithKey(context, omgeving, key.value);
  return opened.ok ? enter(context, omgeving, opened.value, key.value) : opened;
}

function openWithKey(context: CoreContext, omgeving: Omgeving, key: Uint8Array): Result<Store> {
  const files = storeFiles(context.deps.profileDir, omgeving);
  const db = openStore({ path: files.store, key, binding: context.deps.sqliteBinding });
  if (!db.ok) return db;
  return attempt(() =>
    createStore(db.value, files.store, (count) => randomHex(context, count), placeOf(files.store)),
  );
}

function enter(
  context: CoreContext,
  omgeving: Omgeving,
  store: Store,
  key: Uint8Array,
): Result<SessieStatus> {
  const entered = attempt(() => {
    const saved = readSetting(store, 'wie');
    const wie: Wie = saved
      ? (JSON.parse(saved) as Wie)
      : { naam: 'Consulent', rol: 'consulent', gemeente: '0603', team: '' };
    const catalogus = readCatalogus(store) ?? VOORBEELD_CATALOGUS;
    writeAudit(store, { ...line(context), actor: wie.naam, action: 'sessie.open' });
    presetRegion(context, store);
    context.state.melding = null;
    context.state.open = {
      omgeving,
      store,
      key,
      wie,
      catalogus,
      dossiers: new Map(),
      sync: startSync(context, store, () => {
        sluitIngetrokken(context);
      }),
      signals: { day: null, changed: new Set() },
    };
    context.state.hasBeenOpen = true;
    refreshInBackground(context);
    context.state.open.sync.engine.start();
    return status(context);
  });
  if (!entered.ok) store.close();
  return entered;
}

/** The host was started with a region: a store that has none takes it. */
function presetRegion(context: CoreContext, store: Store): void {
  const { region } = context.deps;
  if (region !== null && readAddress(store) === '') writeAddress(store, region);
}

function line(context: CoreContext) {
  return { at: context.deps.clock().toISOString(), dossierId: null };
}

const INGETROKKEN =
  'De regio heeft de toegang van deze laptop ingetrokken. Wat u hier maakte is bij de regio. De dossiers op deze laptop gaan niet meer open. Vraag uw functioneel beheerder om hulp.';

/** The region withdrew this laptop and has all that was made on it: its key is destroyed, and the start screen says why. */
function sluitIngetrokken(context: CoreContext): void {
  const { open } = context.state;
  if (!open) return;
  const files = storeFiles(context.deps.profileDir, open.omgeving);
  context.state.melding = INGETROKKEN;
  vergrendel(context, 'ingetrokken');
  destroyKey(files, context.deps.randomBytes);
  moveAside(files, context.deps.clock(), 'store');
}

/** Closes the store and forgets the key; whatever was saved stays. Makes the day's backup on the way out. */
export function vergrendel(context: CoreContext, reden: Slotreden | 'ingetrokken'): SessieStatus {
  const { open } = context.state;
  if (open) {
    open.sync.stop();
    if (open.omgeving === 'eigen' && reden !== 'ingetrokken' && backupIsDue(context)) {
      const made = maakReservekopie(context);
      if (!made.ok) context.deps.log({ level: 'warn', code: `reservekopie-${made.error.code}` });
    }
    context.state.open = null;
    open.store.close();
    open.key.fill(0);
    context.bus.publish('gebeurtenis', { soort: 'vergrendeld', reden });
  }
  return status(context);
}

/**
 * Tells the windows that a lock comes, so that they write what was just typed and lock; locks itself when none of them
 * has done so by `deadline`.
 */
export async function vergrendelNaSchrijven(
  context: CoreContext,
  reden: Slotreden,
  deadline: Promise<void>,
): Promise<void> {
  const session = context.state.open;
  if (!session) return;
  let stop = (): void => undefined;
  const locked = new Promise<void>((resolve) => {
    stop = context.bus.subscribe('gebeurtenis', (event) => {
      if (event.soort === 'vergrendeld') resolve();
    });
  });
  context.bus.publish('gebeurtenis', { soort: 'slot-komt', reden });
  await Promise.race([locked, deadline]);
  stop();
  // not a session that was opened meanwhile
  if (context.state.open?.store === session.store) vergrendel(context, reden);
}

function backupIsDue(context: CoreContext): boolean {
  const files = storeFiles(context.deps.profileDir, 'eigen');
  const last = listBackups(files.backups)[0];
  return !last || context.deps.clock().getTime() - Date.parse(last.at) > BACKUP_AFTER_MS;
}

/** Writes a checked, encrypted copy of the open store beside it. */
export function maakReservekopie(context: CoreContext): Result<Reservekopie> {
  const { open } = context.state;
  if (!open) return fail('vergrendeld', 'Ontgrendel eerst de dossiers.');
  const made = writeBackup(open.store, {
    folder: storeFiles(context.deps.profileDir, open.omgeving).backups,
    at: context.deps.clock(),
    key: open.key,
    binding: context.deps.sqliteBinding,
    keep: KEEP_BACKUPS,
  });
  return made.ok ? ok({ bestand: made.value.file, op: made.value.at, bytes: made.value.bytes }) : made;
}

/** Copies that can be put back, newest first. */
export function reservekopieen(context: CoreContext): Reservekopie[] {
  const omgeving = context.state.open?.omgeving ?? 'eigen';
  return listBackups(storeFiles(context.deps.profileDir, omgeving).backups).map((backup) => ({
    bestand: backup.file,
    op: backup.at,
    bytes: backup.bytes,
  }));
}

/** Puts a copy back: the present file is moved aside first, and comes back when the copy does not open. */
export async function zetTerug(
  context: CoreContext,
  bestand: string,
  passphrase: string,
): Promise<Result<SessieStatus>> {
  const files = storeFiles(context.deps.profileDir, 'eigen');
  const known = listBackups(files.backups).find((backup) => backup.file === bestand);
  if (!known) return fail('geen-reservekopie', 'Deze reservekopie is er niet meer. Kies een andere.');
  const key = await openKluis(files.kluis, passphrase, context.deps);
  if (!key.ok) return key;
  if (context.state.open) vergrendel(context, 'gebruiker');
  const aside = moveAside(files, context.deps.clock(), 'store');
  fs.copyFileSync(path.join(files.backups, known.file), files.store);
  fs.chmodSync(files.store, 0o600);
  const opened = openWithKey(context, 'eigen', key.value);
  if (opened.ok) return enter(context, 'eigen', opened.value, key.value);
  fs.rmSync(files.store, { force: true });
  for (const name of fs.readdirSync(aside))
    fs.renameSync(path.join(aside, name), path.join(files.folder, name));
  return opened;
}

/** Puts the store and its key aside so that a new one can be made; the files stay in the profile. */
export function legOpzij(context: CoreContext): Result<SessieStatus> {
  if (context.state.open) vergrendel(context, 'gebruiker');
  return attempt(() => {
    moveAside(storeFiles(context.deps.profileDir, 'eigen'), context.deps.clock(), 'alles');
    return status(context);
  });
}

/** Removes the fictitious dossiers; only ever the demo's own folder. */
export function wisDemo(context: CoreContext): Result<SessieStatus> {
  if (context.state.open?.omgeving === 'demo') vergrendel(context, 'gebruiker');
  return attempt(() => {
    fs.rmSync(storeFiles(context.deps.profileDir, 'demo').folder, { recursive: true, force: true });
    return status(context);
  });
}

/** Keeps light or dark for this profile. */
export function wijzigThema(context: CoreContext, keuze: Thema): Result<SessieStatus> {
  const kept = bewaarThema(context.deps.profileDir, keuze);
  return kept.ok ? ok(status(context)) : kept;
}

/** Changes who is at work in this store. */
export function wijzigWie(context: CoreContext, wie: Wie): Result<SessieStatus> {
  const { open } = context.state;
  if (!open) return fail('vergrendeld', 'Ontgrendel eerst de dossiers.');
  return attempt(() => {
    // what somebody may see of a team is for the region to say, where there is one
    const who = readAddress(open.store) === '' ? wie : { ...wie, rol: open.wie.rol };
    writeSetting(open.store, 'wie', JSON.stringify(who));
    context.state.open = { ...open, wie: who };
    return status(context);
  });
}

/** Wraps the same key with another passphrase; the dossiers are not touched. */
export async function wijzigWachtzin(
  context: CoreContext,
  oud: string,
  nieuw: string,
): Promise<Result<Record<string, never>>> {
  const objection = wachtzinBezwaar(nieuw);
  if (objection !== null) return fail('wachtzin-zwak', objection, { nieuw: objection });
  const files = storeFiles(context.deps.profileDir, 'eigen');
  const key = await openKluis(files.kluis, oud, context.deps);
  if (!key.ok) return key;
  await maakKluis(files.kluis, key.value, nieuw, context.deps);
  return ok({});
}
