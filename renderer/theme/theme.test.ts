import { expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { ACCENT_GROUNDS, HOUSE_ACCENT, themeFor } from './theme.ts';

const accents = [
  '#ffd200',
  '#e30613',
  '#00a1e4',
  '#ffffff',
  '#000000',
  '#3b7a2a',
  '#f7f3ec',
  '#7a3e9d',
  '#00ff00',
];

test('any accent of a gemeente is readable as text and under text, in light and in dark', () => {
  for (const accent of accents) {
    const { properties } = themeFor({ mode: 'light', accent });
    const { light, dark } = ACCENT_GROUNDS;
    for (const ground of [...light.grounds, light.onAccent])
      expect(
        contrastRatio(properties['--kt-accent-on-light'], ground),
        `${accent} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    for (const ground of [...dark.grounds, dark.onAccent])
      expect(
        contrastRatio(properties['--kt-accent-on-dark'], ground),
        `${accent} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
  }
});

test('without an accent, or with something that is no colour, the house accent is used', () => {
  expect(themeFor({ mode: 'dark', accent: null }).properties['--kt-accent-on-dark']).toBe(HOUSE_ACCENT.dark);
  const wrong = themeFor({ mode: 'dark', accent: 'blauw' });
  expect(wrong.properties['--kt-accent-on-light']).toBe(HOUSE_ACCENT.light);
  expect(wrong.accentChanged).toBe(true);
});

test('tells whether the accent had to change', () => {
  expect(themeFor({ mode: 'light', accent: '#17626B' }).accentChanged).toBe(false);
  expect(themeFor({ mode: 'light', accent: '#ffd200' }).accentChanged).toBe(true);
});

test('the system decides when nobody chose', () => {
  expect(themeFor({ mode: 'system', accent: null }).dataTheme).toBeNull();
  expect(themeFor({ mode: 'dark', accent: null }).dataTheme).toBe('dark');
});
