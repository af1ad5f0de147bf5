import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { basis } from './migrations/0001-basis.ts';
import { zoeken } from './migrations/0002-zoeken.ts';
import { catalogus } from './migrations/0003-catalogus.ts';
import { zuinig } from './migrations/0004-zuinig.ts';
import { regio } from './migrations/0005-regio.ts';
import { zoekenOpNaam } from './migrations/0006-zoeken-op-naam.ts';
import { perDossier } from './migrations/0007-per-dossier.ts';
import { besluiten } from './migrations/0008-besluiten.ts';
import { team } from './migrations/0009-team.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

// Order matters and never changes: a released migration is history.
const MIGRATIONS: readonly Migration[] = [
  basis,
  zoeken,
  catalogus,
  zuinig,
  regio,
  zoekenOpNaam,
  perDossier,
  besluiten,
  team,
];

/** The store version that this program writes. */
export const STORE_VERSION = MIGRATIONS.length;

/** Brings a store up to this program's version, all or nothing; refuses one that a newer program has written. */
export function migrate(db: Database): Result<{ from: number; to: number }> {
  const from = Number(db.pragma('user_version', { simple: true }));
  if (from > STORE_VERSION) {
    return fail(
      'store-nieuwer',
      'Deze dossiers zijn gemaakt met een nieuwere versie van Keukentafel. Er is niets veranderd. Werk Keukentafel bij en open het opnieuw.',
    );
  }
  db.transaction(() => {
    for (const migration of MIGRATIONS.slice(from)) {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }
  })();
  return ok({ from, to: STORE_VERSION });
}
