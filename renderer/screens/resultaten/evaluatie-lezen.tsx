import type { ReactNode } from 'react';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { opsomming } from '#shared/domain/basis/woorden.ts';
import type { Row } from '#shared/domain/entities.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { BESLUITEN, OORDELEN } from '#shared/domain/resultaat/schema.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { DefinitionList } from '#renderer/components/definition-list.tsx';
import { SidePanel } from '#renderer/components/side-panel.tsx';

interface EvaluatieLezenProps {
  readonly evaluatie: Row<'evaluatie'>;
  readonly onClose: () => void;
}

/** An evaluatie that was finished, to read back. */
export function EvaluatieLezen({ evaluatie, onClose }: EvaluatieLezenProps): ReactNode {
  const dossier = useDossier();
  const names = evaluatie.aanwezigIds.flatMap((id) => {
    const persoon = dossier.persoon.find((row) => row.id === id);
    const betrokkene = dossier.betrokkene.find((row) => row.id === id);
    return persoon ? [volledigeNaam(persoon)] : betrokkene ? [betrokkene.naam] : [];
  });
  const words = (text: string) => (text.trim() ? <span className="kt-resultaten-words">{text}</span> : null);
  return (
    <SidePanel title={`Evaluatie van ${dagLang(evaluatie.datum)}`} onClose={onClose}>
      <div className="kt-stack kt-resultaten-lezen">
        <DefinitionList
          items={[
            { term: 'Aanwezig', value: names.length > 0 ? opsomming(names) : null },
            { term: 'De inwoner zegt', value: words(evaluatie.stemInwoner) },
            { term: 'De consulent zegt', value: words(evaluatie.stemConsulent) },
            { term: 'De aanbieder zegt', value: words(evaluatie.stemAanbieder) },
            {
              term: 'Tevredenheid',
              value: evaluatie.tevredenheid === null ? null : `${evaluatie.tevredenheid} van 10`,
            },
          ]}
        />
        <h3>Doelen</h3>
        {evaluatie.doelen.length === 0 && <p className="kt-soft">Er is geen doel besproken.</p>}
        <ul className="kt-resultaten-oordelen">
          {evaluatie.doelen.map((one) => (
            <li key={one.doelId}>
              <strong>{dossier.doel.find((row) => row.id === one.doelId)?.titel ?? 'Een eerder doel'}</strong>
              <span>{OORDELEN[one.oordeel]}</span>
              {one.toelichting && <p className="kt-soft kt-resultaten-words">{one.toelichting}</p>}
            </li>
          ))}
        </ul>
        <h3>Besluit</h3>
        <DefinitionList
          items={[
            { term: 'Besluit', value: evaluatie.besluit === null ? null : BESLUITEN[evaluatie.besluit] },
            { term: 'Waarom', value: words(evaluatie.besluitToelichting) },
            {
              term: 'Volgende evaluatie',
              value: evaluatie.volgendeOp === null ? null : dagLang(evaluatie.volgendeOp),
            },
          ]}
        />
      </div>
    </SidePanel>
  );
}
