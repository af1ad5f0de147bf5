import type { ReactNode } from 'react';
import type { Invoer, Row } from '#shared/domain/entities.ts';
import { SOORTEN_MAATREGEL } from '#shared/domain/mantelzorg/schema.ts';
import { actueleInzet } from '#shared/domain/plan/lopend.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { options } from '#renderer/form/options.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { EFFECTEN } from './effecten.ts';
import { naamVan } from './namen.ts';

interface MaatregelPanelProps {
  readonly zorg: Row<'mantelzorg'>;
  readonly maatregel: Row<'maatregel'> | null;
  readonly start: Invoer<'maatregel'>;
  readonly onClose: () => void;
}

const GEEN = 'geen';

/** Something that lightens the care: what, when, as part of which inzet, and whether it helps. */
export function MaatregelPanel({ zorg, maatregel, start, onClose }: MaatregelPanelProps): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const form = useRijForm({
    kind: 'maatregel',
    row: maatregel,
    initial: { mantelzorgId: zorg.id, vanaf: vandaag, ...start },
    mode: 'submit',
    draftName: `${zorg.id}-${start.omschrijving ? (start.soort ?? '') : ''}`,
    onSaved: onClose,
  });
  const naam = naamVan(dossier, zorg.mantelzorgerId);
  const title = maatregel ? SOORTEN_MAATREGEL[maatregel.soort] : 'Maatregel toevoegen';
  const inzet = actueleInzet(dossier, vandaag).map((row) => ({ value: row.id, label: row.titel }));
  return (
    <RijPaneel
      title={title}
      form={form}
      saveText="Maatregel opslaan"
      onClose={onClose}
      removed="Maatregel verwijderd."
    >
      <RijVeld form={form} naam="soort">
        {(veld) => <Select label="Soort" options={options(SOORTEN_MAATREGEL)} {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="omschrijving">
        {(veld) => <TextArea label="Wat spreken we af?" rows={3} {...veld} />}
      </RijVeld>
      <FormRow>
        <RijVeld form={form} naam="vanaf">
          {(veld) => <DateField label="Vanaf" width="short" today={vandaag} {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="tot">
          {(veld) => <DateField label="Tot en met" width="short" today={vandaag} {...veld} />}
        </RijVeld>
      </FormRow>
      <RijVeld form={form} naam="inzetId">
        {(veld) => (
          <Select
            label="Onderdeel van het plan"
            description="Staat dit als kaart op de ladder? Kies die kaart."
            options={[{ value: GEEN, label: 'Geen kaart' }, ...inzet]}
            {...veld}
            value={veld.value ?? GEEN}
            onChange={(value) => {
              veld.onChange(value === GEEN ? null : value);
            }}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="effect">
        {(veld) => (
          <RadioGroup
            label={`Helpt het ${naam}?`}
            options={(Object.keys(EFFECTEN) as (keyof typeof EFFECTEN)[]).map((value) => ({
              value,
              label: EFFECTEN[value].naam,
            }))}
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="effectToelichting">
        {(veld) => <TextArea label="Wat merkt u daarvan?" rows={2} {...veld} />}
      </RijVeld>
    </RijPaneel>
  );
}
