import './regiomonitor.css';
import { Download, Link as LinkIcon, Printer, WifiOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { MainFrame } from '#renderer/app/frames.tsx';
import { deelbareLink } from '#renderer/app/deep-link.ts';
import { copyText } from '#renderer/client/copy-text.ts';
import { failureOf } from '#renderer/client/failure.ts';
import { odsFile } from '#renderer/client/ods.ts';
import { saveFile, toCsv } from '#renderer/client/save-file.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { IconButton } from '#renderer/components/icon-button.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { toast } from '#renderer/components/toast.tsx';
import type { Bestand } from './bestand.ts';

export type MonitorDeel = 'tabel' | 'rapport' | 'resultaten';

const DELEN: readonly { readonly id: MonitorDeel; readonly label: string; readonly href: string }[] = [
  { id: 'tabel', label: 'Tabel', href: '/regio' },
  { id: 'rapport', label: 'Rapport', href: '/regio/rapport' },
  { id: 'resultaten', label: 'Resultaten', href: '/regio/resultaten' },
];

interface MonitorFrameProps {
  readonly deel: MonitorDeel;
  /** address of exactly these figures; null: there are none yet */
  readonly adres: string | null;
  /** what is saved as a file */
  readonly bestand: Bestand | null;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the regiomonitor: its parts, and what can be done with every table of it. */
export function MonitorFrame({ deel, adres, bestand, aside, children }: MonitorFrameProps): ReactNode {
  const { open } = useOpen();
  return (
    <MainFrame
      current="regio"
      title="Regio"
      meta={
        open.omgeving === 'demo'
          ? 'Aantallen, nooit mensen. Dit zijn verzonnen cijfers.'
          : 'Aantallen, nooit mensen'
      }
      tabs={<Tabs label="Delen van de regiomonitor" tabs={DELEN} current={deel} />}
      aside={aside}
      actions={
        <span className="kt-cluster kt-no-print">
          {bestand && <Bewaar bestand={bestand} />}
          {adres !== null && <KopieerLink adres={adres} />}
          {bestand && (
            <IconButton
              label="Afdrukken"
              icon={Printer}
              onPress={() => {
                window.print();
              }}
            />
          )}
        </span>
      }
    >
      {children}
    </MainFrame>
  );
}

function Bewaar({ bestand }: { readonly bestand: Bestand }): ReactNode {
  const { naam, bladen } = bestand;
  return (
    <>
      <Button
        variant="quiet"
        icon={Download}
        onPress={() => {
          saveFile(`${naam}.csv`, toCsv(bladen[0].rijen), 'text/csv');
        }}
      >
        <span className="kt-sr-only">Opslaan als </span>CSV
      </Button>
      <Button
        variant="quiet"
        icon={Download}
        onPress={() => {
          saveFile(`${naam}.ods`, odsFile(bladen), 'application/vnd.oasis.opendocument.spreadsheet');
        }}
      >
        <span className="kt-sr-only">Opslaan als </span>ODS
      </Button>
    </>
  );
}

/** A link for another analyst: it asks the question, it holds no figure. */
function KopieerLink({ adres }: { readonly adres: string }): ReactNode {
  const [byHand, setByHand] = useState<string | null>(null);
  const link = deelbareLink(adres);
  return (
    <>
      <IconButton
        label="Link kopiëren"
        icon={LinkIcon}
        onPress={() => {
          void copyText(link).then((isCopied) => {
            setByHand(isCopied ? null : link);
            if (isCopied)
              toast({
                text: 'De link is gekopieerd. Wie hem opent in het zoekvenster (Ctrl+K), ziet dezelfde tabel.',
              });
          });
        }}
      />
      {byHand !== null && byHand === link && (
        <label className="kt-monitor__link">
          <span className="kt-sr-only">Link naar deze tabel</span>
          <input
            className="kt-input"
            readOnly
            value={link}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        </label>
      )}
    </>
  );
}

interface Vraagbaar<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface AntwoordProps<T> {
  readonly query: Vraagbaar<T>;
  readonly children: (data: T) => ReactNode;
}

/** An answer of the region, or what stands in its place: on its way, no line, not signed in, refused. */
export function Antwoord<T>({ query, children }: AntwoordProps<T>): ReactNode {
  const { data, error, isFetching, refetch } = query;
  if (error !== null && error !== undefined) {
    const { code, message } = failureOf(error);
    if (code === 'monitor-geen-verbinding') {
      return (
        <Note
          tone="info"
          icon={WifiOff}
          title="Geen verbinding"
          role="status"
          action={
            <Button onPress={() => void refetch()} isPending={isFetching}>
              Probeer opnieuw
            </Button>
          }
        >
          <p>{message}</p>
        </Note>
      );
    }
    if (code === 'monitor-afgemeld') {
      return (
        <Note
          tone="info"
          role="alert"
          action={<LinkButton href="/instellingen">Naar Instellingen</LinkButton>}
        >
          <p>{message}</p>
        </Note>
      );
    }
    return <ErrorNote message={message} onRetry={() => void refetch()} isRetrying={isFetching} />;
  }
  if (data === undefined) return <Skeleton lines={6} lineHeight="3rem" />;
  return (
    <div className="kt-monitor" aria-busy={isFetching}>
      {children(data)}
    </div>
  );
}

/** Nothing was counted yet. */
export function NogNietGeteld(): ReactNode {
  return (
    <EmptyState title="Nog niets geteld" level={2}>
      De regio telt op de eerste dag van elk kwartaal, en laat de cijfers twee weken later zien. Van vóór
      Keukentafel zijn er cijfers zodra een gemeente oudere indicaties inleest.
    </EmptyState>
  );
}
