import type { Store } from './store.ts';

/** The last line of a dossier; null when there is none. */
export function lastAuditOf(store: Store, dossierId: string): { at: string; actor: string } | null {
  const raw = store
    .sql('SELECT at, actor FROM audit WHERE dossier_id = ? ORDER BY rank DESC LIMIT 1')
    .get(dossierId);
  return raw ? { at: String(raw['at']), actor: String(raw['actor']) } : null;
}

/** Who did or saw what in a dossier, newest first. */
export function readAuditOf(
  store: Store,
  dossierId: string,
): { at: string; actor: string; action: string }[] {
  return store
    .sql('SELECT at, actor, action FROM audit WHERE dossier_id = ? ORDER BY rank DESC LIMIT 2000')
    .all(dossierId)
    .map((raw) => ({ at: String(raw['at']), actor: String(raw['actor']), action: String(raw['action']) }));
}
