import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '#db/open.ts';
import { createStore, type Store } from '#db/store.ts';
import { seededBytes, tempFolder } from './temp.ts';

export const TEST_KEY = new Uint8Array(32).fill(7);

/** An open store in a folder of its own. */
export function testStore(options: { maxPages?: number } = {}): Store {
  const file = path.join(tempFolder(), 'dossiers.db');
  const db = openStore({ path: file, key: TEST_KEY, binding: null, ...options });
  if (!db.ok) throw new Error(db.error.code);
  const bytes = seededBytes(1);
  const store = createStore(db.value, file, (count) => Buffer.from(bytes(count)).toString('hex'));
  onTestFinished(() => {
    if (db.value.open) db.value.close();
  });
  return store;
}
