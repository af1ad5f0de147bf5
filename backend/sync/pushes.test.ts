import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoTeam } from '../demo-issuer/accounts.ts';
import { onBothDatabases } from '#tests/region/engines.ts';
import { realClock, startRegion, type TestRegion } from '#tests/region/region.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { whoFinder } from '../auth/who.ts';
import { Refusal } from '../http/refusal.ts';
import type { Database } from '../sql/sql.ts';
import { createPushes } from './pushes.ts';
import type { PushCall } from './push.ts';

const GEMEENTE = '0603';
const DOSSIER = 'samen0000000000001';
const AT = realClock();

onBothDatabases('pushes that wait for one gemeente', (engine) => {
  let region: TestRegion;
  let at = { dataset: '', epoch: 0 };
  const devices = {
    noor: 'a1'.repeat(8),
    tarik: 'b2'.repeat(8),
    third: 'c3'.repeat(8),
    sanne: 'd4'.repeat(8),
  };

  beforeAll(async () => {
    region = await startRegion(engine.db);
    for (const [account, device] of [
      ['noor', devices.noor],
      ['tarik', devices.tarik],
      ['noor', devices.third],
      ['sanne', devices.sanne],
    ] as const) {
      const client = region.client((await signIn(region.issuer, account)).token, device);
      expect(await client.apparaat.registreer({ device, naam: 'Laptop' })).toMatchObject({ ok: true });
      if (account === 'noor') at = await client.sync.hello({ device });
    }
  });
  afterAll(() => region.stop());

  async function call(
    account: 'noor' | 'tarik' | 'sanne',
    device: string,
    operations: readonly { seq: number; changes: readonly unknown[]; device_time?: string }[],
    other: Partial<PushCall['input']> = {},
  ): Promise<PushCall> {
    const subject = { issuer: region.issuer, subject: account, until: AT };
    const found = await whoFinder(engine.db)(subject, device, AT);
    if (!found || typeof found.device === 'string') throw new Error('not signed in');
    return {
      context: { who: found.who, device: found.device, clock: () => AT },
      input: {
        dataset: at.dataset,
        epoch: at.epoch,
        device,
        operations: operations.map((operation) => ({
          device,
          actor: '',
          dossier_id: DOSSIER,
          schema_version: 1,
          device_time: '2026-11-02T09:00:00.000Z',
          ...operation,
        })),
        ...other,
      },
    };
  }
  const naam = (value: string, base: string | null, kind = 'update') => ({
    entity: 'huishouden',
    id: DOSSIER,
    kind,
    fields: {
      naam: { new: value, base },
      ...(kind === 'create' && {
        gemeente: { new: GEMEENTE, base: null },
        team: { new: demoTeam(GEMEENTE).naam, base: null },
      }),
    },
  });

  it('share a transaction; each is judged by its own person, and one at fault harms no other', async () => {
    let transactions = 0;
    const counting: Database = {
      ...engine.db,
      transaction: (work, options) => {
        transactions += 1;
        return engine.db.transaction(work, options);
      },
    };
    const { noor, tarik, third, sanne } = devices;
    const pushes = createPushes(counting);
    const calls = await Promise.all([
      call('noor', noor, [{ seq: 1, changes: [naam('Jansen', null, 'create')] }]),
      call('noor', noor, [{ seq: 2, changes: [naam('Jansen-Bakker', `${noor}:1`)] }]),
      call('tarik', tarik, [{ seq: 1, changes: [naam('Familie Jansen', `${noor}:1`)] }]),
      call('noor', third, [{ seq: 2, changes: [naam('met een gat', `${noor}:1`)] }]),
      call('noor', third, [{ seq: 1, changes: [naam('oud', null)] }], { epoch: at.epoch + 7 }),
      call('noor', noor, [
        { seq: 2, changes: [naam('Jansen-Bakker', `${noor}:1`)] },
        { seq: 3, changes: [naam('De Jansens', `${noor}:2`)] },
      ]),
    ]);
    const answers = await Promise.all(calls.map((one) => pushes(GEMEENTE, one)));
    expect(answers.map((answer) => ('answers' in answer ? answer.answers : 'outdated'))).toMatchObject([
      [{ seq: 1, outcome: 'applied', position: 1 }],
      [{ seq: 2, outcome: 'applied', position: 2 }],
      [{ seq: 1, outcome: 'conflict', position: 3 }],
      [],
      'outdated',
      [
        { seq: 2, outcome: 'applied', duplicate: true, position: 2 },
        { seq: 3, outcome: 'applied', duplicate: false, position: 4 },
      ],
    ]);
    expect(answers[3]).toMatchObject({ expected: 1 });
    // the first alone; three devices together; those of them that came twice
    expect(transactions).toBe(3);

    // of another gemeente: never with these, whatever the caller says
    const foreign = await call('sanne', sanne, [{ seq: 1, changes: [naam('Gestolen', `${noor}:1`)] }]);
    await expect(pushes(GEMEENTE, foreign)).rejects.toBeInstanceOf(Refusal);
  });

  it('that the database cannot take are found out one by one', async () => {
    const { noor, tarik, third } = devices;
    const pushes = createPushes(engine.db);
    const settled = await Promise.allSettled(
      [
        await call('noor', noor, [{ seq: 4, changes: [naam('A', `${noor}:3`)] }]),
        await call('tarik', tarik, [{ seq: 2, changes: [naam('B', `${tarik}:1`)] }]),
        // a NUL never comes so far over HTTP; here it stands for whatever the database refuses
        await call('noor', third, [{ seq: 1, changes: [naam('C', `${noor}:1`)], device_time: '2026\u0000' }]),
      ].map((one) => pushes(GEMEENTE, one)),
    );
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    const [row] = await engine.db.transaction((tx) => tx.query<{ n: number }>('SELECT 1::bigint AS n'));
    expect(row).toEqual({ n: 1 });
  });
});
