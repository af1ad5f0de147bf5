import { ArrowRight, CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { wetsartikel } from '#shared/domain/codes/wetsartikel.ts';
import { dagLang } from '#shared/domain/basis/datum.ts';
import { euro } from '#shared/domain/basis/woorden.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { overgang } from '#shared/domain/huishouden/overgang18.ts';
import { blokkades } from '#shared/domain/plan/blokkades.ts';
import { leesPlaninhoud, type Planinhoud } from '#shared/domain/plan/inhoud.ts';
import { kostenPlan } from '#shared/domain/plan/kosten.ts';
import { openOpmerkingen } from '#shared/domain/plan/toetsing.ts';
import { vlaggen } from '#shared/domain/plan/vlaggen.ts';
import type { Dossier } from '#shared/domain/entities.ts';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Stat, Stats } from '#renderer/components/stat.tsx';
import { AlleOpmerkingen } from '#renderer/opmerkingen/opmerkingen.tsx';
import type { StepControl } from '../levensloop/step-button.tsx';
import type { PlanNavigation } from '../place.ts';
import { LifeCycle } from './life-cycle.tsx';
import { mendBlokkade, mendVlag, type Mend } from './places.ts';
import { ReviewForm, ReviewRead } from './review-form.tsx';
import { WaakvlamCard } from './waakvlam-card.tsx';

