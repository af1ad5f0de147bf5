import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/domain/result.ts';

/** The folder in which this system usually keeps a program's data. */
export function usualProfileDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Keukentafel');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Keukentafel');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'keukentafel');
}

/**
 * Makes sure that the profile folder exists, can be written, and is for its owner only (0700).
 * Fails with `profile-not-writable` when the system does not allow it.
 */
export function prepareProfileDir(dir: string): Result<string> {
  const path = resolve(dir);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(path);
  } catch {
    return fail(
      'profile-not-writable',
      `Keukentafel mag niet schrijven in de map ${path}. Er is niets veranderd. Kies met --profile een andere map of vraag je beheerder om toegang.`,
    );
  }
}
