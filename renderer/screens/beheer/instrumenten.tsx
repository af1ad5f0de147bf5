import { FileUp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { locales } from 'zod';
import { instrumentSchema, spreiding, type Instrument } from '#shared/domain/instrument/schema.ts';
import { teKiezen } from '#shared/domain/instrument/score.ts';
import { getal } from '#shared/domain/basis/woorden.ts';
import { readText } from '#renderer/client/read-file.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { DataTable } from '#renderer/components/data-table.tsx';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { FileButton } from '#renderer/components/file-button.tsx';
import { toast } from '#renderer/components/toast.tsx';
import { CsvKnop } from '#renderer/client/csv-knop.tsx';
import { useBeheer, useBeheerActie } from './use-beheer.ts';

const dutch = locales.nl().localeError;

type Gelezen = { readonly pack: Instrument } | { readonly problems: readonly string[] };

/** What a file holds, or what is wrong with it, place by place. */
function lees(tekst: string): Gelezen {
  let value: unknown;
  try {
    value = JSON.parse(tekst.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: ['Het bestand is geen geldige JSON.'] };
  }
  const parsed = instrumentSchema.safeParse(value, { error: dutch });
  if (parsed.success) return { pack: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) =>
      path.length === 0
        ? message
        : `${path.map((one) => (typeof one === 'number' ? one + 1 : String(one))).join(' › ')}: ${message}`,
    ),
  };
}

/** Questionnaires of the gemeente, each version as it was loaded. */
export function Instrumenten(): ReactNode {
  const { gemeente, catalogus } = useBeheer();
  const act = useBeheerActie();
  const [gelezen, setGelezen] = useState<Gelezen | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const nu = new Set(teKiezen(catalogus.instrumenten));
  const load = async (instrument: Instrument): Promise<void> => {
    setBusy(true);
    const result = await act((beheer) => beheer.laadInstrument({ gemeente, instrument }));
    setBusy(false);
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) return;
    setGelezen(null);
    toast({ text: `${instrument.naam}, versie ${instrument.versie} is geladen.` });
  };
  return (
    <>
      <p className="kt-beheer__uitleg">
        Het eigen cijfer van de mantelzorger (0 tot 10) zit in Keukentafel. Vragenlijsten met een licentie,
        zoals EDIZ of CSI, laadt u zelf, als uw gemeente ze mag gebruiken. Een versie verandert nooit: wat
        ermee gemeten is, hoort bij die vragen en grenzen. Hoe het bestand eruitziet, staat in de handleiding
        voor beheer.
      </p>
      <div className="kt-beheer__zoek kt-no-print">
        <FileButton
          accept={['.json']}
          icon={FileUp}
          onChoose={(file) => {
            setFailure(null);
            void readText(file).then((tekst) => setGelezen(lees(tekst)));
          }}
        >
          Instrument laden
        </FileButton>
        {catalogus.instrumenten.length > 0 && (
          <CsvKnop
            naam="instrumenten"
            rows={() => [
              ['Naam', 'Versie', 'Vragen', 'Score', 'Bron'],
              ...catalogus.instrumenten.map((pack) => [
                pack.naam,
                pack.versie,
                pack.vragen.length,
                bereik(pack),
                pack.bron,
              ]),
            ]}
          />
        )}
      </div>
      {gelezen && 'problems' in gelezen && (
        <Card title="Dit bestand kan niet geladen worden">
          <ul>
            {gelezen.problems.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <Button onPress={() => setGelezen(null)}>Sluiten</Button>
        </Card>
      )}
      {gelezen && 'pack' in gelezen && (
        <Card title={`${gelezen.pack.naam}, versie ${gelezen.pack.versie}`}>
          <div className="kt-stack">
            {failure !== null && <ErrorNote message={failure} />}
            <Inhoud pack={gelezen.pack} />
            <div className="kt-cluster">
              <Button variant="primary" isPending={isBusy} onPress={() => void load(gelezen.pack)}>
                Laden
              </Button>
              <Button variant="quiet" onPress={() => setGelezen(null)}>
                Niet laden
              </Button>
            </div>
          </div>
        </Card>
      )}
      {catalogus.instrumenten.length === 0 ? (
        <EmptyState title="Nog geen instrumenten" level={2}>
          Consulenten gebruiken nu het eigen cijfer van de mantelzorger.
        </EmptyState>
      ) : (
        <DataTable
          caption={`Instrumenten (${catalogus.instrumenten.length})`}
          rows={catalogus.instrumenten}
          rowKey={({ id, versie }) => `${id} ${versie}`}
          columns={[
            {
              key: 'naam',
              header: 'Naam',
              cell: (pack) => (
                <span className="kt-cluster">
                  {pack.naam}
                  {nu.has(pack) ? (
                    <Chip tone="good">in gebruik</Chip>
                  ) : (
                    <Chip tone="neutral">eerdere versie</Chip>
                  )}
                </span>
              ),
            },
            { key: 'versie', header: 'Versie', cell: ({ versie }) => versie },
            { key: 'vragen', header: 'Vragen', isNumber: true, cell: ({ vragen }) => vragen.length },
            { key: 'score', header: 'Score', cell: bereik },
            { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
          ]}
        />
      )}
    </>
  );
}

function bereik(pack: Instrument): string {
  const { laagste, hoogste } = spreiding(pack);
  return `${getal(laagste)} tot en met ${getal(hoogste)}`;
}

/** What would be loaded, to look at. */
function Inhoud({ pack }: { readonly pack: Instrument }): ReactNode {
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Bron', value: pack.bron },
          { term: 'Vragen', value: String(pack.vragen.length) },
          {
            term: 'Score',
            value: `${pack.scoring === 'som' ? 'opgeteld' : 'gemiddeld'}, ${bereik(pack)}`,
          },
        ]}
      />
      <DataTable
        caption="Grenzen"
        rows={pack.grenzen}
        rowKey={({ vanaf }) => String(vanaf)}
        columns={[
          {
            key: 'vanaf',
            header: 'Vanaf score',
            isNumber: true,
            width: '8rem',
            cell: ({ vanaf }) => getal(vanaf),
          },
          { key: 'betekenis', header: 'Betekenis', cell: ({ betekenis }) => betekenis },
          { key: 'ernst', header: 'Telt als', cell: ({ ernst }) => ernst },
        ]}
      />
      <ol>
        {pack.vragen.map(({ id, tekst, antwoorden }) => (
          <li key={id}>
            {tekst}{' '}
            <span className="kt-soft">
              {antwoorden.map((one) => `${one.tekst} (${getal(one.punten)})`).join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
