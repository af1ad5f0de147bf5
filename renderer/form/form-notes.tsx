import type { ReactNode } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Note } from '#renderer/components/note.tsx';
import type { FormKind, RijForm } from './use-rij-form.ts';

/** What a form has to say about itself: text that was put back, a save that did not work, somebody who was first. */
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
      {form.overtaken ? (
        <Overtaken form={form} />
      ) : (
        form.failure && <ErrorNote message={form.failure.message} />
      )}
    </>
  );
}

/** Two people wrote in one field: both texts are there until somebody chooses. */
function Overtaken<K extends FormKind>({ form }: { readonly form: RijForm<K> }): ReactNode {
  return (
    <Note
      role="alert"
      tone="attention"
      title="Intussen gewijzigd in een ander venster"
      action={
        <div className="kt-cluster">
          <Button
            onPress={() => {
              form.decide('mijn');
            }}
          >
            Mijn tekst bewaren
          </Button>
          <Button
            onPress={() => {
              form.decide('ander');
            }}
          >
            De andere tekst nemen
          </Button>
        </div>
      }
    >
      <p>Uw tekst staat nog in het veld. In het andere venster staat nu:</p>
      {Object.entries(form.overtaken ?? {}).map(([name, text]) => (
        <blockquote key={name}>{text || '(leeg)'}</blockquote>
      ))}
    </Note>
  );
}
