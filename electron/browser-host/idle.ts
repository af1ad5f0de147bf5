/** Locks after a while without work: a laptop left on a kitchen table. Work is any call that is not a stream. */
export interface IdleWatch {
  touch(): void;
  stop(): void;
}

/** Calls `lock` once each time nothing was touched for `afterMs` milliseconds. */
export function watchIdle(afterMs: number, lock: () => void): IdleWatch {
  let timer: NodeJS.Timeout | undefined;
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(lock, afterMs);
    timer.unref();
  };
  touch();
  return { touch, stop: () => clearTimeout(timer) };
}
