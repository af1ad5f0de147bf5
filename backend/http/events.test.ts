import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { DEVICE_HEADER } from '#shared/contract/region/procedure.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { publishNudge } from './nudges.ts';

const NOOR = '00000000000000a1';
const SANNE = '00000000000000b1';

interface Stream {
  readonly status: number;
  /** reads on until the text is there, or the stream ends; all that came so far */
  until(text: string): Promise<string>;
}

onBothDatabases('an event stream', (engine) => {
  let region: TestRegion;
  let tokens: { noor: string; sanne: string };
  const aborts: AbortController[] = [];

  async function listen(token: string, device?: string): Promise<Stream> {
    const abort = new AbortController();
    aborts.push(abort);
    const response = await fetch(`${region.address}/events`, {
      signal: abort.signal,
      headers: {
        authorization: `Bearer ${token}`,
        ...(device === undefined ? {} : { [DEVICE_HEADER]: device }),
      },
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let all = '';
    return {
      status: response.status,
      async until(text) {
        while (!all.includes(text)) {
          const chunk = await reader?.read();
          if (chunk?.done !== false) return `${all}[einde]`;
          all += decoder.decode(chunk.value, { stream: true });
        }
        return all;
      },
    };
  }

  async function start(limits: Parameters<typeof startRegion>[1] = {}): Promise<void> {
    region = await startRegion(engine.db, limits);
    tokens = {
      noor: (await signIn(region.issuer, 'noor')).token,
      sanne: (await signIn(region.issuer, 'sanne')).token,
    };
    await region.client(tokens.noor).apparaat.registreer({ device: NOOR, naam: 'Laptop' });
    await region.client(tokens.sanne).apparaat.registreer({ device: SANNE, naam: 'Laptop' });
  }
  beforeAll(async () => {
    await start();
    await region.stop();
  });
  beforeEach(() => aborts.splice(0));
  afterEach(async () => {
    for (const abort of aborts) abort.abort();
    await region.stop();
  });

  it('tells when positions of the own gemeente moved, after the commit, and nothing of another gemeente', async () => {
    await start();
    const noor = await listen(tokens.noor, NOOR);
    const sanne = await listen(tokens.sanne, SANNE);
    expect(noor.status).toBe(200);
    await noor.until('retry:');
    await sanne.until('retry:');
    const undone = engine.db.transaction(async (tx) => {
      await publishNudge(tx, '0603', 41);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await engine.db.transaction((tx) => publishNudge(tx, '0603', 42));
    await engine.db.transaction((tx) => publishNudge(tx, '0503', 7));
    expect(await noor.until('42')).toContain('event: position\ndata: {"gemeente":"0603","position":42}\n\n');
    expect(await sanne.until('"position":7')).not.toContain('0603');
    expect(await noor.until('42')).not.toContain('41');
  });

  it('needs a token and a registered device', async () => {
    await start();
    expect((await listen('a.b.c', NOOR)).status).toBe(401);
    expect((await listen(tokens.noor)).status).toBe(403);
    expect((await listen(tokens.noor, SANNE)).status).toBe(403);
  });

  it('gives signs of life, and ends by itself so that rights are looked up anew', async () => {
    await start({ heartbeatMs: 5, streamMs: 150 });
    const noor = await listen(tokens.noor, NOOR);
    expect(await noor.until(': hier\n\n')).toContain(': hier');
    expect(await noor.until('nooit')).toMatch(/\[einde\]$/);
  });

  it('is refused when there are too many, with a time to come back', async () => {
    await start({ streams: 1 });
    const first = await listen(tokens.noor, NOOR);
    await first.until('retry:');
    expect((await listen(tokens.sanne, SANNE)).status).toBe(503);
  });

  it('ends at once for a device that is withdrawn, and for all when the server stops', async () => {
    await start();
    const noor = await listen(tokens.noor, NOOR);
    const sanne = await listen(tokens.sanne, SANNE);
    await noor.until('retry:');
    await sanne.until('retry:');
    await region.client(tokens.noor).apparaat.trekIn({ device: NOOR, gemeente: '0603' });
    expect(await noor.until('nooit')).toMatch(/\[einde\]$/);
    await region.stop();
    expect(await sanne.until('nooit')).toMatch(/\[einde\]$/);
  });
});
