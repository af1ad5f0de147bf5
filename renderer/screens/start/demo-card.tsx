import type { ReactNode } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import type { Demo } from './use-demo.ts';

/** The demo-omgeving: fictitious people, to look around and to practise. */
export function DemoCard({ demo, isThere }: { readonly demo: Demo; readonly isThere: boolean }): ReactNode {
  const { step, failure, start } = demo;
  return (
    <section className="kt-start__choice" aria-labelledby="start-demo">
      <h2 id="start-demo" className="kt-start__title">
        Demo
      </h2>
      <p>Om rond te kijken en te oefenen, met verzonnen huishoudens uit vijf gemeenten.</p>
      {failure && <ErrorNote message={failure.message} onRetry={start} />}
      {step ? (
        <div className="kt-start__progress">
          <label htmlFor="start-voortgang">
            {step.stap}
            {step.totaal > 1 ? ` (${step.gedaan} van ${step.totaal})` : ''}
          </label>
          <progress id="start-voortgang" value={step.gedaan} max={step.totaal} />
        </div>
      ) : (
        <Button onPress={start}>{isThere ? 'Demo openen' : 'Demo bekijken'}</Button>
      )}
    </section>
  );
}
