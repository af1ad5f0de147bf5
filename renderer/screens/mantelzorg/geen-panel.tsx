import { useState, type ReactNode } from 'react';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

/** The answer that there is no mantelzorger, with the reason that the plan has to name (002 §2.3). */
export function GeenPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { plan } = useDossier();
  const form = useRijForm({ kind: 'plan', row: plan, mode: 'submit', onSaved: onClose });
  const [isTried, setTried] = useState(false);
  const isEmpty = form.values.geenMantelzorgerReden.trim() === '';
  const save = (): void => {
    setTried(true);
    if (isEmpty) return;
    form.set('mantelzorgAntwoord', 'geen');
    void form.submit();
  };
  return (
    <SidePanel
      title="Er is geen mantelzorger"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-geen" isPending={form.busy}>
            Opslaan
          </Button>
          <Button onPress={onClose}>Sluiten</Button>
        </>
      }
    >
      <Form id="kt-geen" label="Er is geen mantelzorger" onSubmit={save}>
        <FormNotes form={form} />
        <RijVeld form={form} naam="geenMantelzorgerReden">
          {(veld) => (
            <TextArea
              label="Waarom is er geen mantelzorger?"
              description="Dit staat straks in het plan."
              rows={4}
              isRequired
              {...veld}
              {...(isTried && isEmpty ? { errorMessage: 'Schrijf op waarom er geen mantelzorger is.' } : {})}
            />
          )}
        </RijVeld>
      </Form>
    </SidePanel>
  );
}
