/** Seconds without work after which the store is locked and the passphrase is asked again. */
export const idleLockSeconds = 15 * 60;

/** Milliseconds that a window has to write what was just typed before the store is locked. */
export const lastWordsMs = 1000;
