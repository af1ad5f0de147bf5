import type { ReactNode } from 'react';
import { CheckboxField, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import { CheckboxMark } from './checkbox.tsx';
import type { Choice } from './choices.tsx';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';

/** Props of {@link CheckboxGroup}. */
export interface CheckboxGroupProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
  readonly orientation?: 'vertical' | 'horizontal' | undefined;
}

/** Any number of a few. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>): ReactNode {
  const {
    label,
    description,
    errorMessage,
    isRequired,
    width,
    options,
    value,
    onChange,
    orientation,
    ...rest
  } = props;
  return (
    <AriaCheckboxGroup
      {...defined({ isRequired, ...rest })}
      value={[...value]}
      onChange={(chosen) => {
        onChange(options.filter((option) => chosen.includes(option.value)).map((option) => option.value));
      }}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <div className={cx('kt-checks', orientation === 'horizontal' && 'kt-checks--row')}>
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value} isDisabled={option.isDisabled === true}>
            <CheckboxMark label={option.label} detail={option.detail} />
          </CheckboxField>
        ))}
      </div>
      <FieldError>{errorMessage}</FieldError>
    </AriaCheckboxGroup>
  );
}
