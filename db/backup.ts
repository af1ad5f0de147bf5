import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { attempt } from './failure.ts';
import { unlock } from './open.ts';
import type { Store } from './store.ts';
import type { Result } from '#shared/domain/result.ts';

const NAME = /^dossiers-(\d{4}-\d{2}-\d{2}T\d{6}Z)\.db$/;

export interface Backup {
  readonly file: string;
  /** ISO moment, from the file's name */
  readonly at: string;
  readonly bytes: number;
}

/** Backups in a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const stamp = NAME.exec(name)?.[1];
      if (!stamp) return [];
      const at = `${stamp.slice(0, 13)}:${stamp.slice(13, 15)}:${stamp.slice(15, 17)}Z`;
      return [{ file: name, at, bytes: fs.statSync(path.join(folder, name)).size }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * Writes an encrypted copy with the same key (`VACUUM INTO`: `serialize` would give plain text), reads it back, and only
 * then lets older copies go. `keep` newest stay.
 */
export function writeBackup(
  store: Store,
  options: { folder: string; at: Date; key: Uint8Array; binding: string | null; keep: number },
): Result<Backup> {
  return attempt(() => {
    fs.mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    const stamp = options.at.toISOString().slice(0, 19).replaceAll(':', '');
    const file = `dossiers-${stamp}Z.db`;
    const target = path.join(options.folder, file);
    fs.rmSync(target, { force: true });
    store.db.prepare('VACUUM INTO ?').run(target);
    fs.chmodSync(target, 0o600);
    verify(target, options.key, options.binding);
    for (const old of listBackups(options.folder).slice(options.keep)) {
      fs.rmSync(path.join(options.folder, old.file));
    }
    return { file, at: options.at.toISOString(), bytes: fs.statSync(target).size };
  });
}

function verify(file: string, key: Uint8Array, binding: string | null): void {
  const copy = new Sqlite(file, { readonly: true, ...(binding === null ? {} : { nativeBinding: binding }) });
  try {
    unlock(copy, key);
    const verdict: unknown = copy.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error('backup-not-readable');
  } finally {
    copy.close();
  }
}
