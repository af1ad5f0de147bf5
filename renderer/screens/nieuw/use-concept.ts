import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';
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
  const client = useClient();
  const [concept, setConcept] = useState(initial);
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; text?: string }>({});

  const write = useCallback(() => {
    const { timer, text } = waiting.current;
    clearTimeout(timer);
    waiting.current = {};
    if (text !== undefined) void settle(() => client.draft.put({ key: DRAFT_KEY, value: text }));
  }, [client]);

  const forget = useCallback(() => {
    clearTimeout(waiting.current.timer);
    waiting.current = {};
    void settle(() => client.draft.drop({ key: DRAFT_KEY }));
  }, [client]);

  const change = useCallback(
    (next: Concept) => {
      setConcept(next);
      if (isLeegConcept(next)) return forget();
      clearTimeout(waiting.current.timer);
      waiting.current = { text: JSON.stringify(next), timer: setTimeout(write, DRAFT_MS) };
    },
    [forget, write],
  );

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  return { concept, change, forget };
}
