import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { code, nieuwDossier, NOOR, openCore, testCore, value, WACHTZIN } from '#tests/support/core.ts';
import { IEDEREEN } from '#tests/support/caseload.ts';

async function allSteps(client: Awaited<ReturnType<typeof testCore>>['client']) {
  const steps = [];
  for await (const step of await client.sessie.openDemo({})) steps.push(step);
  return steps;
}

const own = (profileDir: string, name: string) => path.join(profileDir, 'eigen', name);

test('a new store opens with its passphrase and with nothing else', async () => {
  const { client, core } = await openCore();
  await nieuwDossier(client);
  value(await client.sessie.vergrendel({}));
  expect(code(await client.sessie.ontgrendel({ passphrase: 'vier losse woorden Hier' }))).toBe(
    'wachtzin-onjuist',
  );
  expect(value(await client.sessie.ontgrendel({ passphrase: WACHTZIN })).open).toMatchObject({
    wie: NOOR,
    dossiers: 1,
  });
  expect(core.context.state.open?.omgeving).toBe('eigen');
});

test('a weak passphrase is refused with advice and nothing is made', async () => {
  const { client, core } = await testCore();
  const refused = await client.sessie.nieuw({ passphrase: 'kort', wie: NOOR });
  expect(refused).toMatchObject({ ok: false, error: { code: 'wachtzin-zwak' } });
  expect(fs.existsSync(path.join(core.context.deps.profileDir, 'eigen'))).toBe(false);
});

test('the key is nowhere on disk in clear, and the vault is for its owner only', async () => {
  const { core } = await openCore();
  const { profileDir } = core.context.deps;
  const key = Buffer.from(core.context.state.open?.key ?? []);
  expect(key).toHaveLength(32);
  const kluis = fs.readFileSync(own(profileDir, 'kluis.json'));
  expect(kluis.includes(key)).toBe(false);
  expect(kluis.includes(Buffer.from(key.toString('base64')))).toBe(false);
  expect(fs.statSync(own(profileDir, 'kluis.json')).mode & 0o777).toBe(0o600);
});

test('locking forgets the key and every call says how to go on', async () => {
  const { client, core } = await openCore();
  const key = core.context.state.open?.key;
  value(await client.sessie.vergrendel({}));
  expect([...(key ?? [])].every((byte) => byte === 0)).toBe(true);
  expect(core.context.state.open).toBe(null);
  expect(code(await client.caseload.vandaag({ consulent: null }))).toBe('vergrendeld');
});

test('a damaged vault and a store that is gone each get their own answer', async () => {
  const { client, core } = await openCore();
  value(await client.sessie.vergrendel({}));
  const { profileDir } = core.context.deps;
  const kluis = fs.readFileSync(own(profileDir, 'kluis.json'));
  fs.writeFileSync(own(profileDir, 'kluis.json'), kluis.subarray(0, 40));
  expect(code(await client.sessie.ontgrendel({ passphrase: WACHTZIN }))).toBe('kluis-beschadigd');
  fs.writeFileSync(own(profileDir, 'kluis.json'), kluis);
  fs.renameSync(own(profileDir, 'dossiers.db'), own(profileDir, 'elders.db'));
  expect(code(await client.sessie.ontgrendel({ passphrase: WACHTZIN }))).toBe('store-weg');
});

test('a store that was cut short is told, nothing is thrown away, and a backup brings the words back', async () => {
  const { client, core } = await openCore();
  const dossier = await nieuwDossier(client);
  value(
    await client.dossier.wijzigPlan({ dossierId: dossier.id, fields: { hoofddoel: 'Thuis blijven wonen' } }),
  );
  const copy = value(await client.sessie.maakReservekopie({}));
  value(await client.sessie.vergrendel({}));
  const file = own(core.context.deps.profileDir, 'dossiers.db');
  const whole = fs.readFileSync(file);
  fs.writeFileSync(file, whole.subarray(0, 8192));
  expect(code(await client.sessie.ontgrendel({ passphrase: WACHTZIN }))).toBe('store-beschadigd');
  expect(fs.statSync(file).size).toBe(8192);
  expect(
    code(await client.sessie.zetTerug({ bestand: copy.bestand, passphrase: 'een andere zin dan' })),
  ).toBe('wachtzin-onjuist');
  value(await client.sessie.zetTerug({ bestand: copy.bestand, passphrase: WACHTZIN }));
  expect(value(await client.dossier.open({ dossierId: dossier.id })).plan.hoofddoel).toBe(
    'Thuis blijven wonen',
  );
  const aside = fs.readdirSync(own(core.context.deps.profileDir, 'opzij'));
  expect(fs.readdirSync(path.join(own(core.context.deps.profileDir, 'opzij'), aside[0] ?? ''))).toContain(
    'dossiers.db',
  );
});

