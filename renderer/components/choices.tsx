import './popover.css';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem, Text } from 'react-aria-components';

/** Something to choose from a list. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** A soft second line: code, place, rung. */
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One line of a list of choices, with a check mark when chosen. */
export function ChoiceItem({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <ListBoxItem
      id={choice.value}
      textValue={choice.label}
      isDisabled={choice.isDisabled === true}
      className="kt-list-box__item"
    >
      {({ isSelected }) => (
        <>
          <Text slot="label">{choice.label}</Text>
          {choice.detail !== undefined && (
            <Text slot="description" className="kt-list-box__detail">
              {choice.detail}
            </Text>
          )}
          {isSelected && <Check className="kt-list-box__check" aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  );
}
