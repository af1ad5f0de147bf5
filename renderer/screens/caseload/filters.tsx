import type { ReactNode } from 'react';
import { GEMEENTEN } from '#shared/domain/codes/gemeente.ts';
import { PLANSTATUSSEN, type PlanStatus } from '#shared/domain/plan/schema.ts';
import { SearchField } from '#renderer/components/search-field.tsx';
import { Select } from '#renderer/components/select.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';
import { SIGNAAL_NAMEN } from './signaal-namen.ts';
import type { CaseloadFilter } from './use-caseload.ts';

interface FiltersProps {
  readonly filter: CaseloadFilter;
  readonly wie: string;
  readonly onChange: (filter: CaseloadFilter) => void;
}

const ALL = 'alles';

/** Search and filters above the caseload. */
export function Filters({ filter, wie, onChange }: FiltersProps): ReactNode {
  return (
    <div className="kt-caseload__filters" role="search">
      <SearchField
        label="Zoek op naam, straat, dossiernummer of BSN"
        value={filter.tekst}
        onChange={(tekst) => {
          onChange({ ...filter, tekst });
        }}
        autoFocus
      />
      <ToggleGroup
        label="Van wie"
        options={[
          { value: 'mijn', label: 'Mijn dossiers' },
          { value: 'alle', label: 'Alle dossiers' },
        ]}
        value={filter.consulent === null ? 'alle' : 'mijn'}
        onChange={(value) => {
          onChange({ ...filter, consulent: value === 'mijn' ? wie : null });
        }}
      />
      <Select
        label="Plan"
        width="short"
        options={[
          { value: ALL, label: 'Alle plannen' },
          ...Object.entries(PLANSTATUSSEN).map(([value, label]) => ({ value, label })),
        ]}
        value={filter.statussen[0] ?? ALL}
        onChange={(value) => {
          onChange({ ...filter, statussen: value === ALL ? [] : [value as PlanStatus] });
        }}
      />
      <Select
        label="Signaal"
        width="short"
        options={[
          { value: ALL, label: 'Met en zonder' },
          { value: 'alle', label: 'Met een signaal' },
          ...Object.entries(SIGNAAL_NAMEN).map(([value, label]) => ({ value, label })),
        ]}
        value={filter.signaal ?? ALL}
        onChange={(value) => {
          onChange({ ...filter, signaal: value === ALL ? null : value });
        }}
      />
      <Select
        label="Gemeente"
        width="short"
        options={[
          { value: ALL, label: 'Alle gemeenten' },
          ...GEMEENTEN.map((entry) => ({ value: entry.code, label: entry.naam })),
        ]}
        value={filter.gemeente ?? ALL}
        onChange={(value) => {
          onChange({ ...filter, gemeente: GEMEENTEN.find((entry) => entry.code === value)?.code ?? null });
        }}
      />
    </div>
  );
}
