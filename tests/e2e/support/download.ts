import { join } from 'node:path';
import type { App } from './app.ts';

export interface Saved {
  /** the name that the app proposes */
  readonly name: string;
  /** where the file is now */
  readonly file: string;
}

/** Where the desktop program keeps what a test waits for. */
interface Kept {
  ktSaved?: Promise<string>;
}

/** What a press on "opslaan" saves: a download in the browser; on the desktop the file that the dialog would write. */
export async function saved(app: App, press: () => Promise<void>): Promise<Saved> {
  if (!app.desktop) {
    const waiting = app.page.waitForEvent('download');
    await press();
    const download = await waiting;
    return { name: download.suggestedFilename(), file: await download.path() };
  }
  const folder = app.profileDir;
  // answers the system's own dialog, which no test can press; it has to be there before the press
  await app.desktop.evaluate(({ BrowserWindow }, target) => {
    (globalThis as Kept).ktSaved = new Promise<string>((resolve) => {
      BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (_event, item) => {
        item.setSavePath(`${target}/${item.getFilename()}`);
        item.once('done', () => {
          resolve(item.getFilename());
        });
      });
    });
  }, folder);
  await press();
  const name = await app.desktop.evaluate(() => (globalThis as Kept).ktSaved ?? '');
  return { name, file: join(folder, name) };
}
