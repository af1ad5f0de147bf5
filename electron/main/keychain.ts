import { safeStorage } from 'electron';

/**
 * The name of the system's keychain, or null when there is none that keeps a secret: Linux without a keyring answers
 * `basic_text`, which is no protection.
 */
export function keychainName(): string | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'win32') return 'dpapi';
  if (process.platform === 'darwin') return 'keychain';
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? null : backend;
}

/** Wraps or unwraps bytes with the keychain; null when it refuses. */
export function useKeychain(op: 'wrap' | 'unwrap', bytes: Uint8Array): Uint8Array | null {
  if (keychainName() === null) return null;
  try {
    if (op === 'wrap')
      return new Uint8Array(safeStorage.encryptString(Buffer.from(bytes).toString('base64')));
    return new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64'));
  } catch {
    return null;
  }
}
