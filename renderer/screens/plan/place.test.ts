import { expect, test } from 'vitest';
import { planHref, readPlace } from './place.ts';

test('an address without anything is the list of doelen', () => {
  expect(readPlace({})).toMatchObject({ deel: 'doelen', doel: null, inzet: null, versie: null });
});

test('an address holds what is open and nothing else', () => {
  expect(planHref('abc', { deel: 'ladder', inzet: 'nieuw', trede: 'netwerk', doel: null })).toBe(
    '/dossier/abc/plan?deel=ladder&inzet=nieuw&trede=netwerk',
  );
});

test('an address that somebody changed by hand leads to a place that exists', () => {
  expect(readPlace({ deel: 'elders', trede: 'zolder', versie: -3, met: 'ooit', inzet: 12 })).toEqual(
    readPlace({}),
  );
});

test('a version and what it is compared with come back from the address', () => {
  expect(readPlace({ deel: 'versies', versie: 2, met: 'nu' })).toMatchObject({ versie: 2, met: 'nu' });
  expect(readPlace({ deel: 'versies', versie: 2, met: 1 })).toMatchObject({ versie: 2, met: 1 });
});
