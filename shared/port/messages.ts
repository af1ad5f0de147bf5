import type { ORPCErrorJSON } from '@orpc/client';
import { z } from 'zod';

/**
 * What a page asks, as JSON text so that its size is known before it is read: a procedure by its path (`rij.doel.update`)
 * with its input, or a number alone: nobody waits for that answer any more.
 */
export const ask = z.union([z.tuple([z.int(), z.string().max(200), z.unknown()]), z.tuple([z.int()])]);
export type Ask = z.infer<typeof ask>;

/** What the core answers: a value or an error once, or a stream of events up to its end. */
export type Answer =
  | readonly [id: number, kind: 'value' | 'event', value: unknown]
  | readonly [id: number, kind: 'error', error: ORPCErrorJSON<string, unknown>]
  | readonly [id: number, kind: 'stream' | 'end'];
