import './field.css';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components';
import { texts } from './texts.ts';

/** What every field takes, shaped so that a react-hook-form Controller can drive it. */
export interface FieldProps {
  /** Always visible. */
  readonly label: string;
  /** One helping sentence under the label. */
  readonly description?: string | undefined;
  /** Sentence that says what is wrong and what to do; its presence makes the field invalid. */
  readonly errorMessage?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** `short` for numbers and dates, `wide` for the whole column. */
  readonly width?: 'short' | 'wide' | undefined;
}

/** The class of a field's box. */
export function fieldClass(width: FieldProps['width'], own?: string): string {
  return ['kt-field', width && `kt-field--${width}`, own].filter(Boolean).join(' ');
}

/** Label, the word "verplicht" (outside the label, so that it is no part of the name), and the hint. */
export function FieldLabels({ label, description, isRequired }: FieldProps): ReactNode {
  return (
    <>
      <div className="kt-field__labels">
        <Label className="kt-label">{label}</Label>
        {isRequired === true && (
          <span className="kt-field__required" aria-hidden="true">
            {texts.verplicht}
          </span>
        )}
      </div>
      {description !== undefined && (
        <Text slot="description" className="kt-hint">
          {description}
        </Text>
      )}
    </>
  );
}

/** Error sentence of the field around it; shows nothing as long as the field is valid. */
export function FieldError({ children }: { readonly children?: string | undefined }): ReactNode {
  return (
    <AriaFieldError className="kt-field-error">
      <CircleAlert className="kt-field-error__icon" aria-hidden="true" />
      <span>{children}</span>
    </AriaFieldError>
  );
}

/** A soft helping sentence outside a field. */
export function Hint({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="kt-hint">{children}</p>;
}
