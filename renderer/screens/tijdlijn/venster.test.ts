import { describe, expect, it } from 'vitest';
import { legMerken } from './merken.ts';
import { dekking, gaten, inWoorden, plaats, vensterVan } from './venster.ts';

const venster = { van: '2026-01-01', tot: '2026-12-31' };

describe('the days in view', () => {
  it('hold everything there is when asked', () => {
    const balken = [
      { id: 'a', titel: '', trede: 'maatwerk' as const, vanaf: '2024-03-01', tot: '2027-02-01' },
    ];
    expect(vensterVan('alles', '2026-11-24', { punten: [], balken })).toEqual({
      van: '2024-02-16',
      tot: '2027-02-15',
    });
  });

  it('give a day outside them a place at the edge', () => {
    expect(plaats('2020-01-01', venster, 500)).toBe(0);
    expect(plaats('2030-01-01', venster, 500)).toBe(500);
  });
});

describe('how much runs at once', () => {
  const balken = [
    { vanaf: '2026-02-01', tot: '2026-05-31' },
    { vanaf: '2026-05-01', tot: '2026-06-30' },
    { vanaf: '2026-09-01', tot: null },
  ];

  it('is told in stretches that leave no day out and overlap on none', () => {
    expect(dekking(balken, venster)).toEqual([
      { van: '2026-01-01', tot: '2026-01-31', aantal: 0 },
      { van: '2026-02-01', tot: '2026-04-30', aantal: 1 },
      { van: '2026-05-01', tot: '2026-05-31', aantal: 2 },
      { van: '2026-06-01', tot: '2026-06-30', aantal: 1 },
      { van: '2026-07-01', tot: '2026-08-31', aantal: 0 },
      { van: '2026-09-01', tot: '2026-12-31', aantal: 1 },
    ]);
  });

  it('shows a gap between two inzet, but not the time before the first', () => {
    expect(gaten(dekking(balken, venster)).map((one) => one.van)).toEqual(['2026-07-01']);
  });

  it('joins an inzet and the one that takes it over the next day', () => {
    const joined = [
      { vanaf: '2026-01-01', tot: '2026-03-31' },
      { vanaf: '2026-04-01', tot: null },
    ];
    expect(dekking(joined, venster)).toEqual([{ ...venster, aantal: 1 }]);
  });

  it('is said in words with its gap', () => {
    expect(inWoorden(balken, venster, '2026-11-24')).toBe(
      'Vandaag loopt er 1 vorm van hulp. Op het drukst 2 tegelijk. Van 01-07-2026 tot 31-08-2026 liep er niets.',
    );
  });
});

describe('the words of moments', () => {
  it('never overlap: what is close goes a row down, what does not fit keeps its mark only', () => {
    const laid = legMerken(
      [10, 12, 14].map((x) => ({ key: `${x}`, x, tekst: 'Evaluatie' })),
      800,
      2,
    );
    expect(laid.map((one) => [one.rij, one.heeftTekst])).toEqual([
      [0, true],
      [1, true],
      [0, false],
    ]);
  });

  it('stand before the mark at the right edge', () => {
    expect(legMerken([{ key: 'a', x: 790, tekst: 'Evaluatie' }], 800, 1)[0]?.isLinks).toBe(true);
  });
});
