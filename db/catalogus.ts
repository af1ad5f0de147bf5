import { z } from 'zod';
import { bewaardeCatalogusSchema, type Catalogus } from '#shared/domain/catalogus/schema.ts';
import { markAllStale } from './caseload.ts';
import { dropSetting, readSetting, writeSetting } from './settings.ts';
import { transaction, type Store } from './store.ts';

const FROM_REGION = 'regio-catalogus';

const originSchema = z.object({
  gemeente: z.string(),
  dataset: z.string(),
  epoch: z.number(),
  versie: z.number(),
  op: z.string(),
});
/** Which catalogue of a region a store has; a version means nothing in another dataset or epoch. `op`: when it came, ISO. */
export type CatalogusOrigin = z.infer<typeof originSchema>;

/** The catalogue that this store works with; null before the first was put. */
export function readCatalogus(store: Store): Catalogus | null {
  const row = store.sql('SELECT inhoud FROM catalogus').get();
  return row ? bewaardeCatalogusSchema.parse(JSON.parse(String(row['inhoud']))) : null;
}

/** Replaces the catalogue as a whole; running plans keep what they copied from the old one. */
export function writeCatalogus(store: Store, inhoud: Catalogus, at: string): void {
  store
    .sql('INSERT OR REPLACE INTO catalogus (one, inhoud, vanaf) VALUES (1, ?, ?)')
    .run(JSON.stringify(inhoud), at);
}

/** Where the catalogue came from; null: not from the region that is set up now. */
export function readCatalogusOrigin(store: Store): CatalogusOrigin | null {
  const kept = readSetting(store, FROM_REGION);
  return kept === null ? null : originSchema.parse(JSON.parse(kept));
}

/** The catalogue stays, but is asked for whole at the next meeting. */
export function dropCatalogusOrigin(store: Store): void {
  dropSetting(store, FROM_REGION);
}

/**
 * Puts a region's catalogue in the place of the present one, with its origin, all or nothing. The caseload is computed
 * again: its signals depend on the terms of the gemeente.
 */
export function replaceCatalogus(store: Store, inhoud: Catalogus, origin: CatalogusOrigin): void {
  transaction(store, () => {
    writeCatalogus(store, inhoud, origin.op);
    writeSetting(store, FROM_REGION, JSON.stringify(origin));
    markAllStale(store);
  });
}

const namesSchema = z.object({
  voorzieningId: z.string().nullish(),
  aanbiederId: z.string().nullish(),
  getoondeAanbiederIds: z.array(z.string()).nullish(),
});

/** Ids of voorzieningen and aanbieders that cards on this device name, also cards that were removed: undo brings them back. */
export function listCatalogusNames(store: Store): Set<string> {
  const names = new Set<string>();
  for (const row of store.sql("SELECT fields FROM record WHERE kind = 'inzet'").iterate()) {
    const { voorzieningId, aanbiederId, getoondeAanbiederIds } = namesSchema.parse(
      JSON.parse(String(row['fields'])),
    );
    for (const id of [voorzieningId, aanbiederId, ...(getoondeAanbiederIds ?? [])]) if (id) names.add(id);
  }
  return names;
}
