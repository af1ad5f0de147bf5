import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export interface AppWindow {
  /** Resolves when the person closed the window (or the browser could not be started: false). */
  readonly closed: Promise<boolean>;
  close(): void;
}

/** Opens an address in the same browser, in a window of its own. */
export function openTab(browser: string, address: string, profileDir: string, isRoot: boolean): void {
  const args = [
    `--user-data-dir=${join(profileDir, 'browser')}`,
    ...(isRoot ? ['--no-sandbox'] : []),
    address,
  ];
  // a browser that does not start is no reason to stop: the page shows the address too
  spawn(browser, args, { stdio: 'ignore' }).once('error', () => undefined);
}

/**
 * Opens the address as an app window of a Chromium-like browser. Its user data stand in the profile, fresh each time, and
 * are removed afterwards: nothing of a dossier stays behind in a browser cache.
 */
export function openWindow(browser: string, address: string, profileDir: string, isRoot: boolean): AppWindow {
  const userData = join(profileDir, 'browser');
  rmSync(userData, { recursive: true, force: true });
  const child: ChildProcess = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${userData}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--test-type',
      '--disable-features=Translate',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-extensions',
      '--disk-cache-size=1',
      '--lang=nl',
      '--window-size=1280,900',
      // Chromium refuses its sandbox to root.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || code === null));
  }).then((fine) => {
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
    return fine;
  });
  return { closed, close: () => void child.kill() };
}
