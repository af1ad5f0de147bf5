import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '#tests/region/engines.ts';
import { startRegion, type TestRegion } from '#tests/region/region.ts';
import { whoFinder } from './who.ts';

const AT = new Date('2026-11-02T09:00:00.000Z');

onBothDatabases('who calls', (engine) => {
  let region: TestRegion;
  beforeAll(async () => {
    region = await startRegion(engine.db);
  });
  afterAll(() => region.stop());

  it('is told of each by itself when many are asked about in one question, and of a stranger nothing', async () => {
    const find = whoFinder(engine.db);
    const people = ['noor', 'sanne', 'nobody', 'analist', 'beheer', 'marjan'];
    const subjects = Array.from({ length: 12 }, () => people).flat();
    const found = await Promise.all(
      subjects.map((subject) => find({ issuer: region.issuer, subject, until: AT }, null, AT)),
    );
    const said = subjects.map((subject, index) => {
      const who = found[index]?.who;
      return [
        subject,
        who?.naam ?? null,
        who?.gemeenten ?? [],
        [...new Set(who?.rollen.map(({ rol }) => rol))],
      ];
    });
    const H5 = ['0503', '0603', '1783', '1842', '1926'];
    const expected: Record<string, unknown[]> = {
      noor: ['Noor van Dijk', ['0603'], ['consulent']],
      sanne: ['Sanne Kuipers', ['0503'], ['consulent']],
      nobody: [null, [], []],
      analist: ['Joris van den Berg', H5, ['regio-analist']],
      beheer: ['Femke Bosma', H5, ['beheerder']],
      marjan: ['Marjan Postma', ['0603'], ['teamleider']],
    };
    expect(said).toEqual(subjects.map((subject) => [subject, ...(expected[subject] ?? [])]));
    // another provider's "noor" is nobody here
    expect(await find({ issuer: 'https://elders.nl', subject: 'noor', until: AT }, null, AT)).toBeNull();
  });
});
