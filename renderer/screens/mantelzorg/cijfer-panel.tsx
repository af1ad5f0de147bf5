import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { teKiezen } from '#shared/domain/instrument/score.ts';
import { EIGEN_CIJFER } from '#shared/domain/mantelzorg/belasting.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { DateField } from '#renderer/components/date-field.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Select } from '#renderer/components/select.tsx';
import { Slider } from '#renderer/components/slider.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { RijPaneel } from '#renderer/form/rij-paneel.tsx';
import { RijVeld } from '#renderer/form/rij-veld.tsx';
import { useRijForm } from '#renderer/form/use-rij-form.ts';
import { InstrumentVragen, uitslagVan } from './instrument-vragen.tsx';
import { naamVan } from './namen.ts';

interface CijferPanelProps {
  readonly zorg: Row<'mantelzorg'>;
  readonly cijfer: Row<'belasting'> | null;
  readonly onClose: () => void;
}

/** How heavy the care is: the mantelzorger's own figure, or an instrument that the gemeente loaded. */
export function CijferPanel({ zorg, cijfer, onClose }: CijferPanelProps): ReactNode {
  const dossier = useDossier();
  const { vandaag, catalogus } = useOpen();
  const naam = naamVan(dossier, zorg.mantelzorgerId);
  const form = useRijForm({
    kind: 'belasting',
    row: cijfer,
    initial: { mantelzorgId: zorg.id },
    mode: 'submit',
    draftName: zorg.id,
    onSaved: onClose,
  });
  const [isTouched, setTouched] = useState(false);
  const [isTried, setTried] = useState(false);
  const { uitslag, instrument } = form.values;
  // the version that was used, also when there is a newer one now
  const gebruikt = uitslag
    ? catalogus.instrumenten.find(({ id, versie }) => id === instrument && versie === uitslag.versie)
    : undefined;
  const packs = teKiezen(catalogus.instrumenten);
  // 0 is a figure that somebody can give; an untouched slider is not
  const isChosen = cijfer !== null || isTouched || form.values.waarde !== 0;
  const check = (): boolean => {
    setTried(true);
    return uitslag ? uitslag.betekenis !== '' : isChosen;
  };
  const kies = (id: string): void => {
    const pack = packs.find((one) => one.id === id);
    const next = pack ? uitslagVan(pack, {}) : { waarde: 0, uitslag: null };
    form.set('instrument', id);
    form.set('waarde', next.waarde);
    form.set('uitslag', next.uitslag);
    setTouched(false);
    setTried(false);
  };
  return (
    <RijPaneel
      title={`Hoe zwaar is het voor ${naam}?`}
      form={form}
      saveText={uitslag ? 'Uitslag opslaan' : 'Cijfer opslaan'}
      onClose={onClose}
      removed={uitslag ? 'Uitslag verwijderd.' : 'Cijfer verwijderd.'}
      check={check}
    >
      {cijfer === null && packs.length > 0 && (
        <Select
          label="Waarmee"
          value={instrument}
          onChange={kies}
          options={[
            { value: EIGEN_CIJFER, label: 'Eigen cijfer, 0 tot en met 10' },
            ...packs.map((pack) => ({
              value: pack.id,
              label: pack.naam,
              detail: `${pack.vragen.length} ${pack.vragen.length === 1 ? 'vraag' : 'vragen'}`,
            })),
          ]}
        />
      )}
      {uitslag && gebruikt && (
        <InstrumentVragen
          instrument={gebruikt}
          uitslag={uitslag}
          wasTried={isTried}
          onChange={(next) => {
            form.set('waarde', next.waarde);
            form.set('uitslag', next.uitslag);
          }}
        />
      )}
      {uitslag && !gebruikt && (
        <Note title={`${uitslag.naam}: ${uitslag.betekenis}`}>
          <ul>
            {uitslag.antwoorden.map(({ id, vraag, antwoord }) => (
              <li key={id}>
                {vraag} {antwoord}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {!uitslag && (
        <RijVeld form={form} naam="waarde">
          {(veld) => (
            <Slider
              label="Hoe zwaar vindt u het zorgen op dit moment?"
              minValue={0}
              maxValue={10}
              lowText="Niet zwaar"
              highText="Veel te zwaar"
              {...veld}
              value={isChosen ? Math.round(veld.value) : null}
              onChange={(value) => {
                setTouched(true);
                veld.onChange(value);
              }}
              {...(isTried && !isChosen ? { errorMessage: 'Kies een cijfer van 0 tot en met 10.' } : {})}
            />
          )}
        </RijVeld>
      )}
      <RijVeld form={form} naam="datum">
        {(veld) => (
          <DateField
            label="Gevraagd op"
            width="short"
            today={vandaag}
            {...veld}
            onChange={(day) => {
              veld.onChange(day ?? '');
            }}
          />
        )}
      </RijVeld>
      <RijVeld form={form} naam="toelichting">
        {(veld) => <TextArea label="Wat maakt het zwaar, of juist lichter?" rows={3} {...veld} />}
      </RijVeld>
    </RijPaneel>
  );
}
