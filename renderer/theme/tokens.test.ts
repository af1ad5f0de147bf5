import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { ACCENT_GROUNDS, HOUSE_ACCENT } from './theme.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const root = css.slice(0, css.indexOf("[data-theme='light']"));

/** Light and dark value of a colour token, as written in the first block of tokens.css. */
function token(name: string): { light: string; dark: string } {
  const match = new RegExp(`--kt-color-${name}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`).exec(root);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`no colour token ${name}`);
  return { light: match[1], dark: match[2] };
}

function expectContrast(text: string, ground: string, ratio: number): void {
  for (const theme of ['light', 'dark'] as const) {
    const measured = contrastRatio(token(text)[theme], token(ground)[theme]);
    expect(measured, `${text} on ${ground} in ${theme}`).toBeGreaterThanOrEqual(ratio);
  }
}

test('text can be read on every ground it stands on', () => {
  for (const ground of ['paper', 'surface', 'surface-raised', 'sunken', 'hover', 'neutral-soft']) {
    expectContrast('ink', ground, 7);
    expectContrast('ink-soft', ground, 4.5);
  }
});

test('words of state can be read on paper and on their own ground', () => {
  for (const state of ['good', 'attention', 'danger'])
    for (const ground of ['paper', 'surface', `${state}-soft`]) expectContrast(state, ground, 4.5);
  expectContrast('on-danger', 'danger', 4.5);
});

test('text on every rung can be read', () => {
  for (const rung of [1, 2, 3, 4, 5, 6]) expectContrast(`on-rung-${rung}`, `rung-${rung}`, 4.5);
});

test('a heavier rung stands out more from the paper than a lighter one', () => {
  for (const theme of ['light', 'dark'] as const) {
    const weights = [1, 2, 3, 4, 5, 6].map((r) =>
      contrastRatio(token(`rung-${r}`)[theme], token('paper')[theme]),
    );
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  }
});

test('borders of fields and the focus ring are visible (WCAG 1.4.11)', () => {
  for (const ground of ['paper', 'surface']) {
    expectContrast('line-strong', ground, 3);
    expectContrast('focus', ground, 3);
  }
});

test('theme.ts corrects the accent against the grounds that tokens.css really has', () => {
  for (const theme of ['light', 'dark'] as const) {
    const { grounds, onAccent } = ACCENT_GROUNDS[theme];
    for (const name of ['paper', 'surface', 'hover']) expect(grounds).toContain(token(name)[theme]);
    expect(onAccent).toBe(token('on-accent')[theme]);
    expect(root).toContain(`--kt-accent-on-${theme}: ${HOUSE_ACCENT[theme]};`);
  }
});
