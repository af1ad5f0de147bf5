import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { Form } from '#renderer/components/form-row.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { naamVan } from './namen.ts';

interface CijferPanelProps {
  readonly zorg: Row<'mantelzorg'>;
  readonly cijfer: Row<'belasting'> | null;
  readonly onClose: () => void;
}

/** The mantelzorger's own figure for how heavy the care is. */
export function CijferPanel({ zorg, cijfer, onClose }: CijferPanelProps): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const naam = naamVan(dossier, zorg.mantelzorgerId);
  const form = useRijForm({
    kind: 'belasting',
    row: cijfer,
    initial: { mantelzorgId: zorg.id },
    mode: 'submit',
    draftName: zorg.id,
    onSaved: onClose,
  });
  const [isTouched, setTouched] = useState(false);
  const [isTried, setTried] = useState(false);
  // 0 is a figure that somebody can give; an untouched slider is not
  const isChosen = cijfer !== null || isTouched || form.values.waarde !== 0;
  const save = (): void => {
    setTried(true);
    if (isChosen) void form.submit();
  };
  return (
    <SidePanel
      title={`Cijfer van ${naam}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" type="submit" form="kt-cijfer" isPending={form.busy}>
            Cijfer opslaan
          </Button>
          <Button onPress={onClose}>Sluiten</Button>
          {cijfer && (
            <Button
              variant="quiet"
              onPress={() => {
                void actions.remove('belasting', cijfer.id, 'Cijfer verwijderd.').then(onClose);
              }}
            >
              Verwijderen
            </Button>
          )}
        </>
      }
    >
      <Form id="kt-cijfer" label={`Cijfer van ${naam}`} onSubmit={save}>
        <FormNotes form={form} />
        <RijVeld form={form} naam="waarde">
          {(veld) => (
            <Slider
              label="Hoe zwaar vindt u het zorgen op dit moment?"
              minValue={0}
              maxValue={10}
              lowText="Niet zwaar"
              highText="Veel te zwaar"
              {...veld}
              value={isChosen ? Math.round(veld.value) : null}
              onChange={(value) => {
                setTouched(true);
                veld.onChange(value);
              }}
              {...(isTried && !isChosen ? { errorMessage: 'Kies een cijfer van 0 tot en met 10.' } : {})}
            />
          )}
        </RijVeld>
        <RijVeld form={form} naam="datum">
          {(veld) => (
            <DateField
              label="Gevraagd op"
              width="short"
              today={vandaag}
              {...veld}
              onChange={(day) => {
                veld.onChange(day ?? '');
              }}
            />
          )}
        </RijVeld>
        <RijVeld form={form} naam="toelichting">
          {(veld) => <TextArea label="Wat maakt het zwaar, of juist lichter?" rows={3} {...veld} />}
        </RijVeld>
      </Form>
    </SidePanel>
  );
}
