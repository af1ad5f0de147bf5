import './regio.css';
import { Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useConflicten } from '#renderer/client/regio.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { momentInWoorden } from './woorden.ts';

interface VeldConflictProps {
  readonly rijId: string | null;
  readonly veld: string;
  readonly children: ReactNode;
}

/** Marks a field in which somebody else filled in something else, and lets one look at that in place. */
export function VeldConflict({ rijId, veld, children }: VeldConflictProps): ReactNode {
  const dossier = useDossier();
  const conflict = useConflicten(dossier.id).data?.find((one) => one.rijId === rijId && one.veld === veld);
  if (rijId === null || !conflict) return children;
  const others = conflict.waarden.slice(1);
  return (
    <div className="kt-veld-conflict">
      {children}
      <details>
        <summary>
          <Split className="kt-veld-conflict__icon" aria-hidden="true" />
          {others.length === 1
            ? `${others[0]?.door ?? ''} vulde iets anders in`
            : 'Anderen vulden iets anders in'}
        </summary>
        {others.map(({ dot, tekst, door, op }) => (
          <blockquote key={dot}>
            {tekst}
            <div className="kt-soft kt-small">{`${door}, ${momentInWoorden(op)}`}</div>
          </blockquote>
        ))}
        <Link href={`/conflicten/${dossier.id}`}>Kiezen welke blijft</Link>
      </details>
    </div>
  );
}
