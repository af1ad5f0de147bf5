import './search-field.css';
import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, Group, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { defined } from './defined.ts';
import { fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';
import { texts } from './texts.ts';

/** Props of {@link SearchField}. */
export interface SearchFieldProps extends Pick<FieldProps, 'label' | 'description' | 'isDisabled' | 'width'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** Search as you type; Escape or the cross empties it. */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { label, description, width, placeholder, ref, ...rest } = props;
  return (
    <AriaSearchField {...defined(rest)} className={fieldClass(width, 'kt-search')}>
      <FieldLabels label={label} description={description} />
      <Group className="kt-input kt-input--group">
        <Search className="kt-search__icon" aria-hidden="true" />
        <Input ref={ref} {...defined({ placeholder })} className="kt-search__input" />
        <Button className="kt-input__button kt-search__clear" aria-label={texts.wissen}>
          <X className="kt-icon-button__icon" aria-hidden="true" />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
