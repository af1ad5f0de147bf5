/** How a long list is cut. Pure. */

/** Rows of one piece: small enough that a few pieces are quick to draw, large enough that there are few of them. */
export const PIECE = 20;

/** A run of rows that is drawn, or left out, as one. */
export interface Piece<T> {
  /** place of its first row in the whole list */
  readonly from: number;
  readonly items: readonly T[];
}

/** How many lists under each other are drawn before the browser has said which of them are in sight. */
const FIRST = 3;

/**
 * How a piece begins: the top is there at once, so that nothing flickers, and what is short as a whole simply stays.
 * `among` is the place of its list among lists under each other that are long together; null when it is alone.
 */
export function beginOf(from: number, total: number, among: number | null): 'always' | 'near' | 'far' {
  if (among === null && total <= PIECE) return 'always';
  return from === 0 && (among ?? 0) < FIRST ? 'near' : 'far';
}

/** The rows in order, cut in pieces of {@link PIECE}; nothing is left out and nothing is in two pieces. */
export function inPieces<T>(items: readonly T[]): Piece<T>[] {
  return Array.from({ length: Math.ceil(items.length / PIECE) }, (_, index) => ({
    from: index * PIECE,
    items: items.slice(index * PIECE, (index + 1) * PIECE),
  }));
}
