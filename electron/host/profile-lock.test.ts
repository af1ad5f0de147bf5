import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockProfile } from './profile-lock.ts';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'kt-lock-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const file = () => join(dir, 'in-gebruik.json');

/** Another process that stays until it is told to end. */
async function otherProcess() {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); process.stdin.resume()'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('lockProfile', () => {
  it('takes a free profile, for the owner only, and gives it free again', () => {
    const lock = lockProfile(dir);
    expect(lock.ok).toBe(true);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    if (lock.ok) lock.value.release();
    expect(existsSync(file())).toBe(false);
  });

  it('refuses a profile that another living process has, with a Dutch sentence', async () => {
    const child = await otherProcess();
    writeFileSync(file(), JSON.stringify({ pid: child.pid, started: '' }));
    const lock = lockProfile(dir);
    expect(!lock.ok && lock.error.code).toBe('profile-in-use');
    expect(readFileSync(file(), 'utf8')).toContain(String(child.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(lockProfile(dir).ok).toBe(true);
  });

  it('takes over from a process number that was given out anew', async () => {
    const child = await otherProcess();
    writeFileSync(file(), JSON.stringify({ pid: child.pid, started: 'another time' }));
    expect(lockProfile(dir).ok).toBe(true);
    child.kill('SIGKILL');
  });

  it('takes over from a file that says nothing', () => {
    writeFileSync(file(), '');
    expect(lockProfile(dir).ok).toBe(true);
  });
});
