import { expect, test } from 'vitest';
import { LEEFGEBIEDEN } from '#shared/domain/codes/leefgebied.ts';
import { leeg } from '#shared/domain/leeg.ts';
import { isMeetbaar } from '#shared/domain/plan/smart.ts';
import { indicatorExamples } from './indicator-examples.ts';

test('every example makes a doel measurable once it has two values', () => {
  for (const { code } of LEEFGEBIEDEN) {
    expect(indicatorExamples(code).length).toBeGreaterThanOrEqual(2);
    for (const example of indicatorExamples(code)) {
      const doel = { ...leeg('doel', '2026-11-24'), ...example, nulmeting: 0, streefwaarde: 1 };
      const van = example.schaal === 'zelfredzaamheid' ? { nulmeting: 2, streefwaarde: 3 } : {};
      expect(isMeetbaar({ ...doel, ...van }, { vandaag: '2026-11-24' }), example.indicator).toBe(true);
    }
  }
});
