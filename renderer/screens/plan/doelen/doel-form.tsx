import type { ReactNode } from 'react';
import { LEEFGEBIEDEN } from '#shared/domain/codes/leefgebied.ts';
import type { Row } from '#shared/domain/entities.ts';
import { RICHTINGEN } from '#shared/domain/plan/schema.ts';
import { smartLichten } from '#shared/domain/plan/smart.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { SmartLights } from '#renderer/components/smart-lights.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { OpmerkingenBij } from '#renderer/opmerkingen/opmerkingen.tsx';
import { lastVolgorde } from '../drag/order.ts';
import { personChoices } from '../persons.ts';
import { MeasureFields } from './measure-fields.tsx';
import { lightsOf, SmartSection } from './smart-section.tsx';

const LEEFGEBIED_CHOICES = LEEFGEBIEDEN.map(({ code, naam }) => ({ value: code, label: naam }));
const RICHTING_CHOICES = (['verbeteren', 'behouden', 'vertragen'] as const).map((value) => ({
  value,
  label: RICHTINGEN[value],
}));
const PRIORITEITEN = [
  { value: '1', label: 'Hoog' },
  { value: '2', label: 'Gewoon' },
  { value: '3', label: 'Laag' },
] as const;
const RITMES = [1, 2, 3, 4, 6, 12] as const;
const ritmeLabel = (months: number): string =>
  months === 1 ? 'Elke maand' : months === 12 ? 'Elk jaar' : `Elke ${months} maanden`;

interface DoelFormProps {
  /** null: a new doel */
  readonly doel: Row<'doel'> | null;
  readonly onClose: () => void;
}

/** The editor of a doel: five lights that explain themselves while one types; an unfinished doel may be saved. */
export function DoelForm({ doel, onClose }: DoelFormProps): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const people = personChoices(dossier);
  const [only] = people.length === 1 ? people : [];
  const form = useRijForm({
    kind: 'doel',
    row: doel,
    initial: { volgorde: lastVolgorde(dossier.doel), persoonIds: only ? [only.value] : [] },
    mode: 'submit',
    onSaved: () => {
      toast({ text: doel ? 'Doel opgeslagen.' : 'Doel toegevoegd.' });
      onClose();
    },
  });
  const lichten = smartLichten(form.values, { vandaag });
  const licht = (letter: string) => lichten.find((entry) => entry.letter === letter);
  const ritmes = [...new Set([...RITMES, ...ofNumber(form.values.evaluatieElkeMaanden)])].sort(
    (a, b) => a - b,
  );
  return (
    <RijPaneel
      title={doel ? 'Doel wijzigen' : 'Nieuw doel'}
      form={form}
      saveText={doel ? 'Doel opslaan' : 'Doel toevoegen'}
      onClose={onClose}
      removed="Doel verwijderd."
    >
      {doel && <OpmerkingenBij bij="doel" rijId={doel.id} />}
      <SmartLights lights={lightsOf(lichten)} isCompact />
      <RijVeld form={form} naam="titel">
        {(veld) => (
          <TextField
            label="Doel"
            description="Kort, zoals u het aan tafel zegt."
            isRequired
            width="wide"
            {...veld}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="leefgebied">
        {(veld) => <Select label="Leefgebied" options={LEEFGEBIED_CHOICES} {...veld} />}
      </RijVeld>
      {people.length > 0 && (
        <RijVeld form={form} naam="persoonIds">
          {(veld) => (
            <CheckboxGroup
              label="Voor wie"
              description="Niemand gekozen betekent: het hele huishouden."
              options={people}
              {...veld}
            />
          )}
        </RijVeld>
      )}
      <RijVeld form={form} naam="richting">
        {(veld) => <RadioGroup label="Richting" options={RICHTING_CHOICES} {...veld} />}
      </RijVeld>
      <SmartSection licht={licht('S')}>
        <RijVeld form={form} naam="specifiek">
          {(veld) => (
            <TextArea
              label="Hoe ziet het eruit als het gelukt is?"
              description="Wie doet wat, waar en wanneer?"
              {...veld}
            />
          )}
        </RijVeld>
      </SmartSection>
      <SmartSection licht={licht('M')}>
        <MeasureFields form={form} />
      </SmartSection>
      <SmartSection licht={licht('A')}>
        <RijVeld form={form} naam="akkoordInwoner">
          {(veld) => <Checkbox label="De inwoner wil dit zelf" {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="eigenWoorden">
          {(veld) => <TextArea label="In de eigen woorden van de inwoner" rows={2} {...veld} />}
        </RijVeld>
      </SmartSection>
      <SmartSection licht={licht('R')}>
        <RijVeld form={form} naam="realistisch">
          {(veld) => (
            <TextArea
              label="Waarom kan dit lukken?"
              description="Eigen kracht, mensen eromheen, inzet."
              rows={2}
              {...veld}
            />
          )}
        </RijVeld>
      </SmartSection>
      <SmartSection licht={licht('T')}>
        <RijVeld form={form} naam="streefdatum">
          {(veld) => <DateField label="Wanneer is het bereikt?" width="short" today={vandaag} {...veld} />}
        </RijVeld>
        <RijVeld form={form} naam="evaluatieElkeMaanden">
          {(veld) => (
            <Select
              label="Hoe vaak kijkt u samen terug?"
              options={ritmes.map((months) => ({ value: String(months), label: ritmeLabel(months) }))}
              {...veld}
              value={veld.value === null ? null : String(veld.value)}
              onChange={(months) => {
                veld.onChange(Number(months));
              }}
            />
          )}
        </RijVeld>
      </SmartSection>
      <RijVeld form={form} naam="prioriteit">
        {(veld) => (
          <RadioGroup
            label="Hoe belangrijk is dit?"
            orientation="horizontal"
            options={PRIORITEITEN}
            {...veld}
            value={PRIORITEITEN[veld.value - 1]?.value ?? '2'}
            onChange={(value) => {
              veld.onChange(Number(value));
            }}
          />
        )}
      </RijVeld>
    </RijPaneel>
  );
}

function ofNumber(value: number | null): number[] {
  return value === null ? [] : [value];
}
