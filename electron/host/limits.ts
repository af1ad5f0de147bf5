/** Minutes without work after which the store is locked and the passphrase is asked again. */
export const idleLockMinutes = 15;
