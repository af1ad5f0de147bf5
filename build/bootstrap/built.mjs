// Builds dist/ when the sources differ from those it was built from.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, stop, toolEnv } from './tools.mjs';

const stampPath = join(root, 'dist/.keukentafel-stamp');
const sources = ['shared', 'db', 'core', 'electron', 'renderer', 'build/build.ts', 'package-lock.json'];

/** A fingerprint of everything the build reads: names and contents. */
function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const entries = source.includes('.')
      ? ['']
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(path.length))
          .sort();
    for (const entry of entries)
      hash
        .update(`${source}${entry}\0`)
        .update(readFileSync(path + entry))
        .update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

/** Builds dist/ unless it is up to date (`force` builds anyway). Stops with one sentence when the build fails. */
export async function ensureBuilt(node, { force = false } = {}) {
  const stamp = sourceStamp();
  if (!force && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  say('App bouwen (ongeveer 5 seconden) …');
  const code = await run(node, [join(root, 'build/build.ts')], {
    env: { ...toolEnv(node), NODE_ENV: 'production' },
  });
  if (code !== 0) stop('De app kon niet worden gebouwd; de melding hierboven zegt waarom.');
  writeFileSync(stampPath, stamp);
}
