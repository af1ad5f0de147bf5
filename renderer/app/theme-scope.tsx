import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { applyTheme, type ThemeMode } from '#renderer/theme/theme.ts';

const KEY = 'thema';
const MODES: readonly ThemeMode[] = ['light', 'dark', 'system'];

interface ThemeChoice {
  readonly mode: ThemeMode;
  readonly setMode: (mode: ThemeMode) => void;
}

const Scope = createContext<ThemeChoice>({ mode: 'system', setMode: () => undefined });

/** The theme that was chosen in this window, and the way to choose another. */
export function useTheme(): ThemeChoice {
  return use(Scope);
}

/** Keeps light or dark for this person on this machine. */
export function ThemeScope({ children }: { readonly children: ReactNode }): ReactNode {
  const [mode, setMode] = useState<ThemeMode>(() => {
    const kept = localStorage.getItem(KEY);
    return MODES.find((entry) => entry === kept) ?? 'system';
  });
  useEffect(() => {
    applyTheme(document.documentElement, { mode, accent: null });
    localStorage.setItem(KEY, mode);
  }, [mode]);
  return <Scope value={{ mode, setMode }}>{children}</Scope>;
}
