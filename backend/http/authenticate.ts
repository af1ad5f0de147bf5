import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_HEADER } from '#shared/contract/region/procedure.ts';
import type { NamedDevice } from '../auth/access.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { whoFinder, type Who } from '../auth/who.ts';
import type { Database } from '../sql/sql.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Who calls, from which device, and until when the token holds. */
export interface Caller {
  readonly who: Who;
  readonly device: NamedDevice;
  readonly until: Date;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** set before a protected route's handler runs */
    caller: Caller | null;
    /** the procedure that was called, for log and metrics */
    procedure: string | null;
  }
}

const MINUTE_MS = 60_000;
const DEVICE = /^[0-9a-f]{16}$/;

function headerText(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

/**
 * An `onRequest` hook that lets nobody pass without a valid token of a known medewerker, before a body is read. Each
 * device has its own allowance; refused tokens are counted by address, so that an office behind one address does not
 * suffer from a colleague.
 */
export function authenticator(
  app: FastifyInstance,
  deps: { db: Database; verify: VerifyToken; clock: () => Date; limits: Limits },
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const findWho = whoFinder(deps.db);
  const refused = app.createRateLimit({
    max: deps.limits.refusedPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => request.ip,
  });
  const allowance = app.createRateLimit({
    max: deps.limits.perMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ caller }) => {
      const who = caller?.who;
      const device = caller?.device ?? 'geen';
      const person = `${who?.gemeenten[0] ?? ''}/${who?.personId ?? ''}`;
      return typeof device === 'string' ? person : device.id;
    },
  });
  const refuse = async (
    request: FastifyRequest,
    code: 'niet-aangemeld' | 'persoon-onbekend',
  ): Promise<never> => {
    const count = await refused(request);
    if (!count.isAllowed && count.isExceeded) throw new Refusal('te-vaak', count.ttlInSeconds);
    throw new Refusal(code);
  };

  return async (request) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(headerText(request, 'authorization') ?? '')?.[1];
    if (token === undefined) return refuse(request, 'niet-aangemeld');
    const verdict = await deps.verify(token);
    if (verdict.kind === 'unreachable') throw new Refusal('aanmelden-onbereikbaar', 5);
    if (verdict.kind === 'invalid') return refuse(request, 'niet-aangemeld');
    const named = headerText(request, DEVICE_HEADER);
    const wellFormed = named !== null && DEVICE.test(named) ? named : null;
    const found = await findWho(verdict.subject, wellFormed, deps.clock());
    if (!found) return refuse(request, 'persoon-onbekend');
    const device = named !== null && wellFormed === null ? 'onbekend' : found.device;
    request.caller = { who: found.who, device, until: verdict.subject.until };
    const count = await allowance(request);
    if (!count.isAllowed && count.isExceeded) throw new Refusal('te-vaak', count.ttlInSeconds);
  };
}
