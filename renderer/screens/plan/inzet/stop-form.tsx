import type { ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { FormNotes } from '../form-notes.tsx';

interface StopFormProps {
  readonly inzet: Row<'inzet'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Stops an inzet on a day, with the reason. What was stays readable; also a plan that stands can lose an inzet. */
export function StopForm({ inzet, onClose, onDone }: StopFormProps): ReactNode {
  const { vandaag } = useOpen();
  const form = useRijForm({
    kind: 'inzet',
    row: inzet,
    mode: 'submit',
    onSaved: () => {
      toast({ text: `“${inzet.titel}” is gestopt.` });
      onDone();
    },
  });
  return (
    <SidePanel
      title="Inzet stoppen"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-stoppen" isPending={form.busy}>
            Inzet stoppen
          </Button>
          <Button onPress={onClose}>Terug</Button>
        </>
      }
    >
      <Form id="kt-stoppen" label="Inzet stoppen" onSubmit={() => void form.submit()}>
        <FormNotes form={form} />
        <p>“{inzet.titel}” stopt op deze dag. De kaart blijft te lezen in de tabel en op de tijdlijn.</p>
        <RijVeld form={form} naam="gestoptOp">
          {(veld) => <DateField label="Stopt op" width="short" today={vandaag} isRequired {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="stopReden">
          {(veld) => <TextArea label="Waarom?" rows={3} {...veld} />}
        </RijVeld>
      </Form>
    </SidePanel>
  );
}
