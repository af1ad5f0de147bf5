import './toetsing.css';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { wetsartikel } from '#shared/domain/codes/wetsartikel.ts';
import { blokkades } from '#shared/domain/plan/blokkades.ts';
import { leesPlaninhoud, maakPlaninhoud } from '#shared/domain/plan/inhoud.ts';
import { bezwaarToetser, openOpmerkingen } from '#shared/domain/plan/toetsing.ts';
import { vlaggen } from '#shared/domain/plan/vlaggen.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Card } from '#renderer/components/card.tsx';
import { Note } from '#renderer/components/note.tsx';
import { AlleOpmerkingen } from '#renderer/opmerkingen/opmerkingen.tsx';
import { Differences } from '#renderer/screens/plan/versies/differences.tsx';
import { VersionReading } from '#renderer/screens/plan/versies/version-reading.tsx';
import { Oordeel } from './oordeel.tsx';
import { NieuweOpmerking } from './nieuwe-opmerking.tsx';

/** Vier ogen: the plan beside its last version with what differs, the checks, remarks on any part, and the verdict. */
export function ToetsingScreen(): ReactNode {
  const dossier = useDossier();
  const open = useOpen();
  const router = useRouter();
  const now = maakPlaninhoud(dossier, open.catalogus);
  const last = dossier.planversie.find((row) => row.nummer === dossier.plan.versie);
  const read = last ? leesPlaninhoud(last.inhoud) : null;
  const before = read?.ok ? read.value : null;
  const points = blokkades(dossier, open);
  const flags = vlaggen(dossier, { ...open, vorige: before });
  const isLeader = open.open.wie.rol === 'teamleider';
  const objection = bezwaarToetser(dossier, open.open.wie.naam);
  const isWaiting = dossier.plan.status === 'ter-toetsing';
  const remarks = openOpmerkingen(dossier).length;
  return (
    <DossierFrame tab="plan">
      <div className="kt-toetsing">
        <div className="kt-toetsing__plan">
          {!isWaiting && <Note>Dit plan ligt niet ter toetsing.</Note>}
          {before && last ? (
            <Differences oud={before} nieuw={now} title={`Anders dan versie ${last.nummer}`} />
          ) : (
            <p className="kt-soft">
              Dit is het eerste plan van dit huishouden. Er is nog niets om mee te vergelijken.
            </p>
          )}
          <section aria-labelledby="toetsing-plan" className="kt-stack">
            <h2 id="toetsing-plan">Het plan zoals het er ligt</h2>
            <VersionReading inhoud={now} />
          </section>
        </div>
        <div className="kt-toetsing__kant">
          <Card title={points.length === 0 ? 'Alles is ingevuld' : `Nog niet ingevuld (${points.length})`}>
            {points.length > 0 && (
              <ul className="kt-toetsing__punten">
                {points.map((point, index) => (
                  <li key={`${point.code}-${index}`}>
                    {point.tekst} <span className="kt-soft kt-small">{wetsartikel(point.bron)}</span>
                  </li>
                ))}
              </ul>
            )}
            {flags.length > 0 && (
              <>
                <h3>Let op</h3>
                <ul className="kt-toetsing__punten">
                  {flags.map((flag, index) => (
                    <li key={`${flag.code}-${index}`}>{flag.tekst}</li>
                  ))}
                </ul>
              </>
            )}
          </Card>
          <Card title={remarks === 0 ? 'Opmerkingen' : `Opmerkingen (${remarks})`}>
            <AlleOpmerkingen />
            {isLeader && objection === null && <NieuweOpmerking />}
          </Card>
          {isWaiting && (
            <Card title="Uw oordeel">
              {!isLeader && <p className="kt-soft">Een teamleider toetst dit plan.</p>}
              {isLeader && objection !== null && <Note>{objection}</Note>}
              {isLeader && objection === null && (
                <Oordeel
                  onDone={() => {
                    void router.navigate({ href: '/team/toetsing' });
                  }}
                />
              )}
            </Card>
          )}
        </div>
      </div>
    </DossierFrame>
  );
}
