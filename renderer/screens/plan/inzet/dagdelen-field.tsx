import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { DAGDELEN } from '#shared/domain/plan/schema.ts';
import type { Veld } from '#renderer/form/rij-veld.tsx';

const DAGEN = [
  ['ma', 'maandag'],
  ['di', 'dinsdag'],
  ['wo', 'woensdag'],
  ['do', 'donderdag'],
  ['vr', 'vrijdag'],
  ['za', 'zaterdag'],
  ['zo', 'zondag'],
] as const;
const DELEN = ['ochtend', 'middag', 'avond'] as const;

/** Which parts of the week somebody comes: a small week to press in. */
export function DagdelenField({ value, onChange, onBlur }: Veld<string[]>): ReactNode {
  const toggle = (dagdeel: string): void => {
    const next = value.includes(dagdeel) ? value.filter((entry) => entry !== dagdeel) : [...value, dagdeel];
    onChange(DAGDELEN.filter((entry) => next.includes(entry)));
  };
  return (
    <fieldset className="kt-plan-week">
      <legend className="kt-label">Wanneer in de week</legend>
      <table className="kt-plan-week__table">
        <thead>
          <tr>
            <td />
            {DAGEN.map(([kort, lang]) => (
              <th key={kort} scope="col" abbr={lang}>
                {kort}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DELEN.map((deel) => (
            <tr key={deel}>
              <th scope="row">{deel}</th>
              {DAGEN.map(([kort, lang]) => {
                const dagdeel = `${kort}-${deel}`;
                const isOn = value.includes(dagdeel);
                return (
                  <td key={kort}>
                    <button
                      type="button"
                      className="kt-plan-week__part"
                      aria-pressed={isOn}
                      aria-label={`${lang}${deel}`}
                      onClick={() => toggle(dagdeel)}
                      onBlur={onBlur}
                    >
                      {isOn && <Check className="kt-plan-week__mark" aria-hidden="true" />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
