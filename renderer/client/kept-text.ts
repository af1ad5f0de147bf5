import { useCallback, useEffect, useRef, useState } from 'react';
import { useDrafts, useLastWords } from './drafts.ts';

const DRAFT_MS = 250;

/**
 * A text that belongs to no row, kept as a draft from the first key on: it is there again after a crash, a lock or another
 * screen, until it is used.
 */
export function useKeptText(key: string): {
  readonly text: string;
  readonly change: (text: string) => void;
  /** it was used, or is not wanted */
  readonly forget: () => void;
} {
  const drafts = useDrafts();
  const [text, setText] = useState('');
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; text?: string }>({});

  useEffect(() => {
    let stale = false;
    void drafts.read(key).then((draft) => {
      // what was typed meanwhile is newer
      if (!stale && draft.ok && draft.value !== null && waiting.current.text === undefined)
        setText(draft.value);
    });
    return () => {
      stale = true;
    };
  }, [drafts, key]);

  const write = useCallback(() => {
    const { timer, text: last } = waiting.current;
    clearTimeout(timer);
    waiting.current = {};
    if (last !== undefined) drafts.put(key, last);
  }, [drafts, key]);
  useLastWords(write);

  return {
    text,
    change(next) {
      setText(next);
      // not pushed back by the next letter: somebody who types on and on is kept up with too
      waiting.current = { text: next, timer: waiting.current.timer ?? setTimeout(write, DRAFT_MS) };
    },
    forget() {
      clearTimeout(waiting.current.timer);
      waiting.current = {};
      setText('');
      drafts.drop(key);
    },
  };
}
