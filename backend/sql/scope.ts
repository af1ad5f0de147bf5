import type { Database, Queries, Sql, TransactionOptions } from './sql.ts';
import { ISSUER_SETTING, SCOPE_SETTING, SERVICE_ROLE, SUBJECT_SETTING } from './table-security.ts';

const CODE = /^[0-9]{4}$/;

function list(gemeenten: readonly string[]): string {
  for (const code of gemeenten) if (!CODE.test(code)) throw new Error('not a gemeentecode');
  return gemeenten.join(',');
}

/** From here on this transaction works as the service's role and sees the rows of these gemeenten only. */
export async function enterScope(tx: Queries, gemeenten: readonly string[]): Promise<void> {
  await tx.query("SELECT set_config('role', $1, true), set_config($2, $3, true)", [
    SERVICE_ROLE,
    SCOPE_SETTING,
    list(gemeenten),
  ]);
}

/** As `enterScope`, but nothing is visible yet except who this person is. */
export async function enterAsSubject(tx: Queries, issuer: string, subject: string): Promise<void> {
  await tx.query(
    "SELECT set_config('role', $1, true), set_config($2, '', true), set_config($3, $4, true), set_config($5, $6, true)",
    [SERVICE_ROLE, SCOPE_SETTING, ISSUER_SETTING, issuer, SUBJECT_SETTING, subject],
  );
}

/** The database as the service sees it for one person: every transaction is limited to these gemeenten. */
export function scoped(db: Database, gemeenten: readonly string[]): Sql {
  const transaction = <R>(work: (tx: Queries) => Promise<R>, options?: TransactionOptions): Promise<R> =>
    db.transaction(async (tx) => {
      await enterScope(tx, gemeenten);
      return work(tx);
    }, options);
  return { transaction, query: (text, params) => transaction((tx) => tx.query(text, params)) };
}

/** A transaction of the owner (import, seed) in one gemeente: row-level security holds for the owner too. */
export function asOwner<R>(db: Database, gemeente: string, work: (tx: Queries) => Promise<R>): Promise<R> {
  return db.transaction(async (tx) => {
    await tx.query('SELECT set_config($1, $2, true)', [SCOPE_SETTING, list([gemeente])]);
    return work(tx);
  });
}
