import { expect, test } from 'vitest';
import { wetsartikel } from './wetsartikel.ts';

test.each([
  ['Wmo 2.3.2 lid 1', 'Wmo 2015, artikel 2.3.2 lid 1'],
  ['Jeugdwet 8.1.1 lid 2', 'Jeugdwet, artikel 8.1.1 lid 2'],
  ['Regie (002 §1.2)', ''],
])('the source %s reads as "%s"', (bron, tekst) => {
  expect(wetsartikel(bron)).toBe(tekst);
});
