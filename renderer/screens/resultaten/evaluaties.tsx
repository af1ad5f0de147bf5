import type { ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import type { Row } from '#shared/domain/entities.ts';
import { BESLUITEN } from '#shared/domain/resultaat/schema.ts';
import { volgendeEvaluatie } from '#shared/domain/signalen.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';

interface EvaluatiesProps {
  /** goes on with one that is not finished */
  readonly onOpen: (id: string) => void;
  readonly onRead: (id: string) => void;
}

/** The evaluaties, newest first. */
export function Evaluaties({ onOpen, onRead }: EvaluatiesProps): ReactNode {
  const dossier = useDossier();
  const rows = [...dossier.evaluatie].sort((a, b) => b.datum.localeCompare(a.datum));
  const volgende = volgendeEvaluatie(dossier);
  const isRunning = dossier.plan.status === 'lopend' || dossier.plan.status === 'vastgesteld';
  return (
    <section className="kt-stack" aria-labelledby="kt-evaluaties">
      <h2 id="kt-evaluaties">Evaluaties</h2>
      {isRunning && volgende !== null && (
        <p className="kt-soft">De volgende evaluatie is op {dagLang(volgende)}.</p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Nog geen evaluatie">
          {dossier.plan.versie === 0
            ? 'Stel eerst het plan vast. Daarna kijkt u hier samen terug.'
            : 'Kijk samen terug op de doelen: wat vindt de inwoner, wat ziet u, wat ziet de aanbieder?'}
        </EmptyState>
      ) : (
        <ul className="kt-resultaten-evaluaties">
          {rows.map((row) => (
            <li key={row.id} className="kt-resultaten-evaluatie">
              <div>
                <h3>{dagLang(row.datum)}</h3>
                <p className="kt-soft">{kort(row)}</p>
              </div>
              {row.status === 'concept' ? (
                <Chip tone="open">Nog niet klaar</Chip>
              ) : (
                row.besluit && <Chip tone="neutral">{BESLUITEN[row.besluit]}</Chip>
              )}
              <Button
                aria-label={`${row.status === 'concept' ? 'Verder gaan met' : 'Teruglezen:'} evaluatie van ${dagLang(row.datum)}`}
                onPress={() => {
                  if (row.status === 'concept') onOpen(row.id);
                  else onRead(row.id);
                }}
              >
                {row.status === 'concept' ? 'Verder gaan' : 'Teruglezen'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function kort(row: Row<'evaluatie'>): string {
  const reached = row.doelen.filter((one) => one.oordeel === 'behaald').length;
  return [
    row.planversie > 0 ? `Versie ${row.planversie} van het plan` : '',
    row.doelen.length > 0 ? `${reached} van ${row.doelen.length} doelen behaald` : '',
    row.tevredenheid === null ? '' : `Tevredenheid ${row.tevredenheid} van 10`,
  ]
    .filter(Boolean)
    .join(' · ');
}
