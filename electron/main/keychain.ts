import { safeStorage } from 'electron';

/**
 * The name of the system's keychain, or null when there is none that keeps a secret: Linux without a keyring answers
 * `basic_text`, which is no protection, and an Electron without the asynchronous keychain is not one we ship.
 */
export async function keychainName(): Promise<string | null> {
  if (!('encryptStringAsync' in safeStorage) || !(await safeStorage.isAsyncEncryptionAvailable()))
    return null;
  if (process.platform === 'win32') return 'dpapi';
  if (process.platform === 'darwin') return 'keychain';
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? null : backend;
}

/** Wraps or unwraps bytes with the keychain; null when it refuses. */
export async function useKeychain(op: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    if ((await keychainName()) === null) return null;
    if (op === 'wrap') {
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64')));
    }
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(bytes));
    return new Uint8Array(Buffer.from(result, 'base64'));
  } catch {
    return null;
  }
}
