import './start.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SessieStatus } from '#shared/contract/sessie.ts';
import { Button } from '#renderer/components/button.tsx';
import { Note } from '#renderer/components/note.tsx';
import { DemoCard } from './demo-card.tsx';
import { useDemo } from './use-demo.ts';
import { NieuwForm } from './nieuw-form.tsx';
import { Ontgrendel } from './ontgrendel.tsx';

/** The first thing one sees: the demo, new dossiers, or unlocking the ones that are here. */
export function StartScreen({ status }: { readonly status: SessieStatus }): ReactNode {
  const demo = useDemo();
  const [isMaking, setMaking] = useState(false);
  const isSent = useRef(false);
  const { start } = demo;

  // asked for on the command line: nobody should have to press a button for it
  useEffect(() => {
    if (status.naarDemo && !isSent.current) {
      isSent.current = true;
      start();
    }
  }, [start, status.naarDemo]);

  return (
    <main className="kt-start" id="inhoud">
      <div className="kt-start__sheet">
        <header className="kt-start__head">
          <Mark />
          <div>
            <h1 className="kt-start__name">Keukentafel</h1>
            <p className="kt-start__motto">Eén huishouden, één plan, één regisseur</p>
          </div>
        </header>
        {status.melding !== null && (
          <Note tone="danger" role="alert" title="Deze laptop heeft geen toegang meer">
            <p>{status.melding}</p>
          </Note>
        )}
        {status.eigen && <Ontgrendel />}
        {!status.eigen && isMaking && (
          <NieuwForm
            onBack={() => {
              setMaking(false);
            }}
          />
        )}
        {!status.eigen && !isMaking && (
          <section className="kt-start__choice" aria-labelledby="start-eigen">
            <h2 id="start-eigen" className="kt-start__title">
              Eigen dossiers
            </h2>
            <p>Voor uw echte werk. Alles staat versleuteld op deze laptop en werkt zonder internet.</p>
            <Button
              variant="primary"
              onPress={() => {
                setMaking(true);
              }}
            >
              Eigen dossiers maken
            </Button>
          </section>
        )}
        {!isMaking && <DemoCard demo={demo} isThere={status.demo} />}
      </div>
    </main>
  );
}

/** A table seen from above, with four places. */
function Mark(): ReactNode {
  return (
    <svg className="kt-start__mark" viewBox="0 0 48 48" aria-hidden="true">
      <rect x="12" y="14" width="24" height="20" rx="5" className="kt-start__table" />
      <circle cx="24" cy="7" r="4" className="kt-start__seat" />
      <circle cx="24" cy="41" r="4" className="kt-start__seat" />
      <circle cx="5" cy="24" r="4" className="kt-start__seat" />
      <circle cx="43" cy="24" r="4" className="kt-start__seat" />
    </svg>
  );
}
