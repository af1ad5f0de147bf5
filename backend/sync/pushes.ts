import { Refusal } from '../http/refusal.ts';
import { scoped } from '../sql/scope.ts';
import type { Database } from '../sql/sql.ts';
import { createTogether } from '../sql/together.ts';
import { takePushes } from './push-group.ts';
import type { PushAnswer, PushCall } from './push.ts';

/** Takes a push into the next group of its gemeente; answers when that group is committed. */
export type Pushes = (gemeente: string, call: PushCall) => Promise<PushAnswer>;

/** Operations in one transaction: enough to share its cost, few enough that nobody waits long for the lock. */
const MOST_OPERATIONS = 4000;

/**
 * Pushes that wait for the same gemeente share a transaction: its positions are given out under one lock, so each by itself
 * would wait for the others anyway.
 */
export function createPushes(db: Database): Pushes {
  const together = createTogether<PushCall, PushAnswer | Refusal>({
    work: (gemeente, calls) => scoped(db, [gemeente]).transaction((tx) => takePushes(tx, gemeente, calls)),
    nameOf: ({ input }) => input.device,
    weightOf: ({ input }) => input.operations.length,
    most: MOST_OPERATIONS,
  });
  return async (gemeente, call) => {
    const answer = await together(gemeente, call);
    if (answer instanceof Refusal) throw answer;
    return answer;
  };
}
