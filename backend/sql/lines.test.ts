import { describe, expect, it } from 'vitest';
import { lines } from './lines.ts';

describe('a column of lines', () => {
  it('is an entry a line', () => {
    expect(lines(['{"a":"b\\nc"}', '', 'x'], (one) => one)).toBe('{"a":"b\\nc"}\n\nx');
    expect(lines([], String)).toBe('');
  });

  it('takes no value that would shift the others', () => {
    expect(() => lines(['een', 'twee\ndrie'], (one) => one)).toThrow(/line break/);
  });
});
