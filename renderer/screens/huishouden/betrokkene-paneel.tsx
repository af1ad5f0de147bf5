import type { ReactNode } from 'react';
import type { Invoer, Row } from '#shared/domain/entities.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { STERKTES, sterkteWaarde } from './relatie-paneel.tsx';

interface BetrokkenePaneelProps {
  readonly betrokkene: Row<'betrokkene'> | null;
  readonly initial?: Invoer<'betrokkene'>;
  readonly onClose: () => void;
}

/** A professional or an aanbieder who is around the household. */
export function BetrokkenePaneel({ betrokkene, initial, onClose }: BetrokkenePaneelProps): ReactNode {
  const dossier = useDossier();
  const form = useRijForm({
    kind: 'betrokkene',
    row: betrokkene,
    mode: 'submit',
    onSaved: onClose,
    ...(initial ? { initial } : {}),
  });
  return (
    <RijPaneel
      title={betrokkene ? betrokkene.naam : 'Betrokkene toevoegen'}
      form={form}
      saveText={betrokkene ? 'Opslaan' : 'Betrokkene toevoegen'}
      onClose={onClose}
      removed={betrokkene ? `${betrokkene.naam} is verwijderd.` : undefined}
    >
      <RijVeld form={form} naam="soort">
        {(veld) => (
          <RadioGroup
            label="Soort"
            orientation="horizontal"
            options={[
              { value: 'professional', label: 'Professional' },
              { value: 'aanbieder', label: 'Aanbieder' },
            ]}
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="naam">
        {(veld) => <TextField label="Naam" autoComplete="off" isRequired {...veld} />}
      </RijVeld>
      <FormRow>
        <RijVeld form={form} naam="functie">
          {(veld) => <TextField label="Functie" placeholder="huisarts, begeleider" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="organisatie">
          {(veld) => <TextField label="Organisatie" {...veld} />}
        </RijVeld>
      </FormRow>
      <FormRow>
        <RijVeld form={form} naam="telefoon">
          {(veld) => <TextField label="Telefoon" type="tel" autoComplete="off" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="email">
          {(veld) => <TextField label="E-mail" type="email" autoComplete="off" {...veld} />}
        </RijVeld>
      </FormRow>
      <RijVeld form={form} naam="voorIds">
        {(veld) => (
          <CheckboxGroup
            label="Voor wie?"
            description="Niemand aangekruist betekent: voor het hele huishouden."
            options={dossier.persoon
              .filter((row) => row.kring === 'huishouden')
              .map((row) => ({ value: row.id, label: volledigeNaam(row) }))}
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="sterkte">
        {(veld) => (
          <RadioGroup
            label="Hoe sterk is de band?"
            orientation="horizontal"
            options={STERKTES}
            {...veld}
            value={sterkteWaarde(veld.value)}
            onChange={(value) => {
              veld.onChange(Number(value));
            }}
          />
        )}
      </RijVeld>
    </RijPaneel>
  );
}
