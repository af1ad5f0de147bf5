import type { Store } from './store.ts';

/** A setting of this store; null when it was never set. */
export function readSetting(store: Store, name: string): string | null {
  const row = store.sql('SELECT value FROM setting WHERE name = ?').get(name);
  return row ? String(row['value']) : null;
}

/** Sets a setting of this store. */
export function writeSetting(store: Store, name: string, value: string): void {
  store.sql('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(name, value);
}

/** Forgets a setting of this store. */
export function dropSetting(store: Store, name: string): void {
  store.sql('DELETE FROM setting WHERE name = ?').run(name);
}
