import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createCore, type Core, type CoreDeps, type LogEvent } from '#core/app.ts';
import type { Delta } from '#shared/contract/dossier.ts';
import type { Dossier, Invoer } from '#shared/domain/entities.ts';
import type { Result } from '#shared/domain/result.ts';
import { seededBytes, tempFolder } from './temp.ts';

export const WACHTZIN = 'vier losse woorden hier';
export const NOOR = {
  naam: 'Noor van Dijk',
  rol: 'consulent',
  gemeente: '0603',
  team: 'Sociaal Wijkteam',
} as const;

/** A core with a clock that stands still until a test moves it. */
export async function testCore(overrides: Partial<CoreDeps> = {}) {
  const clock = { now: new Date('2026-11-23T09:00:00Z') };
  const log: LogEvent[] = [];
  const core: Core = await createCore({
    profileDir: tempFolder(),
    host: 'browser',
    clock: () => clock.now,
    randomBytes: seededBytes(42),
    keychain: null,
    sqliteBinding: null,
    assetsDir: path.resolve('dist/assets'),
    startDemo: false,
    log: (event) => log.push(event),
    fetch: () => Promise.reject(new TypeError('this test has no network')),
    later: () => () => undefined,
    openExternal: () => undefined,
    computerName: 'Laptop',
    region: null,
    ...overrides,
  });
  const client = createRouterClient(core.router, { context: core.context });
  onTestFinished(() => core.close());
  return { core, client, clock, log };
}

/** A core with an own store that is open. */
export async function openCore(overrides: Partial<CoreDeps> = {}) {
  const running = await testCore(overrides);
  value(await running.client.sessie.nieuw({ passphrase: WACHTZIN, wie: NOOR }));
  return running;
}

/** The value of a result that a test expects to be there. */
export function value<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.fields ?? {})}`,
    );
  return result.value;
}

/** The code of a failure that a test expects. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

type TestClient = Awaited<ReturnType<typeof testCore>>['client'];

/** The dossier as it is stored after a change that a test expects to work. */
export async function dossierNa(client: TestClient, result: Result<Delta>): Promise<Dossier> {
  return value(await client.dossier.open({ dossierId: value(result).dossierId }));
}

/** A household of one, to begin a test with. */
export async function nieuwDossier(
  client: TestClient,
  personen: Invoer<'persoon'>[] = [
    { voornaam: 'Willemien', voorvoegsel: 'de', achternaam: 'Graaf', geboortedatum: '1945-03-12' },
  ],
): Promise<Dossier> {
  const huishouden = { naam: 'Mevrouw De Graaf', straat: 'Vlietstraat', huisnummer: '12' };
  return dossierNa(client, await client.dossier.create({ huishouden, personen }));
}
