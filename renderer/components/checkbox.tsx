import './checks.css';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { defined } from './defined.ts';
import { FieldError, type FieldProps } from './field-parts.tsx';

/** The mark and words of one checkbox; shared by Checkbox and CheckboxGroup. */
export function CheckboxMark({
  label,
  detail,
}: {
  readonly label: string;
  readonly detail?: string | undefined;
}): ReactNode {
  return (
    <CheckboxButton className="kt-check">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="kt-check__mark" aria-hidden="true">
            {isIndeterminate ? <Minus /> : isSelected && <Check />}
          </span>
          <span className="kt-check__words">
            {label}
            {detail !== undefined && <span className="kt-check__detail">{detail}</span>}
          </span>
        </>
      )}
    </CheckboxButton>
  );
}

/** Props of {@link Checkbox}. */
export interface CheckboxProps extends Omit<FieldProps, 'width'> {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isIndeterminate?: boolean | undefined;
}

/** One yes or no in a form. Something that takes effect at once: Switch. */
export function Checkbox(props: CheckboxProps): ReactNode {
  const { label, description, errorMessage, value, ...rest } = props;
  return (
    <CheckboxField
      {...defined(rest)}
      isSelected={value}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className="kt-field"
    >
      <CheckboxMark label={label} detail={description} />
      <FieldError>{errorMessage}</FieldError>
    </CheckboxField>
  );
}
