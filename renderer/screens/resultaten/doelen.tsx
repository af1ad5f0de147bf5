import type { ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { planHref } from '../plan/place.ts';
import { DoelCard } from './doel-card.tsx';
import type { Paneel } from './screen.tsx';

interface DoelenProps {
  readonly doelen: readonly Row<'doel'>[];
  readonly title: string;
  readonly onOpen: (paneel: Paneel) => void;
  /** the list that also speaks when it is empty */
  readonly isMain?: boolean;
  readonly concept: boolean;
}

/** Doelen with how far they are. */
export function Doelen({ doelen, title, onOpen, isMain = false, concept }: DoelenProps): ReactNode {
  const { id } = useDossier();
  if (doelen.length === 0 && !isMain) return null;
  if (doelen.length === 0) {
    return (
      <EmptyState
        title="Geen doelen om te volgen"
        action={<LinkButton href={planHref(id, { deel: 'doelen' })}>Naar de doelen</LinkButton>}
      >
        {concept
          ? 'Maak eerst een doel in het plan. Daarna houdt u hier bij hoe het gaat.'
          : 'In dit plan staat geen doel meer open.'}
      </EmptyState>
    );
  }
  return (
    <section className="kt-stack" aria-label={title}>
      <h2>{title}</h2>
      <div className="kt-resultaten-doelen">
        {doelen.map((doel) => (
          <DoelCard key={doel.id} doel={doel} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}
