import type { ReactNode } from 'react';
import { Hint } from '#renderer/components/field-parts.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import type { RijForm } from '#renderer/form/use-rij-form.ts';
import { Answer } from './part.tsx';

const VOORWAARDEN = [
  ['pgbBekwaam', 'Kan de inwoner het pgb zelf of met hulp beheren?'],
  ['pgbMotivering', 'Legt de inwoner uit waarom een pgb beter past?'],
  ['pgbKwaliteit', 'Is de hulp veilig, doeltreffend en op de inwoner gericht?'],
] as const;

/** The three conditions of a pgb, each answered (Wmo 2.3.6 lid 2; Jeugdwet 8.1.1 lid 2). */
export function PgbFields({ form }: { readonly form: RijForm<'inzet'> }): ReactNode {
  return (
    <>
      <Hint>De wet stelt drie voorwaarden aan een pgb. Beantwoord ze alle drie met een reden.</Hint>
      {VOORWAARDEN.map(([naam, vraag]) => (
        <RijVeld key={naam} form={form} naam={naam}>
          {(veld) => (
            <Answer
              label={vraag}
              value={veld.value?.voldoet ?? null}
              reason={veld.value?.reden ?? ''}
              reasonLabel="Reden"
              onChange={(voldoet, reden) => {
                veld.onChange({ voldoet, reden });
              }}
              onBlur={veld.onBlur}
            />
          )}
        </RijVeld>
      ))}
    </>
  );
}
