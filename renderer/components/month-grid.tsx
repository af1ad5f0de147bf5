import './month-grid.css';
import './popover.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';
import { addDays, daysInMonth, isoParts, longDate, monthAndYear, toIso, weekday } from './date-text.ts';
import { IconButton } from './icon-button.tsx';
import { texts } from './texts.ts';

/** Props of {@link MonthGrid}; days are ISO `YYYY-MM-DD`. */
export interface MonthGridProps {
  readonly value: string | null;
  readonly today: string;
  readonly onChoose: (iso: string) => void;
}

const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Weeks of a month, Monday first; null where a day belongs to another month. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const lead = (weekday(toIso(year, month, 1)) + 6) % 7;
  const cells: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = 1; day <= daysInMonth(year, month); day += 1) cells.push(toIso(year, month, day));
  const weeks: (string | null)[][] = [];
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7));
  return weeks;
}

function monthAway(iso: string, months: number): string {
  const parts = isoParts(iso);
  if (!parts) return iso;
  const index = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return toIso(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** One month to pick a day from; arrows move by day and week, PageUp and PageDown by month. */
export function MonthGrid({ value, today, onChoose }: MonthGridProps): ReactNode {
  const [active, setActive] = useState(value ?? today);
  const table = useRef<HTMLTableElement>(null);
  const takesFocus = useRef(true);
  const parts = isoParts(active) ?? { year: 2000, month: 1, day: 1 };

  useEffect(() => {
    if (takesFocus.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    takesFocus.current = false;
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = KEYS[event.key];
    const next =
      step !== undefined
        ? addDays(active, step)
        : event.key === 'PageUp'
          ? monthAway(active, -1)
          : event.key === 'PageDown'
            ? monthAway(active, 1)
            : null;
    if (next === null) return;
    event.preventDefault();
    takesFocus.current = true;
    setActive(next);
  };

  return (
    <div className="kt-month">
      <div className="kt-month__head">
        <IconButton
          label={texts.vorigeMaand}
          icon={ChevronLeft}
          onPress={() => setActive(monthAway(active, -1))}
        />
        <span className="kt-month__title" aria-live="polite">
          {monthAndYear(parts.year, parts.month)}
        </span>
        <IconButton
          label={texts.volgendeMaand}
          icon={ChevronRight}
          onPress={() => setActive(monthAway(active, 1))}
        />
      </div>
      <table ref={table} className="kt-month__table" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(parts.year, parts.month).map((week, row) => (
            <tr key={row}>
              {week.map((iso, column) => (
                <td key={iso ?? column}>
                  {iso !== null && (
                    <button
                      type="button"
                      className={cx('kt-month__day', iso === today && 'kt-month__day--today')}
                      tabIndex={iso === active ? 0 : -1}
                      aria-pressed={iso === value}
                      aria-current={iso === today ? 'date' : undefined}
                      aria-label={longDate(iso)}
                      onClick={() => onChoose(iso)}
                    >
                      {Number(iso.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
