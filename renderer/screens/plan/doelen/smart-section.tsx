import { CircleCheck, CircleDashed } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { SmartLicht } from '#shared/domain/plan/smart.ts';
import type { SmartLight, SmartLetter } from '#renderer/components/smart-lights.tsx';

/** The lights of a doel as the SmartLights component takes them. */
export function lightsOf(lichten: readonly SmartLicht[]): Record<SmartLetter, SmartLight> {
  const light = (letter: SmartLetter): SmartLight => {
    const found = lichten.find((entry) => entry.letter === letter);
    return { ok: found?.groen ?? false, uitleg: found?.uitleg ?? '' };
  };
  return { S: light('S'), M: light('M'), A: light('A'), R: light('R'), T: light('T') };
}

/** The fields of one letter under its light, so that the help stands where one types. */
export function SmartSection(props: {
  readonly licht: SmartLicht | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { licht, children } = props;
  const id = useId();
  if (!licht) return children;
  const Icon = licht.groen ? CircleCheck : CircleDashed;
  return (
    <section className="kt-plan-smart" aria-labelledby={id} data-good={licht.groen || undefined}>
      <div className="kt-plan-smart__head">
        <Icon className="kt-plan-smart__light" aria-hidden="true" />
        <h3 className="kt-plan-smart__name" id={id}>
          {licht.naam}
          <span className="kt-sr-only">{licht.groen ? ', in orde' : ', nog niet in orde'}</span>
        </h3>
        <p className="kt-plan-smart__why">{licht.uitleg}</p>
      </div>
      <div className="kt-plan-smart__fields">{children}</div>
    </section>
  );
}