/** What must be done before the plan can stand, what deserves a second look, what it costs, and its life. */
export function ChecksView({ go, control }: PlanNavigation & { readonly control: StepControl }): ReactNode {
  const dossier = useDossier();
  const open = useOpen();
  const { status } = dossier.plan;
  const isBeforeSigning = status === 'concept' || status === 'ter-toetsing';
  const points = isBeforeSigning ? blokkades(dossier, open) : [];
  const flags = vlaggen(dossier, { ...open, vorige: lastVersion(dossier) });
  const [next] = control.steps;
  const remarks = openOpmerkingen(dossier).length;
  return (
    <>
      <Card title="Waar het plan is">
        <LifeCycle status={status} />
        {next && (
          <p>
            <strong>Volgende stap: {next.knop.toLowerCase()}.</strong> {next.waarom}
          </p>
        )}
      </Card>
      <div className="kt-plan-checks">
        <div className="kt-stack">
          {isBeforeSigning && (
            <Card title={points.length === 0 ? 'Alles is ingevuld' : `Nog te doen (${points.length})`}>
              {points.length === 0 ? (
                <p>
                  <Chip tone="good">Klaar</Chip> Er staat niets meer open om het plan vast te stellen.
                </p>
              ) : (
                <ul className="kt-plan-points" aria-label="Nog te doen">
                  {points.map((point, index) => (
                    <Point
                      key={`${point.code}-${point.waar.id}-${index}`}
                      tekst={point.tekst}
                      detail={wetsartikel(point.bron)}
                      mend={mendBlokkade(dossier.id, point)}
                    />
                  ))}
                </ul>
              )}
            </Card>
          )}
          {remarks > 0 && (
            <Card title={`Opmerkingen van de teamleider (${remarks})`}>
              <AlleOpmerkingen />
            </Card>
          )}
          <Card title={flags.length === 0 ? 'Let op: niets bijzonders' : `Let op (${flags.length})`}>
            {flags.length === 0 ? (
              <p className="kt-soft">
                Geen stapeling, geen zwaardere hulp dan eerst, geen gaten rond de 18e verjaardag.
              </p>
            ) : (
              <ul className="kt-plan-points" aria-label="Let op">
                {flags.map((flag, index) => (
                  <Point
                    key={`${flag.code}-${index}`}
                    isFlag
                    tekst={flag.tekst}
                    detail={flag.watTeDoen}
                    mend={status === 'concept' ? mendVlag(dossier.id, flag) : null}
                  />
                ))}
              </ul>
            )}
          </Card>
          <Transitions dossier={dossier} />
        </div>
        <div className="kt-stack">
          {isBeforeSigning ? <ReviewForm /> : <ReviewRead />}
          <Costs />
          <WaakvlamCard
            onAdd={() => {
              go({ deel: 'controle', waakvlam: true });
            }}
          />
        </div>
      </div>
      {control.steps.length > 1 && (
        <div className="kt-cluster">
          {control.steps.slice(1).map((stap) => (
            <Button
              key={stap.naar}
              onPress={() => {
                control.press(stap);
              }}
              isDisabled={!stap.kan && stap.naar !== 'waakvlam'}
            >
              {stap.knop}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function Point(props: {
  readonly tekst: string;
  readonly detail: string;
  readonly mend: Mend | null;
  readonly isFlag?: boolean;
}): ReactNode {
  const Icon = props.isFlag === true ? TriangleAlert : CircleAlert;
  return (
    <li className="kt-plan-point" data-flag={props.isFlag}>
      <Icon className="kt-plan-point__icon" aria-hidden="true" />
      <div>
        <p>{props.tekst}</p>
        {props.detail !== '' && <p className="kt-soft kt-small">{props.detail}</p>}
      </div>
      {props.mend && (
        <LinkButton href={props.mend.href} variant="quiet" icon={ArrowRight}>
          {props.mend.label}
        </LinkButton>
      )}
    </li>
  );
}

function lastVersion(dossier: Dossier): Planinhoud | null {
  const last = dossier.planversie.find((row) => row.nummer === dossier.plan.versie);
  const read = last ? leesPlaninhoud(last.inhoud) : null;
  return read?.ok ? read.value : null;
}

/** 18-/18+: who turns eighteen, and whether the plan goes on after that (001 theme 3). */
function Transitions({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { vandaag } = useOpen();
  const people = dossier.persoon.flatMap((persoon) => {
    const found = overgang(persoon, dossier, vandaag);
    const isNow = found && vandaag >= found.vanaf && vandaag < found.op && persoon.kring === 'huishouden';
    return found && isNow ? [{ persoon, ...found }] : [];
  });
  if (people.length === 0) return null;
  return (
    <Card title="Bijna 18">
      {people.map(({ persoon, op, heeftDoel, heeftVervolg }) => (
        <div key={persoon.id} className="kt-stack">
          <p>
            {volledigeNaam(persoon)} wordt 18 op {dagLang(op)}.
          </p>
          <div className="kt-cluster">
            <Chip tone={heeftDoel ? 'good' : 'attention'}>
              {heeftDoel ? 'Er is een doel' : 'Nog geen doel'}
            </Chip>
            <Chip tone={heeftVervolg ? 'good' : 'attention'}>
              {heeftVervolg ? 'Er is hulp na de verjaardag' : 'Nog geen hulp na de verjaardag'}
            </Chip>
          </div>
        </div>
      ))}
    </Card>
  );
}

function Costs(): ReactNode {
  const dossier = useDossier();
  const open = useOpen();
  const costs = kostenPlan(dossier, open);
  return (
    <Card title="Kostenindicatie">
      {costs.aantal === 0 && costs.onbekend.length === 0 ? (
        <p className="kt-soft">Er loopt nu geen maatwerk. Lichtere hulp heeft geen kostenindicatie.</p>
      ) : (
        <>
          <Stats>
            <Stat label="Per maand" value={euro(costs.perMaandCenten)} />
            <Stat label="Per jaar" value={euro(costs.perJaarCenten)} />
            <Stat label="Maatwerk dat nu loopt" value={costs.aantal + costs.onbekend.length} />
          </Stats>
          <p className="kt-soft kt-small">
            Omvang keer tarief, voor wat vandaag loopt. Een indicatie: de factuur kan anders zijn.
          </p>
          {costs.onbekend.map(({ inzetId, titel, reden }) => (
            <p key={inzetId}>
              <strong>{titel}</strong> telt niet mee. {reden}
            </p>
          ))}
        </>
      )}
    </Card>
  );
}
