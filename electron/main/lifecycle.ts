/** The life of the app after Electron is ready: core, window, ports, lock, death and end. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, dialog, ipcMain, MessageChannelMain, session, type BrowserWindow } from 'electron';
import type { HostArgs } from '../host/args.ts';
import { lastWordsMs } from '../host/limits.ts';
import { debugAsked } from '../host/rpc.ts';
import type { ToCore } from '../messages.ts';
import { lockWhenLeft } from './auto-lock.ts';
import { startCoreProcess, type CoreLink } from './core-link.ts';
import { keychainName } from './keychain.ts';
import { setMenu } from './menu.ts';
import { isOwn } from './origin.ts';
import { denyByDefault, denyNetwork } from './permissions.ts';
import { serveBundle } from './protocol.ts';
import { discardPage, openWindow } from './window.ts';

const diedText =
  'Het deel van Keukentafel dat je gegevens opslaat, is onverwacht gestopt. Alles waar “opgeslagen” bij stond, is bewaard. Open de gegevens opnieuw om verder te gaan.';

/** Starts the app for this profile. */
export async function run(dist: string, profileDir: string, args: HostArgs): Promise<void> {
  // In memory only: no cache, cookie or local storage of the page reaches the disk.
  const memory = session.fromPartition('keukentafel', { cache: false });
  serveBundle(memory, join(dist, 'renderer'));
  denyByDefault(memory);
  denyNetwork(memory);
  setMenu(app.isPackaged);

  const start: Extract<ToCore, { type: 'start' }> = {
    type: 'start',
    profileDir,
    demo: args.demo,
    region: args.region,
    keychain: await keychainName(),
    sqliteBinding: app.isPackaged ? null : (process.env['KEUKENTAFEL_SQLITE_BINDING'] ?? null),
    debug: !app.isPackaged && debugAsked(process.env),
  };
  let window: BrowserWindow | null = null;
  let core = launch();

  function launch(): CoreLink {
    return startCoreProcess(join(dist, 'core', 'core-process.js'), start, {
      onRefused: (message) => {
        process.stderr.write(`${message}\n`);
        dialog.showErrorBox('Keukentafel', message);
        app.exit(1);
      },
      onDied: () => void reopen(),
    });
  }

  async function reopen(): Promise<void> {
    const buttons = ['Opnieuw openen', 'Afsluiten'];
    const options = {
      type: 'warning' as const,
      title: 'Keukentafel',
      message: diedText,
      buttons,
      cancelId: 1,
      noLink: true,
    };
    const { response } =
      window === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(window, options);
    if (response !== 0) {
      app.exit(1);
      return;
    }
    core = launch();
    if (window !== null) discardPage(window);
  }

  ipcMain.on('keukentafel:connect', (event) => {
    const frame = event.senderFrame;
    if (window === null || event.sender !== window.webContents) return;
    if (frame === null || frame !== event.sender.mainFrame || !isOwn(frame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    core.hand(port1);
    event.sender.postMessage('keukentafel:port', null, [port2]);
  });

  lockWhenLeft(args.lockAfterSeconds, (reason) => {
    // the page writes what was just typed first; a core that hangs does not keep it on the screen
    void Promise.race([core.lock(reason), delay(2 * lastWordsMs)]).then(() => {
      if (window !== null) discardPage(window);
    });
  });

  window = openWindow(dist, memory, { packaged: app.isPackaged, blockScreenshots: args.blockScreenshots });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // Our own discarding is a crash on purpose and loads the page itself.
    if (reason === 'oom' || reason === 'crashed') window?.webContents.reload();
  });
  window.on('closed', () => void (window = null));
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  endTidily(() => core.close());
}

/** Closes the store before the app ends, whichever way it is asked to end. */
function endTidily(close: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
