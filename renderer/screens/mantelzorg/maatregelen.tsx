import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { hoofdletter } from '#shared/domain/basis/woorden.ts';
import type { Row } from '#shared/domain/entities.ts';
import { SOORTEN_MAATREGEL } from '#shared/domain/mantelzorg/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { EFFECTEN } from './effecten.ts';
import { naamVan } from './namen.ts';
import type { Paneel } from './paneel.ts';
import { looptNog, periodeInWoorden, suggesties } from './suggesties.ts';

interface MaatregelenProps {
  readonly zorg: Row<'mantelzorg'>;
  readonly showsIdeas: boolean;
  readonly onOpen: (paneel: Paneel) => void;
}

/** As many ideas as can be read aloud without becoming a catalogue. */
const MOST_IDEAS = 4;

/** What lightens the care, what it does, and what more there is. */
export function Maatregelen({ zorg, showsIdeas, onOpen }: MaatregelenProps): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const naam = naamVan(dossier, zorg.mantelzorgerId);
  const rows = dossier.maatregel
    .filter((row) => row.mantelzorgId === zorg.id)
    .sort((a, b) => (b.vanaf ?? '').localeCompare(a.vanaf ?? ''));
  const ideas = showsIdeas ? suggesties(catalogus, dossier, zorg.id, vandaag).slice(0, MOST_IDEAS) : [];
  const add = (start: Extract<Paneel, { soort: 'maatregel' }>['start']) => () => {
    onOpen({ soort: 'maatregel', zorgId: zorg.id, id: null, start });
  };
  return (
    <section className="kt-stack kt-mantelzorg-helpt" aria-label={`Wat ${naam} helpt`}>
      <h3>Wat helpt?</h3>
      {rows.length === 0 && <p className="kt-soft">Er is nog niets geregeld om {naam} te ontlasten.</p>}
      {rows.length > 0 && (
        <ul className="kt-mantelzorg-lijst">
          {rows.map((row) => (
            <li key={row.id} className="kt-mantelzorg-maatregel">
              <div>
                <strong>{SOORTEN_MAATREGEL[row.soort]}</strong>{' '}
                <span className="kt-soft">{periodeInWoorden(row)}</span>
                {row.omschrijving && <p className="kt-mantelzorg-words">{row.omschrijving}</p>}
                <p className="kt-soft kt-small">{linkedInzet(dossier.inzet, row.inzetId)}</p>
                <div className="kt-cluster">
                  {!looptNog(row, vandaag) && <Chip tone="neutral">Voorbij</Chip>}
                  {row.effect && <Chip tone={EFFECTEN[row.effect].tone}>{EFFECTEN[row.effect].naam}</Chip>}
                  {row.effectToelichting && <span className="kt-soft kt-small">{row.effectToelichting}</span>}
                </div>
              </div>
              <Button
                variant="quiet"
                aria-label={`${SOORTEN_MAATREGEL[row.soort]} wijzigen`}
                onPress={() => {
                  onOpen({ soort: 'maatregel', zorgId: zorg.id, id: row.id, start: {} });
                }}
              >
                Wijzigen
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ideas.length > 0 && (
        <div className="kt-stack kt-mantelzorg-ideeen">
          <p className="kt-soft kt-small">Dit is er in de buurt. Kies er een om hem toe te voegen.</p>
          <div className="kt-cluster">
            {ideas.map((idea) => (
              <Button
                key={idea.id}
                variant="quiet"
                icon={Plus}
                onPress={add({
                  soort: idea.maatregel,
                  omschrijving: `${idea.naam}. ${hoofdletter(idea.uitleg)}`,
                })}
              >
                {idea.naam}
              </Button>
            ))}
          </div>
        </div>
      )}
      {showsIdeas && (
        <div>
          <Button icon={Plus} aria-label={`Maatregel toevoegen voor ${naam}`} onPress={add({})}>
            Maatregel toevoegen
          </Button>
        </div>
      )}
    </section>
  );
}

function linkedInzet(inzet: readonly Row<'inzet'>[], id: string | null): string {
  const row = inzet.find((one) => one.id === id);
  return row ? `In het plan: ${row.titel}` : '';
}
