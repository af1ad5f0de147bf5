import { expect, it } from 'vitest';
import { onBothDatabases } from '#tests/region/engines.ts';
import { startRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { seedMonitor } from './monitor.ts';

onBothDatabases('the regiomonitor of the demo', (engine) => {
  it('has the figures of five gemeenten since 2015, which stay when it starts again', async () => {
    const region = await startRegion(engine.db);
    try {
      const { monitor } = region.client((await signIn(region.issuer, 'analist')).token);
      const vraag = { gebieden: ['H5' as const], peildata: ['2015-01-01', '2026-04-01'], rijen: [] };
      await seedMonitor(engine.db, new Date('2026-05-20T09:00:00Z'));
      const first = await monitor.tabel(vraag);
      await seedMonitor(engine.db, new Date('2027-05-20T09:00:00Z'));
      const again = await monitor.tabel(vraag);
      expect(again).toEqual(first);
      const [block] = first.ok ? first.value.tabel.blokken : [];
      expect(block?.geteld.map((one) => one.length)).toEqual([4, 5]);
      const uitkomsten = await monitor.uitkomsten({ gebieden: ['0603'], peildata: ['2026-04-01'] });
      expect(
        uitkomsten.ok && uitkomsten.value.uitkomsten.blokken[0]?.cijfers[0]?.tevredenheid,
      ).toBeGreaterThan(1);
    } finally {
      await region.stop();
    }
  });
});
