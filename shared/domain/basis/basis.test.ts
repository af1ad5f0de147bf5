import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBsn, testBsns } from './bsn.ts';
import {
  bestaatDag,
  dagKort,
  dagenTussen,
  dagLang,
  dagVan,
  leeftijdOp,
  overlapt,
  plusDagen,
  plusMaanden,
} from './datum.ts';
import { normaliseer, normaliseerPostcode } from './normaliseer.ts';
import { euro, getal, opsomming } from './woorden.ts';

const dagen = fc.integer({ min: 0, max: 90_000 }).map((n) => plusDagen('1900-01-01', n));

describe('bsn', () => {
  it('passes the elfproef for the test range and fails when any one digit is changed', () => {
    const [eerste] = testBsns();
    expect(eerste).toBe('999900006');
    const lijst = [...testBsns()].slice(0, 500);
    fc.assert(
      fc.property(
        fc.constantFrom(...lijst),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (bsn, plaats, erbij) => {
          const cijfer = (Number(bsn[plaats]) + erbij) % 10;
          const ander = bsn.slice(0, plaats) + String(cijfer) + bsn.slice(plaats + 1);
          expect(isBsn(bsn)).toBe(true);
          expect(isBsn(ander)).toBe(false);
        },
      ),
    );
  });

  it.each(['', '000000000', '12345678', '1234567890', '99990000a', ' 999900006'])('refuses %j', (text) => {
    expect(isBsn(text)).toBe(false);
  });
});

describe('datum', () => {
  it.each(['2026-02-31', '2025-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '31-02-2026', ''])(
    'knows that %j is no day',
    (text) => {
      expect(bestaatDag(text)).toBe(false);
    },
  );

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: -4000, max: 4000 }), (dag, n) => {
        const later = plusDagen(dag, n);
        expect(bestaatDag(later)).toBe(true);
        expect(dagenTussen(dag, later)).toBe(n);
      }),
    );
  });

  it('adds months to an existing day in the month that is meant', () => {
    expect(plusMaanden('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMaanden('2024-02-29', 12)).toBe('2025-02-28');
    expect(plusMaanden('2026-03-15', -4)).toBe('2025-11-15');
    fc.assert(
      fc.property(dagen, fc.integer({ min: -300, max: 300 }), (dag, n) => {
        const later = plusMaanden(dag, n);
        const maand = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(bestaatDag(later)).toBe(true);
        expect(maand(later) - maand(dag)).toBe(n);
      }),
    );
  });

  it('counts age in whole years, up on the birthday itself', () => {
    expect(leeftijdOp('2008-11-24', '2026-11-23')).toBe(17);
    expect(leeftijdOp('2008-11-24', '2026-11-24')).toBe(18);
  });

  it('takes the Dutch day of a moment, also just after midnight', () => {
    expect(dagVan(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(dagVan(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });

  it('writes days as people read them', () => {
    expect(dagKort('2026-11-04')).toBe('04-11-2026');
    expect(dagLang('2026-11-24')).toBe('di 24 november 2026');
  });

  it('overlaps the same way round, and open ends never stop', () => {
    const periode = fc.record({ vanaf: fc.option(dagen), tot: fc.option(dagen) });
    fc.assert(
      fc.property(periode, periode, (a, b) => {
        expect(overlapt(a, b)).toBe(overlapt(b, a));
      }),
    );
    expect(overlapt({ vanaf: null, tot: '2026-01-31' }, { vanaf: '2026-01-31', tot: null })).toBe(true);
    expect(overlapt({ vanaf: null, tot: '2026-01-30' }, { vanaf: '2026-01-31', tot: null })).toBe(false);
  });
});

describe('words', () => {
  it('compares without accents, capitals and punctuation', () => {
    expect(normaliseer('  Ünal–de  GRÁAF! ')).toBe('unal de graaf');
  });

  it('brings a postcode to its form and refuses what is none', () => {
    expect(normaliseerPostcode('2282ab')).toBe('2282 AB');
    expect(normaliseerPostcode(' 2282 Ab ')).toBe('2282 AB');
    for (const fout of ['0282 AB', '2282 A', '22822 AB', 'AB 2282', ''])
      expect(normaliseerPostcode(fout)).toBeNull();
  });

  it('lists and counts the Dutch way', () => {
    expect(opsomming(['a', 'b', 'c'])).toBe('a, b en c');
    expect(opsomming([])).toBe('');
    expect(euro(123_450)).toBe('€\u00a01.234,50');
    expect(getal(6.5)).toBe('6,5');
  });
});
