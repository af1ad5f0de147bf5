import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import type { Failure } from '#shared/domain/result.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { isIsoDate } from '#renderer/components/date-text.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { toast } from '#renderer/components/toast.tsx';

interface StopFormProps {
  readonly inzet: Row<'inzet'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Stops an inzet on a day, with the reason. What was stays readable; also a plan that stands can lose an inzet. */
export function StopForm({ inzet, onClose, onDone }: StopFormProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const [day, setDay] = useState<string | null>(vandaag);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isDay = day !== null && isIsoDate(day);

  const stop = async (): Promise<void> => {
    if (!isDay) return;
    setBusy(true);
    const result = await actions.update('inzet', inzet.id, { gestoptOp: day, stopReden: reason });
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    toast({ text: `“${inzet.titel}” is gestopt.`, undo: () => void actions.undo(result.value.dot) });
    onDone();
  };
  return (
    <SidePanel
      title="Inzet stoppen"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-stoppen" isPending={busy}>
            Inzet stoppen
          </Button>
          <Button onPress={onClose}>Terug</Button>
        </>
      }
    >
      <Form id="kt-stoppen" label="Inzet stoppen" onSubmit={() => void stop()}>
        <p>“{inzet.titel}” stopt op deze dag. De kaart blijft te lezen in de tabel en op de tijdlijn.</p>
        <DateField
          label="Stopt op"
          width="short"
          today={vandaag}
          isRequired
          value={day}
          onChange={setDay}
          {...(isDay ? {} : { errorMessage: 'Kies de dag waarop deze inzet stopt.' })}
        />
        <TextArea label="Waarom?" rows={3} value={reason} onChange={setReason} />
        {failure && <ErrorNote message={failure.message} />}
      </Form>
    </SidePanel>
  );
}
