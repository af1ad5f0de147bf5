import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, checkValues, MOST_CHANGES, operationSchema, REJECTIONS } from './check.ts';
import type { Operation } from './operation.ts';

const BASE = 'aaaaaaaaaaaaaaaa:1';
const op = (changes: unknown[]): Operation => ({
  device: 'aaaaaaaaaaaaaaaa',
  seq: 2,
  actor: 'Noor',
  dossier_id: 'dossier000000000001',
  schema_version: 1,
  device_time: '2026-11-02T09:00:00.000Z',
  changes: changes as Operation['changes'],
});
const change = (fields: Record<string, unknown>, more: object = {}) => ({
  entity: 'doel',
  id: 'doel00000000001',
  kind: 'update',
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { new: value, base: BASE }]),
  ),
  ...more,
});

describe('an operation that arrives', () => {
  it.each<[string, unknown[], string]>([
    ['nothing in it', [], 'vorm'],
    ['one row twice', [change({ titel: 'a' }), change({ titel: 'b' })], 'vorm'],
    ['a row that is no row', ['tekst'], 'vorm'],
    [
      'a base that names nothing',
      [{ ...change({}), fields: { titel: { new: 'a', base: 'gisteren' } } }],
      'vorm',
    ],
    ['another household than its dossier', [change({ naam: 'a' }, { entity: 'huishouden' })], 'vorm'],
    [
      'a name from the prototype',
      [
        JSON.parse(
          '{"entity":"doel","id":"doel00000000001","kind":"update","fields":{"__proto__":{"new":1,"base":null}}}',
        ),
      ],
      'vorm',
    ],
    ['a NUL', [change({ titel: 'a\u0000b' })], 'veld-ongeldig'],
    ['half a character', [change({ titel: 'a\ud800b' })], 'veld-ongeldig'],
    [
      'a very deep value',
      [change({ titel: JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown })],
      'vorm',
    ],
    [
      'too many rows',
      Array.from({ length: MOST_CHANGES + 1 }, (_, index) =>
        change({}, { id: `doel${index}`.padEnd(14, '0') }),
      ),
      'te-groot',
    ],
  ])('with %s is refused by a code', (_what, changes, code) => {
    expect(checkForm(op(changes))).toBe(code);
  });

  it('that spells a NUL in words is a story like any other', () => {
    expect(checkForm(op([change({ specifiek: 'de reeks \\u0000 en \\ud800 staan voor niets' })]))).toBeNull();
  });

  it('with a value that the field may not have is refused, unknown fields and kinds are carried on', () => {
    expect(checkValues(op([change({ prioriteit: 7 })]))).toBe('veld-ongeldig');
    expect(checkValues(op([change({ vanLater: 7 })]))).toBeNull();
    expect(checkValues(op([change({ iets: 7 }, { entity: 'van-later' })]))).toBeNull();
  });

  it('may not change what somebody signed', () => {
    expect(checkValues(op([change({ nummer: 3 }, { entity: 'planversie' })]))).toBe('versie-vast');
    expect(checkValues(op([change({}, { entity: 'planversie', kind: 'delete' })]))).toBe('versie-vast');
  });

  it('is judged without an exception, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({
              entity: fc.string(),
              id: fc.string(),
              kind: fc.anything(),
              fields: fc.dictionary(fc.string(), fc.anything()),
            }),
          ),
        ),
        (changes) => {
          const wrong = checkForm(op(changes));
          expect(wrong === null || wrong in REJECTIONS).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.anything(),
        (anything) => typeof operationSchema.safeParse(anything).success === 'boolean',
      ),
    );
  });
});
