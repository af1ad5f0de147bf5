import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import type { CaseloadRow, Vandaag } from '#shared/contract/caseload.ts';
import { PLANSTATUSSEN } from '#shared/domain/plan/schema.ts';
import { Button } from '#renderer/components/button.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { LongList } from '#renderer/components/long-list.tsx';
import { naamSignaal } from '#renderer/screens/caseload/signaal-namen.ts';
import { REGEL_HEIGHT } from './agenda-regel.tsx';

type Regel = Vandaag['signalen'][number];
const FIRST = 5;

interface SignalenProps {
  readonly signalen: readonly Regel[];
  /** in how many dossiers */
  readonly dossiers: number;
}

/** What asks for attention without having a day, most urgent first. */
export function Signalen({ signalen, dossiers }: SignalenProps): ReactNode {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? signalen : signalen.slice(0, FIRST);
  return (
    <section aria-labelledby="vandaag-signalen">
      <h2 id="vandaag-signalen" className="kt-vandaag__kop">
        Signalen
        {dossiers > 0 && (
          <span className="kt-soft"> (in {dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`})</span>
        )}
      </h2>
      {signalen.length === 0 && <p className="kt-soft">Geen signalen. Alles loopt zoals afgesproken.</p>}
      <LongList items={shown} className="kt-agenda" labelledBy="vandaag-signalen" rowHeight={REGEL_HEIGHT}>
        {(entry, place) => (
          <div {...place} key={`${entry.dossierId}-${place['aria-posinset']}`} className="kt-agenda__item">
            <Link href={`/dossier/${entry.dossierId}`} className="kt-agenda__link">
              <span className="kt-agenda__title">{entry.naam}</span>
              <span className="kt-soft kt-small">{entry.signaal.tekst}</span>
            </Link>
            <Chip
              tone={
                entry.signaal.ernst === 3 ? 'attention' : entry.signaal.ernst === 2 ? 'accent' : 'neutral'
              }
            >
              {naamSignaal(entry.signaal)}
            </Chip>
          </div>
        )}
      </LongList>
      {shown.length < signalen.length && (
        <Button
          variant="quiet"
          onPress={() => {
            setAll(true);
          }}
        >
          {`Alle ${signalen.length} tonen`}
        </Button>
      )}
    </section>
  );
}

interface RecentProps {
  readonly rows: readonly CaseloadRow[];
  readonly isMine: boolean;
}

/** The dossiers that were changed last: where somebody left off. */
export function Recent({ rows, isMine }: RecentProps): ReactNode {
  return (
    <section aria-labelledby="vandaag-recent">
      <h2 id="vandaag-recent" className="kt-vandaag__kop">
        Laatst gewijzigd
      </h2>
      {rows.length === 0 && (
        <p className="kt-soft">
          {isMine ? 'U hebt nog geen eigen dossiers. Kijk bij alle dossiers.' : 'Nog geen dossiers.'}
        </p>
      )}
      <ul className="kt-agenda" aria-labelledby="vandaag-recent">
        {rows.map((row) => (
          <li key={row.dossierId} className="kt-agenda__item">
            <Link href={`/dossier/${row.dossierId}`} className="kt-agenda__link">
              <span className="kt-agenda__title">{row.naam}</span>
              <span className="kt-soft kt-small">{[row.adres, row.plaats].filter(Boolean).join(', ')}</span>
            </Link>
            <span className="kt-soft kt-small">{PLANSTATUSSEN[row.status]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
