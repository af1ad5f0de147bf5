import type { Failure, Result } from '#shared/domain/result.ts';

/** An expected failure on its way through a query, which only knows exceptions. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The value of a result; a failure is thrown as `FailureError` for the query around it. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.error);
}

/** The message of a query's error; the core that does not answer is a failure too, with a Dutch sentence. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return {
    code: 'geen-antwoord',
    message: 'Keukentafel antwoordt niet. Wat bewaard was, is er nog. Wacht even en probeer het opnieuw.',
  };
}

/** Runs a call so that a core that does not answer becomes a failure and not an exception. */
export async function settle<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}
