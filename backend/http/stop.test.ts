import { expect, it } from 'vitest';
import { onBothDatabases } from '#tests/region/engines.ts';
import { startRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';

onBothDatabases('stopping', (engine) => {
  it('lets a request in work finish, takes no new one, and can start again on the same data', async () => {
    const region = await startRegion(engine.db);
    const { token } = await signIn(region.issuer, 'noor');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked = (): void => undefined;
    const locks = new Promise<void>((resolve) => (locked = resolve));
    const holder = engine.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE gemeente IN ACCESS EXCLUSIVE MODE');
      locked();
      await held;
    });
    await locks;
    const inWork = region.client(token).sessie.ik({});
    const metrics = async () => (await fetch(`${region.address}/metrics`)).text();
    while (!(await metrics()).includes('keukentafel_in_work 1'));
    const stopped = region.stop();
    release();
    await holder;
    expect(await inWork).toMatchObject({ ok: true, value: { persoon: { id: 'noor' } } });
    await stopped;
    await expect(fetch(`${region.address}/healthz`)).rejects.toThrow();
    const again = await startRegion(engine.db);
    expect((await fetch(`${again.address}/readyz`)).status).toBe(200);
    await again.stop();
  });
});
