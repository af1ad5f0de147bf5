import { mkdir } from 'node:fs/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { READ_TYPES, type Database, type Queries } from './sql.ts';

function queriesOf(db: PGlite | Transaction): Queries {
  return {
    async query<T>(text: string, params: readonly unknown[] = []) {
      const { rows } = await db.query<T>(text, [...params]);
      return rows;
    },
  };
}

/**
 * PostgreSQL inside this process, with its data in a folder (made when it is not there), or in memory with null. One
 * connection: transactions wait for each other. For demo, development and tests.
 */
export async function openEmbedded(folder: string | null): Promise<Database> {
  if (folder !== null) await mkdir(folder, { recursive: true, mode: 0o700 });
  const db = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    parsers: { ...READ_TYPES },
  });
  return {
    kind: 'embedded',
    place: folder ?? 'geheugen',
    ...queriesOf(db),
    async script(text) {
      await db.exec(text);
    },
    async transaction(work, { isolation = 'read committed', opening = '' } = {}) {
      return db.transaction(async (tx) => {
        await tx.exec(`SET TRANSACTION ISOLATION LEVEL ${isolation}; ${opening}`);
        return work(queriesOf(tx));
      });
    },
    async listen(channel, heard) {
      return db.listen(channel, heard);
    },
    async close() {
      await db.close();
    },
  };
}
