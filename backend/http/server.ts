import type { IncomingMessage } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { SIGN_IN_PATH, type SignInConfig } from '#shared/contract/region/aanmelden.ts';
import { API_PATH, API_VERSION, RPC_PATH } from '#shared/contract/region/procedure.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { isMigrated } from '../sql/migrate.ts';
import { hasRole } from '../auth/who.ts';
import { asBeheerder, scoped } from '../sql/scope.ts';
import { createPushes } from '../sync/pushes.ts';
import type { Database } from '../sql/sql.ts';
import { authenticator } from './authenticate.ts';
import { readJson } from './body.ts';
import { compressAnswer } from './compress.ts';
import { trackConnections } from './connections.ts';
import { streamEvents } from './events.ts';
import { createHandlers, type CallContext } from './handlers.ts';
import type { Limits } from './limits.ts';
import { describeError, loggerOptions, toLog, type LogOptions } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createNudgeHub } from './nudges.ts';
import { describeApi } from './openapi.ts';
import { asRefusal, Refusal, refusalBody } from './refusal.ts';
import { createWaitingRoom } from './waiting-room.ts';

export interface ServerDeps {
  readonly db: Database;
  readonly verify: VerifyToken;
  readonly issuer: string;
  /** what an app needs to sign in at that issuer; told to anybody */
  readonly signIn: { readonly clientId: string; readonly scope: string };
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly limits: Limits;
  readonly log: Omit<LogOptions, 'clock'>;
  /** addresses of proxies whose word about the client's address is taken */
  readonly trustProxy: string[] | false;
  readonly processMetrics: boolean;
}

export interface RegionServer {
  /** resolves to the address, with the port that was given by the system when it was 0 */
  listen(host: string, port: number): Promise<string>;
  /** Takes nothing new, lets what is in work finish, and ends. The database is the caller's to close. */
  stop(): Promise<void>;
}

const REQUEST_MS = 10 * 60_000;
// longer than a usual proxy keeps its side, so that the proxy never writes into a connection that just closed
const KEEP_ALIVE_MS = 72_000;
const MAX_URL = 300;
const BUSY_SECONDS = 1;
const EVENTS = '/events';

function toRefusal(error: FastifyError | Error): Refusal {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('verkeerde-soort');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('te-groot');
  if (code.startsWith('FST_') && 'statusCode' in error && (error.statusCode ?? 500) < 500)
    return new Refusal('ongeldig');
  return asRefusal(error);
}

/** Without sign-in: how to sign in, and health, metrics and the API's description for who runs the region. */
function operatorRoutes(
  app: FastifyInstance,
  deps: ServerDeps,
  stopping: () => boolean,
  metricsText: () => Promise<string>,
  contentType: string,
) {
  let description: Promise<object> | null = null;
  app.get('/healthz', () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = !stopping() && (await isMigrated(deps.db).catch(() => false));
    return reply.status(ready ? 200 : 503).send({ ok: ready });
  });
  app.get('/metrics', async (_request, reply) => reply.type(contentType).send(await metricsText()));
  const signIn: SignInConfig = { issuer: deps.issuer, ...deps.signIn, api: API_VERSION };
  app.get(SIGN_IN_PATH, () => signIn);
  app.get('/openapi.json', async () => (description ??= describeApi(deps.issuer)));
}

