import { Minus, Plus } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';
import { texts } from './texts.ts';

/** Props of {@link NumberField}. */
export interface NumberFieldProps extends FieldProps {
  /** null: nothing filled in (which is something else than 0). */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minValue?: number | undefined;
  readonly maxValue?: number | undefined;
  readonly step?: number | undefined;
  /** For instance `{ style: 'currency', currency: 'EUR' }`; Dutch notation. */
  readonly formatOptions?: Intl.NumberFormatOptions | undefined;
  /** Word behind the number: "uur per week". */
  readonly unit?: string | undefined;
  /** Buttons for one less and one more; off for amounts of money. */
  readonly hasSteppers?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A number, written the Dutch way (1.250,50). */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, description, errorMessage, isRequired, width, value, onChange, unit, ref, ...more } = props;
  const { hasSteppers = false, ...rest } = more;
  return (
    <AriaNumberField
      {...defined({ isRequired, ...rest })}
      value={value ?? Number.NaN}
      onChange={(next) => {
        onChange(Number.isNaN(next) ? null : next);
      }}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className={fieldClass(width ?? 'short')}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <Group className="kt-input kt-input--group">
        {hasSteppers && (
          <Button slot="decrement" className="kt-input__button" aria-label={texts.minder}>
            <Minus className="kt-icon-button__icon" aria-hidden="true" />
          </Button>
        )}
        <Input ref={ref} />
        {unit !== undefined && <span className="kt-input__unit">{unit}</span>}
        {hasSteppers && (
          <Button slot="increment" className="kt-input__button" aria-label={texts.meer}>
            <Plus className="kt-icon-button__icon" aria-hidden="true" />
          </Button>
        )}
      </Group>
      <FieldError>{errorMessage}</FieldError>
    </AriaNumberField>
  );
}
