import { FileUp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Oordeel } from '#shared/contract/region/beheer.ts';
import type { BeheerSoort } from '#shared/contract/region/beheer-rijen.ts';
import { BEHEERDINGEN } from '#shared/domain/catalogus/velden.ts';
import { readText } from '#renderer/client/read-file.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FileButton } from '#renderer/components/file-button.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { useBeheer, useBeheerActie } from './use-beheer.ts';

type Formaat = 'csv' | 'json';
type Ontbrekend = 'blijft' | 'weg';
interface Bestand {
  readonly naam: string;
  readonly tekst: string;
  readonly formaat: Formaat;
}

const OORDELEN = {
  nieuw: { woord: 'nieuw', tone: 'accent' },
  gewijzigd: { woord: 'wijzigt', tone: 'attention' },
  gelijk: { woord: 'blijft gelijk', tone: 'neutral' },
  fout: { woord: 'klopt niet', tone: 'danger' },
} as const;
const RANG = ['fout', 'gewijzigd', 'nieuw', 'gelijk'];

/** The file that was chosen for a kind of row, and what it would do. */
export interface Inlezen {
  readonly bestand: Bestand | null;
  readonly oordeel: Oordeel | null;
  readonly ontbrekend: Ontbrekend;
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly kies: (file: File) => void;
  readonly kiesOntbrekend: (ontbrekend: Ontbrekend) => void;
  readonly leesIn: () => void;
  readonly stop: () => void;
}

