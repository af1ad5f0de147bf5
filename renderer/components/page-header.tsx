import './page-header.css';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Props of {@link PageHeader}. */
export interface PageHeaderProps {
  readonly title: string;
  /** Soft line under the title: regisseur, state of the plan, save state. */
  readonly meta?: ReactNode;
  /** At the right: one primary action at most. */
  readonly actions?: ReactNode;
  /** A Tabs row, joined to the lower edge. */
  readonly tabs?: ReactNode;
}

/** Top of a screen or dossier; stays in sight in AppShell. */
export function PageHeader({ title, meta, actions, tabs }: PageHeaderProps): ReactNode {
  return (
    <header className={cx('kt-page-header', tabs === undefined && 'kt-page-header--plain')}>
      <div className="kt-page-header__row">
        <div className="kt-page-header__words">
          <h1 className="kt-page-header__title">{title}</h1>
          {meta !== undefined && <div className="kt-page-header__meta">{meta}</div>}
        </div>
        {actions !== undefined && <div className="kt-cluster">{actions}</div>}
      </div>
      {tabs}
    </header>
  );
}
