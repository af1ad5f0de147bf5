import type { ReactNode } from 'react';
import type { Fields } from '#shared/domain/entities.ts';
import { spreiding, type Instrument } from '#shared/domain/instrument/schema.ts';
import { scoreVan } from '#shared/domain/instrument/score.ts';
import { getal } from '#shared/domain/basis/woorden.ts';
import { RadioGroup } from '#renderer/components/radio-group.tsx';

type Uitslag = NonNullable<Fields<'belasting'>['uitslag']>;

/** What the answers so far come to; without a meaning while a question is open, and then it cannot be saved. */
export function uitslagVan(
  instrument: Instrument,
  gekozen: Readonly<Record<string, number>>,
): { waarde: number; uitslag: Uitslag } {
  const uit = scoreVan(instrument, gekozen);
  const antwoorden = instrument.vragen.flatMap(({ id, tekst, antwoorden: keuzes }) => {
    const antwoord = keuzes[gekozen[id] ?? -1];
    return antwoord ? [{ id, vraag: tekst, antwoord: antwoord.tekst, punten: antwoord.punten }] : [];
  });
  return {
    waarde: uit?.score ?? 0,
    uitslag: {
      naam: instrument.naam,
      versie: instrument.versie,
      ...spreiding(instrument),
      betekenis: uit?.betekenis ?? '',
      ernst: uit?.ernst ?? 'licht',
      antwoorden,
    },
  };
}

/** Which answers a saved or half filled in result holds, by index. */
function gekozenIn(instrument: Instrument, uitslag: Uitslag): Record<string, number> {
  return Object.fromEntries(
    instrument.vragen.flatMap(({ id, antwoorden }) => {
      const found = uitslag.antwoorden.find((one) => one.id === id);
      const at = antwoorden.findIndex(({ tekst }) => tekst === found?.antwoord);
      return at < 0 ? [] : [[id, at]];
    }),
  );
}

interface InstrumentVragenProps {
  readonly instrument: Instrument;
  readonly uitslag: Uitslag;
  readonly wasTried: boolean;
  readonly onChange: (next: { waarde: number; uitslag: Uitslag }) => void;
}

/** The questions of an instrument, and what the answers come to. */
export function InstrumentVragen({
  instrument,
  uitslag,
  wasTried,
  onChange,
}: InstrumentVragenProps): ReactNode {
  const gekozen = gekozenIn(instrument, uitslag);
  const open = instrument.vragen.filter(({ id }) => gekozen[id] === undefined).length;
  return (
    <>
      {instrument.uitleg !== '' && <p className="kt-soft">{instrument.uitleg}</p>}
      {instrument.vragen.map(({ id, tekst, antwoorden }) => (
        <RadioGroup
          key={id}
          label={tekst}
          value={gekozen[id] === undefined ? null : String(gekozen[id])}
          options={antwoorden.map(({ tekst: label }, at) => ({ value: String(at), label }))}
          onChange={(at) => {
            onChange(uitslagVan(instrument, { ...gekozen, [id]: Number(at) }));
          }}
          {...(wasTried && gekozen[id] === undefined ? { errorMessage: 'Kies een antwoord.' } : {})}
        />
      ))}
      <p role="status">
        {open > 0
          ? `Nog ${open === 1 ? '1 vraag' : `${open} vragen`}.`
          : `${uitslag.betekenis}: score ${getal(scoreVan(instrument, gekozen)?.score ?? 0)} van ${getal(uitslag.hoogste)}.`}
      </p>
    </>
  );
}