/** The HTTP side of the region over an opened, migrated database. */
export async function createServer(deps: ServerDeps): Promise<RegionServer> {
  const { db, clock, limits } = deps;
  const metrics = createMetrics(deps.processMetrics);
  const hub = await createNudgeHub(db);
  const handlers = createHandlers();
  const pushes = createPushes(db);
  const room = createWaitingRoom({
    places: limits.inWork,
    waiting: limits.waiting,
    changed: (inWork) => metrics.setInWork(inWork),
  });
  let stopping = false;

  const app = fastify({
    logger: loggerOptions({ ...deps.log, clock }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => Buffer.from(deps.random(9)).toString('base64url'),
    trustProxy: deps.trustProxy,
    bodyLimit: limits.bodyBytes,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    routerOptions: { maxParamLength: MAX_URL },
  });
  const connections = trackConnections(app.server);
  await app.register(rateLimit, { global: false });
  app.decorateRequest('caller', null);
  app.decorateRequest('procedure', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request: FastifyRequest, payload: IncomingMessage) =>
    readJson(
      payload,
      { encoding: request.headers['content-encoding'], length: request.headers['content-length'] },
      limits,
    ),
  );
  app.addHook('onSend', compressAnswer);
  app.addHook('onResponse', async (request, reply) => {
    const procedure = request.procedure ?? request.routeOptions.url ?? 'onbekend';
    metrics.request(procedure, reply.statusCode, reply.elapsedTime / 1000);
    const device = request.caller?.device ?? 'geen';
    request.log.info(
      {
        [request.procedure === null ? 'route' : 'procedure']: procedure,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(typeof device === 'string' ? {} : { device: device.id }),
      },
      'verzoek',
    );
  });
  const refuse = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply) => {
    metrics.refusal(refusal.code);
    if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    // a client that still sends a body nobody reads would hold the connection
    if (refusal.code === 'te-groot') reply.header('connection', 'close');
    return reply.status(refusal.status).type('application/json').send(refusalBody(refusal, request.url));
  };
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.code === 'fout') request.log.error(describeError(error), 'verzoek-mislukt');
    return refuse(refusal, request, reply);
  });
  app.setNotFoundHandler((request, reply) => refuse(new Refusal('niet-gevonden'), request, reply));
  operatorRoutes(
    app,
    deps,
    () => stopping,
    () => metrics.text(),
    metrics.contentType,
  );

  await app.register(async (protectedApp) => {
    protectedApp.addHook('onRequest', async (request, reply) => {
      // an open stream is no work in hand; it has its own limit
      if (request.routeOptions.url === EVENTS) return;
      const leave = await room.enter();
      if (!leave) throw new Refusal('te-druk', BUSY_SECONDS);
      // whoever hung up while waiting does not hold the place
      if (reply.raw.destroyed) leave();
      else reply.raw.once('close', leave);
    });
    protectedApp.addHook('onRequest', authenticator(protectedApp, deps));

    const contextOf = (request: FastifyRequest): CallContext => {
      const { caller } = request;
      if (!caller) throw new Refusal('niet-aangemeld');
      return {
        sql: scoped(db, caller.who.gemeenten),
        beheer: (gemeente) =>
          hasRole(caller.who, ['beheerder'], gemeente) ? asBeheerder(db, gemeente) : null,
        pushes,
        issuer: deps.issuer,
        who: caller.who,
        device: typeof caller.device === 'string' ? null : caller.device,
        named: caller.device,
        clock,
        random: deps.random,
        log: toLog(request.log),
        metrics,
        calling: (procedure) => (request.procedure = procedure),
        called: () => request.procedure,
      };
    };
    const procedures = [
      [RPC_PATH, handlers.rpc],
      [API_PATH, handlers.api],
    ] as const;
    for (const [prefix, handler] of procedures) {
      protectedApp.all(`${prefix}/*`, async (request, reply) => {
        const { matched } = await handler.handle(request, reply, { prefix, context: contextOf(request) });
        if (!matched) throw new Refusal('niet-gevonden');
      });
    }
    protectedApp.get(EVENTS, (request, reply) => {
      const { caller } = request;
      if (!caller) throw new Refusal('niet-aangemeld');
      streamEvents(caller, request, reply, {
        hub,
        limits,
        clock,
        changed: (open) => metrics.setStreams(open),
      });
    });
  });

  return {
    listen: (host, port) => app.listen({ host, port }),
    async stop() {
      stopping = true;
      await hub.close();
      const closed = app.close();
      connections.closeIdle();
      await closed;
    },
  };
}
