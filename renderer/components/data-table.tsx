import './data-table.css';
import { type ReactNode, useState } from 'react';
import { cx } from './cx.ts';
import { useMoreRows } from './more-rows.tsx';
import { nextOrder, SortButton, type SortOrder } from './sort-button.tsx';
import { texts } from './texts.ts';

/** One column of a {@link DataTable}. */
export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand at the right, under each other. */
  readonly isNumber?: boolean | undefined;
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

/** Rows that are on the page until somebody asks for more. */
const PART = 100;

/** A table of tens of rows; of hundreds it shows the first ones. Thousands: VirtualList. */
export function DataTable<R>(props: DataTableProps<R>): ReactNode {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, emptyText = texts.geenRegels } = props;
  const [order, setOrder] = useState<SortOrder | null>(props.defaultOrder ?? null);
  const { shown, more } = useMoreRows(
    sorted(
      rows,
      columns.find((column) => column.key === order?.key),
      order,
    ),
    PART,
  );
  return (
    <div className="kt-table-scroll">
      <table className="kt-table">
        <caption className={isCaptionHidden ? 'kt-sr-only' : 'kt-table__caption'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, isNumber, sortValue }) => {
              const direction = order?.key === key ? order.direction : null;
              return (
                <th
                  key={key}
                  scope="col"
                  className={cx(isNumber === true && 'kt-table__number')}
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
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
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
          {shown.length === 0 && (
            <tr>
              <td className="kt-table__empty" colSpan={columns.length}>
                {emptyText}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {more}
    </div>
  );
}
