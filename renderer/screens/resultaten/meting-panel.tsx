import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { options } from '#renderer/form/options.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
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
  const check = (): boolean => {
    setTried(true);
    return isChosen;
  };
  const title = meting ? 'Meting wijzigen' : 'Meting toevoegen';
  return (
    <RijPaneel
      title={title}
      form={form}
      saveText="Meting opslaan"
      onClose={onClose}
      removed="Meting verwijderd."
      check={check}
    >
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
    </RijPaneel>
  );
}
