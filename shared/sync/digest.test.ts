import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf, sha256 } from '#tests/support/digest.ts';
import { rowDigest, toggleAll } from './digest.ts';
import type { SyncRow } from './row.ts';

const row = fc.record({
  entity: fc.constant('taak'),
  id: fc.stringMatching(/^[0-9a-z]{12}$/),
  fields: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue()),
  versions: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string()),
  deleted: fc.option(fc.string()),
  changedAt: fc.string(),
  changedBy: fc.string(),
  conflicts: fc.constant({}),
}) as fc.Arbitrary<SyncRow>;

it('does not depend on the order of rows or of names', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const turned = rows.map((one) => ({
        ...one,
        fields: Object.fromEntries(Object.entries(one.fields).reverse()),
      }));
      expect(digestOf(turned.reverse())).toBe(digestOf(rows));
    }),
  );
});

it('follows one changed row without the others', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), row, (rows, other) => {
      const [first, ...rest] = rows;
      if (!first) return;
      const followed = toggleAll(digestOf(rows), [rowDigest(first, sha256), rowDigest(other, sha256)]);
      expect(followed).toBe(digestOf([other, ...rest]));
    }),
  );
});

it('is another when a value, a version or a removal is another', () => {
  const one: SyncRow = {
    entity: 'taak',
    id: 'taak00000000',
    fields: { titel: 'Bellen' },
    versions: { titel: 'a:1' },
    deleted: null,
    changedAt: '',
    changedBy: '',
    conflicts: {},
  };
  const others: SyncRow[] = [
    { ...one, fields: { titel: 'bellen' } },
    { ...one, versions: { titel: 'a:2' } },
    { ...one, deleted: 'a:2' },
    { ...one, conflicts: { titel: [{ dot: 'b:1', kind: 'value', value: 'Mailen', actor: '', at: '' }] } },
  ];
  expect(new Set([one, ...others].map((each) => rowDigest(each, sha256))).size).toBe(5);
});

it('stays what devices and regions of before compute', () => {
  const row: SyncRow = {
    entity: 'taak',
    id: 'taak00000000',
    fields: { titel: 'Bellen é 👵', a: [1, { z: null, b: undefined }], '10': 1, '9': 2 },
    versions: { titel: 'a:1' },
    deleted: null,
    changedAt: '',
    changedBy: '',
    conflicts: { titel: [{ dot: 'b:1', kind: 'value', value: 'Mailen', actor: '', at: '' }] },
  };
  expect(rowDigest(row, sha256)).toBe('e497d2595c06a1981d86d52d3fa7bd5b');
});
