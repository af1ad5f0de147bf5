import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { PLANSTATUSSEN, type PlanStatus } from '#shared/domain/plan/schema.ts';

const ORDER = Object.keys(PLANSTATUSSEN) as PlanStatus[];

/** The life of the plan as a row of steps, with where it is now. */
export function LifeCycle({ status }: { readonly status: PlanStatus }): ReactNode {
  const now = ORDER.indexOf(status);
  return (
    <ol className="kt-plan-life" aria-label="Levensloop van het plan">
      {ORDER.map((one, index) => (
        <li
          key={one}
          className="kt-plan-life__step"
          data-done={index < now || undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="kt-plan-life__dot" aria-hidden="true">
            {index < now && <Check className="kt-plan-life__mark" />}
          </span>
          {PLANSTATUSSEN[one]}
        </li>
      ))}
    </ol>
  );
}
