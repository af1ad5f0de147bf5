import { useCallback, useEffect, useRef, useState } from 'react';
import { useDrafts, useLastWords } from '#renderer/client/drafts.ts';

/** What is being caught and not kept as a row yet. */
export interface Concept {
  /** null: the buttons are shown; the words wait */
  readonly soort: 'doel' | 'zorg' | 'notitie' | null;
  readonly text: string;
  readonly isShielded: boolean;
}
export const LEEG: Concept = { soort: null, text: '', isShielded: false };

const DRAFT_MS = 250;

/** The words that are being caught: they outlive Escape, another topic, and a laptop that stops. */
export function useConcept(key: string): {
  readonly concept: Concept;
  readonly setConcept: (next: Concept) => void;
} {
  const drafts = useDrafts();
  const [concept, setState] = useState(LEEG);
  const latest = useRef(LEEG);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const write = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    if (latest.current.text.trim() === '') drafts.drop(key);
    else drafts.put(key, JSON.stringify(latest.current));
  }, [drafts, key]);

  useEffect(() => {
    let isStale = false;
    void drafts.read(key).then((draft) => {
      if (!draft.ok || draft.value === null || isStale || latest.current !== LEEG) return;
      latest.current = JSON.parse(draft.value) as Concept;
      setState(latest.current);
    });
    return () => {
      isStale = true;
      // another topic: its words are kept under their own key
      write();
    };
  }, [drafts, key, write]);
  useLastWords(write);

  const setConcept = useCallback(
    (next: Concept) => {
      latest.current = next;
      setState(next);
      timer.current ??= setTimeout(write, DRAFT_MS);
    },
    [write],
  );
  return { concept, setConcept };
}
