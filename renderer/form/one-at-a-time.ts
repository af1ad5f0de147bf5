/**
 * A waiting line for work that must never overlap: each piece begins when all that came before has ended, however many
 * wait. A piece that fails (rejects) fails for its own caller only; the next one goes on.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
