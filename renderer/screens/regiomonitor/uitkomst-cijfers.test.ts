import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deel, deelTekst } from './uitkomst-cijfers.ts';

const precies = (aantal: number) => ({ van: aantal, tot: aantal });
const KLEIN = { van: 1, tot: 9 };

describe('a share of shielded counts', () => {
  it('is a range where one of them is', () => {
    expect(deelTekst(deel(precies(120), [precies(30), precies(50)]))).toBe('60%');
    expect(deelTekst(deel(precies(120), [precies(30), KLEIN]))).toBe('75–79%');
    expect(deelTekst(deel(KLEIN, [precies(0)]))).toBe('100%');
    expect(deelTekst(deel(precies(0), [precies(0)]))).toBe('–');
  });

  it('never leaves out what can be', () => {
    const one = fc
      .integer({ min: 0, max: 60 })
      .map((aantal) => ({ aantal, verteld: aantal > 0 && aantal < 10 ? KLEIN : precies(aantal) }));
    fc.assert(
      fc.property(one, one, (a, b) => {
        fc.pre(a.aantal + b.aantal > 0);
        const share = Math.round((a.aantal / (a.aantal + b.aantal)) * 100);
        const told = deel(a.verteld, [b.verteld]);
        expect(told?.van).toBeLessThanOrEqual(share);
        expect(told?.tot).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
