import type { ReactNode } from 'react';
import type { Keuzes } from '#shared/contract/monitor.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import type { Gebied } from '#shared/monitor/tabel.ts';
import { Select } from '#renderer/components/select.tsx';
import { kortGebied } from './woorden.ts';

/** One gebied of those that an analyst sees. */
export function KiesGebied(props: {
  readonly keuzes: Keuzes;
  readonly value: Gebied;
  readonly onChange: (gebied: Gebied) => void;
}): ReactNode {
  return (
    <Select
      label="Gebied"
      options={props.keuzes.gebieden.map(({ gebied }) => ({ value: gebied, label: kortGebied(gebied) }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** One of the peildata that were counted, newest first; typing the day finds it. */
export function KiesPeildatum(props: {
  readonly label: string;
  readonly peildata: readonly string[];
  readonly value: string;
  readonly onChange: (peildatum: string) => void;
}): ReactNode {
  const { label, peildata, value, onChange } = props;
  return (
    <Select
      label={label}
      options={peildata.toReversed().map((one) => ({ value: one, label: dagKort(one) }))}
      value={value}
      onChange={onChange}
    />
  );
}
