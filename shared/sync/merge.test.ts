import { describe, expect, it } from 'vitest';
import { mergeChange, type ValueOf } from './merge.ts';
import { mergeKind } from './merge-kind.ts';
import type { Operation, OperationChange } from './operation.ts';
import { applyEffect, type SyncRow } from './row.ts';

const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';

function operation(device: string, seq: number, change: Partial<OperationChange>): Operation {
  return {
    device,
    seq,
    actor: device === A ? 'Noor' : 'Tarik',
    dossier_id: 'dossier000000000001',
    schema_version: 1,
    device_time: `2026-11-02T09:00:0${seq}.000Z`,
    changes: [{ entity: 'doel', id: 'doel00000000001', kind: 'update', fields: {}, ...change }],
  };
}

const none: ValueOf = () => undefined;

/** Lays operations over each other in this order, as a server does; what each gave to its fields is known. */
function lay(...operations: readonly Operation[]): { row: SyncRow; conflicts: boolean[]; merges: number } {
  const given = new Map<string, unknown>();
  const valueOf: ValueOf = (_id, field, version) => {
    const key = `${field} ${version}`;
    return given.has(key) ? { value: given.get(key) } : undefined;
  };
  let row: SyncRow | null = null;
  let merges = 0;
  const conflicts: boolean[] = [];
  for (const one of operations) {
    for (const change of one.changes) {
      for (const [field, { new: value }] of Object.entries(change.fields)) {
        given.set(`${field} ${one.device}:${one.seq}`, value);
      }
      const merged = mergeChange(row, one, change, valueOf);
      for (const note of merged.merges) given.set(`${note.field} ${note.version}`, note.value);
      row = applyEffect(row, merged.effect);
      merges += merged.merges.length;
      conflicts.push(merged.hasConflict);
    }
  }
  if (!row) throw new Error('nothing was laid');
  return { row, conflicts, merges };
}

const made = operation(A, 1, {
  kind: 'create',
  fields: {
    titel: { new: 'Rust in huis', base: null },
    specifiek: { new: 'Een zin. Nog een zin.', base: null },
    persoonIds: { new: ['p1', 'p2'], base: null },
  },
});
const set = (device: string, seq: number, field: string, value: unknown, base: string | null) =>
  operation(device, seq, { fields: { [field]: { new: value, base } } });

describe('two changes of one field', () => {
  it('with the same value are one', () => {
    const { row, conflicts } = lay(
      made,
      set(A, 2, 'titel', 'Orde', `${A}:1`),
      set(B, 1, 'titel', 'Orde', `${A}:1`),
    );
    expect(row).toMatchObject({ fields: { titel: 'Orde' }, versions: { titel: `${A}:2` }, conflicts: {} });
    expect(conflicts).toEqual([false, false, false]);
  });

  it('of a title stand beside each other: the first stays, the other is kept with who and when', () => {
    const { row } = lay(made, set(A, 2, 'titel', 'Orde', `${A}:1`), set(B, 1, 'titel', 'Vrede', `${A}:1`));
    expect(row.fields['titel']).toBe('Orde');
    expect(row.conflicts['titel']).toEqual([
      { dot: `${B}:1`, kind: 'value', value: 'Vrede', actor: 'Tarik', at: '2026-11-02T09:00:01.000Z' },
    ]);
  });

  it('of one who goes on typing replace the own candidate, not the other', () => {
    const { row } = lay(
      made,
      set(A, 2, 'titel', 'Orde', `${A}:1`),
      set(B, 1, 'titel', 'Vre', `${A}:1`),
      set(B, 2, 'titel', 'Vrede', `${B}:1`),
    );
    expect(row.fields['titel']).toBe('Orde');
    expect(row.conflicts['titel']?.map(({ dot, value }) => [dot, value])).toEqual([[`${B}:2`, 'Vrede']]);
  });

  it('of a list are a union, with what either took away gone', () => {
    const { row, conflicts, merges } = lay(
      made,
      set(A, 2, 'persoonIds', ['p1', 'p2', 'p3'], `${A}:1`),
      set(B, 1, 'persoonIds', ['p2', 'p4'], `${A}:1`),
    );
    expect(row.fields['persoonIds']).toEqual(['p2', 'p3', 'p4']);
    expect(row.versions['persoonIds']).toBe(`${B}:1*`);
    expect([conflicts[2], merges]).toEqual([false, 1]);
  });

  it('of a story are put together, also with what somebody typed on meanwhile', () => {
    const { row, conflicts } = lay(
      made,
      set(A, 2, 'specifiek', 'Vooraf. Een zin. Nog een zin.', `${A}:1`),
      set(B, 1, 'specifiek', 'Een zin. Nog een zin. En meer.', `${A}:1`),
      set(B, 2, 'specifiek', 'Een zin. Nog een zin. En meer. En nog.', `${B}:1`),
    );
    expect(row.fields['specifiek']).toBe('Vooraf. Een zin. Nog een zin. En meer. En nog.');
    expect(conflicts).not.toContain(true);
  });
});

