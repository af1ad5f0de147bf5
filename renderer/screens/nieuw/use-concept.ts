import { useCallback, useRef, useState } from 'react';
import { useDrafts, useLastWords } from '#renderer/client/drafts.ts';
import { isLeegConcept, type Concept } from './concept.ts';

export const DRAFT_KEY = 'nieuw/dossier';
const DRAFT_MS = 250;

export interface ConceptState {
  readonly concept: Concept;
  readonly change: (concept: Concept) => void;
  /** forgets the draft, for what was typed is saved or not wanted */
  readonly forget: () => void;
}

/** What is typed on the screen, kept as a draft from the first key on, so that nothing is lost whatever happens. */
export function useConcept(initial: Concept): ConceptState {
  const drafts = useDrafts();
  const [concept, setConcept] = useState(initial);
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; text?: string }>({});

  const write = useCallback(() => {
    const { timer, text } = waiting.current;
    clearTimeout(timer);
    waiting.current = {};
    if (text !== undefined) drafts.put(DRAFT_KEY, text);
  }, [drafts]);

  const forget = useCallback(() => {
    clearTimeout(waiting.current.timer);
    waiting.current = {};
    drafts.drop(DRAFT_KEY);
  }, [drafts]);

  const change = useCallback(
    (next: Concept) => {
      setConcept(next);
      if (isLeegConcept(next)) return forget();
      clearTimeout(waiting.current.timer);
      waiting.current = { text: JSON.stringify(next), timer: setTimeout(write, DRAFT_MS) };
    },
    [forget, write],
  );

  useLastWords(write);

  return { concept, change, forget };
}
