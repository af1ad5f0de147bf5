import { Flame } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { toast } from '#renderer/components/toast.tsx';

/** The waakvlam of a plan that was closed: who looks until when, to agree on or to stop. */
export function WaakvlamCard({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const { vandaag } = useOpen();
  const { status } = dossier.plan;
  if (status !== 'afgesloten' && status !== 'waakvlam' && dossier.waakvlam.length === 0) return null;
  const burning = dossier.waakvlam.filter((row) => row.gestoptOp === null && row.tot >= vandaag);
  return (
    <Card title="Waakvlam">
      {dossier.waakvlam.length === 0 && <p>Er is nog niet afgesproken wie er contact houdt.</p>}
      {dossier.waakvlam.map((row) => (
        <div key={row.id} className="kt-plan-head">
          <p>
            {row.wie || 'Iemand'} kijkt om de {row.elkeWeken} weken, van {dagKort(row.vanaf)} tot{' '}
            {dagKort(row.tot)}.{row.gestoptOp !== null && ` Gestopt op ${dagKort(row.gestoptOp)}.`}
            {row.toelichting && ` ${row.toelichting}`}
          </p>
          {burning.includes(row) && (
            <Button
              onPress={() => {
                void actions.update('waakvlam', row.id, { gestoptOp: vandaag }).then((result) => {
                  if (result.ok)
                    toast({
                      text: 'De waakvlam is gestopt.',
                      undo: () => void actions.undo(result.value.dot),
                    });
                });
              }}
            >
              Waakvlam stoppen
            </Button>
          )}
        </div>
      ))}
      {burning.length === 0 && status === 'afgesloten' && (
        <div>
          <Button icon={Flame} onPress={onAdd}>
            Waakvlam afspreken
          </Button>
        </div>
      )}
    </Card>
  );
}
