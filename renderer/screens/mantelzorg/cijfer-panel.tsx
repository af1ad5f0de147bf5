import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
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
  const check = (): boolean => {
    setTried(true);
    return isChosen;
  };
  return (
    <RijPaneel
      title={`Cijfer van ${naam}`}
      form={form}
      saveText="Cijfer opslaan"
      onClose={onClose}
      removed="Cijfer verwijderd."
      check={check}
    >
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
    </RijPaneel>
  );
}
