import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../entities.ts';
import { leeg } from '../leeg.ts';
import { SMART_DOEL, VANDAAG } from '../proefdossier.ts';
import { isSmart, smartLichten } from './smart.ts';

const ctx = { vandaag: VANDAAG };
const doel = (extra: Partial<Fields<'doel'>> = {}): Fields<'doel'> => ({
  ...leeg('doel', VANDAAG),
  ...SMART_DOEL,
  ...extra,
});
const rood = (extra: Partial<Fields<'doel'>>) =>
  smartLichten(doel(extra), ctx)
    .filter((licht) => !licht.groen)
    .map((licht) => licht.letter)
    .join('');

describe('smartLichten', () => {
  it('gives five green lights to a whole doel and five red ones to an empty one', () => {
    expect(isSmart(doel(), ctx)).toBe(true);
    expect(smartLichten(leeg('doel', VANDAAG), ctx).map((licht) => licht.groen)).toEqual(
      Array(5).fill(false),
    );
  });

  it.each([
    [
      'a sentence that is only the title',
      { titel: 'Weer zelf boodschappen doen', specifiek: 'Weer zelf boodschappen doen.' },
      'S',
    ],
    ['a sentence of a few letters', { specifiek: 'Een schone keuken' }, 'S'],
    ['no indicator', { indicator: '  ' }, 'M'],
    ['no nulmeting', { nulmeting: null }, 'M'],
    ['no streefwaarde', { streefwaarde: null }, 'M'],
    ['a count without unit', { schaal: 'aantal', eenheid: '' }, 'M'],
    ['a figure above ten', { streefwaarde: 11 }, 'M'],
    ['half a step of zelfredzaamheid', { schaal: 'zelfredzaamheid', nulmeting: 2, streefwaarde: 3.5 }, 'M'],
    [
      'improvement that goes down on zelfredzaamheid',
      { schaal: 'zelfredzaamheid', nulmeting: 4, streefwaarde: 2 },
      'M',
    ],
    ['improvement to where it is', { nulmeting: 7, streefwaarde: 7 }, 'M'],
    ['slowing down without a limit', { richting: 'vertragen', nulmeting: 4, streefwaarde: 4 }, 'M'],
    [
      'slowing down on yes or no',
      { richting: 'vertragen', schaal: 'janee', nulmeting: 1, streefwaarde: 0 },
      'M',
    ],
    [
      'keeping a higher level',
      { richting: 'behouden', schaal: 'zelfredzaamheid', nulmeting: 2, streefwaarde: 4 },
      'M',
    ],
    ['a nulmeting of tomorrow', { nulmetingOp: '2026-11-25' }, 'M'],
    ['no consent', { akkoordInwoner: false }, 'A'],
    ['no own words', { eigenWoorden: ' ' }, 'A'],
    ['no reason why it can be reached', { realistisch: '' }, 'R'],
    ['no streefdatum', { streefdatum: null }, 'T'],
    ['a streefdatum that has passed', { streefdatum: '2026-11-23' }, 'T'],
    ['a streefdatum before the nulmeting', { streefdatum: '2026-09-30' }, 'T'],
    ['no rhythm of looking back', { evaluatieElkeMaanden: null }, 'T'],
  ] as const)('turns the right light red with %s', (_, extra, letters) => {
    expect(rood(extra)).toBe(letters);
  });

  it.each([
    ['fewer falls', { schaal: 'aantal', eenheid: 'keer per maand', nulmeting: 3, streefwaarde: 0 }],
    ['a lower figure for loneliness', { nulmeting: 8, streefwaarde: 4 }],
    ['keeping the same', { richting: 'behouden', nulmeting: 6, streefwaarde: 6 }],
    ['a slower decline', { richting: 'vertragen', schaal: 'zelfredzaamheid', nulmeting: 4, streefwaarde: 3 }],
    ['from no to yes', { schaal: 'janee', nulmeting: 0, streefwaarde: 1 }],
    ['a streefdatum of today', { streefdatum: VANDAAG }],
  ] as const)('is green with %s', (_, extra) => {
    expect(rood(extra)).toBe('');
  });

  it('always explains, whatever was typed', () => {
    const willekeurig = fc.record({
      richting: fc.constantFrom('verbeteren' as const, 'behouden' as const, 'vertragen' as const),
      schaal: fc.constantFrom(
        'zelfredzaamheid' as const,
        'cijfer' as const,
        'aantal' as const,
        'janee' as const,
      ),
      nulmeting: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
      streefwaarde: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
      specifiek: fc.string(),
      eenheid: fc.string(),
    });
    fc.assert(
      fc.property(willekeurig, (extra) => {
        const lichten = smartLichten(doel(extra), ctx);
        expect(lichten.map((licht) => licht.letter).join('')).toBe('SMART');
        for (const licht of lichten) expect(licht.uitleg).toMatch(/[.?]$/);
      }),
    );
  });
});
