import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether what an element holds is wider than the element: then it scrolls, and the keyboard has to reach it. */
export function useIsWide<E extends HTMLElement>(): { ref: RefObject<E | null>; isWide: boolean } {
  const ref = useRef<E>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setWide(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, isWide };
}
