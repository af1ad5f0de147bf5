import { useId, useState, type ReactNode } from 'react';
import { normaliseer } from '#shared/domain/basis/normaliseer.ts';
import type { Row } from '#shared/domain/entities.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { CheckboxGroup, type CheckboxGroupProps } from '#renderer/components/checkbox-group.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';

/** From here on a name is found faster by its letters than by looking. */
const VEEL = 12;

const KRINGEN = [
  { kring: 'huishouden', label: 'Uit het huishouden' },
  { kring: 'netwerk', label: 'Uit het netwerk' },
] as const;

interface AanwezigenProps extends Omit<CheckboxGroupProps<string>, 'options' | 'value' | 'onChange'> {
  readonly label: string;
  readonly personen: readonly Row<'persoon'>[];
  /** professionals and aanbieders who may be there too */
  readonly anderen?: readonly Row<'betrokkene'>[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Who is there: the household first; with many people in two groups, with a field to find somebody. */
export function Aanwezigen({
  label,
  personen,
  anderen = [],
  value,
  onChange,
  ...rest
}: AanwezigenProps): ReactNode {
  const [tekst, setTekst] = useState('');
  const labelId = useId();
  const groups = [
    ...KRINGEN.map((entry) => ({
      label: entry.label,
      options: personen
        .filter((row) => row.kring === entry.kring)
        .map((row) => ({ value: row.id, label: volledigeNaam(row) })),
    })),
    { label: 'Professionals', options: anderen.map((row) => ({ value: row.id, label: row.naam })) },
  ];
  const all = groups.flatMap((group) => group.options);
  if (all.length <= VEEL) {
    return <CheckboxGroup label={label} options={all} value={value} onChange={onChange} {...rest} />;
  }
  const wanted = normaliseer(tekst);
  return (
    <div role="group" aria-labelledby={labelId} className="kt-stack">
      <h3 id={labelId}>{label}</h3>
      <p className="kt-small">
        {value.length} van de {all.length} gekozen
      </p>
      <SearchField label="Zoek een naam" value={tekst} onChange={setTekst} />
      {groups.map(({ label: groupLabel, options }) => {
        // whoever was chosen stays in sight, so that nobody is there by mistake
        const shown = options.filter(
          (option) => value.includes(option.value) || normaliseer(option.label).includes(wanted),
        );
        const isShown = (id: string): boolean => shown.some((option) => option.value === id);
        return (
          shown.length > 0 && (
            <CheckboxGroup
              key={groupLabel}
              {...rest}
              label={groupLabel}
              orientation="horizontal"
              options={shown}
              value={value.filter(isShown)}
              onChange={(chosen) => {
                onChange([...value.filter((id) => !isShown(id)), ...chosen]);
              }}
            />
          )
        );
      })}
    </div>
  );
}
