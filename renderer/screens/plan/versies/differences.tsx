import type { ReactNode } from 'react';
import type { Planinhoud } from '#shared/domain/plan/inhoud.ts';
import { verschil, type Verschil } from '#shared/domain/plan/verschil.ts';
import { Chip, type ChipTone } from '#renderer/components/chip.tsx';
import { wordDiff } from './word-diff.ts';

const SOORTEN: Record<Verschil['soort'], { tone: ChipTone; naam: string }> = {
  nieuw: { tone: 'good', naam: 'Nieuw' },
  weg: { tone: 'neutral', naam: 'Weg' },
  anders: { tone: 'accent', naam: 'Anders' },
};
const DELEN = ['Afspraken', 'Doelen', 'Inzet', 'Mantelzorg', 'Huishouden'] as const;
/** From here a text is a story, of which one wants to see which words changed. */
const STORY = 40;

/** What changed between two versions, to read aloud to the household. */
export function Differences(props: {
  readonly oud: Planinhoud;
  readonly nieuw: Planinhoud;
  readonly title: string;
}): ReactNode {
  const found = verschil(props.oud, props.nieuw);
  return (
    <section className="kt-stack" aria-labelledby="kt-verschil">
      <h3 id="kt-verschil">{props.title}</h3>
      {found.length === 0 && <p>Er is niets veranderd.</p>}
      {DELEN.filter((deel) => found.some((one) => one.deel === deel)).map((deel) => (
        <section key={deel} className="kt-plan-diff" aria-label={deel}>
          <h4 className="kt-plan-diff__deel">{deel}</h4>
          <ul className="kt-plan-diff__list">
            {found
              .filter((one) => one.deel === deel)
              .map((one, index) => (
                <li key={`${one.wat}-${index}`} className="kt-plan-diff__item">
                  <div className="kt-cluster">
                    <Chip tone={SOORTEN[one.soort].tone}>{SOORTEN[one.soort].naam}</Chip>
                    <strong>{one.wat}</strong>
                  </div>
                  {one.velden.length > 0 && (
                    <dl className="kt-plan-diff__fields">
                      {one.velden.map(({ naam, oud, nieuw }) => (
                        <div key={naam}>
                          <dt className="kt-soft">{naam}</dt>
                          <dd>
                            <Change oud={oud} nieuw={nieuw} />
                          </dd>
                        </div>
                      ))}
                    </dl>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Change({ oud, nieuw }: { readonly oud: string; readonly nieuw: string }): ReactNode {
  const pieces =
    oud.length > STORY && nieuw.length > STORY
      ? wordDiff(oud, nieuw)
      : ([
          { soort: 'weg', tekst: oud },
          { soort: 'nieuw', tekst: nieuw },
        ] as const);
  return (
    <p className="kt-plan-words">
      {pieces.map(({ soort, tekst }, index) => {
        const key = `${index}-${soort}`;
        if (soort === 'gelijk') return <span key={key}>{tekst}</span>;
        const isOld = soort === 'weg';
        const Mark = isOld ? 'del' : 'ins';
        return (
          <span key={key}>
            <span className="kt-sr-only">{isOld ? ' was: ' : ' nu: '}</span>
            <Mark>{tekst}</Mark>
            {pieces.length === 2 && isOld && ' '}
          </span>
        );
      })}
    </p>
  );
}
