import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from './equal.ts';

/** As devices and regions of before wrote it: digests and stored answers are compared with theirs. */
function before(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((entry) => before(entry ?? null)).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const parts = Object.keys(record)
    .sort()
    .filter((name) => record[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${before(record[name])}`);
  return `{${parts.join(',')}}`;
}

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z]{1,3}$/),
  fc.nat({ max: 20 }).map(String),
  fc.constantFrom('__proto__', 'toJSON', 'constructor', '', '01', '-1', '4294967295'),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    // as JSON gives it: every name is the object's own
    fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

it('is the text that devices and regions of before make of the same value', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(canonical(one)).toBe(before(one));
    }),
    { numRuns: 2000 },
  );
});
