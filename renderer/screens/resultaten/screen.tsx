import './resultaten.css';
import { ClipboardCheck } from 'lucide-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { isActiefDoel } from '#shared/domain/plan/lopend.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useClient } from '#renderer/client/client.ts';
import { useDossier, useDossierActions } from '#renderer/client/dossier.ts';
import { Button } from '#renderer/components/button.tsx';
import { WaakvlamPanel } from '../plan/levensloop/waakvlam-panel.tsx';
import { Doelen } from './doelen.tsx';
import { EvaluatieForm } from './evaluatie-form.tsx';
import { EvaluatieLezen } from './evaluatie-lezen.tsx';
import { Evaluaties } from './evaluaties.tsx';
import { MetingPanel } from './meting-panel.tsx';
import { TeDoen } from './te-doen.tsx';
import { WatNu } from './wat-nu.tsx';

export type Paneel =
  | { readonly soort: 'grond' | 'waakvlam' }
  | { readonly soort: 'meting'; readonly doelId: string; readonly id: string | null }
  | { readonly soort: 'lezen'; readonly id: string };

const GROND: Paneel = { soort: 'grond' };

/** What came of the doelen, the evaluaties with everybody's voice, and what was decided. */
export function ResultatenScreen(): ReactNode {
  const dossier = useDossier();
  const actions = useDossierActions(dossier.id);
  const client = useClient();
  const router = useRouter();
  const search: { evaluatie?: string } = useSearch({ strict: false });
  const [paneel, setPaneel] = useState<Paneel>(GROND);
  const [busy, setBusy] = useState(false);
  const concept = dossier.evaluatie.find((row) => row.status === 'concept') ?? null;
  const held = concept !== null && concept.id === search.evaluatie ? concept : null;
  const close = () => {
    setPaneel(GROND);
  };
  const go = (evaluatieId: string | null): void => {
    const base = `/dossier/${dossier.id}/resultaten`;
    close();
    void router.navigate({ href: evaluatieId === null ? base : `${base}?evaluatie=${evaluatieId}` });
  };
  const begin = async (): Promise<void> => {
    setBusy(true);
    const made = await actions.run(() => client.evaluatie.begin({ dossierId: dossier.id }));
    setBusy(false);
    if (made.ok) go(made.value.id);
  };

  if (held) {
    return (
      <DossierFrame tab="resultaten">
        <EvaluatieForm
          key={held.id}
          evaluatie={held}
          onClose={() => {
            go(null);
          }}
        />
      </DossierFrame>
    );
  }
  const canBegin =
    concept === null && (dossier.plan.status === 'lopend' || dossier.plan.status === 'vastgesteld');
  return (
    <DossierFrame
      tab="resultaten"
      aside={paneel.soort === 'grond' ? null : <Aside paneel={paneel} onClose={close} />}
      actions={
        concept ? (
          <Button
            variant="primary"
            icon={ClipboardCheck}
            onPress={() => {
              go(concept.id);
            }}
          >
            Evaluatie afmaken
          </Button>
        ) : canBegin ? (
          <Button
            variant="primary"
            icon={ClipboardCheck}
            isPending={busy}
            onPress={() => {
              void begin();
            }}
          >
            Evaluatie beginnen
          </Button>
        ) : undefined
      }
    >
      <WatNu
        onWaakvlam={() => {
          setPaneel({ soort: 'waakvlam' });
        }}
      />
      <TeDoen />
      <Doelen
        doelen={dossier.doel.filter(isActiefDoel)}
        title="Doelen"
        onOpen={setPaneel}
        isMain
        concept={dossier.plan.status === 'concept'}
      />
      <Evaluaties onOpen={go} onRead={(id) => setPaneel({ soort: 'lezen', id })} />
      <Doelen
        doelen={dossier.doel.filter((row) => !isActiefDoel(row))}
        title="Afgeronde doelen"
        onOpen={setPaneel}
        concept={false}
      />
    </DossierFrame>
  );
}

function Aside({ paneel, onClose }: { readonly paneel: Paneel; readonly onClose: () => void }): ReactNode {
  const dossier = useDossier();
  if (paneel.soort === 'waakvlam') return <WaakvlamPanel onClose={onClose} />;
  if (paneel.soort === 'meting') {
    const doel = dossier.doel.find((row) => row.id === paneel.doelId);
    const meting = dossier.meting.find((row) => row.id === paneel.id) ?? null;
    if (!doel) return null;
    return <MetingPanel key={`${doel.id}${paneel.id ?? ''}`} doel={doel} meting={meting} onClose={onClose} />;
  }
  if (paneel.soort === 'lezen') {
    const evaluatie = dossier.evaluatie.find((row) => row.id === paneel.id);
    return evaluatie ? <EvaluatieLezen evaluatie={evaluatie} onClose={onClose} /> : null;
  }
  return null;
}
