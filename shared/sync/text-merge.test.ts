import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from './text-merge.ts';

const BASE = 'Zij slaapt slecht. De huur is betaald. De buurvrouw helpt.';

describe('two edits of one text', () => {
  it('are both kept when they are in other sentences', () => {
    const first = 'Zij slaapt beter. De huur is betaald. De buurvrouw helpt.';
    const second = 'Zij slaapt slecht. De huur is betaald. De buurvrouw helpt elke dag.';
    expect(mergeText(BASE, first, second)).toBe(
      'Zij slaapt beter. De huur is betaald. De buurvrouw helpt elke dag.',
    );
  });

  it('are for a person when they are in one sentence', () => {
    expect(mergeText(BASE, BASE.replace('slecht', 'beter'), BASE.replace('slecht', 'niet'))).toBeNull();
  });

  it('are both kept, one behind the other, when both added at the end', () => {
    expect(mergeText(BASE, `${BASE}\nNoor belt maandag.`, `${BASE}\nTarik vraagt de huisarts.`)).toBe(
      `${BASE}\nNoor belt maandag.\nTarik vraagt de huisarts.`,
    );
  });

  it('are for a person when both wrote in an empty field', () => {
    expect(mergeText('', 'Een verhaal.', 'Een ander verhaal.')).toBeNull();
  });

  it('take away what one took away and keep what the other wrote elsewhere', () => {
    expect(mergeText(BASE, 'Zij slaapt slecht. De buurvrouw helpt.', `Vooraf. ${BASE}`)).toBe(
      'Vooraf. Zij slaapt slecht. De buurvrouw helpt.',
    );
  });

  it('that are too long to compare are for a person, at once', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}.`).join(' ');
    expect(mergeText(long('a'), long('b'), long('c'))).toBeNull();
  });

  it('give the other edit when one side changed nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (base, edited) => {
        expect(mergeText(base, base, edited)).toBe(edited);
        expect(mergeText(base, edited, base)).toBe(edited);
      }),
    );
  });

  it('never make a sentence that nobody wrote', () => {
    const sentence = fc.constantFrom('Een. ', 'Twee. ', 'Drie. ', 'Vier.\n', 'Vijf! ', 'Zes? ');
    const text = fc.array(sentence, { maxLength: 8 }).map((list) => list.join(''));
    const parts = (value: string) => value.match(/[A-Z][a-z]+[.!?]/g) ?? [];
    fc.assert(
      fc.property(text, text, text, (base, first, second) => {
        const merged = mergeText(base, first, second);
        if (merged === null) return;
        for (const part of parts(merged)) expect(first + second).toContain(part);
      }),
    );
  });
});
