import fs from 'node:fs';
import type { Database, Statement } from 'better-sqlite3';
import { attempt } from './failure.ts';

/** A row as SQLite gives it; blobs are only compared inside SQL. */
export type SqlRow = Record<string, string | number | null>;

/** An open store with what every repository needs: the connection and its prepared statements. */
export interface Store {
  readonly db: Database;
  readonly path: string;
  /** this device's name in every operation: 64 random bits, made once */
  readonly device: string;
  /** secret for keyed hashes of bsn's, so that a search index never holds one */
  readonly hashKey: string;
  readonly sql: (text: string) => Statement<unknown[], SqlRow>;
  /** runs work in a transaction of its own; use `transaction`, which joins an outer one */
  readonly begin: (work: () => unknown) => unknown;
  close(): void;
}

/**
 * Wraps an opened and migrated database; makes the device's identity at the first start. `place` names the file itself
 * (see `placeOf`): a store that lies in another file than before is a copy or came back from a backup. It gets a new name
 * then, because the numbers under the old one may have been used elsewhere.
 */
export function createStore(
  db: Database,
  path: string,
  randomHex: (bytes: number) => string,
  place: string | null = null,
): Store {
  const prepared = new Map<string, Statement<unknown[], SqlRow>>();
  const sql = (text: string): Statement<unknown[], SqlRow> => {
    let statement = prepared.get(text);
    if (!statement) {
      statement = db.prepare<unknown[], SqlRow>(text);
      prepared.set(text, statement);
    }
    return statement;
  };
  db.transaction(() => {
    sql('INSERT OR IGNORE INTO device (one, id) VALUES (1, ?)').run(randomHex(8));
    sql("INSERT OR IGNORE INTO setting (name, value) VALUES ('hash-key', ?)").run(randomHex(32));
    if (place !== null) {
      const before = sql("SELECT value FROM setting WHERE name = 'plaats'").get()?.['value'] ?? null;
      if (before !== null && before !== place) sql('UPDATE device SET id = ?').run(randomHex(8));
      if (before !== place)
        sql("INSERT OR REPLACE INTO setting (name, value) VALUES ('plaats', ?)").run(place);
    }
  })();
  // made once: better-sqlite3 builds four functions for each one
  const atomic = db.transaction((work: () => unknown) => work());
  const device = String(sql('SELECT id FROM device').get()?.['id']);
  const hashKey = String(sql("SELECT value FROM setting WHERE name = 'hash-key'").get()?.['value']);
  return {
    db,
    path,
    device,
    hashKey,
    sql,
    begin: (work) => atomic.immediate(work),
    close() {
      prepared.clear();
      // so that the file alone is whole: it may be copied by somebody who knows nothing of a -wal beside it
      // (a disk that takes no more is no reason not to close: the -wal keeps what was saved)
      attempt(() => db.pragma('wal_checkpoint(TRUNCATE)'));
      db.close();
    },
  };
}

/** What tells a file from its copies: its number on its disk, which stays when it is renamed or written to. */
export function placeOf(path: string): string {
  return String(fs.statSync(path, { bigint: true }).ino);
}

/** All or nothing; nested calls join the outer one. */
export function transaction<T>(store: Store, work: () => T): T {
  return store.db.inTransaction ? work() : (store.begin(work) as T);
}
