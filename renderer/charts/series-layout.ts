/** Where the lines of a chart of several series go. Pure. */

/** A count on a day: everything from `van` to `tot` is possible; null: nothing was counted. */
export interface SeriesPoint {
  readonly datum: string;
  readonly waarde: { readonly van: number; readonly tot: number } | null;
}

/** One line. */
export interface Series {
  readonly key: string;
  readonly naam: string;
  readonly points: readonly SeriesPoint[];
}

const HALF = 2;

/** Where the line runs through a range: its middle. */
export function middle({ van, tot }: { readonly van: number; readonly tot: number }): number {
  return (van + tot) / HALF;
}

const TICKS = 4;

/** Steps of 1, 2 or 5 (times ten) from 0 to the first that covers `most`. */
export function niceTicks(most: number): number[] {
  const rough = Math.max(1, most) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, index) => index * step);
}

/** Heights for words that stand at these heights, each at least `room` from the next and all within `[top, bottom]`. */
export function spread(
  heights: readonly number[],
  room: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = new Array<number>(heights.length).fill(0);
  let next = top;
  for (const index of order) {
    const at = Math.max(heights[index] ?? 0, next);
    placed[index] = at;
    next = at + room;
  }
  // what fell off the bottom moves up, and pushes what is above it
  let limit = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - room;
  }
  return placed;
}

/** The lines with the highest last values, in their own order; a picture of more can no longer be read. */
export function largest(series: readonly Series[], most: number): readonly Series[] {
  if (series.length <= most) return series;
  const last = ({ points }: Series): number => {
    const value = points.findLast(({ waarde }) => waarde !== null)?.waarde;
    return value ? middle(value) : 0;
  };
  const chosen = new Set([...series].sort((a, b) => last(b) - last(a)).slice(0, most));
  return series.filter((one) => chosen.has(one));
}
