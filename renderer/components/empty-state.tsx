import './empty-state.css';
import type { ReactNode } from 'react';

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  /** What is not there yet: "Nog geen doelen". */
  readonly title: string;
  /** What it is for and what to do first, in a sentence. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly level?: 2 | 3 | 4 | undefined;
}

/** What a list or picture shows as long as there is nothing in it. */
export function EmptyState({ title, children, action, level = 3 }: EmptyStateProps): ReactNode {
  const Title = `h${level}` as const;
  return (
    <div className="kt-empty">
      <Title className="kt-empty__title">{title}</Title>
      <p className="kt-empty__text">{children}</p>
      {action !== undefined && <div className="kt-empty__action">{action}</div>}
    </div>
  );
}
