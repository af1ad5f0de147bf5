import { expect, test } from 'vitest';
import { isCombo, type KeyPress } from './use-shortcut.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test('Mod is Ctrl, or Cmd on a Mac', () => {
  expect(isCombo('Mod+K', press('k', { ctrlKey: true }))).toBe(true);
  expect(isCombo('Mod+K', press('K', { metaKey: true }))).toBe(true);
  expect(isCombo('Mod+K', press('k'))).toBe(false);
  expect(isCombo('Mod+K', press('j', { ctrlKey: true }))).toBe(false);
});

test('a single key does not answer to Ctrl or Alt with that key', () => {
  expect(isCombo('?', press('?'))).toBe(true);
  expect(isCombo('t', press('t', { ctrlKey: true }))).toBe(false);
  expect(isCombo('t', press('t', { altKey: true }))).toBe(false);
});
