import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareProfileDir, usualProfileDir } from './profile.ts';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'kt-profile-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('usualProfileDir', () => {
  it('follows the habit of each system', () => {
    expect(usualProfileDir('linux', {}, '/home/a')).toBe('/home/a/.local/share/keukentafel');
    expect(usualProfileDir('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/keukentafel');
    expect(usualProfileDir('darwin', {}, '/Users/a')).toBe(
      '/Users/a/Library/Application Support/Keukentafel',
    );
    expect(usualProfileDir('win32', { APPDATA: '/r' }, '/u')).toBe(join('/r', 'Keukentafel'));
  });
});

describe('prepareProfileDir', () => {
  it('makes the folder and its parents, readable by the owner only', () => {
    const path = join(dir, 'a', 'b');
    expect(prepareProfileDir(path)).toEqual({ ok: true, value: path });
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('says in one sentence that a file stands in the way', () => {
    const path = join(dir, 'file');
    writeFileSync(path, 'x');
    const result = prepareProfileDir(path);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error.code).toBe('profile-not-writable');
    expect(!result.ok && result.error.message).toContain(path);
  });
});
