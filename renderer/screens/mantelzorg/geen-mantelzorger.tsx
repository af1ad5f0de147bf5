import type { ReactNode } from 'react';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { whyFrozen } from '../plan/frozen.ts';
import type { Paneel } from './paneel.ts';

/** Nobody cares: either that was answered, with a reason, or it still has to be asked. */
export function GeenMantelzorger({ onOpen }: { readonly onOpen: (paneel: Paneel) => void }): ReactNode {
  const { plan } = useDossier();
  const why = whyFrozen(plan.status);
  const answer = (words: string) => (
    <Button
      onPress={() => {
        onOpen({ soort: 'geen' });
      }}
      isDisabled={why !== ''}
    >
      {words}
    </Button>
  );
  if (plan.mantelzorgAntwoord === 'geen') {
    return (
      <Card title="Er is geen mantelzorger" actions={why === '' ? answer('Reden wijzigen') : undefined}>
        <p className="kt-mantelzorg-words">
          {plan.geenMantelzorgerReden || 'Er staat nog niet bij waarom niet.'}
        </p>
        {why !== '' && <p className="kt-soft kt-small">{why}</p>}
      </Card>
    );
  }
  return (
    <EmptyState title="Nog geen mantelzorger" action={answer('Er is geen mantelzorger')}>
      Vraag wie er voor wie zorgt, en hoe dat gaat. Voeg de mantelzorger toe, of schrijf op waarom er geen is.
      {why !== '' && ` ${why}`}
    </EmptyState>
  );
}
