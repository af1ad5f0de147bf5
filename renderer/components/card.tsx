import './card.css';
import { type ReactNode, useId } from 'react';

/** Props of {@link Card}. */
export interface CardProps {
  readonly title?: string | undefined;
  /** Level of the title in the page. */
  readonly level?: 2 | 3 | 4 | undefined;
  /** Quiet buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet on the table: one subject in one box. Boxes are never put in boxes. */
export function Card({ title, level = 2, actions, children }: CardProps): ReactNode {
  const id = useId();
  const Title = `h${level}` as const;
  return (
    <section className="kt-card" {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {(title !== undefined || actions !== undefined) && (
        <div className="kt-card__head">
          {title !== undefined && (
            <Title className="kt-card__title" id={id}>
              {title}
            </Title>
          )}
          {actions !== undefined && <div className="kt-cluster">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
