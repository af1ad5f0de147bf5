// Finds the Electron runtime, or fetches it once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable, isRoot, root, run, say } from './tools.mjs';

const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The program that starts Electron, or null. KEUKENTAFEL_ELECTRON names one itself (a wrapper that drops root). */
export function findElectron() {
  const wrapper = process.env.KEUKENTAFEL_ELECTRON;
  if (wrapper !== undefined && wrapper !== '') return isExecutable(wrapper) ? wrapper : null;
  const name = names[process.platform] ?? 'electron';
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(root, 'node_modules/electron/dist')];
  return (
    folders
      .filter(Boolean)
      .map((folder) => join(folder, name))
      .find((path) => isExecutable(path)) ?? null
  );
}

/** Why Electron cannot run for this user although it is there, as a Dutch sentence, or null. */
export function whyNotElectron() {
  if (process.env.KEUKENTAFEL_ELECTRON) return null;
  if (isRoot)
    return 'De desktop-app start niet als root, omdat haar beveiliging (sandbox) dan uit zou staan.';
  if (noDisplay()) return 'Er is geen beeldscherm voor de desktop-app.';
  return null;
}

/** True on a Linux machine without a screen. */
export function noDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Fetches the runtime that belongs to the locked version; false when the network does not give it. */
export async function fetchElectron(node) {
  const installer = join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer) || !(await reachable())) return false;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  say(`Electron ${version} ophalen (ongeveer 110 MB, één keer) …`);
  return (await run(node, [installer], { quiet: true, timeoutMs: 240_000 })) === 0;
}

/** A quick look whether the download site answers, so that a machine without internet does not wait for minutes. */
async function reachable() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.ELECTRON_MIRROR) return true;
  try {
    const signal = AbortSignal.timeout(5000);
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal,
      redirect: 'manual',
    });
    return true;
  } catch {
    return false;
  }
}