/** Reading a file in: first every line is judged, and nothing changes until somebody says so. */
export function useInlezen(soort: BeheerSoort): Inlezen {
  const { gemeente } = useBeheer();
  const act = useBeheerActie();
  const [bestand, setBestand] = useState<Bestand | null>(null);
  const [oordeel, setOordeel] = useState<Oordeel | null>(null);
  const [ontbrekend, setOntbrekend] = useState<Ontbrekend>('blijft');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const stop = (): void => {
    setBestand(null);
    setOordeel(null);
    setFailure(null);
    setOntbrekend('blijft');
  };
  const send = async (from: Bestand, keep: Ontbrekend, proef: boolean): Promise<void> => {
    setBusy(true);
    const { tekst, formaat } = from;
    const result = await act((beheer) =>
      beheer.leesIn({ gemeente, soort, formaat, tekst, ontbrekend: keep, proef }),
    );
    setBusy(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    if (result.value.ingelezen) {
      toast({ text: 'Het bestand is ingelezen.' });
      stop();
    } else setOordeel(result.value);
  };
  return {
    bestand,
    oordeel,
    ontbrekend,
    failure,
    isBusy,
    kies: (file) => {
      void readText(file).then((tekst) => {
        const formaat = file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
        const chosen: Bestand = { naam: file.name, tekst, formaat };
        setBestand(chosen);
        setOordeel(null);
        void send(chosen, ontbrekend, true);
      });
    },
    kiesOntbrekend: (keep) => {
      setOntbrekend(keep);
      if (bestand) void send(bestand, keep, true);
    },
    leesIn: () => {
      if (bestand) void send(bestand, ontbrekend, false);
    },
    stop,
  };
}

/** The button with which it begins. */
export function InleesKnop({ inlezen }: { readonly inlezen: Inlezen }): ReactNode {
  return (
    <FileButton accept={['.csv', '.json']} icon={FileUp} onChoose={inlezen.kies} isPending={inlezen.isBusy}>
      Bestand inlezen
    </FileButton>
  );
}

/** What the file would do, line by line. */
export function Proef({
  soort,
  inlezen,
}: {
  readonly soort: BeheerSoort;
  readonly inlezen: Inlezen;
}): ReactNode {
  const { bestand, oordeel, failure, ontbrekend, isBusy } = inlezen;
  if (!bestand) return null;
  const fout = (oordeel?.regels ?? []).filter((one) => one.oordeel === 'fout').length;
  const wordt = (oordeel?.regels ?? []).filter(
    ({ oordeel: one }) => one === 'nieuw' || one === 'gewijzigd',
  ).length;
  const weg = ontbrekend === 'weg' ? (oordeel?.ontbreekt.length ?? 0) : 0;
  const kan = oordeel !== null && fout === 0 && oordeel.meldingen.length === 0 && wordt + weg > 0;
  return (
    <Card title={`Proef met ${bestand.naam}`}>
      <div className="kt-stack">
        {failure !== null && <ErrorNote message={failure} />}
        {oordeel && (
          <>
            <p>{samenvatting(oordeel, fout, wordt, weg)}</p>
            {oordeel.meldingen.map((one) => (
              <ErrorNote key={one} message={hoofd(one)} />
            ))}
            {oordeel.ontbreekt.length > 0 && soort !== 'teams' && soort !== 'medewerkers' && (
              <RadioGroup
                label={`Er ${oordeel.ontbreekt.length === 1 ? 'staat 1 regel' : `staan ${oordeel.ontbreekt.length} regels`} nu wel in de lijst en niet in het bestand`}
                description={namen(oordeel.ontbreekt.map(({ naam }) => naam))}
                value={ontbrekend}
                onChange={inlezen.kiesOntbrekend}
                options={[
                  { value: 'blijft', label: 'Laten staan' },
                  { value: 'weg', label: 'Weghalen' },
                ]}
              />
            )}
            <DataTable
              caption="Regels van het bestand"
              isCaptionHidden
              rows={[...oordeel.regels].sort((a, b) => RANG.indexOf(a.oordeel) - RANG.indexOf(b.oordeel))}
              rowKey={({ regel }) => String(regel)}
              columns={[
                { key: 'regel', header: 'Regel', width: '5rem', isNumber: true, cell: ({ regel }) => regel },
                { key: 'naam', header: 'Naam', cell: ({ naam }) => naam },
                {
                  key: 'oordeel',
                  header: 'Oordeel',
                  width: '10rem',
                  cell: ({ oordeel: one }) => <Chip tone={OORDELEN[one].tone}>{OORDELEN[one].woord}</Chip>,
                },
                {
                  key: 'melding',
                  header: 'Wat er is',
                  cell: ({ meldingen }) => meldingen.map(hoofd).join(' '),
                },
              ]}
              emptyText="In het bestand staan geen regels."
            />
          </>
        )}
        <div className="kt-cluster">
          <Button variant="primary" isDisabled={!kan} isPending={isBusy} onPress={inlezen.leesIn}>
            Inlezen
          </Button>
          <Button variant="quiet" onPress={inlezen.stop}>
            Niet inlezen
          </Button>
        </div>
      </div>
    </Card>
  );
}

const hoofd = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
const TOON = 5;

function namen(list: readonly string[]): string {
  const more = list.length - TOON;
  return more > 0 ? `${list.slice(0, TOON).join(', ')} en nog ${more}.` : `${list.join(', ')}.`;
}

function samenvatting({ regels }: Oordeel, fout: number, wordt: number, weg: number): string {
  const telling = regels.length === 1 ? '1 regel' : `${regels.length} regels`;
  if (fout > 0)
    return `${telling} gelezen, ${fout === 1 ? '1 klopt' : `${fout} kloppen`} niet. Er is niets veranderd. Verbeter het bestand en lees het opnieuw in.`;
  if (wordt + weg === 0) return `${telling} gelezen. Alles staat er al zo in.`;
  return `${telling} gelezen. Er is nog niets veranderd: ${wordt} ${wordt === 1 ? 'verandert' : 'veranderen'}${weg > 0 ? `, ${weg} ${weg === 1 ? 'gaat' : 'gaan'} weg` : ''} als u inleest.`;
}

export const bestandsnaam = (soort: BeheerSoort, vandaag: string): string =>
  `${(BEHEERDINGEN[soort]?.veel ?? soort).toLowerCase()}-${vandaag}.csv`;
