import './note.css';
import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Props of {@link Note}. */
export interface NoteProps {
  /** `danger` only for harm to people or data. */
  readonly tone?: 'info' | 'attention' | 'danger' | undefined;
  readonly title?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits. */
  readonly role?: 'alert' | 'status' | undefined;
}

const ICONS = { info: Info, attention: TriangleAlert, danger: OctagonAlert } as const;

/** A remark in the page, at the place it is about. */
export function Note({ tone = 'info', title, icon, children, action, role }: NoteProps): ReactNode {
  const Icon = icon ?? ICONS[tone];
  return (
    <div className={cx('kt-note', `kt-note--${tone}`)} {...(role === undefined ? {} : { role })}>
      <Icon className="kt-note__icon" aria-hidden="true" />
      <div>
        {title !== undefined && <p className="kt-note__title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="kt-note__action">{action}</div>}
      </div>
    </div>
  );
}
