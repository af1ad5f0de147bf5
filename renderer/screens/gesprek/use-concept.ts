import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '#renderer/client/client.ts';
import { settle } from '#renderer/client/failure.ts';

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
  const client = useClient();
  const [concept, setState] = useState(LEEG);
  const latest = useRef(LEEG);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const write = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    void settle(() =>
      latest.current.text.trim() === ''
        ? client.draft.drop({ key })
        : client.draft.put({ key, value: JSON.stringify(latest.current) }),
    );
  }, [client, key]);

  useEffect(() => {
    let isStale = false;
    void settle(() => client.draft.list({ prefix: key })).then((result) => {
      const draft = result.ok ? result.value.find((entry) => entry.key === key) : undefined;
      if (!draft || isStale || latest.current !== LEEG) return;
      latest.current = JSON.parse(draft.value) as Concept;
      setState(latest.current);
    });
    window.addEventListener('pagehide', write);
    return () => {
      isStale = true;
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [client, key, write]);

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
