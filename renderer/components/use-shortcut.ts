import { useEffect, useEffectEvent } from 'react';

/** The part of a keyboard event that decides about shortcuts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * True when `press` is the combination `combo`: a key (`?`, `Escape`), or `Mod+K` (Ctrl, or Cmd on a Mac). Shift is
 * left to the keyboard: `?` is Shift+/ here and something else there.
 */
export function isCombo(combo: string, press: KeyPress): boolean {
  const wantsMod = combo.startsWith('Mod+');
  const key = wantsMod ? combo.slice('Mod+'.length) : combo;
  const hasMod = press.ctrlKey || press.metaKey;
  return !press.altKey && hasMod === wantsMod && press.key.toLowerCase() === key.toLowerCase();
}

/** True where keys make text, so that a single-letter shortcut must stay silent. */
export function isTypingPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select')
  );
}

/** Runs `action` on the combination, anywhere in the window; single keys not while somebody types. */
export function useShortcut(combo: string, action: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isCombo(combo, event)) return;
    if (!combo.startsWith('Mod+') && isTypingPlace(event.target)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}
