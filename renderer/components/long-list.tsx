import type { ReactNode } from 'react';
import { beginOf, inPieces, type Piece } from './pieces.ts';
import { useNear } from './use-near.ts';

/** What a row of a {@link LongList} puts on its outermost element: its place is told also where its neighbours are not. */
export interface LongRow {
  readonly role: 'listitem';
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
}

/** Props of {@link LongList}. */
export interface LongListProps<T> {
  readonly items: readonly T[];
  /** Without it, give `labelledBy`, unless a heading just above says it. */
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  /** Lays the rows out: a grid, with its gap and without margin or padding at top and bottom. */
  readonly className: string;
  /**
   * Height that a row will about have in CSS pixels, its gap included, for rows that were never drawn. Rather too high
   * than too low: then the end of the page stays its end while the last rows come.
   */
  readonly rowHeight: number;
  /** Place among lists under each other that are long together, as months are; without it the list is alone. */
  readonly among?: number | undefined;
  readonly children: (item: T, row: LongRow) => ReactNode;
}

/**
 * A list of any length in a page that scrolls: rows are as high as their words, and only those near what is in sight
 * exist. For rows of equal height with columns and a scroller of their own: VirtualList.
 */
export function LongList<T>(props: LongListProps<T>): ReactNode {
  const { items, label, labelledBy, className, rowHeight, among, children } = props;
  return (
    <div role="list" className={className} aria-label={label} aria-labelledby={labelledBy}>
      {inPieces(items).map((piece) => (
        <Part
          key={piece.from}
          piece={piece}
          begin={beginOf(piece.from, items.length, among ?? null)}
          className={className}
          rowHeight={rowHeight}
        >
          {(item, index) =>
            children(item, { role: 'listitem', 'aria-setsize': items.length, 'aria-posinset': index + 1 })
          }
        </Part>
      ))}
    </div>
  );
}

interface PartProps<T> {
  readonly piece: Piece<T>;
  readonly begin: ReturnType<typeof beginOf>;
  readonly className: string;
  readonly rowHeight: number;
  readonly children: (item: T, index: number) => ReactNode;
}

function Part<T>({ piece, begin, className, rowHeight, children }: PartProps<T>): ReactNode {
  const { ref, isNear, height, onBlur } = useNear<HTMLDivElement>(begin);
  if (!isNear) {
    return <div ref={ref} role="presentation" style={{ height: height ?? piece.items.length * rowHeight }} />;
  }
  return (
    <div ref={ref} role="presentation" className={className} onBlur={onBlur}>
      {piece.items.map((item, index) => children(item, piece.from + index))}
    </div>
  );
}
