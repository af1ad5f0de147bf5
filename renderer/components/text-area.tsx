import './text-area.css';
import type { CSSProperties, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';
import { texts } from './texts.ts';

/** Props of {@link TextArea}. */
export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Rows shown while empty; grows with the text. */
  readonly rows?: number | undefined;
  /** Shows what is left when the end comes near. Typing on stays possible: words are never cut off. */
  readonly countTo?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Share of `countTo` from which the counter is shown; earlier it would only make people hurry. */
const COUNT_FROM = 0.8;

/** More lines of text. */
export function TextArea(props: TextAreaProps): ReactNode {
  const {
    label,
    description,
    errorMessage,
    isRequired,
    width,
    rows = 3,
    countTo,
    placeholder,
    ref,
    ...rest
  } = props;
  const left = countTo === undefined ? null : countTo - Array.from(rest.value).length;
  return (
    <AriaTextField
      {...defined({ isRequired, ...rest })}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className={fieldClass(width ?? 'wide')}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <AriaTextArea
        ref={ref}
        {...defined({ placeholder })}
        className="kt-input kt-text-area"
        style={{ '--kt-rows': rows } as CSSProperties}
      />
      {left !== null && countTo !== undefined && left < countTo * (1 - COUNT_FROM) && (
        <div
          className={cx('kt-text-area__count', left < 0 && 'kt-text-area__count--over')}
          aria-live="polite"
        >
          {left < 0 ? texts.tekensTeVeel(-left) : texts.tekensOver(left)}
        </div>
      )}
      <FieldError>{errorMessage}</FieldError>
    </AriaTextField>
  );
}
