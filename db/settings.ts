import { catalogusSchema, type Catalogus } from '#shared/domain/catalogus/schema.ts';
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

/** The catalogue that this store works with; null before the first was put. */
export function readCatalogus(store: Store): Catalogus | null {
  const row = store.sql('SELECT inhoud FROM catalogus').get();
  return row ? catalogusSchema.parse(JSON.parse(String(row['inhoud']))) : null;
}

/** Replaces the catalogue as a whole; running plans keep what they copied from the old one. */
export function writeCatalogus(store: Store, inhoud: Catalogus, at: string): void {
  store
    .sql('INSERT OR REPLACE INTO catalogus (one, inhoud, vanaf) VALUES (1, ?, ?)')
    .run(JSON.stringify(inhoud), at);
}
