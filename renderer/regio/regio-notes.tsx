import './regio.css';
import type { ReactNode } from 'react';
import { getal } from '#shared/domain/basis/woorden.ts';
import { useRegioActie, useRegioStatus } from '#renderer/client/regio.ts';
import { Button } from '#renderer/components/button.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Note } from '#renderer/components/note.tsx';
import { staatInWoorden } from './woorden.ts';

/** Fewer dossiers than this are there before one has read that they come. */
const WORTH_SAYING = 20;

/** What the region has to say on every main screen: the first dossiers that come in, and a question. Never in the way. */
export function RegioNotes(): ReactNode {
  const status = useRegioStatus().data;
  const act = useRegioActie();
  if (!status) return null;
  const { staat } = status;
  if (staat.soort === 'bezig' && staat.fase === 'dossiers' && (staat.totaal ?? 0) >= WORTH_SAYING) {
    return (
      <div className="kt-regio-notes">
        <Voortgang gedaan={staat.gedaan} totaal={staat.totaal} />
      </div>
    );
  }
  if (staat.soort === 'vraag') {
    const answer = (loslaten: boolean): void => {
      void act((regio) => regio.antwoord({ aantal: staat.aantal, loslaten }));
    };
    return (
      <div className="kt-regio-notes">
        <Note
          tone="attention"
          role="status"
          title={`Gaan ${getal(staat.aantal)} van uw ${getal(staat.van)} dossiers van deze laptop?`}
          action={
            <div className="kt-cluster">
              <Button
                onPress={() => {
                  answer(false);
                }}
              >
                Nu nog niet
              </Button>
              <Button
                onPress={() => {
                  answer(true);
                }}
              >
                {`${getal(staat.aantal)} dossiers loslaten`}
              </Button>
            </div>
          }
        >
          <p>
            De regio zegt dat deze dossiers niet meer van u zijn. Wat u erin schreef, is bij de regio. Klopt
            dit niet, vraag dan uw teamleider.
          </p>
        </Note>
      </div>
    );
  }
  if (staat.soort === 'geweigerd' || staat.soort === 'andere-regio' || staat.soort === 'ingetrokken') {
    return (
      <div className="kt-regio-notes">
        <Note
          tone="attention"
          role="status"
          title="Synchroniseren lukt niet"
          action={<LinkButton href="/instellingen">Naar de instellingen</LinkButton>}
        >
          <p>{staatInWoorden(status)}</p>
        </Note>
      </div>
    );
  }
  return null;
}

/** How many dossiers came in. */
export function Voortgang(props: { readonly gedaan: number; readonly totaal: number | null }): ReactNode {
  const { gedaan, totaal } = props;
  if (totaal === null || totaal === 0) return null;
  return (
    <div className="kt-regio-voortgang">
      <label>
        {`Dossiers ophalen: ${getal(gedaan)} van ${getal(totaal)}. U kunt gewoon doorwerken.`}
        <progress value={gedaan} max={totaal} />
      </label>
    </div>
  );
}
