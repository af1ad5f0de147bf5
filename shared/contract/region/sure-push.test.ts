import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pushAnswerSchema, pushedSchema, syncContract } from './sync.ts';
import { PUSH_MOST, isSurelyPushAnswer, isSurelyPushed } from './sure-push.ts';

const operation = {
  device: 'aaaaaaaaaaaaaaaa',
  seq: 1,
  actor: 'Noor',
  dossier_id: 'dossier000000000001',
  schema_version: 1,
  device_time: '2026-11-02T09:00:00.000Z',
  changes: [{}],
};
const answer = { seq: 1, outcome: 'applied', duplicate: false, code: null, gemeente: '0197', position: 1 };

const nearly = (...good: unknown[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.anything() },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 0, 1.5, NaN, 2 ** 53, '', [], {}, null) },
  );
const listOf = (one: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.array(one, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(Array<unknown>(PUSH_MOST + 1).fill(operation)) },
    { weight: 1, arbitrary: fc.anything() },
  );
const more = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  fc.constant({ meer: 1 }),
  fc.constant({ told: { actor: 'Noor' } }),
  fc.constant({ told: { actor: 1 } }),
);
const withMore = (record: fc.Arbitrary<object>) =>
  fc.tuple(record, more).map(([one, other]) => ({ ...one, ...other }));

const pushed = withMore(
  fc.record(
    {
      dataset: nearly('d'),
      epoch: nearly(1, 0),
      device: nearly(operation.device),
      operations: listOf(nearly(operation, { ...operation, seq: 0 })),
    },
    { requiredKeys: ['dataset', 'epoch', 'device'] },
  ),
);
const answered = withMore(
  fc.record({
    answers: listOf(
      withMore(
        fc.record({
          seq: nearly(1),
          outcome: nearly('applied', 'conflict', 'intake', 'anders'),
          duplicate: nearly(true, false),
          code: nearly(null, 'vorm'),
          gemeente: nearly(null, '0197'),
          position: nearly(null, 1),
        }),
      ),
    ),
    expected: nearly(null, 3),
  }),
);
const RUNS = { numRuns: 2000 };

describe('a quick yes', () => {
  it.each([
    ['what is brought', pushed, isSurelyPushed, pushedSchema],
    ['its answer', answered, isSurelyPushAnswer, pushAnswerSchema],
  ])('to %s is the yes of its schema, which reads the same', (_what, values, isSure, schema) => {
    let yes = 0;
    fc.assert(
      fc.property(values, (one) => {
        if (!isSure(one)) return;
        yes += 1;
        expect(schema.safeParse(one)).toEqual({ success: true, data: one });
      }),
      RUNS,
    );
    expect(yes).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('is not the only yes: what is not sure is read by the schema', () => {
    const input = syncContract.push['~orpc'].inputSchema;
    const said = { dataset: 'd', epoch: 1, device: operation.device, operations: [operation] };
    expect(isSurelyPushed({ ...said, meer: 1 })).toBe(false);
    expect(input?.['~standard'].validate({ ...said, meer: 1 })).toEqual({ value: said });
    expect(input?.['~standard'].validate({ ...said, epoch: 'een' })).toMatchObject({ issues: [{}] });
    expect(isSurelyPushAnswer({ answers: [answer], expected: null })).toBe(true);
  });
});
