import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationChangeSchema, operationSchema } from './check.ts';
import { isSurelyChange, isSurelyOperation } from './sure-form.ts';

const DOT = 'aaaaaaaaaaaaaaaa:1';

const ODD = [-1, 0, 1.5, NaN, 2 ** 53, '', '\0', 'é\ud800', [], {}, null];

/** Nearly always one of these; else something near it, or anything at all. */
const nearly = (good: readonly unknown[], near: readonly unknown[] = []) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withDate: true, withMap: true }) },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(...near, ...ODD) },
  );

/** A record of these, now and then with a name too few or too many. */
const recordOf = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record(model),
      fc.constantFrom(...Array<string>(30).fill(''), ...Object.keys(model), 'meer', '__proto__'),
    )
    .map(([record, name]) => {
      const changed: Record<string, unknown> = { ...record };
      if (name in model) Reflect.deleteProperty(changed, name);
      else if (name !== '')
        Object.defineProperty(changed, name, {
          value: 1,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return changed;
    });

const nameOf = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('titel', 'gedaanOp', 'a-b') },
  fc.constantFrom('toString', 'Titel', '__proto__', '', 'a'.repeat(61), 'é'),
);
const field = recordOf({
  new: nearly(['een zin', 'é', 1, null, true], [['a'], { a: 1 }]),
  base: nearly([null, DOT, `${DOT}*`], ['gisteren', 'aaaaaaaaaaaaaaaa:0']),
});
const change = recordOf({
  entity: nearly(['taak', 'doel', 'van-later'], ['constructor']),
  id: nearly(['taak00000000000001'], ['kort', 'a'.repeat(41)]),
  kind: nearly(['create', 'update', 'delete']),
  fields: fc.oneof(
    { weight: 12, arbitrary: fc.dictionary(nameOf, field, { maxKeys: 3 }) },
    fc.anything({ withDate: true, withMap: true }),
  ),
});
const operation = recordOf({
  device: nearly(['aaaaaaaaaaaaaaaa'], ['AAAAAAAAAAAAAAAA']),
  seq: nearly([1, 2, Number.MAX_SAFE_INTEGER], ['1']),
  actor: nearly(['Noor', ''], ['a'.repeat(501)]),
  dossier_id: nearly(['dossier000000000001']),
  schema_version: nearly([1, 1_000_000], [1_000_001]),
  device_time: nearly(
    ['2026-11-02T09:00:00.000Z', '2026-11-02T09:00Z'],
    ['2026-02-29T09:00:00.000Z', '2026-11-02T09:00:00+01:00'],
  ),
  changes: nearly([[], [1], [{}]]),
});

const RUNS = { numRuns: 2000 };

describe('a quick yes', () => {
  it('to a change is the yes of its schema, which reads the same', () => {
    let yes = 0;
    fc.assert(
      fc.property(change, (one) => {
        if (!isSurelyChange(one)) return;
        yes += 1;
        expect(operationChangeSchema.safeParse(one)).toEqual({ success: true, data: one });
      }),
      RUNS,
    );
    expect(yes).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('to an operation is the yes of its schema, which reads the same', () => {
    let yes = 0;
    fc.assert(
      fc.property(operation, (one) => {
        if (!isSurelyOperation(one)) return;
        yes += 1;
        expect(operationSchema.safeParse(one)).toEqual({ success: true, data: one });
      }),
      RUNS,
    );
    expect(yes).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('is said to what devices bring all day', () => {
    const fields = { titel: { new: 'Bel de huisarts', base: DOT }, gedaanOp: { new: null, base: null } };
    expect(isSurelyChange({ entity: 'taak', id: 'taak00000000000001', kind: 'update', fields })).toBe(true);
  });
});
