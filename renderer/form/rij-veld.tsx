import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import type { Fields } from '#shared/domain/entities.ts';
import { VeldConflict } from '#renderer/regio/veld-conflict.tsx';
import type { FormKind, RijForm } from './use-rij-form.ts';

/** What a field component gets: spread it, `<TextField label="Doel" {...veld} />`. */
export interface Veld<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly errorMessage?: string;
}

interface RijVeldProps<K extends FormKind, N extends keyof Fields<K> & string> {
  readonly form: RijForm<K>;
  readonly naam: N;
  readonly children: (veld: Veld<Fields<K>[N]>) => ReactNode;
}

/** One field of a row's form. */
export function RijVeld<K extends FormKind, N extends keyof Fields<K> & string>({
  form,
  naam,
  children,
}: RijVeldProps<K, N>): ReactNode {
  return (
    <Controller
      control={form.control}
      name={naam}
      render={({ field, fieldState }) => (
        <VeldConflict rijId={form.rowId} veld={naam}>
          {children({
            name: naam,
            value: field.value as Fields<K>[N],
            onChange: field.onChange,
            onBlur: () => {
              field.onBlur();
              form.leave();
            },
            ...(fieldState.error?.message === undefined ? {} : { errorMessage: fieldState.error.message }),
          })}
        </VeldConflict>
      )}
    />
  );
}
