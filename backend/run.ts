import { startDemoIssuer, type DemoIssuer } from './demo-issuer/issuer.ts';
import { seedMonitor } from './demo/monitor.ts';
import { seedDemo } from './demo/seed.ts';
import { rememberTokens } from './auth/known-tokens.ts';
import { tokenVerifier } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { createServer } from './http/server.ts';
import type { Database } from './sql/sql.ts';
import { telRegelmatig } from './monitor/regelmatig.ts';
import { wakeDeferred } from './sync/wake.ts';

export interface World {
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly fetch: typeof fetch;
  /** one line for who starts the server */
  readonly say: (line: string) => void;
  readonly logStream: { write(line: string): void };
}

export interface Running {
  readonly address: string;
  readonly issuer: string;
  stop(): Promise<void>;
}

function tellDemo(say: World['say'], issuer: DemoIssuer): void {
  say('LET OP: er is geen OIDC_ISSUER, dus staat de demo-aanmelding aan. Iedereen kan daar iedereen zijn.');
  say(
    `        Alleen voor demo, ontwikkeling en toetsen, nooit met gegevens van echte mensen: ${issuer.issuer}`,
  );
}

/** Starts the server on an opened, migrated database, with the demo provider when no other one is configured. */
export async function run(config: Config, db: Database, world: World): Promise<Running> {
  const { clock, random, say } = world;
  const demoIssuer =
    config.issuer === null
      ? await startDemoIssuer({
          host: '127.0.0.1',
          port: config.demoIssuerPort,
          clientId: config.clientId,
          audience: config.audience,
          clock,
          random,
        })
      : null;
  const issuer = config.issuer ?? demoIssuer?.issuer ?? '';
  try {
    if (config.demo) await seedDemo(db, issuer, clock());
    if (config.demoMonitor) await seedMonitor(db, clock());
    const woken = await wakeDeferred(db, clock());
    if (woken > 0) say(`  bijgewerkt: ${woken} wijzigingen die op deze versie wachtten, zijn verwerkt`);
    const server = await createServer({
      db,
      verify: rememberTokens(
        tokenVerifier({ issuer, audience: config.audience, clock, fetch: world.fetch }),
        clock,
      ),
      issuer,
      signIn: { clientId: config.clientId, scope: config.scope },
      clock,
      random,
      limits: config.limits,
      log: { level: config.logLevel, stream: world.logStream },
      trustProxy: config.trustProxy,
      processMetrics: true,
    });
    const address = await server.listen(config.host, config.port);
    const stopCounting = telRegelmatig(db, clock, say);
    say(`De regio luistert op ${address}`);
    say(`  gegevens:   ${db.kind === 'postgres' ? 'PostgreSQL' : 'ingebouwde database in'} ${db.place}`);
    say(`  aanmelden:  ${issuer} (client ${config.clientId}, audience ${config.audience})`);
    if (demoIssuer) tellDemo(say, demoIssuer);
    if (config.demo) say('  demo:       vijf gemeenten met verzonnen medewerkers en de voorbeeldcatalogus');
    return {
      address,
      issuer,
      async stop() {
        await server.stop();
        await stopCounting();
        await demoIssuer?.stop();
      },
    };
  } catch (error) {
    await demoIssuer?.stop();
    throw error;
  }
}
