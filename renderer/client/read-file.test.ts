import { expect, test } from 'vitest';
import { readText } from './read-file.ts';

test('a file is read as UTF-8, and as what Dutch Excel writes when it is not', async () => {
  expect(await readText(new Blob(['Zoë, één']))).toBe('Zoë, één');
  const excel = Uint8Array.from([0x5a, 0x6f, 0xeb, 0x20, 0x80]);
  expect(await readText(new Blob([excel]))).toBe('Zoë €');
});
