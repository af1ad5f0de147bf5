import type { Store } from '../store.ts';

/** Where this device stands with the region. */
export interface RegionState {
  /** null: it has never met the region */
  readonly dataset: string | null;
  readonly epoch: number;
  /** position up to which everything was pulled, by gemeente */
  readonly since: Readonly<Record<string, number>>;
  /** the region's name for the set of dossiers that this person may see; '' = ask */
  readonly scope: string;
}

const EMPTY: RegionState = { dataset: null, epoch: 0, since: {}, scope: '' };

export function readRegionState(store: Store): RegionState {
  const row = store.sql("SELECT value FROM region WHERE name = 'state'").get();
  return row ? { ...EMPTY, ...(JSON.parse(String(row['value'])) as Partial<RegionState>) } : EMPTY;
}

export function writeRegionState(store: Store, state: RegionState): void {
  store.sql("INSERT OR REPLACE INTO region (name, value) VALUES ('state', ?)").run(JSON.stringify(state));
}

/** A dossier that the region has too; position: what of its gemeente was laid over it. */
export interface RegionDossier {
  readonly gemeente: string;
  readonly position: number;
}

export function findRegionDossier(store: Store, dossierId: string): RegionDossier | null {
  const row = store.sql('SELECT gemeente, position FROM region_dossier WHERE dossier_id = ?').get(dossierId);
  return row ? { gemeente: String(row['gemeente']), position: Number(row['position']) } : null;
}

/** As {@link findRegionDossier}, of several at once. */
export function listPlaces(store: Store, dossierIds: ReadonlySet<string>): Map<string, RegionDossier> {
  const rows = store
    .sql(
      'SELECT dossier_id, gemeente, position FROM region_dossier WHERE dossier_id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify([...dossierIds]));
  return new Map(
    rows.map((row) => [
      String(row['dossier_id']),
      { gemeente: String(row['gemeente']), position: Number(row['position']) },
    ]),
  );
}

export function writeRegionDossier(store: Store, dossierId: string, at: RegionDossier): void {
  store
    .sql('INSERT OR REPLACE INTO region_dossier (dossier_id, gemeente, position) VALUES (?, ?, ?)')
    .run(dossierId, at.gemeente, at.position);
}

/** Dossiers that the region has and this device holds. */
export function listRegionDossiers(store: Store): string[] {
  return store
    .sql('SELECT dossier_id FROM region_dossier ORDER BY dossier_id')
    .all()
    .map((row) => String(row['dossier_id']));
}

/** Dossiers of which this device holds something that the region has (had), or has taken from here. */
export function listHeldDossiers(store: Store): string[] {
  return store
    .sql(
      `SELECT DISTINCT dossier_id FROM record WHERE region > 0
       UNION SELECT dossier_id FROM region_dossier
       UNION SELECT dossier_id FROM operation INDEXED BY operation_klaar WHERE state <> 'waiting' AND state = 'sent'
       ORDER BY dossier_id`,
    )
    .all()
    .map((row) => String(row['dossier_id']));
}

/**
 * The region has another copy of its data than before (a backup was put back): everything is asked for anew. What is shown
 * stays until the region's state comes in its place.
 */
export function startAnew(store: Store, at: { dataset: string; epoch: number }): void {
  store.sql('DELETE FROM region_dossier').run();
  writeRegionState(store, { ...EMPTY, ...at });
}
