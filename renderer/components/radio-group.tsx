import './checks.css';
import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import type { Choice } from './choices.tsx';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';

/** Props of {@link RadioGroup}. */
export interface RadioGroupProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly orientation?: 'vertical' | 'horizontal' | undefined;
}

/** One of two to five answers, all in sight. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>): ReactNode {
  const { label, description, errorMessage, isRequired, width, options, value, onChange, ...more } = props;
  const { orientation = 'vertical', ...rest } = more;
  return (
    <AriaRadioGroup
      {...defined({ isRequired, ...rest })}
      orientation={orientation}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <div className={cx('kt-checks', orientation === 'horizontal' && 'kt-checks--row')}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} isDisabled={option.isDisabled === true}>
            <RadioButton className="kt-check">
              <span className="kt-check__mark kt-check__mark--round" aria-hidden="true" />
              <span className="kt-check__words">
                {option.label}
                {option.detail !== undefined && <span className="kt-check__detail">{option.detail}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError>{errorMessage}</FieldError>
    </AriaRadioGroup>
  );
}
