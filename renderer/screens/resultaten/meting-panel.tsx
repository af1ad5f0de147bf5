import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { options } from '#renderer/form/options.ts';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { ValueField } from '../plan/doelen/value-field.tsx';
import { DOOR } from './door.ts';

interface MetingPanelProps {
  readonly doel: Row<'doel'>;
  readonly meting: Row<'meting'> | null;
  readonly onClose: () => void;
}

/** How it goes with one doel on one day. */
export function MetingPanel({ doel, meting, onClose }: MetingPanelProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const form = useRijForm({
    kind: 'meting',
    row: meting,
    initial: { doelId: doel.id },
    mode: 'submit',
    draftName: doel.id,
    onSaved: onClose,
  });
  const [isTouched, setTouched] = useState(false);
  const [isTried, setTried] = useState(false);
  // nothing chosen is something else than 0
  const isChosen = meting !== null || isTouched || form.values.waarde !== 0;
  const save = (): void => {
    setTried(true);
    if (isChosen) void form.submit();
  };
  const title = meting ? 'Meting wijzigen' : 'Meting toevoegen';
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-meting" isPending={form.busy}>
            Meting opslaan
          </Button>
          <Button onPress={onClose}>Sluiten</Button>
          {meting && (
            <Button
              variant="quiet"
              onPress={() => {
                void actions.remove('meting', meting.id, 'Meting verwijderd.').then(onClose);
              }}
            >
              Verwijderen
            </Button>
          )}
        </>
      }
    >
      <Form id="kt-meting" label={title} onSubmit={save}>
        <FormNotes form={form} />
        <p className="kt-resultaten-words">{doel.titel}</p>
        <RijVeld form={form} naam="waarde">
          {(veld) => (
            <ValueField
              {...veld}
              label={doel.indicator || 'Hoe gaat het nu?'}
              schaal={doel.schaal}
              eenheid={doel.eenheid}
              value={isChosen ? veld.value : null}
              onChange={(value) => {
                setTouched(value !== null);
                veld.onChange(value ?? 0);
              }}
              {...(isTried && !isChosen ? { errorMessage: 'Vul in hoe het nu gaat.' } : {})}
            />
          )}
        </RijVeld>
        <RijVeld form={form} naam="datum">
          {(veld) => (
            <DateField
              label="Gemeten op"
              width="short"
              today={vandaag}
              {...veld}
              onChange={(day) => {
                veld.onChange(day ?? '');
              }}
            />
          )}
        </RijVeld>
        <RijVeld form={form} naam="door">
          {(veld) => <RadioGroup label="Wie zegt dit?" options={options(DOOR)} {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="toelichting">
          {(veld) => <TextArea label="Toelichting" rows={3} {...veld} />}
        </RijVeld>
      </Form>
    </SidePanel>
  );
}
