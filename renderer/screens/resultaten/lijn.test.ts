import { expect, it } from 'vitest';
import { grenzen } from './lijn.ts';

const aantal = { schaal: 'aantal' as const, nulmeting: 3, streefwaarde: 8 };

it('a count runs from zero to a round number above every value', () => {
  expect(grenzen(aantal, [4])).toEqual({ min: 0, max: 10 });
  expect(grenzen(aantal, [34])).toEqual({ min: 0, max: 50 });
  expect(grenzen({ ...aantal, nulmeting: null, streefwaarde: null }, [])).toEqual({ min: 0, max: 1 });
});

it('a scale with ends keeps its ends', () => {
  expect(grenzen({ ...aantal, schaal: 'zelfredzaamheid' }, [5])).toEqual({ min: 1, max: 5 });
  expect(grenzen({ ...aantal, schaal: 'cijfer' }, [9])).toEqual({ min: 0, max: 10 });
});
