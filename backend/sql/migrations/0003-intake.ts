import { secureTable } from '../table-security.ts';

// What a teamleider decided about a change in the intake; the reason is read by its author.
const tables = `
CREATE TABLE intake_besluit (
  gemeente text NOT NULL,
  device text NOT NULL,
  seq bigint NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL,
  aangenomen boolean NOT NULL,
  reden text NOT NULL,
  PRIMARY KEY (gemeente, device, seq)
);
`;

/** Decisions about what arrived from people who had no access any more. */
export const intake = [tables, secureTable('intake_besluit', ['SELECT', 'INSERT'])].join('\n');
