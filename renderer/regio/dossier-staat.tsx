import './regio.css';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { getal } from '#shared/domain/basis/woorden.ts';
import { useDossierStaat } from '#renderer/client/regio.ts';
import { useSaving } from '#renderer/client/saving.ts';
import { SaveState, type SaveStateValue } from '#renderer/components/save-state.tsx';
import { dossierStaatInWoorden } from './woorden.ts';

function useSaveState(): SaveStateValue {
  const { busy, failure } = useSaving();
  return busy > 0 ? 'bezig' : failure ? 'niet' : 'opgeslagen';
}

/** Whether the words on the screen are safe; no more than that, where the household looks along. */
export function WindowSaveState(): ReactNode {
  return <SaveState state={useSaveState()} />;
}

/** Whether the words on the screen are safe, and where they are. */
export function DossierSaveState({ dossierId }: { readonly dossierId: string }): ReactNode {
  const state = useSaveState();
  const staat = useDossierStaat(dossierId).data;
  const detail = state === 'opgeslagen' && staat ? dossierStaatInWoorden(staat) : '';
  return (
    <>
      <SaveState state={state} detail={detail === '' ? undefined : detail} />
      {staat && staat.vragen > 0 && (
        <Link className="kt-regio-vraagt" href={`/conflicten/${dossierId}`}>
          {`Vraagt om u (${getal(staat.vragen)})`}
        </Link>
      )}
    </>
  );
}
