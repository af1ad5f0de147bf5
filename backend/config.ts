import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/domain/result.ts';
import { STANDARD_LIMITS, type Limits } from './http/limits.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** null: the embedded database in `dataFolder` */
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly dataFolder: string;
  /** fills the demo's gemeenten, people and catalogue */
  readonly demo: boolean;
  /** fills the regiomonitor of the demo with an invented history */
  readonly demoMonitor: boolean;
  /** null: the demo provider is started on `demoIssuerPort` */
  readonly issuer: string | null;
  readonly demoIssuerPort: number;
  readonly clientId: string;
  readonly audience: string;
  /** what the app asks for at the issuer */
  readonly scope: string;
  readonly trustProxy: string[] | false;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly stopSeconds: number;
  /** secret with which pseudonyms of another system are hashed; the admin command only */
  readonly monitorKey: string | null;
  readonly limits: Limits;
}

type Env = Readonly<Record<string, string | undefined>>;

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(1);

const SHORTEST_KEY = 32;

const envSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4010),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_CONNECTIONS: count.max(1000).default(10),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().default('keukentafel-app'),
  OIDC_AUDIENCE: z.string().default('keukentafel'),
  OIDC_SCOPE: z.string().default('openid offline_access regio'),
  DEMO_ISSUER_PORT: port.optional(),
  TRUST_PROXY: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  STOP_SECONDS: count.max(600).default(25),
  MONITOR_SLEUTEL: z.string().min(SHORTEST_KEY).optional(),
  LIMIT_BODY_BYTES: count.default(STANDARD_LIMITS.bodyBytes),
  LIMIT_PER_MINUTE: count.default(STANDARD_LIMITS.perMinute),
  LIMIT_REFUSED_PER_MINUTE: count.default(STANDARD_LIMITS.refusedPerMinute),
  LIMIT_IN_WORK: count.default(STANDARD_LIMITS.inWork),
  LIMIT_WAITING: z.coerce.number().int().min(0).default(STANDARD_LIMITS.waiting),
  LIMIT_STREAMS: count.default(STANDARD_LIMITS.streams),
});

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

function readArgs(args: readonly string[]): { port?: string; data?: string; demo: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return null;
  }
}

/** The usual place of the embedded database. */
function usualDataFolder(env: Env, home: string): string {
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'keukentafel-regio');
}

/** Reads environment and command line; the line wins. An empty variable counts as absent. */
export function readConfig(args: readonly string[], env: Env, home: string): Result<Config> {
  const line = readArgs(args);
  if (!line)
    return fail('gebruik', 'Een optie is onbekend of onvolledig. De server kent --port, --data en --demo.');
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = envSchema.safeParse({ ...given, ...(line.port === undefined ? {} : { PORT: line.port }) });
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    return fail('instelling', `Deze instellingen kloppen niet: ${names.join(', ')}. Zie docs/operations.md.`);
  }
  const one = parsed.data;
  if (one.OIDC_AUDIENCE === one.OIDC_CLIENT_ID) {
    return fail(
      'instelling',
      'OIDC_AUDIENCE en OIDC_CLIENT_ID zijn gelijk. Dan zou een ID-token als toegang tellen. Kies een eigen audience voor de regio.',
    );
  }
  if (one.OIDC_ISSUER === undefined && env['NODE_ENV'] === 'production') {
    return fail(
      'instelling',
      'Er is geen OIDC_ISSUER. De demo-aanmelding start niet in productie. Vul OIDC_ISSUER in.',
    );
  }
  if (one.OIDC_ISSUER === undefined && !LOOPBACK.includes(one.HOST)) {
    return fail(
      'instelling',
      'De demo-aanmelding werkt alleen op dit apparaat. Vul OIDC_ISSUER in, of laat HOST weg.',
    );
  }
  const insecure = one.OIDC_ISSUER?.startsWith('http://') === true;
  if (insecure && !LOOPBACK.includes(new URL(one.OIDC_ISSUER ?? '').hostname)) {
    return fail('instelling', 'OIDC_ISSUER moet met https:// beginnen.');
  }
  return ok({
    host: one.HOST,
    port: one.PORT,
    databaseUrl: one.DATABASE_URL ?? null,
    databaseConnections: one.DATABASE_CONNECTIONS,
    dataFolder: line.data ?? usualDataFolder(given, home),
    demo: line.demo,
    demoMonitor: line.demo,
    issuer: one.OIDC_ISSUER ?? null,
    demoIssuerPort: one.DEMO_ISSUER_PORT ?? (one.PORT === 0 ? 0 : one.PORT + 1),
    clientId: one.OIDC_CLIENT_ID,
    audience: one.OIDC_AUDIENCE,
    scope: one.OIDC_SCOPE,
    trustProxy: one.TRUST_PROXY?.split(',').map((address) => address.trim()) ?? false,
    logLevel: one.LOG_LEVEL,
    stopSeconds: one.STOP_SECONDS,
    monitorKey: one.MONITOR_SLEUTEL ?? null,
    limits: {
      ...STANDARD_LIMITS,
      bodyBytes: one.LIMIT_BODY_BYTES,
      perMinute: one.LIMIT_PER_MINUTE,
      refusedPerMinute: one.LIMIT_REFUSED_PER_MINUTE,
      inWork: one.LIMIT_IN_WORK,
      waiting: one.LIMIT_WAITING,
      streams: one.LIMIT_STREAMS,
    },
  });
}
