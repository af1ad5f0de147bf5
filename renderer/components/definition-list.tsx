import './definition-list.css';
import type { ReactNode } from 'react';
import { texts } from './texts.ts';

/** A fact: its name and its value. Null is shown as "Niet ingevuld". */
export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Facts under each other. */
export function DefinitionList({ items }: { readonly items: readonly Fact[] }): ReactNode {
  return (
    <dl className="kt-facts">
      {items.map(({ term, value }) => (
        <div key={term} className="kt-facts__row">
          <dt className="kt-facts__term">{term}</dt>
          <dd>{value ?? <span className="kt-soft">{texts.nietIngevuld}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
