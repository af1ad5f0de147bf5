import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { appRoot, hostArgs, hostEnv, viewport, type HostStart, type RunningHost } from './host.ts';
import { killHard } from './processes.ts';

export interface RunningDesktop extends RunningHost {
  readonly electron: ElectronApplication;
}

/** The program that starts Electron: a wrapper that drops root, or the runtime itself. */
export function electronPath(): string {
  const wrapper = process.env['KEUKENTAFEL_ELECTRON'];
  if (wrapper !== undefined && wrapper !== '') return wrapper;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(appRoot, 'node_modules/electron/dist');
  const name = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
  return join(dist, name);
}

/** The wrapper runs Electron as the user `checks`: the profile becomes that user's. */
export function giveToDesktopUser(profileDir: string): void {
  if (process.getuid?.() !== 0) return;
  execFileSync('sh', ['-c', 'id checks >/dev/null 2>&1 || useradd --create-home checks']);
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  chmodSync(dirname(profileDir), 0o755);
  execFileSync('chown', ['-R', 'checks:', profileDir]);
}

/**
 * Playwright's own first module in the app: it holds "ready" back until Playwright listens. Playwright adds it only when it
 * looks for Electron itself; without it a window that opens at the wrong moment is waited for without end.
 */
const loader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** Starts the desktop app with its sandbox on and waits for its window. */
export async function startOnDesktop(start: HostStart): Promise<RunningDesktop> {
  giveToDesktopUser(start.profileDir);
  const electron = await _electron.launch({
    executablePath: electronPath(),
    chromiumSandbox: true,
    args: ['-r', loader, appRoot, '--lang=nl', ...hostArgs(start)],
    env: hostEnv(),
    cwd: appRoot,
  });
  const child = electron.process();
  child.stderr?.on('data', (chunk: Buffer) => {
    // Chromium's own chatter about buses and graphics says nothing about the app.
    if (
      !/ERROR:|WARNING:|DevTools listening|[Dd]ebugger|For help|trace-warnings|^\s*$/.test(chunk.toString())
    )
      process.stderr.write(chunk);
  });
  // the person's own browser is outside what is tested here, and would outlive the app: specs open the address themselves
  await electron.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve();
  });
  const page = await electron.firstWindow();
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, viewport);
  return { electron, page, stop: () => electron.close(), kill: () => killHard(child) };
}
