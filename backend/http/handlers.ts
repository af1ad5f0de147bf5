import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { RPCHandler } from '@orpc/server/fastify';
import { refusedBy, type NamedDevice } from '../auth/access.ts';
import type { RegionContext } from '../procedures/context.ts';
import { regionRouter } from '../procedures/router.ts';
import { describeError } from './log.ts';
import { asRefusal, Refusal } from './refusal.ts';

/** The context of a procedure with what only the way to it needs. */
export interface CallContext extends RegionContext {
  readonly named: NamedDevice;
  readonly calling: (procedure: string) => void;
  /** the procedure that `calling` named; null while the message was not read yet */
  readonly called: () => string | null;
}

interface Step {
  readonly context: CallContext;
  readonly path: readonly string[];
  readonly next: () => Promise<unknown>;
}

/** Stands before every procedure, so that none can be forgotten: who may call it, and which name is logged. */
async function guard({ context, path, next }: Step): Promise<unknown> {
  const procedure = path.join('.');
  context.calling(procedure);
  const why = refusedBy(procedure, context.who, context.named);
  if (why !== null) throw new Refusal(why);
  return next();
}

/** What leaves as an error is one of the declared refusals; a bug is logged by kind and place. */
async function outermost<T>({ context, next }: { context: CallContext; next: () => Promise<T> }): Promise<T> {
  try {
    return await next();
  } catch (error) {
    // what could not be read never reached a procedure: the sender's fault, whatever the library threw
    const refusal = context.called() === null ? new Refusal('ongeldig') : asRefusal(error);
    if (refusal.code === 'fout') {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      context.log('error', 'procedure-mislukt', describeError(cause));
    }
    context.metrics.refusal(refusal.code);
    throw refusal;
  }
}

const options = { interceptors: [outermost], clientInterceptors: [guard] };

/** The same procedures twice: for the app (RPC) and as described by OpenAPI. */
export function createHandlers() {
  return {
    rpc: new RPCHandler<CallContext>(regionRouter, options),
    api: new OpenAPIHandler<CallContext>(regionRouter, options),
  };
}
