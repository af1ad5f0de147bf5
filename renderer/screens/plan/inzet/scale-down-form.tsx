import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { isIsoDate } from '#renderer/components/date-text.ts';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { lighterOptions, successor } from './scale-down.ts';

interface ScaleDownFormProps {
  readonly inzet: Row<'inzet'>;
  readonly onClose: () => void;
  /** the new, lighter card */
  readonly onDone: (id: string) => void;
}

/** Afschalen: a lighter card takes over, the old one stops; they stay tied so that the way down can be seen. */
export function ScaleDownForm({ inzet, onClose, onDone }: ScaleDownFormProps): ReactNode {
  const client = useClient();
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const open = useOpen();
  const options = lighterOptions(inzet, dossier, open);
  const [chosen, setChosen] = useState<string | null>(options[0]?.id ?? null);
  const [lastDay, setLastDay] = useState<string | null>(
    inzet.vanaf !== null && inzet.vanaf > open.vandaag ? inzet.vanaf : open.vandaag,
  );
  const [problem, setProblem] = useState<{ choice?: string; day?: string }>({});
  const [busy, setBusy] = useState(false);

  const scaleDown = async (): Promise<void> => {
    const choice = options.find((option) => option.id === chosen);
    const isDay = lastDay !== null && isIsoDate(lastDay);
    const isTooEarly = isDay && inzet.vanaf !== null && lastDay < inzet.vanaf;
    setProblem({
      ...(choice ? {} : { choice: 'Kies wat ervoor in de plaats komt.' }),
      ...(isDay ? {} : { day: 'Kies de laatste dag van de hulp van nu.' }),
      ...(isTooEarly ? { day: 'Deze dag ligt vóór het begin. Kies een latere dag.' } : {}),
    });
    if (!choice || !isDay || isTooEarly) return;
    setBusy(true);
    const made = await actions.run(() =>
      client.inzet.schaalAf({
        dossierId: dossier.id,
        id: inzet.id,
        laatsteDag: lastDay,
        opvolger: successor(inzet, choice, lastDay, dossier),
      }),
    );
    setBusy(false);
    if (!made.ok) return;
    toast({ text: 'De lichtere kaart ligt op het bord. Kijk of alles klopt.' });
    onDone(made.value.id);
  };

  return (
    <SidePanel
      title="Afschalen"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-afschalen" isPending={busy}>
            Lichtere kaart leggen
          </Button>
          <Button onPress={onClose}>Terug</Button>
        </>
      }
    >
      <Form id="kt-afschalen" label="Afschalen" onSubmit={() => void scaleDown()}>
        <p>“{inzet.titel}” stopt. De dag erna begint iets lichters, voor dezelfde doelen.</p>
        <ComboBox
          label="Wat komt ervoor in de plaats?"
          options={options.map(({ id, label, detail }) => ({ value: id, label, detail }))}
          value={chosen}
          onChange={setChosen}
          errorMessage={problem.choice}
        />
        <DateField
          label="Laatste dag van nu"
          width="short"
          today={open.vandaag}
          value={lastDay}
          onChange={setLastDay}
          errorMessage={problem.day}
        />
      </Form>
    </SidePanel>
  );
}
