/**
 * Theme of the window: light or dark (or as the system wishes), with the accent of the gemeente.
 * A gemeente may give any colour; it is shifted in lightness until text in it, and text on it, can be read.
 */
import { withContrast } from './contrast.ts';

/** What a person chose; `system` follows the operating system. */
export type ThemeMode = 'light' | 'dark' | 'system';

/** Choices from which a theme follows. `accent` is a hex colour; null or no colour gives the house accent. */
export interface ThemeSettings {
  readonly mode: ThemeMode;
  readonly accent: string | null;
}

/** What has to be set on the root element. */
export interface Theme {
  /** Value of `data-theme`; null means: no attribute, the system decides. */
  readonly dataTheme: 'light' | 'dark' | null;
  readonly properties: Readonly<Record<'--kt-accent-on-light' | '--kt-accent-on-dark', string>>;
  /** True when the wished accent was shifted for contrast (or was no colour), so that Beheer can say so. */
  readonly accentChanged: boolean;
}

/** Grounds on which the accent is used; the same values as in tokens.css (a test keeps them equal). */
export const ACCENT_GROUNDS = {
  light: { grounds: ['#f7f3ec', '#fffdf9', '#efe9de', '#f0eadf'], onAccent: '#ffffff' },
  dark: { grounds: ['#1c1a18', '#262321', '#2e2a27', '#332f2b'], onAccent: '#151312' },
} as const;

/** House accent for both themes, as in tokens.css. */
export const HOUSE_ACCENT = { light: '#17626b', dark: '#7cc3c9' } as const;

/** WCAG 2.2 AA for text. */
const MINIMUM = 4.5;

/** Derives the theme from the choices. Pure: same choices, same theme. */
export function themeFor({ mode, accent }: ThemeSettings): Theme {
  const { light, dark } = ACCENT_GROUNDS;
  const onLight = accent === null ? null : withContrast(accent, [...light.grounds, light.onAccent], MINIMUM);
  const onDark = accent === null ? null : withContrast(accent, [...dark.grounds, dark.onAccent], MINIMUM);
  const wished = accent?.trim().toLowerCase();
  return {
    dataTheme: mode === 'system' ? null : mode,
    properties: {
      '--kt-accent-on-light': onLight ?? HOUSE_ACCENT.light,
      '--kt-accent-on-dark': onDark ?? HOUSE_ACCENT.dark,
    },
    accentChanged: wished !== undefined && onLight !== wished,
  };
}

/** Puts the theme that follows from `settings` on `root` (the `<html>` element) and returns it. */
export function applyTheme(root: HTMLElement, settings: ThemeSettings): Theme {
  const theme = themeFor(settings);
  if (theme.dataTheme === null) root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme.dataTheme);
  for (const [name, value] of Object.entries(theme.properties)) root.style.setProperty(name, value);
  return theme;
}
