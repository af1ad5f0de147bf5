import { sqlState, type Database } from '../sql/sql.ts';
import { telAlles } from './tel.ts';

/** A new peildatum is due once a quarter; nobody waits for the hour. */
const EVERY_MS = 6 * 3_600_000;

/**
 * Counts what is due, now and every so often, beside the work of the server. Resolves to the way to stop, which waits for a
 * counting under way.
 */
export function telRegelmatig(
  db: Database,
  clock: () => Date,
  say: (line: string) => void,
): () => Promise<void> {
  const count = () =>
    telAlles(db, clock()).catch((error: unknown) => {
      const why = sqlState(error) ?? (error instanceof Error ? error.name : 'onbekend');
      say(`De regiomonitor is niet bijgewerkt (${why}). De regio probeert het later opnieuw.`);
    });
  let counting = count();
  const timer = setInterval(() => {
    counting = counting.then(count);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await counting;
  };
}
