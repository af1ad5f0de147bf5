import { secureTable } from '../table-security.ts';

const tables = `
-- indicaties of the system that a gemeente had before; whose they are is a keyed hash of that system's own pseudonym
CREATE TABLE indicatie_historisch (
  gemeente text NOT NULL REFERENCES gemeente,
  client text NOT NULL CHECK (client ~ '^[0-9a-f]{32}$'),
  product text NOT NULL,
  begin_op date NOT NULL,
  -- one client may get the same product twice on one day
  volgnummer integer NOT NULL,
  zwaarte text NOT NULL,
  leveringsvorm text NOT NULL,
  -- last day; null: open
  einde_op date,
  PRIMARY KEY (gemeente, client, product, begin_op, volgnummer)
);
CREATE TABLE monitor_bron (
  gemeente text NOT NULL PRIMARY KEY REFERENCES gemeente,
  -- tells that a next file is hashed with the same key
  sleutel_merk text NOT NULL,
  vanaf date NOT NULL,
  -- from this day on the app counts, and not what was read; null: from the day on which the gemeente began with the app
  telt_tot date
);
-- what may be told of a gemeente on a peildatum, and no more
CREATE TABLE monitor_stand (
  gemeente text NOT NULL REFERENCES gemeente,
  peildatum date NOT NULL,
  -- which of the two was counted: what was read of another system, or the app
  bron text NOT NULL CHECK (bron IN ('historisch', 'app')),
  berekend_op timestamptz NOT NULL,
  cijfers text NOT NULL,
  PRIMARY KEY (gemeente, peildatum)
);
`;

const all = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * The regiomonitor. Requests work on what was shielded only; the indicaties themselves are read by the counting, which is
 * nobody's request.
 */
export const monitor = [
  tables,
  secureTable('indicatie_historisch', [], all),
  secureTable('monitor_bron', [], all),
  secureTable('monitor_stand', ['SELECT'], all),
].join('\n');
