import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createCore, type Core } from '#core/app.ts';
import { refreshAll } from '#core/caseload/refresh.ts';
import { maakGroot } from '#core/demo/maak-groot.ts';
import { maakDemo } from '#core/demo/maak-demo.ts';
import { writeDemoDossier } from '#core/session/demo.ts';
import { dagVan } from '#shared/domain/basis/datum.ts';

const PASSPHRASE = 'wachtzin voor de meting';

/** A folder under the system's temporary one; the bench removes it at the end. */
export function benchFolder(name: string): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), `keukentafel-bench-${name}-`));
}

/** A core with an own store of `count` light dossiers, and the demo's rich ones when asked. */
export async function benchCore(options: { folder: string; count: number; rich?: boolean }) {
  const core: Core = await createCore({
    profileDir: options.folder,
    host: 'browser',
    clock: () => new Date(),
    randomBytes: (count) => randomBytes(count),
    keychain: null,
    sqliteBinding: null,
    assetsDir: path.resolve('dist/assets'),
    startDemo: false,
    log: () => undefined,
    fetch: () => Promise.reject(new TypeError('no network')),
    later: () => () => undefined,
    openExternal: () => undefined,
    computerName: 'bench',
    region: null,
  });
  const client = createRouterClient(core.router, { context: core.context });
  const made = await client.sessie.nieuw({
    passphrase: PASSPHRASE,
    wie: { naam: 'Noor van Dijk', rol: 'consulent', gemeente: '0603', team: 'Sociaal Wijkteam' },
  });
  if (!made.ok) throw new Error(made.error.code);
  fillStore(core, options);
  return { core, client };
}

/** Writes generated dossiers into the open store, many to a transaction. */
export function fillStore(core: Core, options: { count: number; rich?: boolean }): void {
  const store = core.context.state.open?.store;
  if (!store) throw new Error('no store is open');
  const today = dagVan(new Date());
  const dossiers = [...(options.rich ? maakDemo(1, today) : []), ...maakGroot(7, options.count, today)];
  for (let index = 0; index < dossiers.length; index += 500) {
    store.db.transaction(() => {
      for (const dossier of dossiers.slice(index, index + 500)) writeDemoDossier(core.context, dossier);
    })();
  }
  refreshAll(core.context);
}