describe('a removal', () => {
  const removal = (device: string, seq: number, versions: Readonly<Record<string, string>>) =>
    operation(device, seq, {
      kind: 'delete',
      fields: Object.fromEntries(Object.entries(versions).map(([name, base]) => [name, { new: null, base }])),
    });
  const seen = { titel: `${A}:1`, specifiek: `${A}:1`, persoonIds: `${A}:1` };

  it('of what was seen removes', () => {
    expect(lay(made, removal(B, 1, seen)).row.deleted).toBe(`${B}:1`);
  });

  it('of what somebody changed meanwhile is a question, and the row stays', () => {
    const { row } = lay(made, set(A, 2, 'titel', 'Orde', `${A}:1`), removal(B, 1, seen));
    expect(row.deleted).toBeNull();
    expect(row.conflicts['*']).toMatchObject([{ dot: `${B}:1`, kind: 'delete' }]);
  });

  it('that another did not know of when they wrote is a question, and the row comes back with their words', () => {
    const { row } = lay(made, removal(A, 2, seen), set(B, 1, 'titel', 'Orde', `${A}:1`));
    expect(row).toMatchObject({ deleted: null, fields: { titel: 'Orde' } });
    expect(row.conflicts['*']).toMatchObject([{ dot: `${A}:2`, kind: 'delete' }]);
  });
});

describe('a decision', () => {
  const apart = [made, set(A, 2, 'titel', 'Orde', `${A}:1`), set(B, 1, 'titel', 'Vrede', `${A}:1`)];

  it('settles the candidates that it names, and leaves one that came later', () => {
    const decided = operation(A, 3, {
      fields: { titel: { new: 'Vrede', base: `${A}:2` } },
      resolves: { titel: { dots: [`${B}:1`], reason: 'zo wil het gezin het' } },
    });
    const late = set('cccccccccccccccc', 1, 'titel', 'Stilte', `${A}:1`);
    expect(lay(...apart, decided).row).toMatchObject({ fields: { titel: 'Vrede' }, conflicts: {} });
    expect(lay(...apart, late, decided).row.conflicts['titel']).toMatchObject([{ value: 'Stilte' }]);
  });

  it('of two at once keeps the second beside the first', () => {
    const first = operation(A, 3, {
      fields: { titel: { new: 'Vrede', base: `${A}:2` } },
      resolves: { titel: { dots: [`${B}:1`], reason: '' } },
    });
    const second = operation(B, 2, {
      fields: { titel: { new: 'Orde en vrede', base: `${A}:2` } },
      resolves: { titel: { dots: [`${B}:1`], reason: '' } },
    });
    const { row } = lay(...apart, first, second);
    expect(row.fields['titel']).toBe('Vrede');
    expect(row.conflicts['titel']).toMatchObject([{ value: 'Orde en vrede' }]);
  });
});

describe('the merge table', () => {
  it.each([
    ['doel', 'specifiek', 'text'],
    ['beeld', 'verhaal', 'text'],
    ['doel', 'persoonIds', 'set'],
    ['inzet', 'dagdelen', 'set'],
    ['mantelzorg', 'taken', 'set'],
    ['mantelzorg', 'voorIds', 'set'],
    ['evaluatie', 'doelen', 'conflict'],
    ['plan', 'akkoordDoor', 'conflict'],
    ['planversie', 'inhoud', 'conflict'],
    ['doel', 'titel', 'conflict'],
    ['van-later', 'iets', 'conflict'],
  ])('%s.%s is merged as %s', (entity, field, kind) => {
    expect(mergeKind(entity, field)).toBe(kind);
  });

  it('merges nothing of which the beginning is not known', () => {
    const row = lay(made).row;
    const change = set(B, 1, 'specifiek', 'Iets anders.', 'dddddddddddddddd:4');
    const [first] = change.changes;
    const merged =
      first &&
      mergeChange({ ...row, versions: { ...row.versions, specifiek: `${A}:9` } }, change, first, none);
    expect(merged).toMatchObject({ hasConflict: true, merges: [] });
  });
});
