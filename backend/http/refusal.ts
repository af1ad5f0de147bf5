import { ORPCError } from '@orpc/client';
import { REFUSALS, RPC_PATH, type RefusalCode } from '#shared/contract/region/procedure.ts';

/** A call that is not let in, or could not be read: the code and sentence that the contract declares, and no more. */
export class Refusal extends ORPCError<RefusalCode, unknown> {
  /** seconds after which it makes sense to try again */
  readonly retryAfter: number | null;

  constructor(code: RefusalCode, retryAfter: number | null = null) {
    const { status, message } = REFUSALS[code];
    super(code, { status, message, defined: true });
    this.retryAfter = retryAfter;
  }
}

/** Whatever went wrong, as what may be said of it: a refusal as it is, a bug without its message. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ORPCError && error.status < 500) {
    return new Refusal(error.status === 404 ? 'niet-gevonden' : 'ongeldig');
  }
  return new Refusal('fout');
}

/** The body of a refusal in the form that the client of this address reads. */
export function refusalBody(refusal: Refusal, url: string): unknown {
  const json = refusal.toJSON();
  return url.startsWith(`${RPC_PATH}/`) ? { json } : json;
}
