import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import type { CoreDeps } from '#core/deps.ts';
import { openLog } from './log.ts';

/** The folder with the built app: each host's bundle stands in a folder of its own below it. */
export function distDir(bundleFolder: string): string {
  return resolve(bundleFolder, '..');
}

/** What the core gets from outside that is the same on both hosts: the real clock, real chance, files and the log. */
export function realDeps(dist: string, profileDir: string) {
  const clock = () => new Date();
  return {
    profileDir,
    clock,
    randomBytes: (n: number) => new Uint8Array(randomBytes(n)),
    assetsDir: join(dist, 'assets'),
    log: openLog(profileDir, clock),
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
    later: (ms: number, work: () => void) => {
      const timer = setTimeout(work, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    computerName: hostname(),
  } satisfies Partial<CoreDeps>;
}
