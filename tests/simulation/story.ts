import fc from 'fast-check';
import type { Fault } from './line.ts';

/** A step of a story: plain data, so that a story can be made shorter and told again. */
export type Step =
  | { readonly do: 'begin'; readonly device: number; readonly team: number }
  | { readonly do: 'add'; readonly device: number; readonly dossier: number; readonly kind: number }
  | {
      readonly do: 'edit';
      readonly device: number;
      readonly dossier: number;
      readonly row: number;
      readonly field: number;
      readonly how: number;
    }
  | { readonly do: 'remove'; readonly device: number; readonly dossier: number; readonly row: number }
  | { readonly do: 'undo'; readonly device: number; readonly dossier: number }
  | { readonly do: 'decide'; readonly device: number; readonly which: number; readonly choice: number }
  | { readonly do: 'move'; readonly device: number; readonly dossier: number; readonly team: number }
  | { readonly do: 'assign'; readonly device: number; readonly teams: number }
  | { readonly do: 'meet'; readonly devices: readonly number[]; readonly faults: readonly Fault[] }
  | { readonly do: 'arrive' }
  | { readonly do: 'clock'; readonly device: number; readonly days: number }
  | { readonly do: 'backup' }
  | { readonly do: 'restore' }
  | { readonly do: 'upgrade-device'; readonly device: number }
  | { readonly do: 'upgrade-region' };

export const DEVICES = 3;

const device = fc.nat(DEVICES - 1);
const some = fc.nat(7);
const fault = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fault>('fine') },
  { weight: 1, arbitrary: fc.constantFrom<Fault>('lost', 'answer-lost', 'twice', 'late') },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('begin' as const), device, team: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('add' as const), device, dossier: some, kind: fc.nat(2) }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      device,
      dossier: some,
      row: some,
      field: fc.nat(2),
      how: some,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('remove' as const), device, dossier: some, row: some }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), device, dossier: some }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('decide' as const), device, which: some, choice: fc.nat(3) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('move' as const), device, dossier: some, team: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('assign' as const), device, teams: fc.nat(2) }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('meet' as const),
      devices: fc.uniqueArray(device, { minLength: 1, maxLength: DEVICES }),
      faults: fc.array(fault, { maxLength: 12 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('arrive' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      device,
      days: fc.integer({ min: -366, max: 366 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('upgrade-device' as const), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('upgrade-region' as const) }) },
);

/** Stories of consulenten who work, lose their line, meet the region and decide. */
export const stories: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 15,
  maxLength: 90,
  size: 'max',
});
