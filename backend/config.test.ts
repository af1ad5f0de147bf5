import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (args: string[] = [], env: Record<string, string> = {}) => readConfig(args, env, '/home/x');
const ISSUER = { OIDC_ISSUER: 'https://aanmelden.voorbeeld.nl' };

describe('readConfig', () => {
  it('without anything serves this machine only, embedded, with the demo provider beside it', () => {
    expect(read()).toMatchObject({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 4010,
        demoIssuerPort: 4011,
        databaseUrl: null,
        dataFolder: '/home/x/.local/share/keukentafel-regio',
        issuer: null,
        audience: 'keukentafel',
        trustProxy: false,
      },
    });
  });

  it('takes the line over the environment, and an empty variable as absent', () => {
    const config = read(['--port', '0', '--data', '/tmp/x', '--demo'], { PORT: '8080', DATABASE_URL: '' });
    expect(config).toMatchObject({
      ok: true,
      value: { port: 0, demoIssuerPort: 0, dataFolder: '/tmp/x', demo: true, databaseUrl: null },
    });
  });

  it.each([
    [{ NODE_ENV: 'production' }, 'demo-aanmelding'],
    [{ HOST: '0.0.0.0' }, 'demo-aanmelding'],
    [{ ...ISSUER, OIDC_AUDIENCE: 'a', OIDC_CLIENT_ID: 'a' }, 'gelijk'],
    [{ OIDC_ISSUER: 'http://aanmelden.voorbeeld.nl' }, 'https'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ PORT: 'tachtig', LIMIT_IN_WORK: '0' }, 'PORT, LIMIT_IN_WORK'],
  ])('refuses %j and says why', (env, words) => {
    const config = read([], env);
    expect(config.ok).toBe(false);
    expect(!config.ok && config.error.message).toContain(words);
  });

  it('refuses an option it does not know, and serves production with a real provider', () => {
    expect(read(['--prot', '1'])).toMatchObject({ ok: false, error: { code: 'gebruik' } });
    expect(
      read([], { ...ISSUER, NODE_ENV: 'production', HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.1, 10.0.0.2' }),
    ).toMatchObject({
      ok: true,
      value: { issuer: ISSUER.OIDC_ISSUER, trustProxy: ['10.0.0.1', '10.0.0.2'] },
    });
  });
});
