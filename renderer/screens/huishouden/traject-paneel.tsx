import type { ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';

const STAPPEN = [
  ['bevestigdOp', 'Melding bevestigd op'],
  ['ondersteuningGewezenOp', 'Gewezen op cliëntondersteuning op'],
  ['persoonlijkPlanOp', 'Persoonlijk plan ontvangen op'],
  ['onderzoekKlaarOp', 'Onderzoek afgerond op'],
  ['verslagOp', 'Verslag gegeven op'],
  ['aanvraagOp', 'Aanvraag ontvangen op'],
  ['beschikkingOp', 'Beschikking gestuurd op'],
] as const;

interface TrajectPaneelProps {
  readonly traject: Row<'traject'> | null;
  readonly onClose: () => void;
}

/** The days of one melding; the terms of the law follow from them. */
export function TrajectPaneel({ traject, onClose }: TrajectPaneelProps): ReactNode {
  const { vandaag } = useOpen();
  const form = useRijForm({ kind: 'traject', row: traject, mode: 'submit', onSaved: onClose });
  return (
    <RijPaneel
      title={traject ? 'Melding' : 'Melding toevoegen'}
      form={form}
      saveText={traject ? 'Opslaan' : 'Melding toevoegen'}
      onClose={onClose}
      removed="De melding is verwijderd."
    >
      <RijVeld form={form} naam="meldingOp">
        {(veld) => (
          <DateField
            label="Melding op"
            today={vandaag}
            isRequired
            {...veld}
            onChange={(value) => {
              veld.onChange(value ?? '');
            }}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="meldingDoor">
        {(veld) => <TextField label="Gemeld door" placeholder="inwoner zelf, huisarts" {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="spoed">
        {(veld) => <Checkbox label="Spoed" {...veld} />}
      </RijVeld>
      {STAPPEN.map(([naam, label]) => (
        <RijVeld key={naam} form={form} naam={naam}>
          {(veld) => <DateField label={label} today={vandaag} {...veld} />}
        </RijVeld>
      ))}
      <RijVeld form={form} naam="toelichting">
        {(veld) => <TextArea label="Toelichting" rows={3} {...veld} />}
      </RijVeld>
    </RijPaneel>
  );
}
