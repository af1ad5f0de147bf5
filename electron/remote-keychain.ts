/**
 * The system's keychain as the core sees it. Electron offers it to the main process only, so each wrap and unwrap is a
 * question to main; the key itself is never kept there.
 */
import type { Keychain } from '#core/deps.ts';
import type { ToMain } from './messages.ts';

interface RemoteKeychain {
  named(name: string): Keychain;
  /** Main's answer to question `id`; null when the keychain refused. */
  answer(id: number, result: Uint8Array | null): void;
}

/** A keychain whose questions go out through `ask` and whose answers come back through `answer`. */
export function remoteKeychain(ask: (message: ToMain) => void): RemoteKeychain {
  const open = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let last = 0;
  const question = (op: 'wrap' | 'unwrap', bytes: Uint8Array) => {
    last += 1;
    const pending = withResolvers<Uint8Array>();
    open.set(last, pending);
    ask({ type: 'keychain', id: last, op, bytes });
    return pending.promise;
  };
  return {
    named: (name) => ({
      name,
      wrap: (bytes) => question('wrap', bytes),
      unwrap: (bytes) => question('unwrap', bytes),
    }),
    answer: (id, result) => {
      const pending = open.get(id);
      open.delete(id);
      if (result === null) pending?.reject(new Error('the keychain refused'));
      else pending?.resolve(result);
    },
  };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
