import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { moved, spotOf, step, type Direction, type Spot, type Zone } from './order.ts';

// One way to move cards for mouse, finger and keyboard. With a pointer the card stays where it is and a ghost follows,
// so that the element that holds the pointer never leaves the page; with keys the card itself moves along.

export interface CardDrag {
  /** the card that is held, how, and where it would be laid now; null spot: nowhere */
  readonly held: {
    readonly item: string;
    readonly by: 'pointer' | 'keys';
    readonly spot: Spot | null;
  } | null;
  /** where the ghost is */
  readonly ghost: { readonly x: number; readonly y: number; readonly width: number } | null;
  /** the board as it should be drawn */
  readonly zones: readonly Zone[];
  /** for the live region */
  readonly said: string;
  readonly cardProps: (item: string) => CardProps;
}

export interface CardProps {
  readonly 'data-card': string;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
}

export interface CardDragOptions {
  readonly zones: readonly Zone[];
  readonly isDisabled: boolean;
  readonly nameOf: (item: string) => string;
  readonly nameOfZone: (zone: string) => string;
  /** where a card may be laid; null: anywhere */
  readonly zoneFor?: (item: string) => string | null;
  /** saves the move; until it is settled the board shows the card where it was laid */
  readonly onDrop: (item: string, spot: Spot) => Promise<unknown>;
}

/** Pixels before a press becomes a drag, so that a click with an unsteady hand stays a click. */
const SLACK = 6;
/** Near the edge of the window the page scrolls along. */
const EDGE = 48;
const SCROLL_STEP = 14;

interface Press {
  readonly item: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly dx: number;
  readonly dy: number;
  readonly pointerId: number;
}

