import './save-state.css';
import { Check, CloudAlert, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { texts } from './texts.ts';

/** Where the words on the screen are. */
export type SaveStateValue = 'opgeslagen' | 'bezig' | 'niet';

const STATES = {
  opgeslagen: { icon: Check, text: texts.opgeslagen },
  bezig: { icon: LoaderCircle, text: texts.opslaan },
  niet: { icon: CloudAlert, text: texts.nietOpgeslagen },
} as const;

/** Props of {@link SaveState}. */
export interface SaveStateProps {
  readonly state: SaveStateValue;
  /** More about it: "2 wijzigingen wachten op de regio". */
  readonly detail?: string | undefined;
}

/** Says in words whether what one sees is safe. Always in sight, never a modal. */
export function SaveState({ state, detail }: SaveStateProps): ReactNode {
  const { icon: Icon, text } = STATES[state];
  return (
    <span className={cx('kt-save-state', `kt-save-state--${state}`)} role="status">
      <Icon className="kt-save-state__icon" aria-hidden="true" />
      {text}
      {detail !== undefined && <> · {detail}</>}
    </span>
  );
}
