import './select.css';
import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { type Choice, ChoiceItem } from './choices.tsx';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';
import { texts } from './texts.ts';

/** Props of {@link Select}. */
export interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** One of a short list (to about fifteen). Longer lists: ComboBox; two to five: RadioGroup. */
export function Select<V extends string>(props: SelectProps<V>): ReactNode {
  const { label, description, errorMessage, isRequired, width, options, value, onChange, ref, ...more } =
    props;
  const { placeholder = texts.kiesEen, ...rest } = more;
  return (
    <AriaSelect
      {...defined({ isRequired, ...rest })}
      placeholder={placeholder}
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
      <Button ref={ref} className="kt-input kt-select__button">
        <SelectValue className="kt-select__value" />
        <ChevronDown className="kt-icon-button__icon" aria-hidden="true" />
      </Button>
      <FieldError>{errorMessage}</FieldError>
      <Popover className="kt-popover" offset={4}>
        <ListBox className="kt-list-box">
          {options.map((choice) => (
            <ChoiceItem key={choice.value} choice={choice} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
