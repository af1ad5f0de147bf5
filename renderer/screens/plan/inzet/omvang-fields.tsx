import { useState, type ReactNode } from 'react';
import { EENHEDEN, FREQUENTIES } from '#shared/domain/codes/iwmo.ts';
import { Hint } from '#renderer/components/field-parts.tsx';
import { FormRow } from '#renderer/components/form-row.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';

const EENHEID_CHOICES = (Object.keys(EENHEDEN) as (keyof typeof EENHEDEN)[])
  .map((value) => ({ value, label: EENHEDEN[value] }))
  .sort((a, b) => a.value.localeCompare(b.value));
const FREQUENTIE_CHOICES = (Object.keys(FREQUENTIES) as (keyof typeof FREQUENTIES)[]).map((value) => ({
  value,
  label: FREQUENTIES[value],
}));
const CENTS = 100;

/** How much: volume, unit and frequency by the iWmo lists, or one budget for the whole period; never both (CD077, CD078). */
export function OmvangFields({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  const [how, setHow] = useState<'omvang' | 'budget'>(
    form.values.budgetCenten === null ? 'omvang' : 'budget',
  );
  const choose = (next: 'omvang' | 'budget'): void => {
    setHow(next);
    if (next === 'omvang') form.set('budgetCenten', null);
    else
      for (const naam of ['omvangVolume', 'omvangEenheid', 'omvangFrequentie'] as const) form.set(naam, null);
  };
  return (
    <>
      <RadioGroup
        label="Afgesproken als"
        orientation="horizontal"
        options={[
          { value: 'omvang', label: 'Omvang' },
          { value: 'budget', label: 'Budget' },
        ]}
        value={how}
        onChange={choose}
      />
      {how === 'omvang' ? (
        <>
          <RijVeld form={form} naam="omvangVolume">
            {(veld) => (
              <NumberField
                label="Hoeveel"
                minValue={0}
                hasSteppers
                formatOptions={{ maximumFractionDigits: 0 }}
                {...veld}
              />
            )}
          </RijVeld>
          <FormRow>
            <RijVeld form={form} naam="omvangEenheid">
              {(veld) => <Select label="Eenheid" options={EENHEID_CHOICES} {...veld} />}
            </RijVeld>
            <RijVeld form={form} naam="omvangFrequentie">
              {(veld) => <Select label="Hoe vaak" options={FREQUENTIE_CHOICES} {...veld} />}
            </RijVeld>
          </FormRow>
          {form.values.omvangFrequentie === '2' && form.values.tot === null && (
            <Hint>Bij een omvang per week hoort een einddatum.</Hint>
          )}
        </>
      ) : (
        <RijVeld form={form} naam="budgetCenten">
          {(veld) => (
            <NumberField
              label="Budget voor de hele periode"
              description="Vul ook een begin en een einde in."
              minValue={0}
              formatOptions={{ style: 'currency', currency: 'EUR' }}
              {...veld}
              value={veld.value === null ? null : veld.value / CENTS}
              onChange={(euros) => {
                veld.onChange(euros === null ? null : Math.round(euros * CENTS));
              }}
            />
          )}
        </RijVeld>
      )}
    </>
  );
}
