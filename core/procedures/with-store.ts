import type { Result } from '#shared/domain/result.ts';
import { attempt } from '#db/failure.ts';
import { LOCKED, type CoreContext, type OpenSession } from '../context.ts';

/** Runs a use case on the open store; without one the answer is that it is locked. */
export function withStore<T>(context: CoreContext, work: (open: OpenSession) => Result<T>): Result<T> {
  const { open } = context.state;
  if (!open) return LOCKED;
  const result = attempt(() => work(open));
  return result.ok ? result.value : result;
}
