import { toORPCError } from '@orpc/client';
import { createProcedureClient, isProcedure, ORPCError, type AnyRouter, type Context } from '@orpc/server';
import { ask, type Ask } from '#shared/port/messages.ts';
import type { GuardedPort } from './port-guard.ts';

type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>;
type Interceptor = <T>(options: { next(): Promise<T> }) => Promise<T>;

/**
 * Makes a router ready to be served on ports: what comes in and what goes out is checked by the contract's schemas. Who
 * sends something that is no question at all is refused.
 */
export function portServer(router: AnyRouter, context: Context, interceptor: Interceptor) {
  const calls = new Map(callsOf(router, [], context, interceptor));
  return (port: GuardedPort): void => {
    const running = new Map<number, AbortController>();
    port.onMessage((text) => {
      const question = readAsk(text);
      if (question === null) return port.refuse();
      const [id, path, input] = question;
      if (path === undefined) {
        running.get(id)?.abort();
        return;
      }
      const stop = new AbortController();
      running.set(id, stop);
      void answer(id, path, input, stop.signal).finally(() => running.delete(id));
    });
    port.onClose(() => {
      for (const stop of running.values()) stop.abort();
    });

    async function answer(id: number, path: string, input: unknown, signal: AbortSignal): Promise<void> {
      try {
        const call = calls.get(path);
        if (!call) throw new ORPCError('NOT_FOUND');
        const value = await call(input, { signal });
        if (isStream(value)) await pour(id, value, signal);
        else port.postMessage([id, 'value', value]);
      } catch (error) {
        if (!signal.aborted) port.postMessage([id, 'error', toORPCError(error).toJSON()]);
      }
    }

    async function pour(id: number, events: AsyncIterableIterator<unknown>, signal: AbortSignal) {
      port.postMessage([id, 'stream']);
      signal.addEventListener('abort', () => void events.return?.().catch(() => undefined));
      for await (const event of events) {
        if (signal.aborted) return;
        port.postMessage([id, 'event', event]);
      }
      if (!signal.aborted) port.postMessage([id, 'end']);
    }
  };
}

function callsOf(
  node: unknown,
  path: string[],
  context: Context,
  interceptor: Interceptor,
): [string, Call][] {
  if (isProcedure(node)) {
    return [
      [path.join('.'), createProcedureClient(node, { context, path, interceptors: [interceptor] }) as Call],
    ];
  }
  return Object.entries(node as object).flatMap(([name, part]) =>
    callsOf(part, [...path, name], context, interceptor),
  );
}

function readAsk(text: string): Ask | null {
  try {
    return ask.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isStream(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
