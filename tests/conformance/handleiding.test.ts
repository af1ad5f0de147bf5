import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { instrumentSchema } from '#shared/domain/instrument/schema.ts';
import { scoreVan } from '#shared/domain/instrument/score.ts';

it('the instrument in the handbook of the beheerder can be loaded as it stands there', () => {
  const text = readFileSync(new URL('../../docs/handleiding-beheer.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n([\s\S]+?)```/.exec(text) ?? [];
  const instrument = instrumentSchema.parse(JSON.parse(example));
  expect(scoreVan(instrument, { slaap: 2, tijd: 1 })).toEqual({
    score: 4,
    betekenis: 'overbelast',
    ernst: 'zwaar',
  });
});
