import type { ReactNode, Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';

/** Props of {@link TextField}. */
export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | undefined;
  readonly autoComplete?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, description, errorMessage, isRequired, width, placeholder, ref, ...rest } = props;
  return (
    <AriaTextField
      {...defined({ isRequired, ...rest })}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <Input ref={ref} {...defined({ placeholder })} className="kt-input" />
      <FieldError>{errorMessage}</FieldError>
    </AriaTextField>
  );
}
