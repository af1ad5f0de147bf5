import './documenten.css';
import { Download, FileText } from 'lucide-react';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Preview } from './preview.tsx';
import { usePlanDocument, type DocumentState, type MadeDocument } from './use-plan-document.ts';

const NOW = 'nu';
/** More versions than this and a list under one button reads better. */
const MANY = 5;

/** The plan on paper: choose which, look at it, leave it behind. */
export function DocumentenScreen(): ReactNode {
  const dossier = useDossier();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const versions = [...dossier.planversie].sort((a, b) => b.nummer - a.nummer);
  const isWorkedOn = dossier.plan.status === 'concept' || dossier.plan.status === 'ter-toetsing';
  const options = [
    ...(isWorkedOn || versions.length === 0
      ? [{ value: NOW, label: 'Het concept van nu', detail: 'Nog niet vastgesteld; dat staat erop.' }]
      : []),
    ...versions.map(({ nummer, vastgesteldOp, akkoordDoor }) => ({
      value: String(nummer),
      label: `Versie ${nummer}`,
      detail: `Vastgesteld op ${dagKort(vastgesteldOp)}, akkoord: ${akkoordDoor}`,
    })),
  ];
  const asked = options.find(({ value }) => value === String(search['versie']))?.value;
  const [chosen, setChosen] = useState(asked ?? options[0]?.value ?? NOW);
  const { state, make, clear } = usePlanDocument(dossier.id);
  const versie = chosen === NOW ? null : Number(chosen);
  const made = state.soort === 'klaar' ? state.document : null;
  const choose = (value: string): void => {
    setChosen(value);
    clear();
  };
  const field = {
    label: 'Welk plan?',
    options,
    value: chosen,
    onChange: choose,
  };
  return (
    <DossierFrame
      tab="documenten"
      actions={
        made ? (
          <SaveLink document={made} />
        ) : (
          <Button
            variant="primary"
            icon={FileText}
            isPending={state.soort === 'bezig'}
            onPress={() => {
              make(versie);
            }}
          >
            PDF maken
          </Button>
        )
      }
    >
      <div className="kt-documenten">
        <div className="kt-stack">
          <h2>Plan als PDF</h2>
          <p className="kt-soft">
            Op A4, in gewone taal, voor het huishouden. Afgeschermde notities en het BSN staan er nooit in.
          </p>
          {options.length > MANY ? <Select {...field} /> : <RadioGroup {...field} />}
          {made && (
            <div>
              <Button
                icon={FileText}
                onPress={() => {
                  make(versie);
                }}
              >
                Opnieuw maken
              </Button>
            </div>
          )}
        </div>
        <Result state={state} onRetry={() => make(versie)} />
      </div>
    </DossierFrame>
  );
}

function Result({
  state,
  onRetry,
}: {
  readonly state: DocumentState;
  readonly onRetry: () => void;
}): ReactNode {
  switch (state.soort) {
    case 'niets':
      return (
        <EmptyState title="Nog geen voorbeeld">
          Kies een plan en druk op “PDF maken”. U ziet de bladzijden hier voordat u ze opslaat of print.
        </EmptyState>
      );
    case 'bezig':
      return (
        <div className="kt-documenten-progress" role="status">
          <label>
            {state.stap}
            <progress className="kt-documenten-progress__bar" value={state.gedaan} max={state.totaal} />
          </label>
        </div>
      );
    case 'mislukt':
      return <ErrorNote message={state.message} onRetry={onRetry} />;
    case 'klaar':
      return (
        <section className="kt-stack" aria-label="Voorbeeld">
          <p className="kt-soft" role="status">
            {state.document.paginas === 1 ? 'Eén bladzijde' : `${state.document.paginas} bladzijden`}, klaar
            om op te slaan.
          </p>
          <Preview document={state.document} />
        </section>
      );
  }
}

/** A link with a file behind it: the browser asks or knows where files go. */
function SaveLink({ document: made }: { readonly document: MadeDocument }): ReactNode {
  return (
    <a className="kt-button kt-button--primary" href={made.pdf} download={made.bestandsnaam}>
      <Download className="kt-button__icon" aria-hidden="true" />
      PDF opslaan
    </a>
  );
}
