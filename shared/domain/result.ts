import { z } from 'zod';

/** An expected failure: what happened, what is kept and what to do, in one Dutch sentence or two. */
export const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** message by field name, for a form */
  fields: z.record(z.string(), z.string()).optional(),
});
export type Failure = { code: string; message: string; fields?: Record<string, string> | undefined };
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** A value that succeeded. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected failure with a code for programs and a Dutch sentence for people. */
export function fail(
  code: string,
  message: string,
  fields?: Record<string, string>,
): { ok: false; error: Failure } {
  return { ok: false, error: fields ? { code, message, fields } : { code, message } };
}
