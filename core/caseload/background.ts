import type { CoreContext } from '../context.ts';
import { refreshStale } from './refresh.ts';

/** So few at a time that a call that comes in between waits for a few milliseconds only. */
const AT_ONCE = 20;

/** Brings the caseload up to date between calls, after unlocking; stops when another store (or none) is open. */
export function refreshInBackground(context: CoreContext): void {
  const started = context.state.open;
  const step = (): void => {
    if (started === null || context.state.open !== started) return;
    if (refreshStale(context, { consulent: null }, AT_ONCE) > 0) setImmediate(step);
    else context.bus.publish('gebeurtenis', { soort: 'caseload' });
  };
  setImmediate(step);
}
