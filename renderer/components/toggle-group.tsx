import './button.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

/** One choice of a {@link ToggleGroup}. */
export interface ToggleOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
}

/** Props of {@link ToggleGroup}. */
export interface ToggleGroupProps<V extends string> {
  /** Name of the group; spoken. */
  readonly label: string;
  readonly options: readonly ToggleOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean | undefined;
}

/** Segmented choice between a few views or filters, always exactly one. For answers in a form: RadioGroup. */
export function ToggleGroup<V extends string>(props: ToggleGroupProps<V>): ReactNode {
  const { label, options, value, onChange, isDisabled = false } = props;
  return (
    <ToggleButtonGroup
      className="kt-toggle-group"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map(({ value: id, label: words, icon: Icon }) => (
        <ToggleButton key={id} id={id} className="kt-toggle-group__item">
          {Icon && <Icon className="kt-icon-button__icon" aria-hidden="true" />}
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
