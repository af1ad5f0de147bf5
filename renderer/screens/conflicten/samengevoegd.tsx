import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { Samenvoeging } from '#shared/contract/regio.ts';
import { plekVanTab, type DossierTab } from '#renderer/app/places.ts';
import { useRegioActie } from '#renderer/client/regio.ts';
import { Button } from '#renderer/components/button.tsx';
import { momentInWoorden } from '#renderer/regio/woorden.ts';

/** Two texts that were put together by themselves, with both originals. */
export function Samengevoegd({ note }: { readonly note: Samenvoeging }): ReactNode {
  const act = useRegioActie();
  return (
    <article className="kt-conflict" aria-label={`${note.veldnaam} bij ${note.dossiernaam}`}>
      <div>
        <h3>{note.veldnaam}</h3>
        <p className="kt-conflict__waar">
          <Link href={plekVanTab(note.dossierId, note.tab as DossierTab)}>{note.dossiernaam}</Link>
          {` · ${note.ding}${note.rijnaam ? `: ${note.rijnaam}` : ''}`}
        </p>
      </div>
      <p className="kt-conflict__tekst">{note.tekst}</p>
      <details>
        <summary>Beide teksten bekijken</summary>
        <div className="kt-conflict__naast">
          {[note.eerste, note.tweede].map((bron) => (
            <div key={`${bron.door}-${bron.op}`} className="kt-conflict__bron">
              <p className="kt-conflict__tekst">{bron.tekst}</p>
              <p className="kt-soft kt-small">{`${bron.door}, ${momentInWoorden(bron.op)}`}</p>
            </div>
          ))}
        </div>
      </details>
      <div>
        <Button
          onPress={() => {
            void act((regio) => regio.gezien({ rijId: note.rijId, veld: note.veld, versie: note.versie }));
          }}
        >
          Gezien
        </Button>
      </div>
    </article>
  );
}
