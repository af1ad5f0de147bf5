import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../domain/result.ts';

/** Output schema of a procedure that can fail in an expected way. */
export function resultOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: failureSchema }),
  ]);
}

/** A procedure: zod on the way in, zod on the way out, expected failures as values. */
export function procedure<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return oc.input(input).output(resultOf(output));
}
