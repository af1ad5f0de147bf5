import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { alsPlek, type Layout, type Punt } from './layout.ts';

const STEP = 2;
const THRESHOLD = 5;
const KEYS: Readonly<Record<string, Punt>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

interface Moving {
  readonly id: string;
  readonly punt: Punt;
}
interface Grip {
  readonly id: string;
  readonly from: Punt;
  readonly start: Punt;
  moved: boolean;
}

interface SlepenOptions {
  readonly layout: Layout;
  readonly onPlace: (id: string, plek: Punt) => Promise<void>;
  readonly onChoose: (id: string) => void;
}

/** Moving somebody in the picture by mouse, pen, finger or arrow keys; a press without a move chooses. */
export function useSlepen({ layout, onPlace, onChoose }: SlepenOptions) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const grip = useRef<Grip | null>(null);

  const inPicture = (event: PointerEvent<SVGGElement>): Punt => {
    const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix?.inverse());
    return { x: point.x, y: point.y };
  };
  const place = async (id: string, punt: Punt): Promise<void> => {
    setMoving({ id, punt });
    await onPlace(id, alsPlek(punt, layout));
    setMoving((now) => (now?.id === id && grip.current === null ? null : now));
  };

  return {
    moving,
    handlers: (id: string, at: Punt) => ({
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { id, from: inPicture(event), start: at, moved: false };
      },
      onPointerMove: (event: PointerEvent<SVGGElement>) => {
        const held = grip.current;
        if (held?.id !== id) return;
        const now = inPicture(event);
        const [dx, dy] = [now.x - held.from.x, now.y - held.from.y];
        if (!held.moved && Math.hypot(dx, dy) < THRESHOLD) return;
        held.moved = true;
        setMoving({ id, punt: { x: held.start.x + dx, y: held.start.y + dy } });
      },
      onPointerUp: (event: PointerEvent<SVGGElement>) => {
        const held = grip.current;
        grip.current = null;
        if (held?.id !== id) return;
        if (!held.moved) {
          onChoose(id);
          return;
        }
        const now = inPicture(event);
        void place(id, { x: held.start.x + now.x - held.from.x, y: held.start.y + now.y - held.from.y });
      },
      onPointerCancel: () => {
        grip.current = null;
        setMoving(null);
      },
      onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChoose(id);
          return;
        }
        const step = KEYS[event.key];
        if (!step) return;
        event.preventDefault();
        void place(id, {
          x: at.x + (step.x * layout.width) / 100,
          y: at.y + (step.y * layout.height) / 100,
        });
      },
    }),
  };
}
