import './data-table.css';
import { type ReactNode, useState } from 'react';
import { cx } from './cx.ts';
import { nextOrder, SortButton, type SortOrder } from './sort-button.tsx';
import { beginOf, inPieces, PIECE, type Piece } from './pieces.ts';
import { texts } from './texts.ts';
import { useIsWide } from './use-is-wide.ts';
import { useNear } from './use-near.ts';

/** One column of a {@link DataTable}. */
export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand at the right, under each other. */
  readonly isNumber?: boolean | undefined;
  /** CSS width, kept where the table is long; without it a share of what is left. */
  readonly width?: string | undefined;
  /** Gives the column a sortable header. Absent values come last either way. */
  readonly sortValue?: ((row: R) => string | number | null) | undefined;
}

/** Props of {@link DataTable}. */
export interface DataTableProps<R> {
  /** What the table is about. */
  readonly caption: string;
  /** Keeps the caption for screen readers only, where a heading above says the same. */
  readonly isCaptionHidden?: boolean | undefined;
  /** The first column names the row. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly emptyText?: string | undefined;
  readonly defaultOrder?: SortOrder | undefined;
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function sorted<R>(rows: readonly R[], column: Column<R> | undefined, order: SortOrder | null): readonly R[] {
  const value = column?.sortValue;
  if (value === undefined || order === null) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`));
  });
}

/** Height of a row of one line in CSS pixels, for rows that were never drawn. */
const ROW_HEIGHT = 40;

/** A table of what a dossier holds. A long one only has the rows near what is in sight, and columns that stay as they are. */
export function DataTable<R>(props: DataTableProps<R>): ReactNode {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, emptyText = texts.geenRegels } = props;
  const [order, setOrder] = useState<SortOrder | null>(props.defaultOrder ?? null);
  const shown = sorted(
    rows,
    columns.find((column) => column.key === order?.key),
    order,
  );
  const isLong = rows.length > PIECE;
  const { ref: scroller, isWide } = useIsWide<HTMLDivElement>();
  return (
    <div
      className="kt-table-scroll"
      ref={scroller}
      {...(isWide ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}
    >
      <table
        className={cx('kt-table', isLong && 'kt-table--long')}
        aria-rowcount={isLong ? rows.length + 1 : undefined}
      >
        <caption className={isCaptionHidden ? 'kt-sr-only' : 'kt-table__caption'}>{caption}</caption>
        <thead>
          <tr aria-rowindex={isLong ? 1 : undefined}>
            {columns.map(({ key, header, isNumber, sortValue, width }) => {
              const direction = order?.key === key ? order.direction : null;
              return (
                <th
                  key={key}
                  scope="col"
                  className={cx(isNumber === true && 'kt-table__number')}
                  style={isLong ? { width } : undefined}
                  aria-sort={direction ?? undefined}
                >
                  {sortValue === undefined ? (
                    header
                  ) : (
                    <SortButton
                      label={header}
                      direction={direction}
                      onPress={() => setOrder(nextOrder(order, key))}
                    />
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        {inPieces(shown).map((piece) => (
          <Body key={piece.from} piece={piece} columns={columns} rowKey={rowKey} total={shown.length} />
        ))}
        {shown.length === 0 && (
          <tbody>
            <tr>
              <td className="kt-table__empty" colSpan={columns.length}>
                {emptyText}
              </td>
            </tr>
          </tbody>
        )}
      </table>
    </div>
  );
}

interface BodyProps<R> extends Pick<DataTableProps<R>, 'columns' | 'rowKey'> {
  readonly piece: Piece<R>;
  readonly total: number;
}

function Body<R>({ piece, columns, rowKey, total }: BodyProps<R>): ReactNode {
  const { ref, isNear, height, onBlur } = useNear<HTMLTableSectionElement>(beginOf(piece.from, total, null));
  if (!isNear) {
    return (
      <tbody ref={ref} aria-hidden="true">
        <tr style={{ height: height ?? piece.items.length * ROW_HEIGHT }}>
          <td colSpan={columns.length} />
        </tr>
      </tbody>
    );
  }
  return (
    <tbody ref={ref} onBlur={onBlur}>
      {piece.items.map((row, at) => (
        <tr key={rowKey(row)} aria-rowindex={total > PIECE ? piece.from + at + 2 : undefined}>
          {columns.map(({ key, cell, isNumber }, index) => {
            const className = cx(isNumber === true && 'kt-table__number');
            return index === 0 ? (
              <th key={key} scope="row" className={className}>
                {cell(row)}
              </th>
            ) : (
              <td key={key} className={className}>
                {cell(row)}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
