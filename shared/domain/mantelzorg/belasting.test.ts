import { expect, it } from 'vitest';
import { belastingInWoorden, EIGEN_CIJFER, ernstVan, isZwaarder } from './belasting.ts';

const cijfer = (waarde: number) => ({ waarde, instrument: EIGEN_CIJFER, uitslag: null });
const meting = (ernst: 'licht' | 'matig' | 'zwaar', waarde = 4, instrument = 'proef') => ({
  waarde,
  instrument,
  uitslag: {
    naam: 'Proefschaal',
    versie: '1',
    laagste: 0,
    hoogste: 12,
    betekenis: `is ${ernst}`,
    ernst,
    antwoorden: [],
  },
});

it('an own figure is heavy from 7 on, an instrument by its own cut-offs', () => {
  expect([6, 7, 8, 9, 10].map((waarde) => ernstVan(cijfer(waarde)))).toEqual([0, 2, 2, 3, 3]);
  expect(ernstVan(meting('matig', 11))).toBe(0);
  expect(ernstVan(meting('zwaar', 2))).toBe(2);
});

it('only what was measured with the same instrument can become heavier', () => {
  expect(isZwaarder(cijfer(4), cijfer(5))).toBe(true);
  expect(isZwaarder(cijfer(5), cijfer(5))).toBe(false);
  expect(isZwaarder(meting('licht'), meting('matig'))).toBe(true);
  // a lower score can be a heavier one
  expect(isZwaarder(meting('licht', 9), meting('zwaar', 3))).toBe(true);
  expect(isZwaarder(meting('licht', 3), meting('licht', 9))).toBe(false);
  expect(isZwaarder(cijfer(2), meting('zwaar'))).toBe(false);
  expect(isZwaarder(meting('licht', 4, 'ander'), meting('zwaar'))).toBe(false);
});

it('says a load with the words of its instrument', () => {
  expect(belastingInWoorden(cijfer(8))).toBe('8 van 10');
  expect(belastingInWoorden(meting('zwaar', 4))).toBe('Proefschaal: is zwaar (score 4 van 12)');
});
