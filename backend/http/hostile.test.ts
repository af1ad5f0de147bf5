import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVICE_HEADER, RPC_PATH } from '#shared/contract/region/procedure.ts';
import { onEmbedded } from '#tests/region/engines.ts';
import { startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';

const BODY_BYTES = 100_000;
const BSN = '999900006';
const NAAM = 'Jannetje de Vries-Kooistra';

onEmbedded('a hostile client', (engine) => {
  let region: TestRegion;
  let token: string;
  beforeAll(async () => {
    region = await startRegion(engine.db, { bodyBytes: BODY_BYTES, perMinute: 1000 });
    ({ token } = await signIn(region.issuer, 'noor'));
  });
  afterAll(() => region.stop());

  interface Sent {
    status: number;
    code: string;
    text: string;
  }

  async function send(
    body: BodyInit,
    headers: Record<string, string> = {},
    path = 'apparaat/registreer',
  ): Promise<Sent> {
    const response = await fetch(`${region.address}${RPC_PATH}/${path}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    });
    const text = await response.text();
    const { json } = JSON.parse(text) as { json: { code?: string } };
    return { status: response.status, code: json.code ?? '', text };
  }
  const packed = { 'content-encoding': 'gzip' };
  const order = (naam: string) => JSON.stringify({ json: { device: '00000000000000e1', naam } });
  const nested = (depth: number) => `{"json":${'['.repeat(depth)}${']'.repeat(depth)}}`;

  it('who sends what can be read is answered, plain and packed', async () => {
    expect(await send(order('Laptop'))).toMatchObject({ status: 200 });
    expect(await send(gzipSync(order('Laptop')), packed)).toMatchObject({ status: 200 });
  });

  const refused: [string, () => Promise<Sent>, number, string][] = [
    ['broken JSON', () => send('{"json":'), 400, 'geen-json'],
    ['bytes that are no UTF-8', () => send(Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400, 'geen-json'],
    ['an escaped NUL', () => send(order('a\0b')), 400, 'teken-nul'],
    ['a bare NUL', () => send('{"json":"\0"}'), 400, 'teken-nul'],
    ['deep nesting', () => send(nested(70)), 400, 'te-diep'],
    ['very deep nesting', () => send(nested(40_000)), 400, 'te-diep'],
    ['too much', () => send(order('x'.repeat(BODY_BYTES))), 413, 'te-groot'],
    ['a packed bomb', () => send(gzipSync(Buffer.alloc(50_000_000, 0x20)), packed), 413, 'te-groot'],
    ['something packed that is not', () => send('{"json":{}}', packed), 400, 'geen-json'],
    ['an unknown packing', () => send('x', { 'content-encoding': 'br' }), 415, 'verkeerde-soort'],
    [
      'a form',
      () => send('a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'verkeerde-soort',
    ],
    ['a text', () => send('{}', { 'content-type': 'text/plain' }), 415, 'verkeerde-soort'],
    ['fields that do not fit', () => send('{"json":{"device":"nee","naam":1}}'), 400, 'ongeldig'],
    ['a list in the place of an object', () => send('[1,2,3]'), 400, 'ongeldig'],
    [
      'marks that lead to a prototype',
      () => send('{"json":{},"meta":[[1,"__proto__","x"]]}'),
      400,
      'ongeldig',
    ],
    ['an unknown procedure', () => send(order('x'), {}, 'constructor/toString'), 404, 'niet-gevonden'],
  ];
  it.each(refused)('who sends %s gets a typed refusal', async (_what, sending, status, code) => {
    const answer = await sending();
    expect(answer).toMatchObject({ status, code });
    // nothing of the inside: no stack, path, SQL or library's sentence
    expect(answer.text).not.toMatch(/\bat \w|node_modules|\.ts|SELECT|zod|Malformed|Unexpected/);
  });

  it('keeps text that only looks like a NUL', async () => {
    expect(await send(order('\\u0000'))).toMatchObject({ status: 200 });
  });

  it('who never ends a body is cut off at the limit', async () => {
    const url = new URL(`${region.address}${RPC_PATH}/sessie/ik`);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const endless = httpRequest(url, { method: 'POST', headers });
    endless.on('error', () => undefined);
    const answered = once(endless, 'response');
    endless.write('{"json":"');
    const chunk = 'x'.repeat(20_000);
    const more = (): void => void endless.write(chunk, (error) => error ?? more());
    more();
    const [response] = (await answered) as [{ statusCode: number; headers: Record<string, string> }];
    expect([response.statusCode, response.headers['connection']]).toEqual([413, 'close']);
    endless.destroy();
  });

  it('gets nothing of a person into the log, by body, header, address or query', async () => {
    await send(order(`${NAAM} ${BSN}`), {
      'user-agent': NAAM.toLowerCase(),
      'x-request-id': BSN,
      [DEVICE_HEADER]: BSN,
    });
    await send(`{"json": ${NAAM}`);
    await send(JSON.stringify({ json: { device: NAAM, naam: BSN, [BSN]: NAAM } }), { cookie: `bsn=${BSN}` });
    await fetch(`${region.address}/${encodeURIComponent(NAAM)}/${BSN}?naam=${encodeURIComponent(NAAM)}`);
    await fetch(`${region.address}${RPC_PATH}/sessie/${BSN}?data=${BSN}`, {
      headers: { authorization: `Bearer ${BSN}` },
    });
    const log = region.lines.join('').toLowerCase();
    expect(region.lines.length).toBeGreaterThan(5);
    for (const secret of [BSN, 'jannetje', 'kooistra', 'vries', token.toLowerCase()])
      expect(log).not.toContain(secret);
  });

  it('finds the region as it was afterwards', async () => {
    const rows = await engine.db.query("SELECT naam FROM apparaat WHERE id <> '00000000000000e1'");
    expect(rows).toEqual([]);
    expect((await fetch(`${region.address}/readyz`)).status).toBe(200);
  });
});

onEmbedded('a bug in the database', (engine) => {
  it('is told without its words, and logged by kind and place', async () => {
    const region = await startRegion(engine.db);
    const { token } = await signIn(region.issuer, 'noor');
    await engine.db.script(`ALTER TABLE gemeente RENAME COLUMN naam TO "${NAAM}"`);
    const call = region.client(token).sessie.ik({});
    await expect(call).rejects.toMatchObject({ code: 'fout', status: 500 });
    const line = region.lines.find((one) => one.includes('procedure-mislukt')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      sqlstate: '42703',
      request: expect.any(String) as string,
    });
    expect(region.lines.join('')).not.toContain('Jannetje');
    await region.stop();
  });
});

onEmbedded('limits', (engine) => {
  describe('of rate', () => {
    it('tell a device that asks too often when to come back, and leave a colleague alone', async () => {
      const region = await startRegion(engine.db, { perMinute: 3 });
      const noor = await signIn(region.issuer, 'noor');
      const sanne = await signIn(region.issuer, 'sanne');
      const ask = (token: string) =>
        fetch(`${region.address}/api/v1/sessie`, { headers: { authorization: `Bearer ${token}` } });
      const answers = [];
      for (let count = 0; count < 4; count += 1) answers.push(await ask(noor.token));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
      expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ask(sanne.token)).status).toBe(200);
      await region.stop();
    });

    it('hold for tokens that are refused, not for who has a good one', async () => {
      const region = await startRegion(engine.db, { refusedPerMinute: 2 });
      const { token } = await signIn(region.issuer, 'noor');
      const ask = async (one: string) =>
        (await fetch(`${region.address}/api/v1/sessie`, { headers: { authorization: `Bearer ${one}` } }))
          .status;
      const statuses = [await ask('a.b.c'), await ask('a.b.c'), await ask('a.b.c'), await ask(token)];
      expect(statuses).toEqual([401, 401, 429, 200]);
      await region.stop();
    });
  });

  it('of work in hand let one wait, turn away what is too much with 503 and a time, and take it when there is room', async () => {
    const region = await startRegion(engine.db, { inWork: 1, waiting: 1 });
    const { token } = await signIn(region.issuer, 'noor');
    const ask = () =>
      fetch(`${region.address}/api/v1/sessie`, { headers: { authorization: `Bearer ${token}` } });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let holding = (): void => undefined;
    const holds = new Promise<void>((resolve) => (holding = resolve));
    const busy = engine.db.transaction(async () => {
      holding();
      await held;
    });
    await holds;
    const first = ask();
    const inWork = async () =>
      (await (await fetch(`${region.address}/metrics`)).text()).includes('in_work 1');
    while (!(await inWork()));
    const others = [ask(), ask()];
    // one of the two has the place to wait, the other is answered at once
    const refused = await Promise.race(others);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    release();
    await busy;
    expect((await first).status).toBe(200);
    const statuses = (await Promise.all(others)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 503]);
    expect((await ask()).status).toBe(200);
    await region.stop();
  });
});
