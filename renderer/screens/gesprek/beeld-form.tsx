import type { ReactNode } from 'react';
import { dagKort } from '#shared/domain/basis/datum.ts';
import type { Leefgebied } from '#shared/domain/codes/leefgebied.ts';
import type { Dossier, Row } from '#shared/domain/entities.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Slider } from '#renderer/components/slider.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { FormNotes } from '#renderer/form/form-notes.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';

/** The five scores as one would say them at the table. */
const SCORES = [
  'Het gaat niet',
  'Het gaat moeilijk',
  'Het gaat redelijk',
  'Het gaat best goed',
  'Het lukt zelf',
] as const;

interface BeeldFormProps {
  readonly gesprek: Row<'gesprek'>;
  readonly persoonId: string;
  readonly leefgebied: Leefgebied;
}

/** What one person tells about one part of life; kept as it is typed. */
export function BeeldForm({ gesprek, persoonId, leefgebied }: BeeldFormProps): ReactNode {
  const dossier = useDossier();
  const { open } = useOpen();
  const mine = dossier.beeld.filter((row) => row.persoonId === persoonId && row.leefgebied === leefgebied);
  const row = mine.find((entry) => entry.gesprekId === gesprek.id) ?? null;
  const form = useRijForm({
    kind: 'beeld',
    row,
    initial: {
      gesprekId: gesprek.id,
      persoonId,
      leefgebied,
      datum: gesprek.datum,
      beoordelaar: open.wie.naam,
    },
    mode: 'auto',
    draftName: `${gesprek.id}-${persoonId}-${leefgebied}`,
  });
  const earlier = earlierBeeld(dossier, mine, gesprek);
  return (
    <div className="kt-tafel__form">
      <FormNotes form={form} />
      <RijVeld form={form} naam="verhaal">
        {(veld) => (
          <TextArea label="Het verhaal" description="In eigen woorden" rows={5} width="wide" {...veld} />
        )}
      </RijVeld>
      <RijVeld form={form} naam="wens">
        {(veld) => <TextArea label="Wat zou u willen?" rows={2} width="wide" {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="eigenKracht">
        {(veld) => <TextArea label="Wat lukt al, en wie helpt er?" rows={2} width="wide" {...veld} />}
      </RijVeld>
      <RijVeld form={form} naam="score">
        {(veld) => (
          <Slider
            label="Hoe gaat het hiermee?"
            description={veld.value === null ? 'Schuif, of tik een cijfer aan' : SCORES[veld.value - 1]}
            minValue={1}
            maxValue={5}
            lowText="Het gaat niet"
            highText="Het lukt zelf"
            {...veld}
          />
        )}
      </RijVeld>
      {earlier && (
        <section className="kt-tafel__earlier" aria-label="Vorige keer">
          <h3>Vorige keer, {dagKort(earlier.datum)}</h3>
          {earlier.verhaal && <p>{earlier.verhaal}</p>}
          {earlier.wens && <p>Wens: {earlier.wens}</p>}
          {earlier.score !== null && (
            <p>
              {SCORES[earlier.score - 1]} ({earlier.score} van 5)
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** What the person told about this the time before. */
function earlierBeeld(
  dossier: Dossier,
  mine: readonly Row<'beeld'>[],
  gesprek: Row<'gesprek'>,
): Row<'beeld'> | null {
  const order = new Map(dossier.gesprek.map((row) => [row.id, row.datum]));
  return (
    mine
      .filter((row) => row.gesprekId !== gesprek.id)
      .filter((row) => (order.get(row.gesprekId ?? '') ?? row.datum) <= gesprek.datum)
      .sort((a, b) => b.datum.localeCompare(a.datum))[0] ?? null
  );
}
