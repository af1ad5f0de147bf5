import { CalendarDays } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Popover,
  TextField as AriaTextField,
} from 'react-aria-components';
import { isIsoDate, parseDateText, shortDate } from './date-text.ts';
import { defined } from './defined.ts';
import { FieldError, fieldClass, FieldLabels, type FieldProps } from './field-parts.tsx';
import { MonthGrid } from './month-grid.tsx';
import { texts } from './texts.ts';

/** Props of {@link DateField}. */
export interface DateFieldProps extends FieldProps {
  /** ISO `YYYY-MM-DD`, null when empty, or a typed text that is no date (shown as typed, with its sentence). */
  readonly value: string | null;
  /**
   * ISO day, null when emptied, or, when what was typed is no day, that very text: no date schema accepts it, so a
   * form cannot be sent by accident and the words are kept. Check with `isIsoDate` where you save as one types.
   */
  readonly onChange: (value: string | null) => void;
  /** Today as ISO; gives the calendar its start. Without it there is no calendar button. */
  readonly today?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A day, typed the way people write days, or picked in the calendar. */
export function DateField(props: DateFieldProps): ReactNode {
  const {
    label,
    description,
    errorMessage,
    isRequired,
    width,
    value,
    onChange,
    onBlur,
    today,
    ref,
    ...rest
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);

  const shown = draft ?? (value === null ? '' : shortDate(value));
  const settled = draft === null && value !== null ? parseDateText(value) : null;
  const problem = settled?.kind === 'invalid' ? settled.message : errorMessage;

  const settle = (): void => {
    if (draft === null) return;
    const parsed = parseDateText(draft);
    const next = parsed.kind === 'date' ? parsed.iso : parsed.kind === 'empty' ? null : draft;
    setDraft(null);
    if (next !== value) onChange(next);
  };

  const type = (text: string): void => {
    setDraft(text);
    const parsed = parseDateText(text);
    if (parsed.kind === 'date' && parsed.iso !== value) onChange(parsed.iso);
  };

  return (
    <AriaTextField
      {...defined({ isRequired, ...rest })}
      value={shown}
      onChange={type}
      onBlur={() => {
        settle();
        onBlur?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        event.continuePropagation();
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={fieldClass(width)}
    >
      <FieldLabels label={label} description={description} isRequired={isRequired} />
      <Group className="kt-input kt-input--group kt-date" isInvalid={problem !== undefined}>
        <Input ref={ref} placeholder={texts.datumVoorbeeld} autoComplete="off" />
        {today !== undefined && (
          <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
            <Button className="kt-input__button" aria-label={`${label}: ${texts.kalenderOpenen}`}>
              <CalendarDays className="kt-icon-button__icon" aria-hidden="true" />
            </Button>
            <Popover className="kt-popover" placement="bottom end" offset={4}>
              <Dialog aria-label={label} className="kt-popover__dialog">
                <MonthGrid
                  value={value !== null && isIsoDate(value) ? value : null}
                  today={today}
                  onChoose={(iso) => {
                    setDraft(null);
                    onChange(iso);
                    setOpen(false);
                  }}
                />
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </Group>
      <FieldError>{problem}</FieldError>
    </AriaTextField>
  );
}
