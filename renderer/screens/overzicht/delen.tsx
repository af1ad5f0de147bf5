import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { dagKort, dagLang } from '#shared/domain/basis/datum.ts';
import { opsomming } from '#shared/domain/basis/woorden.ts';
import { hoogteTrede, TREDEN } from '#shared/domain/codes/trede.ts';
import { roepnaam, volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { belastingInWoorden, isEigenCijfer } from '#shared/domain/mantelzorg/belasting.ts';
import { belastingVan } from '#shared/domain/mantelzorg/signalen.ts';
import { actueleInzet, isActiefDoel, zorgtNog } from '#shared/domain/plan/lopend.ts';
import { voortgang } from '#shared/domain/plan/voortgang.ts';
import { agendaVan, signalenVan } from '#shared/domain/signalen.ts';
import { Sparkline } from '#renderer/charts/sparkline.tsx';
import { loadText } from '#renderer/charts/load-line.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Card } from '#renderer/components/card.tsx';
import { Chip } from '#renderer/components/chip.tsx';
import { RungBadge } from '#renderer/components/rung-badge.tsx';
import type { RungNumber } from '#renderer/components/rungs.ts';
import { naamSignaal } from '#renderer/screens/caseload/signaal-namen.ts';
import { plekVan } from '#renderer/screens/vandaag/agenda.ts';
import { persoonInWoorden } from '#renderer/screens/huishouden/woorden.ts';

/** Who lives here, in one glance. */
export function Mensen(): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const leden = dossier.persoon.filter((row) => row.kring === 'huishouden');
  return (
    <Card
      title="Huishouden"
      actions={<Link href={`/dossier/${dossier.id}/huishouden`}>Alles over het huishouden</Link>}
    >
      <ul className="kt-overzicht__lijst">
        {leden.map((row) => (
          <li key={row.id} className="kt-overzicht__regel">
            <span>
              <strong>{volledigeNaam(row)}</strong>{' '}
              <span className="kt-soft">{persoonInWoorden(row, vandaag)}</span>
            </span>
            <span className="kt-soft">{row.telefoon}</span>
          </li>
        ))}
      </ul>
      {leden.length === 0 && <p className="kt-soft">Er staat nog niemand in dit huishouden.</p>}
    </Card>
  );
}

/** The doelen with how far they are. */
export function Doelen(): ReactNode {
  const dossier = useDossier();
  const doelen = dossier.doel.filter(isActiefDoel);
  return (
    <Card title="Doelen" actions={<Link href={`/dossier/${dossier.id}/plan`}>Naar het plan</Link>}>
      {dossier.plan.hoofddoel.trim() && <p className="kt-overzicht__hoofddoel">{dossier.plan.hoofddoel}</p>}
      {doelen.length === 0 && (
        <p className="kt-soft">
          {dossier.doel.length === 0
            ? 'Nog geen doelen. Die maakt u samen, na het gesprek.'
            : 'Alle doelen zijn afgerond.'}
        </p>
      )}
      <ul className="kt-overzicht__lijst">
        {doelen.map((doel) => {
          const stand = voortgang(
            doel,
            dossier.meting.filter((row) => row.doelId === doel.id),
          );
          return (
            <li key={doel.id} className="kt-overzicht__doel">
              <span className="kt-overzicht__doel-titel">{doel.titel}</span>
              {stand.bereikt ? (
                <Chip tone="good">Bereikt</Chip>
              ) : (
                <span className="kt-soft kt-small">
                  {doel.streefdatum ? `vóór ${dagKort(doel.streefdatum)}` : ''}
                </span>
              )}
              <meter
                className="kt-overzicht__meter"
                min={0}
                max={1}
                value={stand.fractie ?? 0}
                aria-label={`Voortgang: ${doel.titel}`}
              />
              <span className="kt-soft kt-small">{stand.woorden}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What is done now, from light to heavy. */
export function Arrangement(): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const inzet = actueleInzet(dossier, vandaag);
  const treden = TREDEN.filter((trede) => inzet.some((row) => row.trede === trede.code));
  return (
    <Card title="Wie doet wat">
      {inzet.length === 0 && (
        <p className="kt-soft">Nog geen inzet. Leg in het plan de kaarten op de ladder.</p>
      )}
      {treden.map((trede) => (
        <div key={trede.code} className="kt-overzicht__trede">
          <RungBadge trede={hoogteTrede(trede.code) as RungNumber} />
          <ul>
            {inzet
              .filter((row) => row.trede === trede.code)
              .map((row) => (
                <li key={row.id}>
                  {row.titel}
                  {row.wie && <span className="kt-soft"> · {row.wie}</span>}
                  {row.tot && <span className="kt-soft"> · tot {dagKort(row.tot)}</span>}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

/** How heavy it is for those who care. */
export function Mantelzorg(): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const zorgen = dossier.mantelzorg.filter((row) => zorgtNog(row, vandaag));
  if (zorgen.length === 0) return null;
  return (
    <Card title="Mantelzorg" actions={<Link href={`/dossier/${dossier.id}/mantelzorg`}>Meer</Link>}>
      <ul className="kt-overzicht__lijst">
        {zorgen.map((zorg) => {
          const persoon = dossier.persoon.find((row) => row.id === zorg.mantelzorgerId);
          const naam = persoon ? roepnaam(persoon) : 'De mantelzorger';
          const voor = dossier.persoon.filter((row) => zorg.voorIds.includes(row.id)).map(roepnaam);
          const alles = belastingVan(dossier, zorg.id);
          const cijfers = alles.filter(isEigenCijfer);
          const laatste = alles.at(-1);
          const text =
            laatste && !isEigenCijfer(laatste) ? `${belastingInWoorden(laatste)}.` : loadText(naam, cijfers);
          return (
            <li key={zorg.id} className="kt-overzicht__regel">
              <span>
                <strong>{naam}</strong> zorgt voor {opsomming(voor)}
                <br />
                <span className="kt-soft kt-small">{text}</span>
              </span>
              {cijfers.length > 1 && <Sparkline points={cijfers} min={0} max={10} label={text} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const NEXT = 5;

/** What comes, and what asks for attention. */
export function Aandacht(): ReactNode {
  const dossier = useDossier();
  const { vandaag, catalogus } = useOpen();
  const signalen = signalenVan(dossier, catalogus, vandaag);
  const agenda = agendaVan(dossier, vandaag).slice(0, NEXT);
  return (
    <>
      {signalen.length > 0 && (
        <Card title="Let op">
          <ul className="kt-overzicht__lijst">
            {signalen.map((signaal, index) => (
              <li key={`${signaal.code}-${index}`} className="kt-overzicht__regel">
                <span>{signaal.tekst}</span>
                <Chip tone={signaal.ernst === 3 ? 'attention' : signaal.ernst === 2 ? 'accent' : 'neutral'}>
                  {naamSignaal(signaal)}
                </Chip>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Wat komt er">
        {agenda.length === 0 && <p className="kt-soft">Er staat niets gepland.</p>}
        <ul className="kt-overzicht__lijst">
          {agenda.map((punt) => (
            <li key={`${punt.datum}-${punt.rijId ?? punt.soort}`} className="kt-overzicht__regel">
              <Link href={plekVan({ ...punt, dossierId: dossier.id })}>{punt.titel}</Link>
              <span className="kt-soft">{[dagLang(punt.datum), punt.tijd].filter(Boolean).join(' ')}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
