import fs from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { storeFailure } from './failure.ts';
import { migrate } from './migrate.ts';

export interface OpenOptions {
  readonly path: string;
  /** 32 random bytes; the key of the file itself, not a passphrase */
  readonly key: Uint8Array;
  /** an addon built for another runtime; null: the one that came with the package */
  readonly binding: string | null;
  /** largest number of pages the file may grow to; null: as far as the disk goes */
  readonly maxPages?: number | null;
}

/**
 * Opens (or makes) an encrypted store and brings it up to date. One process at a time: the file lock is held until
 * `close`, and the system drops it when the process dies.
 * Failures: store-al-open, store-beschadigd, store-nieuwer, store-alleen-lezen, schijf-vol.
 */
export function openStore(options: OpenOptions): Result<Database> {
  let db: Database | null = null;
  try {
    db = new Sqlite(options.path, {
      timeout: 250,
      ...(options.binding === null ? {} : { nativeBinding: options.binding }),
    });
    fs.chmodSync(options.path, 0o600);
    unlock(db, options.key);
    // exclusive before the first access to the WAL: no shared memory file, and a second process is told at once
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32000');
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    if (isTruncated(db, options.path)) return closing(db, damaged());
    const migrated = migrate(db);
    if (!migrated.ok) return closing(db, migrated);
    if (options.maxPages) db.pragma(`max_page_count = ${options.maxPages}`);
    return ok(db);
  } catch (error) {
    db?.close();
    const failure = storeFailure(error) ?? fileFailure(error);
    if (failure) return { ok: false, error: failure };
    throw error;
  }
}

/** Gives an opened database its raw key; nothing can be read before. */
export function unlock(db: Database, key: Uint8Array): void {
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}

// A copy that was cut short can still open: its first page is whole. Its length tells.
function isTruncated(db: Database, path: string): boolean {
  if (fs.existsSync(`${path}-wal`) && fs.statSync(`${path}-wal`).size > 0) {
    return db.pragma('quick_check(1)', { simple: true }) !== 'ok';
  }
  const pages = Number(db.pragma('page_count', { simple: true }));
  const size = Number(db.pragma('page_size', { simple: true }));
  return fs.statSync(path).size < pages * size;
}

function damaged(): ReturnType<typeof fail> {
  return fail(
    'store-beschadigd',
    'Het bestand met dossiers is niet heel. Er is niets weggegooid. Zet een reservekopie terug.',
  );
}

function closing<T>(db: Database, result: T): T {
  db.close();
  return result;
}

function fileFailure(error: unknown): { code: string; message: string } | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) return null;
  return {
    code: 'store-alleen-lezen',
    message:
      'Het bestand met dossiers mag niet worden gewijzigd. Vraag de beheerder om schrijfrechten op de profielmap.',
  };
}
