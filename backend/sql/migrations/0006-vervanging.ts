import { SERVICE_ROLE } from '../table-security.ts';

/** A teamleider sets who stands in; until now only the command line of the beheerder did. The policies are there already. */
export const vervanging = `GRANT INSERT, UPDATE, DELETE ON vervanging TO ${SERVICE_ROLE};`;
