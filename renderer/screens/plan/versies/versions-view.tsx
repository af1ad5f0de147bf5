import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { dagKort, dagLang } from '#shared/domain/basis/datum.ts';
import type { Row } from '#shared/domain/entities.ts';
import { leesPlaninhoud, maakPlaninhoud, type Planinhoud } from '#shared/domain/plan/inhoud.ts';
import type { Result } from '#shared/domain/result.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Select } from '#renderer/components/select.tsx';
import type { PlanNavigation } from '../place.ts';
import { Differences } from './differences.tsx';
import { VersionReading } from './version-reading.tsx';

const READ = 'lezen';

/** The versions that were signed: to read exactly as they were, and to compare. */
export function VersionsView({ place, go }: PlanNavigation): ReactNode {
  const dossier = useDossier();
  const { catalogus } = useOpen();
  const versions = [...dossier.planversie].sort((a, b) => b.nummer - a.nummer);
  const chosen = versions.find((version) => version.nummer === place.versie) ?? versions[0];
  if (!chosen) {
    return (
      <EmptyState title="Nog geen vastgestelde versie" level={2}>
        Zodra u het plan vaststelt, staat hier wat er is ondertekend. Het blijft te lezen zoals het was.
      </EmptyState>
    );
  }
  const others = versions.filter((version) => version.nummer < chosen.nummer);
  const isWorkedOn = dossier.plan.status === 'concept' || dossier.plan.status === 'ter-toetsing';
  const compare = [
    { value: READ, label: `Versie ${chosen.nummer} lezen` },
    ...(isWorkedOn && chosen === versions[0]
      ? [{ value: 'nu', label: `Wat is er veranderd sinds versie ${chosen.nummer}` }]
      : []),
    ...others.map(({ nummer }) => ({
      value: String(nummer),
      label: `Wat is er veranderd sinds versie ${nummer}`,
    })),
  ];
  const met = place.met === null ? READ : String(place.met);
  const wanted = compare.some(({ value }) => value === met) ? met : READ;
  const inhoud = leesPlaninhoud(chosen.inhoud);
  return (
    <div className="kt-plan-versions">
      <nav className="kt-plan-versions__list" aria-label="Vastgestelde versies">
        <ol>
          {versions.map((version) => (
            <li key={version.id}>
              <button
                type="button"
                className="kt-plan-version"
                aria-pressed={version === chosen}
                onClick={() => {
                  go({ deel: 'versies', versie: version.nummer });
                }}
              >
                <span className="kt-plan-version__name">Versie {version.nummer}</span>
                <span className="kt-soft kt-small">{dagKort(version.vastgesteldOp)}</span>
                <span className="kt-soft kt-small">akkoord: {version.akkoordDoor}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <article className="kt-plan-versions__text" aria-label={`Versie ${chosen.nummer}`}>
        <div className="kt-plan-head">
          <div>
            <h2>Versie {chosen.nummer}</h2>
            <p className="kt-soft">
              Vastgesteld op {dagLang(chosen.vastgesteldOp)} door {chosen.vastgesteldDoor}. Akkoord:{' '}
              {chosen.akkoordDoor}.
            </p>
          </div>
          <LinkButton href={`/dossier/${dossier.id}/documenten?versie=${chosen.nummer}`} icon={FileText}>
            PDF maken
          </LinkButton>
        </div>
        {compare.length > 1 && (
          <Select
            label="Wat wilt u zien?"
            options={compare}
            value={wanted}
            onChange={(value) => {
              const other = value === READ ? null : value === 'nu' ? 'nu' : Number(value);
              go({ deel: 'versies', versie: chosen.nummer, met: other });
            }}
          />
        )}
        <Shown
          inhoud={inhoud}
          wanted={wanted}
          versions={versions}
          now={() => maakPlaninhoud(dossier, catalogus)}
          nummer={chosen.nummer}
        />
      </article>
    </div>
  );
}

interface ShownProps {
  readonly inhoud: Result<Planinhoud>;
  readonly wanted: string;
  readonly nummer: number;
  readonly versions: readonly Row<'planversie'>[];
  readonly now: () => Planinhoud;
}

function Shown({ inhoud, wanted, nummer, versions, now }: ShownProps): ReactNode {
  if (!inhoud.ok) return <ErrorNote message={inhoud.error.message} />;
  if (wanted === READ) return <VersionReading inhoud={inhoud.value} />;
  if (wanted === 'nu') {
    return (
      <Differences oud={inhoud.value} nieuw={now()} title={`Van versie ${nummer} naar het concept van nu`} />
    );
  }
  const other = versions.find((version) => String(version.nummer) === wanted);
  const older = other ? leesPlaninhoud(other.inhoud) : null;
  if (!older?.ok) return older ? <ErrorNote message={older.error.message} /> : null;
  return (
    <Differences
      oud={older.value}
      nieuw={inhoud.value}
      title={`Van versie ${wanted} naar versie ${nummer}`}
    />
  );
}
