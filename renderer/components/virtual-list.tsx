import './virtual-list.css';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';
import { nextOrder, SortButton, type SortOrder } from './sort-button.tsx';
import { scrollTopFor, type Viewport, visibleRows } from './visible-rows.ts';

/** One column of a {@link VirtualList}. */
export interface VirtualColumn<T> {
  readonly key: string;
  readonly header: string;
  readonly cell: (item: T) => ReactNode;
  /** CSS grid track; without it an equal share. */
  readonly width?: string | undefined;
  readonly isNumber?: boolean | undefined;
  readonly isSortable?: boolean | undefined;
  /** Left out where the list is narrow (small window, 200% zoom, panel beside it). */
  readonly isWideOnly?: boolean | undefined;
}

/** Props of {@link VirtualList}. */
export interface VirtualListProps<T> {
  readonly label: string;
  readonly columns: readonly VirtualColumn<T>[];
  /** All items; or the part of them that is known, beginning at `offset`, of `total`. */
  readonly items: readonly T[];
  readonly offset?: number | undefined;
  readonly total?: number | undefined;
  /** Told which rows exist after scrolling, when items are fetched in parts. */
  readonly onRange?: ((from: number) => void) | undefined;
  readonly itemKey: (item: T) => string;
  /** Enter, or a click on the row. */
  readonly onOpen: (item: T) => void;
  readonly selectedKey?: string | null | undefined;
  /** Height of every row in CSS pixels. */
  readonly rowHeight?: number | undefined;
  readonly sort?: SortOrder | null | undefined;
  readonly onSort?: ((order: SortOrder) => void) | undefined;
  /** What is shown when there are no items: an EmptyState. */
  readonly empty?: ReactNode;
  /** Takes the height of its flex parent instead of a fixed one. */
  readonly isFilling?: boolean | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** A list of any length; only the rows in sight exist. Arrows, PageUp/Down, Home and End move, Enter opens. */
export function VirtualList<T>(props: VirtualListProps<T>): ReactNode {
  const { label, columns, items, itemKey, onOpen, selectedKey, rowHeight = 52, sort, onSort, empty } = props;
  const { offset = 0, total = items.length, onRange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(0, total - 1));
  const [viewport, setViewport] = useState<Viewport>({ top: 0, height: 0 });
  const isEmpty = total === 0;
  const firstInSight = Math.floor(viewport.top / rowHeight);

  useEffect(() => {
    onRange?.(firstInSight);
  }, [firstInSight, onRange]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const measure = new ResizeObserver(() => {
      setViewport({ top: box.scrollTop, height: box.clientHeight });
    });
    measure.observe(box);
    return () => {
      measure.disconnect();
    };
  }, [isEmpty]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const item = items[at - offset];
    if ((event.key === 'Enter' || event.key === ' ') && item !== undefined) {
      if ((event.target as HTMLElement).getAttribute('role') !== 'row') return;
      event.preventDefault();
      onOpen(item);
      return;
    }
    const step = STEPS[event.key];
    const wanted =
      step !== undefined ? at + step : event.key === 'Home' ? 0 : event.key === 'End' ? total - 1 : null;
    if (wanted === null || isEmpty) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, wanted));
    setActive(next);
    const box = scroller.current;
    if (box === null) return;
    const headHeight = box.querySelector<HTMLElement>('.kt-virtual__head')?.offsetHeight ?? 0;
    box.scrollTop = scrollTopFor(
      next,
      rowHeight,
      { top: box.scrollTop, height: box.clientHeight },
      headHeight,
    );
    requestAnimationFrame(() => {
      box.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true });
    });
  };

  if (isEmpty && empty !== undefined) return empty;

  const tracks = (list: readonly VirtualColumn<T>[]): string =>
    list.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');
  const style = {
    '--kt-columns': tracks(columns),
    '--kt-columns-narrow': tracks(columns.filter((column) => column.isWideOnly !== true)),
  } as CSSProperties;
  const cellClass = (column: VirtualColumn<T>): string =>
    cx(
      'kt-virtual__cell',
      column.isNumber === true && 'kt-virtual__cell--number',
      column.isWideOnly === true && 'kt-virtual__cell--wide',
    );

  return (
    <div className={cx('kt-virtual', props.isFilling === true && 'kt-virtual--fill')} style={style}>
      <div
        ref={scroller}
        className="kt-virtual__grid"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget: box }) => {
          setViewport({ top: box.scrollTop, height: box.clientHeight });
        }}
      >
        <div className="kt-virtual__head" role="row" aria-rowindex={1}>
          {columns.map((column) => {
            const direction = sort?.key === column.key ? sort.direction : null;
            return (
              <div
                key={column.key}
                role="columnheader"
                className={cellClass(column)}
                aria-sort={direction ?? undefined}
              >
                {column.isSortable === true && onSort !== undefined ? (
                  <SortButton
                    label={column.header}
                    direction={direction}
                    onPress={() => onSort(nextOrder(sort ?? null, column.key))}
                  />
                ) : (
                  column.header
                )}
              </div>
            );
          })}
        </div>
        <div className="kt-virtual__rows" role="rowgroup" style={{ height: total * rowHeight }}>
          {visibleRows(viewport, rowHeight, total, at).map((index) => {
            const item = items[index - offset];
            return (
              // a place keeps its node while its dossier is fetched or sorted: focus and a click in progress survive
              <div
                key={index}
                role="row"
                className="kt-virtual__row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={
                  selectedKey === undefined || item === undefined ? undefined : itemKey(item) === selectedKey
                }
                tabIndex={index === at ? 0 : -1}
                style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
                onFocus={() => setActive(index)}
                aria-busy={item === undefined ? true : undefined}
                onClick={() => {
                  if (item !== undefined) onOpen(item);
                }}
              >
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" className={cellClass(column)}>
                    {item !== undefined && column.cell(item)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