test('a backup that does not open leaves what was there', async () => {
  const { client, core } = await openCore();
  const dossier = await nieuwDossier(client);
  const copy = value(await client.sessie.maakReservekopie({}));
  const file = path.join(core.context.deps.profileDir, 'eigen', 'reservekopie', copy.bestand);
  fs.writeFileSync(file, 'geen database');
  expect(code(await client.sessie.zetTerug({ bestand: copy.bestand, passphrase: WACHTZIN }))).toBe(
    'store-beschadigd',
  );
  value(await client.sessie.ontgrendel({ passphrase: WACHTZIN }));
  expect(value(await client.dossier.open({ dossierId: dossier.id })).id).toBe(dossier.id);
});

test('a forgotten passphrase: the dossiers are put aside, not deleted, and one can begin anew', async () => {
  const { client, core } = await openCore();
  value(await client.sessie.vergrendel({}));
  expect(value(await client.sessie.legOpzij({})).eigen).toBe(false);
  value(await client.sessie.nieuw({ passphrase: 'een heel andere zin', wie: NOOR }));
  const aside = path.join(core.context.deps.profileDir, 'eigen', 'opzij');
  const [folder] = fs.readdirSync(aside);
  expect(fs.readdirSync(path.join(aside, folder ?? '')).sort()).toEqual(['dossiers.db', 'kluis.json']);
});

test('another passphrase opens the same dossiers, the old one no more', async () => {
  const { client } = await openCore();
  const dossier = await nieuwDossier(client);
  value(await client.sessie.wijzigWachtzin({ oud: WACHTZIN, nieuw: 'vijf andere woorden nu' }));
  value(await client.sessie.vergrendel({}));
  expect(code(await client.sessie.ontgrendel({ passphrase: WACHTZIN }))).toBe('wachtzin-onjuist');
  value(await client.sessie.ontgrendel({ passphrase: 'vijf andere woorden nu' }));
  expect(value(await client.dossier.open({ dossierId: dossier.id })).id).toBe(dossier.id);
});

test('closing makes the backup of the day once, and keeps seven', async () => {
  const { client, clock } = await openCore();
  await nieuwDossier(client);
  for (let day = 1; day <= 10; day += 1) {
    clock.now = new Date(Date.UTC(2026, 10, 23 + day, 9));
    value(await client.sessie.vergrendel({}));
    value(await client.sessie.ontgrendel({ passphrase: WACHTZIN }));
    value(await client.sessie.vergrendel({}));
    value(await client.sessie.ontgrendel({ passphrase: WACHTZIN }));
  }
  const copies = value(await client.sessie.reservekopieen({}));
  expect(copies).toHaveLength(7);
  expect(new Set(copies.map((copy) => copy.op.slice(0, 10))).size).toBe(7);
});

test('a second core at the same profile is told that the dossiers are open already', async () => {
  const first = await openCore();
  const second = await testCore({ profileDir: first.core.context.deps.profileDir });
  expect(code(await second.client.sessie.ontgrendel({ passphrase: WACHTZIN }))).toBe('store-al-open');
});

test('a key vault of the system is used where there is one, and missed when it does not answer', async () => {
  const secret = 0x5a;
  const turn = (bytes: Uint8Array) => Promise.resolve(bytes.map((byte) => byte ^ secret));
  const keychain = { name: 'test', wrap: turn, unwrap: turn };
  const first = await openCore({ keychain });
  const { profileDir } = first.core.context.deps;
  value(await first.client.sessie.vergrendel({}));
  const without = await testCore({ profileDir });
  expect(code(await without.client.sessie.ontgrendel({ passphrase: WACHTZIN }))).toBe('sleutelbos-weg');
  value(await first.client.sessie.ontgrendel({ passphrase: WACHTZIN }));
});

