import { type FocusEvent, type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { beginOf } from './pieces.ts';

/** What {@link useNear} knows of a part of a long list. */
export interface Near<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  /** true: its rows have to be there */
  readonly isNear: boolean;
  /** height that it last had with its rows, in CSS pixels; null before */
  readonly height: number | null;
  readonly onBlur: (event: FocusEvent<E>) => void;
}

/** A window height to both sides: who scrolls, tabs or reads aloud always finds the next row there. */
const MARGIN = '100% 0px';

/**
 * Whether a part of a long list is in sight or about to be. A part that holds the focus stays, and on paper all of them
 * are there. Whatever scrolls around it is found by the browser.
 */
export function useNear<E extends HTMLElement>(begin: ReturnType<typeof beginOf>): Near<E> {
  const ref = useRef<E>(null);
  const isInSight = useRef(begin !== 'far');
  const [isNear, setNear] = useState(begin !== 'far');
  const [height, setHeight] = useState<number | null>(null);
  const isPrinting = useSyncExternalStore(onPaper, isOnPaper);

  useEffect(() => {
    const element = ref.current;
    if (element === null || begin === 'always') return;
    const watch = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        isInSight.current = entry.isIntersecting;
        if (entry.isIntersecting) setNear(true);
        else if (!element.contains(document.activeElement)) {
          setHeight(entry.boundingClientRect.height);
          setNear(false);
        }
      },
      { rootMargin: MARGIN, scrollMargin: MARGIN },
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [begin]);

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<E>): void => {
    if (isInSight.current || currentTarget.contains(relatedTarget)) return;
    setHeight(currentTarget.offsetHeight);
    setNear(false);
  };
  return { ref, isNear: isNear || isPrinting || begin === 'always', height, onBlur };
}

const paper = (): MediaQueryList => window.matchMedia('print');
const isOnPaper = (): boolean => paper().matches;

function onPaper(changed: () => void): () => void {
  const media = paper();
  media.addEventListener('change', changed);
  return () => {
    media.removeEventListener('change', changed);
  };
}
