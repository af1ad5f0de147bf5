// Brings node_modules in line with package-lock.json, and finds or installs the programs around it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, isExecutable, root, run, say, stop, which } from './tools.mjs';

const lockPath = join(root, 'package-lock.json');
const stampPath = join(root, 'node_modules/.keukentafel-stamp');

/** Installs the locked packages when node_modules does not hold them. */
export async function ensurePackages() {
  const lock = readFileSync(lockPath, 'utf8');
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  if (!installedMatches(JSON.parse(lock))) {
    say('Pakketten installeren (ongeveer 40 seconden) …');
    const npm = process.env.npm_execpath;
    const [command, first] = npm?.endsWith('.js')
      ? [process.execPath, [npm]]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
    const code = await run(
      command,
      [...first, 'ci', '--ignore-scripts', '--include=dev', '--include=optional'],
      {
        quiet: true,
        env: { NODE_ENV: '' },
      },
    );
    if (code !== 0)
      stop(
        'De pakketten konden niet worden geïnstalleerd. Controleer de internetverbinding en probeer het opnieuw.',
      );
  }
  writeFileSync(stampPath, stamp);
}

/**
 * Compares npm's own record of what it installed with the lockfile, so that a plain `npm ci` or `npm install` beforehand
 * is not done again. Optional packages for other systems are absent from the record.
 */
function installedMatches(lock) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages ?? {};
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined)
      return wanted.optional === true && (wanted.os === undefined || !fitsThisSystem(wanted));
    return (
      found.version === wanted.version && found.integrity === wanted.integrity && existsSync(join(root, path))
    );
  });
}

function fitsThisSystem({ os, cpu, libc }) {
  const allows = (list, value) => list === undefined || list.includes(value);
  const musl = process.report.getReport().header.glibcVersionRuntime === undefined;
  const thisLibc = process.platform === 'linux' ? (musl ? 'musl' : 'glibc') : undefined;
  return allows(os, process.platform) && allows(cpu, process.arch) && allows(libc, thisLibc);
}

/** Where Chrome, Chromium or Edge is usually found, in order of preference. */
function browserCandidates() {
  const own = process.env.KEUKENTAFEL_CHROMIUM;
  if (own !== undefined && own !== '') return [own];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const onPath = names.map((name) => which(name)).filter((path) => path !== null);
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (n) => `/Applications/${n}.app/Contents/MacOS/${n}`,
  );
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const windows = folders
    .filter((folder) => folder !== undefined)
    .flatMap((f) => [
      join(f, 'Google/Chrome/Application/chrome.exe'),
      join(f, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  return [
    ...onPath,
    ...(process.platform === 'darwin' ? mac : []),
    ...(process.platform === 'win32' ? windows : []),
  ];
}

/** The path of a Chromium-like browser; installs Debian's when it may, and stops with one sentence when there is none. */
export async function ensureBrowser() {
  const found = () => browserCandidates().find((path) => isExecutable(path));
  const present = found();
  if (present !== undefined) return present;
  await aptInstall(['chromium'], 'Chromium');
  return (
    found() ??
    stop(
      'Keukentafel vindt geen Chrome, Chromium of Edge. Installeer een van deze browsers en probeer het opnieuw.',
    )
  );
}

/** PostgreSQL's server programs, for the tests that start a throw-away cluster; false when they cannot be had. */
export async function ensurePostgres() {
  const present = () =>
    existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) =>
      isExecutable(`/usr/lib/postgresql/${version}/bin/initdb`),
    );
  if (present()) return true;
  return (await aptInstall(['postgresql'], 'PostgreSQL (voor de toetsen van de regio)')) && present();
}

/** pdftotext and pdfinfo, with which tests read documents back; false when they are not there and cannot be installed. */
export async function ensurePoppler() {
  if (which('pdftotext') !== null && which('pdfinfo') !== null) return true;
  return aptInstall(['poppler-utils'], 'Poppler (leest pdf’s terug in de toetsen)');
}
