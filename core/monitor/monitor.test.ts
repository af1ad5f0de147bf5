import { describe, expect, it } from 'vitest';
import { code, openCore, testCore, value } from '#tests/support/core.ts';

const VRAAG = {
  gebieden: ['H5' as const],
  peildata: ['2025-10-01', '2026-10-01'],
  rijen: ['product' as const],
};

async function openDemo() {
  const running = await testCore();
  for await (const step of await running.client.sessie.openDemo({})) {
    if (step.soort === 'mislukt') throw new Error(step.error.message);
  }
  return running;
}

describe('the regiomonitor in the app', () => {
  it('is closed while the store is', async () => {
    const { client } = await testCore();
    expect(code(await client.monitor.keuzes({}))).toBe('vergrendeld');
  });

  it('is for a regio-analist', async () => {
    const { client, core } = await openCore();
    expect(code(await client.monitor.tabel(VRAAG))).toBe('geen-analist');
    const { open } = core.context.state;
    expect(value(await client.sessie.status({})).open?.isAnalist).toBe(false);
    value(await client.sessie.wijzigWie({ ...open!.wie, rol: 'regio-analist' }));
    expect(value(await client.sessie.status({})).open?.isAnalist).toBe(true);
  });

  it('says what to do when nobody signed in, and when there is no line', async () => {
    const { client, core } = await openCore();
    value(await client.sessie.wijzigWie({ ...core.context.state.open!.wie, rol: 'regio-analist' }));
    expect(code(await client.monitor.keuzes({}))).toBe('monitor-afgemeld');
    value(await client.regio.stelIn({ adres: 'https://regio.voorbeeld.nl', apparaatNaam: 'Laptop' }));
    expect(code(await client.monitor.keuzes({}))).toBe('monitor-afgemeld');
    core.context.state.open!.sync.useTokens({ access: 'a', refresh: 'r', until: '2030-01-01T00:00:00Z' });
    const refused = await client.monitor.rapport({ gebied: 'H5', van: '2025-10-01', tot: '2026-10-01' });
    expect(refused).toMatchObject({ error: { code: 'monitor-geen-verbinding' } });
    expect(refused.ok ? '' : refused.error.message).toContain('De regiomonitor werkt alleen met verbinding');
  });

  it('counts an invented history in the demo, the same each time, shielded like a real one', async () => {
    const answers = [];
    for (let time = 0; time < 2; time += 1) {
      const { client, core } = await openDemo();
      value(await client.sessie.wijzigWie({ ...core.context.state.open!.wie, rol: 'regio-analist' }));
      const { peildata, gebieden } = value(await client.monitor.keuzes({}));
      expect([peildata[0], peildata.at(-1), gebieden.length]).toEqual(['2015-01-01', '2026-10-01', 13]);
      answers.push(value(await client.monitor.tabel({ ...VRAAG, gebieden: ['H5', '1842'] })).tabel);
    }
    expect(answers[0]).toEqual(answers[1]);
    const [h5, klein] = answers[0]!.blokken;
    expect(h5?.rijen.length).toBeGreaterThan(5);
    expect(h5?.totaal?.waarden[0]?.van).toBeGreaterThan(5000);
    const small = klein?.rijen.flatMap(({ waarden }) => waarden).filter((one) => one && one.van < 10);
    expect(small?.length).toBeGreaterThan(0);
    for (const one of small ?? []) expect(one?.tot).toBeGreaterThan(8);
  });

  it('has what plans brought from the day on which the invented gemeenten began, and refuses what cannot be asked', async () => {
    const { client, core } = await openDemo();
    value(await client.sessie.wijzigWie({ ...core.context.state.open!.wie, rol: 'regio-analist' }));
    const { uitkomsten } = value(
      await client.monitor.uitkomsten({ gebieden: ['H5'], peildata: ['2020-01-01', '2026-10-01'] }),
    );
    expect(uitkomsten.blokken[0]?.cijfers[0]).toBeNull();
    expect(uitkomsten.blokken[0]?.cijfers[1]?.tevredenheid).toBeGreaterThan(6);
    const { rapport } = value(
      await client.monitor.rapport({ gebied: 'H5', van: '2025-10-01', tot: '2026-10-01' }),
    );
    expect(rapport.tabellen.map(({ rijen }) => rijen.length)).toEqual([4, 3, 3, 3, 4]);
    expect(code(await client.monitor.tabel({ ...VRAAG, maat: 'clienten', rijen: ['zwaarte'] }))).toBe(
      'vraag-kan-niet',
    );
  });
});
