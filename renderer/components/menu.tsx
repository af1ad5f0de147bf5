import './popover.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import './menu.css';
import { cx } from './cx.ts';
import { defined } from './defined.ts';

/** One line of a {@link Menu}: does something (`onAction`) or goes somewhere (`href`). */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
  readonly onAction?: (() => void) | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Props of {@link Menu}. */
export interface MenuProps {
  /** The button that opens it: a Button or an IconButton. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly items: readonly MenuEntry[];
}

/** Actions that are used less often, behind one button. */
export function Menu({ trigger, label, items }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="kt-popover" offset={4} placement="bottom end">
        <AriaMenu className="kt-list-box" aria-label={label}>
          {items.map(({ id, label: words, icon: Icon, detail, isDanger, ...rest }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              {...defined(rest)}
              className={cx(
                'kt-list-box__item',
                'kt-menu__item',
                isDanger === true && 'kt-menu__item--danger',
              )}
            >
              {Icon && <Icon className="kt-icon-button__icon kt-menu__icon" aria-hidden="true" />}
              <Text slot="label" className="kt-menu__label">
                {words}
              </Text>
              {detail !== undefined && (
                <Text slot="description" className="kt-list-box__detail kt-menu__detail">
                  {detail}
                </Text>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
