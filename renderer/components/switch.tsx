import './checks.css';
import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import { defined } from './defined.ts';

/** Props of {@link Switch}. */
export interface SwitchProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** On or off, with effect at once: "Samen kijken". In a form that is saved later: Checkbox. */
export function Switch({ label, description, value, ...rest }: SwitchProps): ReactNode {
  return (
    <SwitchField {...defined(rest)} isSelected={value} className="kt-field">
      <SwitchButton className="kt-check">
        <span className="kt-check__mark kt-check__mark--switch" aria-hidden="true" />
        <span className="kt-check__words">
          {label}
          {description !== undefined && <span className="kt-check__detail">{description}</span>}
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
