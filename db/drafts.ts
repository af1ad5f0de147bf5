import type { Store } from './store.ts';

export interface Draft {
  readonly key: string;
  readonly value: string;
  readonly at: string;
}

/** Keeps text that was typed but not saved yet, so that it can be offered again. */
export function putDraft(store: Store, draft: Draft): void {
  store
    .sql('INSERT OR REPLACE INTO draft (key, value, at) VALUES (?, ?, ?)')
    .run(draft.key, draft.value, draft.at);
}

/** Forgets a draft whose text was saved or given up by its author. */
export function dropDraft(store: Store, key: string): void {
  store.sql('DELETE FROM draft WHERE key = ?').run(key);
}

/** All drafts whose key starts with a prefix, oldest first. */
export function listDrafts(store: Store, prefix: string): Draft[] {
  return store
    .sql('SELECT key, value, at FROM draft WHERE substr(key, 1, length(?)) = ? ORDER BY at')
    .all(prefix, prefix)
    .map((raw) => ({ key: String(raw['key']), value: String(raw['value']), at: String(raw['at']) }));
}
