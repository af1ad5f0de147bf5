import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/domain/result.ts';

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Keeps a second process out of the folder of an embedded database; resolves to the way to give it free. */
export function lockFolder(folder: string, pid: number): Result<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'in-gebruik.pid');
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(path, String(pid), { flag: 'wx', mode: 0o600 });
      return ok(() => rmSync(path, { force: true }));
    } catch {
      const holder = Number(readFileSync(path, { encoding: 'utf8', flag: 'a+' }));
      if (attempt === 2 || isAlive(holder)) break;
      rmSync(path, { force: true });
    }
  }
  return fail(
    'map-in-gebruik',
    `De gegevens in ${folder} zijn in gebruik door een andere backend. Stop die eerst, of kies een andere map met --data.`,
  );
}
