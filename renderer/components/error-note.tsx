import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import { texts } from './texts.ts';

/** Props of {@link ErrorNote}. */
export interface ErrorNoteProps {
  /** What happened, what is kept, what to do: the Dutch sentence of the error. */
  readonly message: string;
  readonly title?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly isRetrying?: boolean | undefined;
  /** True when people or data may be harmed; otherwise it asks attention, not alarm. */
  readonly isDanger?: boolean | undefined;
}

/** A failure, said where it happened. */
export function ErrorNote({
  message,
  title,
  onRetry,
  isRetrying,
  isDanger = false,
}: ErrorNoteProps): ReactNode {
  return (
    <Note
      tone={isDanger ? 'danger' : 'attention'}
      title={title}
      role="alert"
      action={
        onRetry && (
          <Button onPress={onRetry} isPending={isRetrying}>
            {texts.opnieuw}
          </Button>
        )
      }
    >
      <p>{message}</p>
    </Note>
  );
}
