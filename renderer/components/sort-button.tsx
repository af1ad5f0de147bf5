import './data-table.css';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Present order of a list: which column, and which way. */
export interface SortOrder {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** The order after pressing the header of column `key`: another column starts ascending, the same one turns. */
export function nextOrder(order: SortOrder | null, key: string): SortOrder {
  return {
    key,
    direction: order?.key === key && order.direction === 'ascending' ? 'descending' : 'ascending',
  };
}

/** Header of a column that can be sorted on. Its cell says the order by `aria-sort`. */
export function SortButton(props: {
  readonly label: string;
  readonly direction: SortOrder['direction'] | null;
  readonly onPress: () => void;
}): ReactNode {
  const Icon = props.direction === null ? ArrowUpDown : props.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className={cx('kt-sort-button', props.direction === null && 'kt-sort-button--off')}
      onClick={props.onPress}
    >
      {props.label}
      <Icon className="kt-sort-button__icon" aria-hidden="true" />
    </button>
  );
}
