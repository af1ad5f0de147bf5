import type { ReactNode } from 'react';
import type { Schaal } from '#shared/domain/plan/schema.ts';
import { NumberField } from '#renderer/components/number-field.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import type { Veld } from '#renderer/form/rij-veld.tsx';
import { ZELFREDZAAMHEID } from './indicator-examples.ts';

interface ValueFieldProps extends Veld<number | null> {
  readonly label: string;
  readonly schaal: Schaal;
  readonly eenheid: string;
}

/** A value on the scale of the doel: sliding, a number, or yes and no. */
export function ValueField({ schaal, eenheid, ...veld }: ValueFieldProps): ReactNode {
  if (schaal === 'zelfredzaamheid') {
    return (
      <Slider
        {...veld}
        {...(veld.value === null
          ? {}
          : { description: `${veld.value}: ${ZELFREDZAAMHEID[veld.value - 1] ?? ''}` })}
        minValue={1}
        maxValue={ZELFREDZAAMHEID.length}
        lowText="acute problematiek"
        highText="volledig zelfredzaam"
      />
    );
  }
  if (schaal === 'janee') {
    return (
      <RadioGroup
        {...veld}
        orientation="horizontal"
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        value={veld.value === null ? null : veld.value >= 1 ? 'ja' : 'nee'}
        onChange={(value) => {
          veld.onChange(value === 'ja' ? 1 : 0);
        }}
      />
    );
  }
  const unit = schaal === 'aantal' ? eenheid.trim() : 'van 10';
  return (
    <NumberField
      {...veld}
      width={schaal === 'aantal' ? 'wide' : 'short'}
      minValue={0}
      {...(schaal === 'cijfer' ? { maxValue: 10, step: 0.5 } : {})}
      {...(unit === '' ? {} : { unit })}
      hasSteppers
    />
  );
}
