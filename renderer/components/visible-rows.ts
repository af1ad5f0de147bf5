/** Which rows of a long list of equally high rows have to exist. Pure. */

/** Scroll position and measured height of the scroller, in CSS pixels. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
}

/** Rows kept ready above and below what is in sight, so that fast scrolling shows no gaps. */
const OVERSCAN = 8;

/**
 * Indexes of the rows in sight, with some to spare, in order. The active row is always among them: the list must
 * stay reachable by Tab and must not drop the focus while it is scrolled away.
 */
export function visibleRows(viewport: Viewport, rowHeight: number, count: number, active: number): number[] {
  const from = Math.min(Math.max(0, Math.floor(viewport.top / rowHeight) - OVERSCAN), Math.max(0, count - 1));
  const to = Math.min(count - 1, Math.ceil((viewport.top + viewport.height) / rowHeight) + OVERSCAN);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (active >= 0 && active < from) return [active, ...rows];
  if (active > to && active < count) return [...rows, active];
  return rows;
}

/** Scroll position that brings row `index` in sight with the least movement; `headHeight` covers the top. */
export function scrollTopFor(
  index: number,
  rowHeight: number,
  viewport: Viewport,
  headHeight: number,
): number {
  const top = index * rowHeight;
  if (top < viewport.top) return top;
  const bottom = top + rowHeight + headHeight;
  return bottom > viewport.top + viewport.height ? bottom - viewport.height : viewport.top;
}
