/**
 * What the log may hold. Redacted at the sink: whatever a library or we hand to the logger, only these fields pass, each
 * in a form that cannot carry a name, a number of a person, a token or a text somebody typed.
 */
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';

export type Detail = Readonly<Record<string, string | number | boolean>>;
export type Level = 'info' | 'warn' | 'error';
export type Log = (level: Level, code: string, detail?: Detail) => void;

const SMALL_NUMBER = 10_000_000;
const FIELDS: Readonly<Record<string, RegExp | 'number'>> = {
  procedure: /^[a-z]{1,24}\.[A-Za-z]{1,24}$/,
  route: /^\/[a-z0-9./*-]{0,40}$/,
  refusal: /^[a-z]+(-[a-z]+)*$/,
  status: 'number',
  ms: 'number',
  count: 'number',
  device: /^[0-9a-f]{16}$/,
  kind: /^[A-Za-z]{0,40}Error$/,
  at: /^[A-Za-z-]{1,60}\.[cm]?[jt]s:\d{1,6}:\d{1,6}$/,
  sqlstate: /^[0-9A-Z]{5}$/,
  reason: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/,
};
const CODE = /^[a-z]+(-[a-z]+){0,5}$/;

function allowed(name: string, value: unknown): boolean {
  const form = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (form === 'number') return typeof value === 'number' && Math.abs(value) < SMALL_NUMBER;
  return form !== undefined && typeof value === 'string' && form.test(value);
}

/** What can be said of a bug without its message: kind, first place in code, PostgreSQL's or Node's code. */
export function describeError(error: unknown): Detail {
  if (!(error instanceof Error)) return { kind: 'Error' };
  const at = /([A-Za-z-]+\.[cm]?[jt]s:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1] ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: error.constructor.name, at, sqlstate: code, reason: code };
}

/** One event as it may be written: [fields, code]. */
export function redact(args: readonly unknown[]): [Record<string, unknown>, string] {
  const [first, second] = args;
  const message = typeof first === 'string' ? first : second;
  const given: Record<string, unknown> =
    typeof first === 'object' && first !== null && !(first instanceof Error) ? { ...first } : {};
  const error = first instanceof Error ? first : (given['err'] ?? given['error']);
  const fields = { ...given, ...(error === undefined ? {} : describeError(error)) };
  const kept = Object.entries(fields).filter(([name, value]) => allowed(name, value));
  // a library's sentence can hold what somebody sent: only our own codes pass
  const code = typeof message === 'string' && CODE.test(message) ? message : 'melding';
  return [Object.fromEntries(kept), code];
}

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly stream: { write(line: string): void };
  readonly clock: () => Date;
}

/** Settings that make Fastify's logger (pino) write JSON lines through `redact`. */
export function loggerOptions(options: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: options.level,
    stream: options.stream,
    base: null,
    messageKey: 'code',
    timestamp: () => `,"time":"${options.clock().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      logMethod(args: unknown[], method: (this: unknown, fields: object, code: string) => void) {
        const [fields, code] = redact(args);
        method.call(this, fields, code);
      },
    },
  };
}

/** The logger as use cases see it. */
export function toLog(logger: FastifyBaseLogger): Log {
  return (level, code, detail = {}) => logger[level]({ ...detail }, code);
}