/** Moving cards between columns, and within one. */
export function useCardDrag(options: CardDragOptions): CardDrag {
  const { zones, isDisabled, nameOf, nameOfZone, onDrop } = options;
  const [held, setHeld] = useState<CardDrag['held']>(null);
  const [ghost, setGhost] = useState<CardDrag['ghost']>(null);
  const [said, setSaid] = useState('');
  const [laid, setLaid] = useState<{ readonly item: string; readonly spot: Spot } | null>(null);
  const dragged = useRef(false);
  // A quick finger lifts before the page has been drawn again: what it did is kept beside what is drawn.
  const press = useRef<Press | null>(null);
  const under = useRef<{ readonly spot: Spot | null } | null>(null);

  const place = (item: string, spot: Spot): string => {
    const zone = zones.find((entry) => entry.id === spot.zone);
    const total = (zone?.items.filter((entry) => entry !== item).length ?? 0) + 1;
    return `${nameOfZone(spot.zone)}, plaats ${Math.min(spot.index, total - 1) + 1} van ${total}`;
  };
  const end = (words: string): void => {
    setHeld(null);
    setGhost(null);
    press.current = null;
    under.current = null;
    setSaid(words);
  };
  const drop = (item: string, spot: Spot | null): void => {
    const from = spotOf(zones, item);
    const isSame = from !== null && spot !== null && from.zone === spot.zone && from.index === spot.index;
    if (spot === null || isSame) return end(`${nameOf(item)} ligt waar het lag.`);
    end(`${nameOf(item)} ligt op ${place(item, spot)}.`);
    const move = { item, spot };
    if (from !== null) setLaid(move);
    void onDrop(item, spot).finally(() => {
      setLaid((now) => (now === move ? null : now));
    });
  };

  const onMove = useEffectEvent((event: globalThis.PointerEvent): void => {
    const from = press.current;
    if (!from || event.pointerId !== from.pointerId) return;
    const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK;
    if (!under.current && !far) return;
    if (!under.current) setSaid(`${nameOf(from.item)} opgepakt.`);
    dragged.current = true;
    setGhost({ x: event.clientX - from.dx, y: event.clientY - from.dy, width: from.width });
    const wanted = options.zoneFor?.(from.item) ?? null;
    const found = spotAt(event.clientX, event.clientY, from.item);
    const spot = found && wanted !== null ? { zone: wanted, index: Number.MAX_SAFE_INTEGER } : found;
    under.current = { spot };
    setHeld({ item: from.item, by: 'pointer', spot });
    scrollAlong(event.clientX, event.clientY);
  });
  const onUp = useEffectEvent((event: globalThis.PointerEvent): void => {
    const from = press.current;
    if (!from || event.pointerId !== from.pointerId) return;
    if (under.current) drop(from.item, under.current.spot);
    else press.current = null;
  });
  const onCancel = useEffectEvent((): void => {
    if (press.current) end(under.current ? `${nameOf(press.current.item)} ligt waar het lag.` : '');
  });
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !press.current) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  });

  // Always listening: a press that only starts to listen when it is drawn misses the first moves, and sometimes all.
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('pointermove', (event) => onMove(event), { signal });
    window.addEventListener('pointerup', (event) => onUp(event), { signal });
    window.addEventListener('pointercancel', () => onCancel(), { signal });
    window.addEventListener('keydown', (event) => onEscape(event), { signal, capture: true });
    return () => listening.abort();
  }, []);

  // a card that moves by keys to another column is a new element there: the focus goes along
  const followed = held?.by === 'keys' ? held : null;
  useLayoutEffect(() => {
    if (!followed) return;
    const card = document.querySelector(`[data-card="${CSS.escape(followed.item)}"]`);
    const button = card?.querySelector<HTMLElement>('button');
    if (button && document.activeElement !== button) button.focus();
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [followed]);

  const onKeyDown = (item: string, event: KeyboardEvent<HTMLElement>): void => {
    if (isDisabled || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!held) {
      const spot = spotOf(zones, item);
      if (event.key !== ' ' || !spot) return;
      event.preventDefault();
      setHeld({ item, by: 'keys', spot });
      setSaid(
        `${nameOf(item)} opgepakt van ${place(item, spot)}. Verplaats met de pijlen, leg neer met spatie.`,
      );
      return;
    }
    if (held.by !== 'keys' || held.item !== item || !held.spot) return;
    if (event.key.startsWith('Arrow')) {
      const spot = step(zones, item, held.spot, event.key as Direction);
      setHeld({ ...held, spot });
      setSaid(place(item, spot));
    } else if (event.key === ' ' || event.key === 'Enter') drop(item, held.spot);
    else if (event.key === 'Escape') end(`${nameOf(item)} ligt weer waar het lag.`);
    else if (event.key === 'Tab') return drop(item, held.spot);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    held,
    ghost,
    said,
    zones:
      held?.by === 'keys' && held.spot
        ? moved(zones, held.item, held.spot)
        : laid
          ? moved(zones, laid.item, laid.spot)
          : zones,
    cardProps: (item) => ({
      'data-card': item,
      onPointerDown: (event) => {
        dragged.current = false;
        if (isDisabled || event.button !== 0 || !event.isPrimary) return;
        const box = event.currentTarget.getBoundingClientRect();
        press.current = {
          item,
          x: event.clientX,
          y: event.clientY,
          width: box.width,
          dx: event.clientX - box.left,
          dy: event.clientY - box.top,
          pointerId: event.pointerId,
        };
      },
      onKeyDown: (event) => onKeyDown(item, event),
      onClickCapture: (event) => {
        if (!dragged.current) return;
        dragged.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
  };
}

function spotAt(x: number, y: number, item: string): Spot | null {
  const zone = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]');
  if (!zone?.dataset['zone']) return null;
  const cards = [...zone.querySelectorAll<HTMLElement>('[data-card]')].filter(
    (card) => card.dataset['card'] !== item,
  );
  const index = cards.filter((card) => {
    const box = card.getBoundingClientRect();
    return box.top + box.height / 2 < y;
  }).length;
  return { zone: zone.dataset['zone'], index };
}

function scrollAlong(x: number, y: number): void {
  const by = y < EDGE ? -SCROLL_STEP : y > window.innerHeight - EDGE ? SCROLL_STEP : 0;
  if (by === 0) return;
  let box =
    document.elementFromPoint(x, Math.min(Math.max(y, 1), window.innerHeight - 1))?.parentElement ?? null;
  while (box && (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible')) {
    box = box.parentElement;
  }
  box?.scrollBy({ top: by });
}
