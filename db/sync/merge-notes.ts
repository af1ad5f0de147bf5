import type { MergeNote } from '#shared/sync/row.ts';
import type { Store } from '../store.ts';

/** Keeps what was put together by itself, with both originals. */
export function writeMerges(store: Store, dossierId: string, merges: readonly MergeNote[]): void {
  for (const note of merges) {
    store
      .sql(
        'INSERT OR IGNORE INTO merge_note (row_id, field, version, dossier_id, note) VALUES (?, ?, ?, ?, ?)',
      )
      .run(note.id, note.field, note.version, dossierId, JSON.stringify(note));
  }
}
