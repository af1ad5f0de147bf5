import './tabs.css';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';

/** One screen of a {@link Tabs} row. */
export interface TabEntry {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Something to look at there; left out when 0. */
  readonly count?: number | undefined;
}

/** Props of {@link Tabs}. */
export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  /** Id of the tab of the present screen. */
  readonly current: string | null;
}

/** Screens of one dossier beside each other. Links, not buttons: each has an address. */
export function Tabs({ label, tabs, current }: TabsProps): ReactNode {
  return (
    <nav className="kt-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.id}
          href={tab.href}
          className="kt-tabs__tab"
          {...(tab.id === current ? { 'aria-current': 'page' } : {})}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && <span className="kt-tabs__count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
