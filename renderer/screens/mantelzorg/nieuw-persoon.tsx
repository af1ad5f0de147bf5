import type { ReactNode } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Form, FormRow } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

interface NieuwPersoonProps {
  readonly onClose: () => void;
  readonly onAdded: (persoonId: string) => void;
}

/** Somebody of the network who was not in the dossier yet. */
export function NieuwPersoon({ onClose, onAdded }: NieuwPersoonProps): ReactNode {
  const form = useRijForm({
    kind: 'persoon',
    row: null,
    initial: { kring: 'netwerk' },
    mode: 'submit',
    draftName: 'mantelzorger',
    onSaved: (changed) => {
      onAdded(changed.id);
    },
  });
  return (
    <SidePanel
      title="Iemand uit het netwerk"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-nieuw-persoon" isPending={form.busy}>
            Toevoegen
          </Button>
          <Button onPress={onClose}>Terug</Button>
        </>
      }
    >
      <Form id="kt-nieuw-persoon" label="Iemand uit het netwerk" onSubmit={() => void form.submit()}>
        <FormNotes form={form} />
        <RijVeld form={form} naam="voornaam">
          {(veld) => <TextField label="Voornaam" isRequired {...veld} />}
        </RijVeld>
        <FormRow>
          <RijVeld form={form} naam="voorvoegsel">
            {(veld) => <TextField label="Tussenvoegsel" width="short" {...veld} />}
          </RijVeld>
          <RijVeld form={form} naam="achternaam">
            {(veld) => <TextField label="Achternaam" {...veld} />}
          </RijVeld>
        </FormRow>
        <RijVeld form={form} naam="rol">
          {(veld) => <TextField label="Wie is dit?" description="Bijvoorbeeld: dochter, buurman" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="telefoon">
          {(veld) => <TextField label="Telefoon" {...veld} />}
        </RijVeld>
      </Form>
    </SidePanel>
  );
}
