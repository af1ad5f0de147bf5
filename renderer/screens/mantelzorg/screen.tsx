import './mantelzorg.css';
import { HeartHandshake } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Row } from '#shared/domain/entities.ts';
import { mantelzorgSignalen } from '#shared/domain/mantelzorg/signalen.ts';
import { zorgtNog } from '#shared/domain/plan/lopend.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { CijferPanel } from './cijfer-panel.tsx';
import { GeenPanel } from './geen-panel.tsx';
import { GeenMantelzorger } from './geen-mantelzorger.tsx';
import { MaatregelPanel } from './maatregel-panel.tsx';
import { GROND, type Paneel } from './paneel.ts';
import { ZorgCard } from './zorg-card.tsx';
import { ZorgPanel } from './zorg-panel.tsx';

/** Who cares for whom, how heavy that is over time, and what lightens it. */
export function MantelzorgScreen(): ReactNode {
  const dossier = useDossier();
  const { vandaag } = useOpen();
  const [paneel, setPaneel] = useState<Paneel>(GROND);
  const close = () => {
    setPaneel(GROND);
  };
  const signalen = mantelzorgSignalen(dossier, vandaag);
  const byWeight = (row: Row<'mantelzorg'>) =>
    Math.max(0, ...signalen.filter((one) => one.mantelzorgId === row.id).map((one) => one.ernst));
  const going = dossier.mantelzorg
    .filter((row) => zorgtNog(row, vandaag))
    .sort((a, b) => byWeight(b) - byWeight(a));
  const over = dossier.mantelzorg.filter((row) => !zorgtNog(row, vandaag));
  const card = (row: Row<'mantelzorg'>) => (
    <ZorgCard
      key={row.id}
      zorg={row}
      signalen={signalen.filter((one) => one.mantelzorgId === row.id)}
      onOpen={setPaneel}
    />
  );
  return (
    <DossierFrame
      tab="mantelzorg"
      aside={paneel.soort === 'grond' ? null : <Aside paneel={paneel} onClose={close} />}
      actions={
        <Button
          variant="primary"
          icon={HeartHandshake}
          onPress={() => {
            setPaneel({ soort: 'zorg', id: null });
          }}
        >
          Mantelzorger toevoegen
        </Button>
      }
    >
      {going.length === 0 && <GeenMantelzorger onOpen={setPaneel} />}
      {going.map(card)}
      {over.length > 0 && (
        <section className="kt-stack" aria-labelledby="kt-mantelzorg-eerder">
          <h2 id="kt-mantelzorg-eerder">Eerder gezorgd</h2>
          {over.map(card)}
        </section>
      )}
    </DossierFrame>
  );
}

function Aside({ paneel, onClose }: { readonly paneel: Paneel; readonly onClose: () => void }): ReactNode {
  const dossier = useDossier();
  if (paneel.soort === 'zorg') {
    const zorg = dossier.mantelzorg.find((row) => row.id === paneel.id) ?? null;
    return <ZorgPanel key={paneel.id ?? 'nieuw'} zorg={zorg} onClose={onClose} />;
  }
  if (paneel.soort === 'geen') return <GeenPanel onClose={onClose} />;
  if (paneel.soort === 'grond') return null;
  const zorg = dossier.mantelzorg.find((row) => row.id === paneel.zorgId);
  if (!zorg) return null;
  if (paneel.soort === 'cijfer') {
    const cijfer = dossier.belasting.find((row) => row.id === paneel.id) ?? null;
    return <CijferPanel key={`${zorg.id}${paneel.id ?? ''}`} zorg={zorg} cijfer={cijfer} onClose={onClose} />;
  }
  const maatregel = dossier.maatregel.find((row) => row.id === paneel.id) ?? null;
  return (
    <MaatregelPanel
      key={`${zorg.id}${paneel.id ?? ''}`}
      zorg={zorg}
      maatregel={maatregel}
      start={paneel.start}
      onClose={onClose}
    />
  );
}
