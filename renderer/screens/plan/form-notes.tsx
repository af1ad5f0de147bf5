import type { ReactNode } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Note } from '#renderer/components/note.tsx';
import type { FormKind, RijForm } from '#renderer/form/use-rij-form.ts';

/** What a form has to say about itself: text that was put back, a save that did not work. */
export function FormNotes<K extends FormKind>({ form }: { readonly form: RijForm<K> }): ReactNode {
  return (
    <>
      {form.restored && (
        <Note
          role="status"
          action={
            <Button
              variant="quiet"
              onPress={() => {
                form.discard();
              }}
            >
              Weggooien
            </Button>
          }
        >
          Niet opgeslagen tekst van eerder is teruggezet.
        </Note>
      )}
      {form.failure && <ErrorNote message={form.failure.message} />}
    </>
  );
}
