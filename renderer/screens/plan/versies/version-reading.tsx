import type { ReactNode } from 'react';
import { hoogteTrede, naamTrede, TREDEN } from '#shared/domain/codes/trede.ts';
import type { Planinhoud } from '#shared/domain/plan/inhoud.ts';
import {
  afsprakenInWoorden,
  betrokkeneInWoorden,
  doelInWoorden,
  huishoudenInWoorden,
  inzetInWoorden,
  mantelzorgInWoorden,
  naamIn,
  persoonInWoorden,
} from '#shared/domain/plan/verschil-woorden.ts';
import { volledigeNaam } from '#shared/domain/huishouden/naam.ts';
import { RungBadge } from '#renderer/components/rung-badge.tsx';
import type { RungNumber } from '#renderer/components/rungs.ts';
import { Facts } from '../read-panel.tsx';

/** A version as it was signed, from what was frozen and from nothing else. */
export function VersionReading({ inhoud }: { readonly inhoud: Planinhoud }): ReactNode {
  const doelen = [...inhoud.doelen].sort((a, b) => a.prioriteit - b.prioriteit || a.volgorde - b.volgorde);
  const rungs = TREDEN.map(({ code }) => ({
    code,
    inzet: inhoud.inzet.filter((row) => row.trede === code).sort((a, b) => a.volgorde - b.volgorde),
  })).filter(({ inzet }) => inzet.length > 0);
  const household = inhoud.personen.filter((persoon) => persoon.kring === 'huishouden');
  return (
    <div className="kt-plan-reading">
      <Section title="Afspraken">
        <Facts woorden={afsprakenInWoorden(inhoud)} />
      </Section>
      <Section title="Doelen">
        {doelen.map((doel) => (
          <Item key={doel.id} title={doel.titel}>
            <Facts woorden={doelInWoorden(doel, inhoud).filter(([naam]) => naam !== 'Doel')} />
          </Item>
        ))}
      </Section>
      <Section title="Wie doet wat">
        {rungs.map(({ code, inzet }) => (
          <div key={code} className="kt-stack">
            <RungBadge trede={hoogteTrede(code) as RungNumber} label={naamTrede(code)} />
            {inzet.map((row) => (
              <Item key={row.id} title={row.titel}>
                <Facts
                  woorden={inzetInWoorden(row, inhoud).filter(
                    ([naam]) => naam !== 'Inzet' && naam !== 'Trede',
                  )}
                />
              </Item>
            ))}
          </div>
        ))}
      </Section>
      {inhoud.mantelzorg.length > 0 && (
        <Section title="Mantelzorg">
          {inhoud.mantelzorg.map((zorg) => (
            <Item key={zorg.id} title={`Zorg door ${naamIn(inhoud, zorg.mantelzorgerId)}`}>
              <Facts woorden={mantelzorgInWoorden(zorg, inhoud)} />
            </Item>
          ))}
        </Section>
      )}
      <Section title="Huishouden">
        <Facts woorden={huishoudenInWoorden(inhoud)} />
        {household.map((persoon) => (
          <Item key={persoon.id} title={volledigeNaam(persoon)}>
            <Facts
              woorden={persoonInWoorden(persoon).filter(
                ([naam, tekst]) => naam !== 'Naam' && tekst !== 'nee',
              )}
            />
          </Item>
        ))}
        {inhoud.betrokkenen.map((betrokkene) => (
          <Item key={betrokkene.id} title={betrokkene.naam}>
            <Facts woorden={betrokkeneInWoorden(betrokkene).filter(([naam]) => naam !== 'Naam')} />
          </Item>
        ))}
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="kt-stack" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Item({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="kt-plan-item">
      <h4>{title}</h4>
      {children}
    </div>
  );
}
