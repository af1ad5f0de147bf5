import { afterAll, beforeAll, expect, it } from 'vitest';
import { code, value } from '#tests/support/core.ts';
import { onEmbedded } from './engines.ts';
import { laptopAt } from './laptop.ts';
import { startRegion, type TestRegion } from './region.ts';

onEmbedded('a beheerder with a laptop', (engine) => {
  let region: TestRegion;
  beforeAll(async () => {
    region = await startRegion(engine.db);
  });
  afterAll(() => region.stop());

  it('meets the region without dossiers, in the gemeente that was chosen, and what they change comes to others by itself', async () => {
    const beheer = await laptopAt(region, 'beheer');
    await beheer.signIn();
    const status = await beheer.round();
    expect(status.staat.soort).toBe('rust');
    expect(status.rollen).toEqual(['beheerder']);
    expect(status.catalogus.op).not.toBeNull();
    expect(value(await beheer.client.beheer.gemeenten({})).map(({ code: one }) => one)).toContain('0603');
    // a beheerder works in several gemeenten; the laptop belongs to the one that was chosen on it
    const own = value(await beheer.client.beheer.apparaten({ gemeente: '0603' }));
    expect(own.map(({ id }) => id)).toEqual([beheer.store.device]);

    let heard: () => void = () => undefined;
    const listening = new Promise<void>((resolve) => (heard = resolve));
    // its clock runs: a nudge is followed after a moment
    const noor = await laptopAt(region, 'noor', {
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        if (response.headers.get('content-type')?.startsWith('text/event-stream')) heard();
        return response;
      },
    });
    await noor.signIn();
    await noor.round();
    await listening;
    const came = new Promise<void>((resolve) => {
      const stop = noor.core.context.bus.subscribe('gebeurtenis', (event) => {
        if (event.soort !== 'catalogus') return;
        stop();
        resolve();
      });
    });
    const { catalogus } = value(await beheer.client.beheer.lees({ gemeente: '0603' }));
    const waarde = { ...catalogus.termijnen, zonderContactWeken: 8 };
    value(
      await beheer.client.beheer.stelIn({
        gemeente: '0603',
        wijziging: { deel: 'termijnen', waarde, was: catalogus.termijnen },
      }),
    );
    await came;
    expect(value(await noor.client.sessie.catalogus({})).termijnen.zonderContactWeken).toBe(8);
    expect(code(await noor.client.beheer.lees({ gemeente: '0603' }))).toBe('regio-weigert');
    expect(value(await noor.client.beheer.gemeenten({}))).toEqual([]);

    const devices = value(await beheer.client.beheer.apparaten({ gemeente: '0603' }));
    expect(devices.map(({ id }) => id).sort()).toEqual([beheer.store.device, noor.store.device].sort());
    const withdrawn = value(
      await beheer.client.beheer.trekApparaatIn({ gemeente: '0603', device: noor.store.device }),
    );
    expect(withdrawn.ingetrokkenOp).not.toBeNull();
    await beheer.core.close();
    await noor.core.close();
  });
});
