import { type ReactNode, useId } from 'react';
import type { Begrip } from '#shared/contract/monitor.ts';

interface BegrippenProps {
  readonly begrippen: readonly Begrip[];
  /** the terms that matter here, in this order; without it all of them */
  readonly namen?: readonly string[] | undefined;
}

/** What the figures mean, beside them: nobody has to guess what counts. */
export function Begrippen({ begrippen, namen }: BegrippenProps): ReactNode {
  const id = useId();
  const shown =
    namen === undefined
      ? begrippen
      : namen.flatMap((naam) => begrippen.find((one) => one.naam === naam) ?? []);
  return (
    <aside className="kt-monitor__begrippen" aria-labelledby={id}>
      <h2 className="kt-monitor__kop" id={id}>
        Wat betekenen deze cijfers?
      </h2>
      <dl>
        {shown.map(({ naam, tekst }) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>{tekst}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
