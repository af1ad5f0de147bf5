import './select.css';
import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { type Choice, ChoiceItem } from './choices.tsx';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';
import { texts } from './texts.ts';

/** Props of {@link ComboBox}. */
export interface ComboBoxProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** Give both when the options come from a search elsewhere: then nothing is filtered here. */
  readonly inputValue?: string | undefined;
  readonly onInputChange?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Words that are in no option are kept as typed; needs inputValue and onInputChange. */
  readonly allowsCustomValue?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One of a long list, found by typing. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>): ReactNode {
  const { label, description, errorMessage, isRequired, width, options, value, onChange, ref, ...more } =
    props;
  const { placeholder, inputValue, onInputChange, allowsCustomValue, ...rest } = more;
  return (
    <AriaComboBox
      {...defined({ isRequired, inputValue, onInputChange, allowsCustomValue, ...rest })}
      {...(inputValue === undefined ? { defaultItems: options } : { items: options })}
      value={value}
      onChange={(key) => {
        onChange(options.find((option) => option.value === key)?.value ?? null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <Group className="kt-input kt-input--group">
        <Input ref={ref} {...defined({ placeholder })} />
        <Button className="kt-input__button" aria-label={texts.lijstTonen}>
          <ChevronDown className="kt-icon-button__icon" aria-hidden="true" />
        </Button>
      </Group>
      <FieldError>{errorMessage}</FieldError>
      <Popover className="kt-popover" offset={4}>
        <ListBox<Choice<V>>
          className="kt-list-box"
          renderEmptyState={() => <div className="kt-list-box__empty">{texts.nietsGevonden}</div>}
        >
          {(choice) => <ChoiceItem key={choice.value} choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
