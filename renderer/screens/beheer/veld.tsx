import type { ReactNode } from 'react';
import { naamBeheerveld } from '#shared/domain/catalogus/velden.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { ComboBox } from '#renderer/components/combo-box.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { NumberField } from '#renderer/components/number-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { Rollen } from './rollen.tsx';
import type { Veld } from './vormen.ts';

interface BeheerVeldProps {
  readonly veld: Veld;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly errorMessage?: string | undefined;
}

/** What a choice of nothing is called inside a list of choices, which knows no null. */
const NIETS = '';
/** A list of more than this is looked through by typing. */
const KORT = 15;
const EURO = { style: 'currency', currency: 'EUR' } as const;

/** One field of a beheerder's form. */
export function BeheerVeld({ veld, value, onChange, errorMessage }: BeheerVeldProps): ReactNode {
  const { vandaag } = useOpen();
  const { invoer, naam, uitleg } = veld;
  const shared = { label: naamBeheerveld(naam), description: uitleg, errorMessage };
  const words = typeof value === 'string' ? value : '';
  switch (invoer.soort) {
    case 'tekst':
      return <TextField {...shared} value={words} onChange={onChange} />;
    case 'tekst-of-niets':
      return <TextField {...shared} value={words} onChange={(text) => onChange(text === '' ? null : text)} />;
    case 'lang':
      return <TextArea {...shared} value={words} onChange={onChange} />;
    case 'dag':
      return (
        <DateField
          {...shared}
          width="short"
          today={vandaag}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'getal':
      return (
        <NumberField
          {...shared}
          minValue={0}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'euro':
      return (
        <NumberField
          {...shared}
          minValue={0}
          formatOptions={EURO}
          value={typeof value === 'number' ? value / 100 : null}
          onChange={(euros) => onChange(euros === null ? null : Math.round(euros * 100))}
        />
      );
    case 'ja-nee':
      return (
        <Checkbox label={shared.label} description={uitleg} value={value === true} onChange={onChange} />
      );
    case 'rollen':
      return (
        <Rollen
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
          errorMessage={errorMessage}
        />
      );
    case 'keuzes':
      return (
        <CheckboxGroup
          {...shared}
          orientation="horizontal"
          options={invoer.opties}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
        />
      );
    case 'keuze': {
      if (invoer.opties.length > KORT)
        return (
          <ComboBox
            {...shared}
            options={invoer.opties}
            value={words === '' ? null : words}
            onChange={(chosen) => onChange(chosen ?? (invoer.leeg === undefined ? '' : null))}
            placeholder={invoer.leeg}
          />
        );
      const options =
        invoer.leeg === undefined ? invoer.opties : [{ value: NIETS, label: invoer.leeg }, ...invoer.opties];
      return (
        <Select
          {...shared}
          options={options}
          value={value === null ? NIETS : words === '' ? null : words}
          onChange={(chosen) => onChange(chosen === NIETS ? null : chosen)}
        />
      );
    }
  }
}
