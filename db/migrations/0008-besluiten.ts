import type { Migration } from '../migrate.ts';

/**
 * What was decided about values beside each other, own and of others, is found without reading every operation; and what
 * a teamleider said about a change that was not taken over.
 */
export const besluiten: Migration = {
  version: 8,
  name: 'besluiten',
  sql: `
    ALTER TABLE operation ADD COLUMN reden TEXT;
    CREATE INDEX operation_besluit ON operation (seq) WHERE action = 'conflict.decide';
    CREATE INDEX pulled_besluit ON pulled (device, seq) WHERE instr(operation, '"resolves":') > 0;
  `,
};
