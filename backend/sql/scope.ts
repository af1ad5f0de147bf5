import type { Database, Queries, Sql, TransactionOptions } from './sql.ts';
import { BEHEER_ROLE, SCOPE_SETTING, SERVICE_ROLE } from './table-security.ts';

const CODE = /^[0-9]{4}$/;

function list(gemeenten: readonly string[]): string {
  for (const code of gemeenten) if (!CODE.test(code)) throw new Error('not a gemeentecode');
  return gemeenten.join(',');
}

/**
 * A statement from which on a transaction works as the service's role (or another) and sees the rows of these gemeenten only. Without
 * parameters: it holds nothing but names of ours and codes of four digits.
 */
function enterScope(gemeenten: readonly string[], role = SERVICE_ROLE): string {
  return `SELECT set_config('role', '${role}', true), set_config('${SCOPE_SETTING}', '${list(gemeenten)}', true)`;
}

/** The database as the service sees it for one person: every transaction is limited to these gemeenten. */
export function scoped(db: Database, gemeenten: readonly string[]): Sql {
  return scopedAs(db, gemeenten, SERVICE_ROLE);
}

function scopedAs(db: Database, gemeenten: readonly string[], role: string): Sql {
  const opening = enterScope(gemeenten, role);
  const transaction = <R>(work: (tx: Queries) => Promise<R>, options?: TransactionOptions): Promise<R> =>
    db.transaction(work, { ...options, opening });
  return { transaction, query: (text, params) => transaction((tx) => tx.query(text, params)) };
}

/** The database for what a beheerder asks, limited to one gemeente; that this person is beheerder there was seen to before. */
export function asBeheerder(db: Database, gemeente: string): Sql {
  return scopedAs(db, [gemeente], BEHEER_ROLE);
}

/** A transaction of the owner (import, seed) in one gemeente: row-level security holds for the owner too. */
export async function asOwner<R>(
  db: Database,
  gemeente: string,
  work: (tx: Queries) => Promise<R>,
): Promise<R> {
  return db.transaction(work, {
    opening: `SELECT set_config('${SCOPE_SETTING}', '${list([gemeente])}', true)`,
  });
}
