import './vandaag.css';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { hoofdletter } from '#shared/domain/basis/woorden.ts';
import type { AgendaItem, Vandaag } from '#shared/contract/caseload.ts';
import { MainFrame } from '#renderer/app/frames.tsx';
import { failureOf } from '#renderer/client/failure.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';
import { LongList } from '#renderer/components/long-list.tsx';
import { AgendaRegel, REGEL_HEIGHT } from './agenda-regel.tsx';
import { perDag, wanneer } from './agenda.ts';
import { Recent, Signalen } from './signalen.tsx';
import { useVandaag } from './use-vandaag.ts';

type Wiens = 'mijn' | 'alle';

/** What now? Everything that asks for a consulent today, and what comes. */
export function VandaagScreen(): ReactNode {
  const { open, vandaag } = useOpen();
  const [wiens, setWiens] = useState<Wiens>('mijn');
  const query = useVandaag(wiens === 'mijn' ? open.wie.naam : null);
  return (
    <MainFrame
      current="vandaag"
      title="Vandaag"
      meta={hoofdletter(dagLang(vandaag))}
      actions={
        <>
          <ToggleGroup
            label="Van wie"
            options={[
              { value: 'mijn', label: 'Mijn dossiers' },
              { value: 'alle', label: 'Alle dossiers' },
            ]}
            value={wiens}
            onChange={setWiens}
          />
          <LinkButton href="/nieuw" variant="primary" icon={Plus}>
            Nieuw huishouden
          </LinkButton>
        </>
      }
    >
      {query.error && (
        <ErrorNote message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <Skeleton lines={6} lineHeight="3rem" />}
      {query.data && (open.dossiers === 0 ? <Begin /> : <Dag data={query.data} isMine={wiens === 'mijn'} />)}
    </MainFrame>
  );
}

function Begin(): ReactNode {
  return (
    <EmptyState
      title="Er zijn nog geen dossiers"
      level={2}
      action={<LinkButton href="/nieuw">Nieuw huishouden</LinkButton>}
    >
      Maak het eerste huishouden. Daarna ziet u hier elke dag uw bezoeken, taken en termijnen.
    </EmptyState>
  );
}

function Dag({ data, isMine }: { readonly data: Vandaag; readonly isMine: boolean }): ReactNode {
  return (
    <div className="kt-vandaag">
      <div className="kt-vandaag__kolom">
        <Nu items={data.nu} />
        <Straks items={data.straks} vandaag={data.vandaag} />
      </div>
      <div className="kt-vandaag__kolom">
        <Signalen signalen={data.signalen} dossiers={data.aantallen.metSignaal} />
        <Recent rows={data.recent} isMine={isMine} />
      </div>
    </div>
  );
}

const FIRST_NOW = 8;
const FIRST_SOON = 10;

function Nu({ items }: { readonly items: readonly AgendaItem[] }): ReactNode {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? items : items.slice(0, FIRST_NOW);
  return (
    <section aria-labelledby="vandaag-nu">
      <h2 id="vandaag-nu" className="kt-vandaag__kop">
        Nu te doen{items.length > 0 && <span className="kt-soft"> ({items.length})</span>}
      </h2>
      {items.length === 0 ? (
        <p className="kt-soft">Niets meer voor vandaag. Kijk gerust vooruit.</p>
      ) : (
        <LongList items={shown} className="kt-agenda" labelledBy="vandaag-nu" rowHeight={REGEL_HEIGHT}>
          {(item, place) => <AgendaRegel key={sleutel(item)} item={item} place={place} />}
        </LongList>
      )}
      {shown.length < items.length && (
        <Button
          variant="quiet"
          onPress={() => {
            setAll(true);
          }}
        >
          {`Alle ${items.length} tonen`}
        </Button>
      )}
    </section>
  );
}

function Straks(props: { readonly items: readonly AgendaItem[]; readonly vandaag: string }): ReactNode {
  const { items, vandaag } = props;
  const [isAll, setAll] = useState(false);
  const shown = isAll ? items : items.slice(0, FIRST_SOON);
  return (
    <section aria-labelledby="vandaag-straks">
      <h2 id="vandaag-straks" className="kt-vandaag__kop">
        Komende twee weken
      </h2>
      {items.length === 0 && <p className="kt-soft">Er staat nog niets gepland.</p>}
      {perDag(shown).map((group, among) => (
        <div key={group.datum} className="kt-vandaag__dag">
          <h3 className="kt-vandaag__datum">
            {dagLang(group.datum)}
            {wanneer(group.datum, vandaag) && ` · ${wanneer(group.datum, vandaag) ?? ''}`}
          </h3>
          <LongList
            items={group.items}
            among={among}
            className="kt-agenda"
            label={dagLang(group.datum)}
            rowHeight={REGEL_HEIGHT}
          >
            {(item, place) => <AgendaRegel key={sleutel(item)} item={item} place={place} />}
          </LongList>
        </div>
      ))}
      {shown.length < items.length && (
        <Button
          variant="quiet"
          onPress={() => {
            setAll(true);
          }}
        >
          {`Alle ${items.length} tonen`}
        </Button>
      )}
    </section>
  );
}

const sleutel = (item: AgendaItem): string =>
  `${item.dossierId}-${item.rijId ?? 'plan'}-${item.soort}-${item.datum}`;
