/** The role as which every request works: owns nothing, cannot log in, cannot pass by row-level security. */
export const SERVICE_ROLE = 'keukentafel_app';

/** The role as which what a beheerder asks works: it alone writes people, their roles, teams and the catalogue. */
export const BEHEER_ROLE = 'keukentafel_beheer';

/** Settings of a transaction that the policies read. */
export const SCOPE_SETTING = 'keukentafel.gemeenten';
export const ISSUER_SETTING = 'keukentafel.issuer';
export const SUBJECT_SETTING = 'keukentafel.subject';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** True for a row in the scope of the transaction. The subquery makes it read the setting once a statement, not once a row. */
export const IN_SCOPE = `gemeente = ANY ((SELECT string_to_array(current_setting('${SCOPE_SETTING}', true), ','))::text[])`;

/**
 * Statements that put a table behind the second wall: nobody, the owner neither, sees or writes a row of a gemeente
 * that the transaction did not name, and the service's role may do no more than `rights` (none: it does not see the table). For an append-only table
 * give SELECT and INSERT: there is then no policy by which anybody but a superuser changes a row.
 */
export function secureTable(
  table: string,
  rights: readonly Right[],
  ownerRights: readonly Right[] = rights,
): string {
  const commands = [...new Set([...rights, ...ownerRights])];
  const policies = commands.map((command) => {
    const using = command === 'INSERT' ? '' : `USING (${IN_SCOPE})`;
    const check = command === 'INSERT' || command === 'UPDATE' ? `WITH CHECK (${IN_SCOPE})` : '';
    return `CREATE POLICY ${table}_${command.toLowerCase()} ON ${table} FOR ${command} ${using} ${check};`;
  });
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`,
    ...policies,
    `REVOKE ALL ON ${table} FROM PUBLIC;`,
    ...(rights.length === 0 ? [] : [`GRANT ${rights.join(', ')} ON ${table} TO ${SERVICE_ROLE};`]),
  ].join('\n');
}
