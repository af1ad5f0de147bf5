import './more-rows.css';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { texts } from './texts.ts';

/** The part of a list that is on the page, and what stands below it: how many there are, and a button for more. */
export interface MoreRows<T> {
  readonly shown: readonly T[];
  readonly more: ReactNode;
}

/**
 * Keeps a list that grows for years small on the page: `part` items, and `step` more each time somebody asks. For a
 * list that is read from its beginning; one in which people look around is a VirtualList.
 */
export function useMoreRows<T>(items: readonly T[], part: number, step = part): MoreRows<T> {
  const [most, setMost] = useState(part);
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  if (rest === 0) return { shown, more: null };
  const more = (
    <div className="kt-more">
      <span className="kt-no-print">
        <Button
          variant="quiet"
          onPress={() => {
            setMost(most + step);
          }}
        >
          {texts.toonMeer(Math.min(step, rest))}
        </Button>
      </span>
      <span className="kt-soft">{texts.aantalVan(shown.length, items.length)}</span>
    </div>
  );
  return { shown, more };
}
