/**
 * One process per profile. The file `in-gebruik.json` in the profile names the process that has the store open; a file
 * left behind by a process that no longer lives is taken over. Without this, two programs would write one store.
 */
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/domain/result.ts';

const ownerSchema = z.object({ pid: z.int().positive(), started: z.string() });

export interface ProfileLock {
  /** Gives the profile free. Safe to call twice. */
  release(): void;
}

/** State and start of a process as the kernel has them (Linux), or null where that is not known. */
function kernelView(pid: number): { state: string; started: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}

function lives(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const view = kernelView(pid);
  if (view === null) return true;
  // A zombie has ended and waits to be counted; another start means that the number was given out anew.
  return view.state !== 'Z' && (started === '' || view.started === started);
}

function readOwner(path: string): z.infer<typeof ownerSchema> | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Takes the profile for this process; fails with `profile-in-use` while another living process has it. */
export function lockProfile(profileDir: string): Result<ProfileLock> {
  const path = join(profileDir, 'in-gebruik.json');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, JSON.stringify({ pid: process.pid, started: kernelView(process.pid)?.started ?? '' }));
      closeSync(file);
      return ok({
        release: () => {
          if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
        },
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(path);
    if (owner !== null && owner.pid !== process.pid && lives(owner.pid, owner.started)) break;
    // Moving is atomic: of two processes that both saw a dead owner, one moves and the other tries again.
    const aside = `${path}.${process.pid}`;
    try {
      renameSync(path, aside);
      rmSync(aside, { force: true });
    } catch {
      continue;
    }
  }
  return fail(
    'profile-in-use',
    'Keukentafel is al open met deze gegevens. Je werk daar is veilig. Ga naar het venster dat al open is, of sluit dat eerst.',
  );
}
