import { fail, ok, type Result } from '#shared/domain/result.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import type { Database, Queries } from './sql.ts';
import { BEHEER_ROLE, SERVICE_ROLE } from './table-security.ts';

// Any number that nobody else locks on: two servers that start together migrate one after the other.
const LOCK = 0x4b54;

// A role belongs to the whole cluster: another database of it may have made it, at this very moment even. Where this
// user may not make or grant it, the database administrator has done so (docs/operations.md).
const preparation = [
  ...[SERVICE_ROLE, BEHEER_ROLE].flatMap((role) => [
    `DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
        CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`,
    `DO $$ BEGIN
      EXECUTE format('GRANT ${role} TO %I', current_user);
      GRANT USAGE ON SCHEMA public TO ${role};
    EXCEPTION WHEN insufficient_privilege THEN NULL;
    END $$`,
  ]),
  // what everybody may do, a beheerder may too
  `DO $$ BEGIN
    IF NOT pg_has_role('${BEHEER_ROLE}', '${SERVICE_ROLE}', 'USAGE') THEN
      GRANT ${SERVICE_ROLE} TO ${BEHEER_ROLE};
    END IF;
  EXCEPTION WHEN insufficient_privilege OR unique_violation THEN NULL;
  END $$`,
  `CREATE TABLE IF NOT EXISTS migratie (
    nummer integer PRIMARY KEY, naam text NOT NULL, op timestamptz NOT NULL DEFAULT now()
  )`,
];

async function applied(db: Queries): Promise<number> {
  const [row] = await db.query<{ hoogste: number | null }>('SELECT max(nummer) AS hoogste FROM migratie');
  return row?.hoogste ?? 0;
}

function statements(text: string): string {
  return `DO $migratie$ BEGIN\n${text}\nEND $migratie$;`;
}

/**
 * Brings the tables to this version, each step whole or not at all. A database of a newer version is refused and left
 * as it is. Resolves to the numbers that were applied now.
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<number[]>> {
  return db.transaction(async (tx): Promise<Result<number[]>> => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    for (const one of preparation) await tx.query(one);
    const present = await applied(tx);
    const known = migrations.at(-1)?.number ?? 0;
    if (present > known) {
      return fail(
        'database-nieuwer',
        `De database heeft versie ${present}; deze backend kent tot en met ${known}. Er is niets gewijzigd. Start een nieuwere backend.`,
      );
    }
    const todo = migrations.filter(({ number }) => number > present);
    for (const { number, name, text } of todo) {
      await tx.query(statements(text));
      await tx.query('INSERT INTO migratie (nummer, naam) VALUES ($1, $2)', [number, name]);
    }
    return ok(todo.map(({ number }) => number));
  });
}

/** True when the database answers and has all steps of this version. */
export async function isMigrated(db: Queries): Promise<boolean> {
  return (await applied(db)) === (MIGRATIONS.at(-1)?.number ?? 0);
}
