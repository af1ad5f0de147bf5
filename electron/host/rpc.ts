import { ORPCError } from '@orpc/server';
import { describeError, type Log } from './log.ts';

/** Largest message a page may send: bytes over HTTP, UTF-16 units over the port. */
export const maxMessageSize = 2 * 1024 * 1024;

/**
 * An oRPC interceptor that logs bugs (never expected failures) by kind and place. With `debug` it also prints them in
 * full to the developer's terminal.
 */
export function bugLogger(log: Log, debug: boolean) {
  return async <T>(options: { next(): Promise<T> }): Promise<T> => {
    try {
      return await options.next();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) {
        log({ level: 'error', code: 'rpc-failed', detail: describeError(error) });
        if (debug) console.error(error);
      }
      throw error;
    }
  };
}

/** Whether bugs are printed in full: asked with KEUKENTAFEL_DEBUG=1 by who works on the app. */
export function debugAsked(env: NodeJS.ProcessEnv): boolean {
  return env['KEUKENTAFEL_DEBUG'] === '1';
}
