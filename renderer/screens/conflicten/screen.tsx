import './conflicten.css';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MainFrame } from '#renderer/app/frames.tsx';
import { failureOf } from '#renderer/client/failure.ts';
import {
  useBesloten,
  useConflicten,
  useIntake,
  useNietAangenomen,
  useRegioStatus,
  useSamengevoegd,
} from '#renderer/client/regio.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { useMoreRows } from '#renderer/components/more-rows.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { Besloten } from './besloten.tsx';
import { ConflictKaart } from './conflict-kaart.tsx';
import { IntakeKaart } from './intake.tsx';
import { NietAangenomen } from './niet-aangenomen.tsx';
import { Samengevoegd } from './samengevoegd.tsx';

/** Decisions that are on the page until somebody asks for more. */
const EERDER = 10;

/** What people wrote at the same time, and what the region did not take: nobody's words are gone. */
export function ConflictenScreen(): ReactNode {
  const { dossierId } = useParams({ strict: false });
  const one = dossierId ?? null;
  const status = useRegioStatus();
  const conflicten = useConflicten(one);
  const samengevoegd = useSamengevoegd(one);
  const refused = useNietAangenomen();
  const intake = useIntake();
  const besloten = useBesloten(one);
  const eerder = useMoreRows(besloten.data ?? [], EERDER);
  const failed =
    status.error ?? conflicten.error ?? samengevoegd.error ?? refused.error ?? besloten.error ?? intake.error;
  const open = status.data && status.data.conflicten > 0 ? conflicten.data : [];
  const niet = refused.data?.filter((entry) => one === null || entry.dossierId === one);
  const stukken =
    (status.data?.intake ?? 0) > 0
      ? intake.data?.filter((stuk) => one === null || stuk.dossierId === one)
      : [];
  const isPending = !status.data || !open || !samengevoegd.data || !niet;
  return (
    <MainFrame
      current="conflicten"
      title="Conflicten"
      meta="Alles wat is ingevuld, is bewaard. U kiest wat er blijft staan."
      actions={one !== null && <LinkButton href={`/dossier/${one}`}>Naar het dossier</LinkButton>}
    >
      {failed && <ErrorNote message={failureOf(failed).message} onRetry={() => void conflicten.refetch()} />}
      {isPending && !failed && <Skeleton lines={6} lineHeight="3rem" />}
      {!isPending && (
        <div className="kt-conflicten">
          {open.length + samengevoegd.data.length + niet.length + (stukken?.length ?? 0) === 0 && (
            <EmptyState title="Niets om te kiezen" level={2}>
              Wijzigen u en een collega hetzelfde veld, dan ziet u hier beide teksten.
            </EmptyState>
          )}
          {open.length > 0 && (
            <section aria-labelledby="conflicten-kiezen">
              <h2 id="conflicten-kiezen">Kiezen ({open.length})</h2>
              <ul className="kt-conflicten__lijst">
                {open.map((conflict) => (
                  <li key={`${conflict.rijId}-${conflict.veld}-${conflict.waarden.length}`}>
                    <ConflictKaart conflict={conflict} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {stukken !== undefined && stukken.length > 0 && (
            <section aria-labelledby="conflicten-intake">
              <h2 id="conflicten-intake">Van wie geen toegang meer had ({stukken.length})</h2>
              <p className="kt-soft">
                Deze wijzigingen kwamen aan toen de maker niet meer bij het dossier mocht. U beslist wat ermee
                gebeurt.
              </p>
              <ul className="kt-conflicten__lijst">
                {stukken.map((stuk) => (
                  <li key={`${stuk.device}-${stuk.seq}`}>
                    <IntakeKaart stuk={stuk} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {niet.length > 0 && (
            <section aria-labelledby="conflicten-niet">
              <h2 id="conflicten-niet">Niet aangenomen ({niet.length})</h2>
              <ul className="kt-conflicten__lijst">
                {niet.map((entry) => (
                  <li key={entry.seq}>
                    <NietAangenomen entry={entry} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {samengevoegd.data.length > 0 && (
            <section aria-labelledby="conflicten-samen">
              <h2 id="conflicten-samen">Samengevoegd ({samengevoegd.data.length})</h2>
              <p className="kt-soft">
                Twee mensen schreven in dezelfde tekst, op andere plekken. Beide staan erin.
              </p>
              <ul className="kt-conflicten__lijst">
                {samengevoegd.data.map((note) => (
                  <li key={`${note.rijId}-${note.veld}-${note.versie}`}>
                    <Samengevoegd note={note} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {eerder.shown.length > 0 && (
            <section aria-labelledby="conflicten-besloten">
              <h2 id="conflicten-besloten">Eerder besloten</h2>
              <ul className="kt-conflicten__lijst">
                {eerder.shown.map((besluit) => (
                  <li key={`${besluit.dot}-${besluit.rijId}-${besluit.veld}`}>
                    <Besloten besluit={besluit} />
                  </li>
                ))}
              </ul>
              {eerder.more}
            </section>
          )}
        </div>
      )}
    </MainFrame>
  );
}
