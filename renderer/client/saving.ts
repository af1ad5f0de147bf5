import { useSyncExternalStore } from 'react';
import type { Failure } from '#shared/domain/result.ts';

/** Where the words on the screen are, over all calls of this window. */
export interface Saving {
  readonly busy: number;
  /** the last save that did not work and was not followed by one that did */
  readonly failure: Failure | null;
}

let state: Saving = { busy: 0, failure: null };
const listeners = new Set<() => void>();

function change(next: Saving): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Counts a save in, and out again with its outcome. */
export function startSaving(): (failure: Failure | null) => void {
  change({ ...state, busy: state.busy + 1 });
  return (failure) => {
    change({ busy: state.busy - 1, failure });
  };
}

/** The saving state, for the header. */
export function useSaving(): Saving {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
