/**
 * The log of a host: one JSON line an event in `logboek/keukentafel.jsonl` of the profile. Redacted at the sink, so that
 * no caller can leak: a text survives only when it is a code or a place in our own built source, numbers only up to six
 * digits (no BSN, no birth date, no telephone number). Two files of one megabyte at most.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface LogEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly detail?: Record<string, string | number | boolean>;
}
export type Log = (event: LogEvent) => void;

const maxBytes = 1_000_000;
const codeName = /^[a-z][a-z-]{0,47}$/;
const safeText = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Za-z]*Error|[a-z-]+\.c?js:\d{1,6}:\d{1,6})$/;

/** The event as it may be written. */
export function redact({ level, code, detail = {} }: LogEvent): LogEvent {
  const safe = (value: string | number | boolean) => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return Math.abs(value) < 1_000_000 ? value : 0;
    return safeText.test(value) ? value : '…';
  };
  const entries = Object.entries(detail).filter(([name]) => /^[A-Za-z]{1,24}$/.test(name));
  return {
    level,
    code: codeName.test(code) || safeText.test(code) ? code : '…',
    detail: Object.fromEntries(entries.map(([name, value]) => [name, safe(value)])),
  };
}

/** What can be said of a bug without saying anything of a person: the kind of error and the first place in our code. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const at = /([a-z-]+\.c?js:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1] ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: error.name, at, code };
}

/** Opens the log of a profile. A log that cannot be written is silent: it never stops the work. */
export function openLog(profileDir: string, clock: () => Date): Log {
  const dir = join(profileDir, 'logboek');
  const file = join(dir, 'keukentafel.jsonl');
  return (event) => {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify({ at: clock().toISOString(), ...redact(event) })}\n`, {
        mode: 0o600,
      });
    } catch {
      // Nowhere to tell it: a full disk is told by the store itself.
    }
  };
}
