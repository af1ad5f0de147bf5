import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { Besluit } from '#shared/contract/regio.ts';
import { plekVanTab, type DossierTab } from '#renderer/app/places.ts';
import { momentInWoorden } from '#renderer/regio/woorden.ts';

const ONBEKEND = 'De woorden staan niet (meer) op deze laptop.';

/** A decision that was made: what stayed, who chose it and why, and what stood there too. */
export function Besloten({ besluit }: { readonly besluit: Besluit }): ReactNode {
  const isRij = besluit.veld === '*';
  const titel = isRij ? `${besluit.ding}: ${besluit.rijnaam}` : besluit.veldnaam;
  return (
    <article className="kt-conflict" aria-label={`${titel} bij ${besluit.dossiernaam}`}>
      <div>
        <h3>{titel}</h3>
        <p className="kt-conflict__waar">
          <Link href={plekVanTab(besluit.dossierId, besluit.tab as DossierTab)}>{besluit.dossiernaam}</Link>
          {` · ${besluit.ding}${besluit.rijnaam && !isRij ? `: ${besluit.rijnaam}` : ''}`}
        </p>
      </div>
      <p>
        {`${besluit.door} koos op ${momentInWoorden(besluit.op)}`}
        {besluit.gekozen.soort === 'bleef' && ': wat er stond, blijft'}
        {besluit.gekozen.soort === 'verwijderd' && ': weghalen'}
        {besluit.reden !== '' && `. Reden: ${besluit.reden}`}
      </p>
      {besluit.gekozen.tekst !== null && <p className="kt-conflict__tekst">{besluit.gekozen.tekst}</p>}
      <details>
        <summary>Wat er ook stond</summary>
        <div className="kt-conflict__naast">
          {besluit.anders.map((bron, index) => (
            <div key={index} className="kt-conflict__bron">
              <p className="kt-conflict__tekst">
                {bron.soort === 'verwijderd' ? 'Weghalen' : (bron.tekst ?? ONBEKEND)}
              </p>
              {bron.door !== null && bron.op !== null && (
                <p className="kt-soft kt-small">{`${bron.door}, ${momentInWoorden(bron.op)}`}</p>
              )}
            </div>
          ))}
        </div>
      </details>
    </article>
  );
}