test('the demo is made once, the same for the same day, and has at least forty dossiers in five gemeenten', async () => {
  const { client, core } = await testCore();
  const steps = await allSteps(client);
  expect(steps.at(-1)).toMatchObject({ soort: 'klaar' });
  expect(steps.some((step) => step.soort === 'bezig' && step.gedaan > 1)).toBe(true);
  const all = value(await client.caseload.search({ ...IEDEREEN, aantal: 500 }));
  expect(all.total).toBeGreaterThanOrEqual(40);
  expect(new Set(all.rows.map((row) => row.gemeente)).size).toBeGreaterThanOrEqual(5);
  expect(new Set(all.rows.map((row) => row.team)).size).toBeGreaterThanOrEqual(4);
  const mine = value(await client.caseload.vandaag({ consulent: core.context.state.open?.wie.naam ?? '' }));
  expect(mine.aantallen.dossiers).toBeGreaterThanOrEqual(8);
  expect(mine.signalen.length).toBeGreaterThan(0);

  const other = await testCore();
  await allSteps(other.client);
  const again = value(await other.client.caseload.search({ ...IEDEREEN, aantal: 500 }));
  const strip = (rows: typeof all.rows) => rows.map((row) => ({ ...row, gewijzigdOp: '' }));
  expect(strip(again.rows)).toEqual(strip(all.rows));
});

test('a demo whose making was cut off is made again', async () => {
  const { client, core } = await testCore();
  const iterator = await client.sessie.openDemo({});
  let count = 0;
  for await (const step of iterator) {
    if (step.soort === 'bezig' && step.gedaan > 5) break;
    count += 1;
  }
  expect(count).toBeGreaterThan(0);
  await core.close();
  const next = await testCore({ profileDir: core.context.deps.profileDir });
  await allSteps(next.client);
  expect(value(await next.client.sessie.status({})).open?.dossiers).toBeGreaterThanOrEqual(40);
});

test('light or dark is kept for the next start, also before anything is unlocked', async () => {
  const { client, core } = await testCore();
  expect(value(await client.sessie.status({})).thema).toBe('system');
  value(await client.sessie.wijzigThema({ thema: 'dark' }));
  const next = await testCore({ profileDir: core.context.deps.profileDir });
  expect(value(await next.client.sessie.status({})).thema).toBe('dark');
  fs.writeFileSync(path.join(core.context.deps.profileDir, 'voorkeuren.json'), '{');
  expect(value(await next.client.sessie.status({})).thema).toBe('system');
});

test('a lock that comes lets a window write what was just typed, and closes when the window locks', async () => {
  const { client, core } = await openCore();
  const never = new Promise<void>(() => undefined);
  core.context.bus.subscribe('gebeurtenis', (event) => {
    if (event.soort !== 'slot-komt') return;
    void client.draft
      .put({ key: 'nieuw/dossier', value: 'net getypt' })
      .then(() => client.sessie.vergrendel({ reden: event.reden }));
  });
  await core.lock('idle', never);
  expect(core.context.state.open).toBe(null);
  value(await client.sessie.ontgrendel({ passphrase: WACHTZIN }));
  expect(value(await client.draft.list({ prefix: 'nieuw/' }))).toMatchObject([{ value: 'net getypt' }]);
});

test('a window that does not answer is locked at the deadline', async () => {
  const { client, core } = await openCore();
  await core.lock('suspend', Promise.resolve());
  expect(core.context.state.open).toBe(null);
  expect(code(await client.draft.list({ prefix: '' }))).toBe('vergrendeld');
});

test('a session that was opened while a lock came is not closed by it', async () => {
  const { client, core } = await openCore();
  let deadline = (): void => undefined;
  const locking = core.lock('idle', new Promise<void>((resolve) => (deadline = resolve)));
  value(await client.sessie.vergrendel({}));
  value(await client.sessie.ontgrendel({ passphrase: WACHTZIN }));
  deadline();
  await locking;
  expect(core.context.state.open).not.toBe(null);
});

test('the demo that was asked for on the command line is not opened again when it is closed', async () => {
  const { client } = await testCore({ startDemo: true });
  expect(value(await client.sessie.status({})).naarDemo).toBe(true);
  await allSteps(client);
  expect(value(await client.sessie.vergrendel({})).naarDemo).toBe(false);
});
