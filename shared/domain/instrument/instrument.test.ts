import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentSchema, spreiding, type Instrument } from './schema.ts';
import { scoreVan, teKiezen } from './score.ts';

const PACK: Instrument = {
  id: 'proef',
  naam: 'Proefschaal',
  versie: '1',
  voor: 'mantelzorg',
  bron: 'Verzonnen',
  uitleg: '',
  vragen: [
    {
      id: 'a',
      tekst: 'A?',
      antwoorden: [
        { tekst: 'nee', punten: 0 },
        { tekst: 'ja', punten: 3 },
      ],
    },
    {
      id: 'b',
      tekst: 'B?',
      antwoorden: [
        { tekst: 'nee', punten: -1 },
        { tekst: 'soms', punten: 1 },
        { tekst: 'ja', punten: 2 },
      ],
    },
  ],
  scoring: 'som',
  grenzen: [
    { vanaf: -1, betekenis: 'het gaat', ernst: 'licht' },
    { vanaf: 3, betekenis: 'te zwaar', ernst: 'zwaar' },
  ],
};

const problems = (pack: object): string[] => {
  const parsed = instrumentSchema.safeParse({ ...PACK, ...pack });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an instrument', () => {
  it('gives a score and its meaning when every question is answered, and none before', () => {
    expect(scoreVan(PACK, { a: 1 })).toBeNull();
    expect(scoreVan(PACK, { a: 1, b: 7 })).toBeNull();
    expect(scoreVan(PACK, { a: 0, b: 2 })).toEqual({ score: 2, betekenis: 'het gaat', ernst: 'licht' });
    expect(scoreVan(PACK, { a: 1, b: 0 })).toMatchObject({ score: 2, ernst: 'licht' });
    expect(scoreVan(PACK, { a: 1, b: 1 })).toEqual({ score: 4, betekenis: 'te zwaar', ernst: 'zwaar' });
    expect(scoreVan({ ...PACK, scoring: 'gemiddelde' }, { a: 1, b: 2 })?.score).toBe(2.5);
    expect(spreiding(PACK)).toEqual({ laagste: -1, hoogste: 5 });
  });

  it('has a meaning for every score that its answers can give', () => {
    const pack = fc.record({
      scoring: fc.constantFrom('som' as const, 'gemiddelde' as const),
      punten: fc.array(fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 2, maxLength: 4 }), {
        minLength: 1,
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(pack, fc.infiniteStream(fc.nat()), ({ scoring, punten }, choices) => {
        const vragen = punten.map((all, index) => ({
          id: `v${index}`,
          tekst: 'Vraag?',
          antwoorden: all.map((one) => ({ tekst: 'x', punten: one })),
        }));
        const { laagste, hoogste } = spreiding({ vragen, scoring });
        const grenzen = [{ vanaf: laagste, betekenis: 'eerste', ernst: 'licht' as const }];
        const made = instrumentSchema.parse({ ...PACK, vragen, scoring, grenzen });
        const chosen = Object.fromEntries(
          vragen.map(({ id, antwoorden }) => [id, (choices.next().value as number) % antwoorden.length]),
        );
        const outcome = scoreVan(made, chosen);
        expect(outcome?.betekenis).toBe('eerste');
        expect(outcome?.score).toBeGreaterThanOrEqual(laagste);
        expect(outcome?.score).toBeLessThanOrEqual(hoogste);
      }),
    );
  });

  it('is refused when its cut-offs leave a gap or run back, or a question stands twice', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ grenzen: [{ vanaf: 0, betekenis: 'x', ernst: 'licht' }] })).toEqual([
      'grenzen.0.vanaf: De eerste grens begint boven de laagste score, -1.',
    ]);
    expect(problems({ grenzen: [...PACK.grenzen].reverse() })).toContain(
      'grenzen.1.vanaf: Zet de grenzen van laag naar hoog.',
    );
    expect(problems({ vragen: [PACK.vragen[0], PACK.vragen[0]] })).toContain(
      'vragen.1.id: Deze vraag staat er al: a.',
    );
  });

  it('is offered in the version that was loaded last', () => {
    const later = { ...PACK, versie: '2' };
    const other = { ...PACK, id: 'ander', naam: 'Andere schaal' };
    expect(teKiezen([PACK, other, later])).toEqual([other, later]);
  });
});
