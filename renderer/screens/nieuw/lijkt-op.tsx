import type { ReactNode } from 'react';
import type { LookAlike } from '#shared/contract/dossier.ts';
import { dagKort } from '#shared/domain/basis/datum.ts';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Note } from '#renderer/components/note.tsx';

interface LijktOpProps {
  readonly treffers: readonly LookAlike[];
  readonly action?: ReactNode;
}

/** People who are in a dossier already and could be the same; shown while somebody still types. */
export function LijktOp({ treffers, action }: LijktOpProps): ReactNode {
  if (treffers.length === 0) return null;
  return (
    <Note
      tone="attention"
      role="status"
      title="Dit lijkt op iemand die al in een dossier staat"
      action={action}
    >
      <ul className="kt-nieuw__treffers">
        {treffers.map((hit) => (
          <li key={hit.persoonId}>
            <span>
              {hit.naam}
              {hit.geboortedatum && `, geboren ${dagKort(hit.geboortedatum)}`}
              {hit.waarom === 'bsn'
                ? ': hetzelfde burgerservicenummer.'
                : ': een naam die erop lijkt en dezelfde geboortedatum.'}
            </span>
            <LinkButton href={`/dossier/${hit.dossierId}`}>{`Dossier ${hit.dossiernaam} openen`}</LinkButton>
          </li>
        ))}
      </ul>
    </Note>
  );
}
