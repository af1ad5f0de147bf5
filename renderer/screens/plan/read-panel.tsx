import type { ReactNode } from 'react';
import type { Woorden } from '#shared/domain/plan/verschil-woorden.ts';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';

const LEEG = 'niet ingevuld';

/** Facts of a row in words; what was not filled in is left out. */
export function Facts({ woorden }: { readonly woorden: Woorden }): ReactNode {
  return (
    <DefinitionList
      items={woorden
        .filter(([, text]) => text !== LEEG)
        .map(([term, text]) => ({ term, value: <span className="kt-plan-words">{text}</span> }))}
    />
  );
}

/** A doel or a card of a plan that stands: to read, not to change. */
export function ReadPanel(props: {
  readonly title: string;
  readonly why: string;
  readonly woorden: Woorden;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <SidePanel title={props.title} onClose={props.onClose}>
      <p className="kt-soft">{props.why}</p>
      <Facts woorden={props.woorden} />
      {props.children}
    </SidePanel>
  );
}
