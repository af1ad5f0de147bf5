import { expect, test } from 'vitest';
import { toCsv } from './save-file.ts';

test('a table opens in Dutch Excel, and no cell of it is run as a formula', () => {
  expect(
    toCsv([
      ['Huishouden', 'Punten'],
      ['De Graaf; "Willemien"', 4.5],
      ['=HYPERLINK("http://x")', null],
      ['-1', -1],
    ]),
  ).toBe(
    '\uFEFFHuishouden;Punten\r\n"De Graaf; ""Willemien""";4,5\r\n"\'=HYPERLINK(""http://x"")";\r\n\'-1;-1\r\n',
  );
});
