/** How many requests are in work, how many may wait for a place, and what is told when that changes. */
export interface RoomOptions {
  readonly places: number;
  readonly waiting: number;
  readonly changed: (inWork: number) => void;
}

/**
 * Lets so many in at once; a few more wait in the order in which they came, their bodies not read yet. Who finds the room
 * full too is told to come back: waiting longer would only make everybody slow.
 */
export function createWaitingRoom({ places, waiting, changed }: RoomOptions): {
  /** resolves with the way out, or with null when there is no room */
  enter(): Promise<(() => void) | null>;
} {
  const queue: (() => void)[] = [];
  let inWork = 0;

  /** The way out of one place: the next in the queue gets it, before anybody who comes in later. */
  const wayOut = (): (() => void) => {
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      const next = queue.shift();
      if (next) {
        next();
        return;
      }
      inWork -= 1;
      changed(inWork);
    };
  };
  return {
    async enter() {
      if (inWork < places) {
        inWork += 1;
        changed(inWork);
        return wayOut();
      }
      if (queue.length >= waiting) return null;
      await new Promise<void>((resolve) => queue.push(resolve));
      return wayOut();
    },
  };
}
