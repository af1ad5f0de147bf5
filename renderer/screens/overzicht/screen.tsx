import './overzicht.css';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { LinkButton } from '#renderer/components/link-button.tsx';
import { Aandacht, Arrangement, Doelen, Mantelzorg, Mensen } from './delen.tsx';
import { Geschiedenis } from './geschiedenis.tsx';
import { volgendeStap } from './volgende-stap.ts';

/** The whole dossier on one page, for a colleague who stands in. */
export function OverzichtScreen(): ReactNode {
  const dossier = useDossier();
  const { catalogus, vandaag } = useOpen();
  const stap = volgendeStap(dossier, { catalogus, vandaag });
  return (
    <DossierFrame
      tab="overzicht"
      actions={
        stap && (
          <LinkButton href={stap.href} variant="primary" icon={ArrowRight}>
            {stap.knop}
          </LinkButton>
        )
      }
    >
      {stap && (
        <p className="kt-overzicht__stap">
          <strong>Volgende stap.</strong> {stap.uitleg}
        </p>
      )}
      <div className="kt-overzicht">
        <div className="kt-overzicht__kolom">
          <Doelen />
          <Arrangement />
        </div>
        <div className="kt-overzicht__kolom">
          <Mensen />
          <Aandacht />
          <Mantelzorg />
          <Geschiedenis />
        </div>
      </div>
    </DossierFrame>
  );
}
