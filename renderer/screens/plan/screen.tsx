import './plan.css';
import './ladder/ladder.css';
import { Footprints, History, ListChecks, Target } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { blokkades } from '#shared/domain/plan/blokkades.ts';
import { DossierFrame } from '#renderer/app/frames.tsx';
import { useDossier } from '#renderer/client/dossier.ts';
import { useOpen } from '#renderer/client/session.ts';
import { Button } from '#renderer/components/button.tsx';
import { Note } from '#renderer/components/note.tsx';
import { ToggleGroup } from '#renderer/components/toggle-group.tsx';
import { ChecksView } from './controle/checks-view.tsx';
import { DoelPanel } from './doelen/doel-panel.tsx';
import { DoelenView } from './doelen/doelen-view.tsx';
import { whyFrozen } from './frozen.ts';
import { InzetPanel } from './inzet/inzet-panel.tsx';
import { CataloguePanel } from './ladder/catalogue-panel.tsx';
import { LadderBoard } from './ladder/ladder-board.tsx';
import { useBoard, type Board } from './ladder/use-board.ts';
import { StepButton, useSteps, type StepControl } from './levensloop/step-button.tsx';
import { WaakvlamPanel } from './levensloop/waakvlam-panel.tsx';
import { usePlanPlace, type PlanNavigation } from './place.ts';
import { VersionsView } from './versies/versions-view.tsx';

/** Doelen, the ladder, the checks and the versions of the one plan of this household. */
export function PlanScreen(): ReactNode {
  const dossier = useDossier();
  const navigation = usePlanPlace(dossier.id);
  const { place, go } = navigation;
  const isOpen = dossier.plan.status === 'concept';
  const control = useSteps(navigation);
  const board = useBoard(isOpen);
  const [hasCatalogue, setCatalogue] = useState(true);
  const aside = asideOf(navigation, isOpen, board, hasCatalogue, () => setCatalogue(false));
  return (
    <DossierFrame
      tab="plan"
      actions={<StepButton control={control} />}
      aside={aside}
      isFull={place.deel === 'ladder'}
    >
      <div className={place.deel === 'ladder' ? 'kt-plan kt-plan--full' : 'kt-plan'}>
        <div className="kt-plan-bar">
          <Views navigation={navigation} />
        </div>
        {place.deel !== 'versies' && <Frozen control={control} />}
        {place.deel === 'doelen' && <DoelenView {...navigation} isOpen={isOpen} />}
        {place.deel === 'ladder' && (
          <LadderBoard
            {...navigation}
            board={board}
            isOpen={isOpen}
            hasCatalogue={hasCatalogue && place.inzet === null}
            onCatalogue={() => {
              setCatalogue(true);
              go({ deel: 'ladder' });
            }}
          />
        )}
        {place.deel === 'controle' && <ChecksView {...navigation} control={control} />}
        {place.deel === 'versies' && <VersionsView {...navigation} />}
      </div>
    </DossierFrame>
  );
}

function asideOf(
  navigation: PlanNavigation,
  isOpen: boolean,
  board: Board,
  hasCatalogue: boolean,
  onCatalogueClose: () => void,
): ReactNode {
  const { place, go } = navigation;
  if (place.deel === 'doelen' && place.doel !== null) {
    return <DoelPanel key={place.doel} {...navigation} isOpen={isOpen} />;
  }
  if (place.deel === 'ladder' && place.inzet !== null) {
    return <InzetPanel key={`${place.inzet}-${place.trede ?? ''}`} {...navigation} isOpen={isOpen} />;
  }
  if (place.deel === 'ladder' && isOpen && hasCatalogue) {
    return <CataloguePanel board={board} onClose={onCatalogueClose} />;
  }
  if (place.deel === 'controle' && place.waakvlam) {
    return (
      <WaakvlamPanel
        onClose={() => {
          go({ deel: 'controle' });
        }}
      />
    );
  }
  return null;
}

function Views({ navigation: { place, go } }: { readonly navigation: PlanNavigation }): ReactNode {
  const dossier = useDossier();
  const open = useOpen();
  const isBeforeSigning = dossier.plan.status === 'concept' || dossier.plan.status === 'ter-toetsing';
  const points = isBeforeSigning ? blokkades(dossier, open).length : 0;
  return (
    <ToggleGroup
      label="Delen van het plan"
      value={place.deel}
      onChange={(deel) => {
        go({ deel });
      }}
      options={[
        { value: 'doelen', label: 'Doelen', icon: Target },
        { value: 'ladder', label: 'Ladder', icon: Footprints },
        { value: 'controle', label: points > 0 ? `Controle (${points})` : 'Controle', icon: ListChecks },
        { value: 'versies', label: 'Versies', icon: History },
      ]}
    />
  );
}

/** In a plan that stands: that it does, and the way on. */
function Frozen({ control }: { readonly control: StepControl }): ReactNode {
  const { plan } = useDossier();
  const why = whyFrozen(plan.status);
  const wayOut = control.steps.find(({ naar }) => naar === 'nieuwe-versie' || naar === 'concept');
  if (why === '') return null;
  return (
    <Note>
      <div className="kt-plan-head">
        <p>{why}</p>
        {wayOut?.kan === true && (
          <Button
            onPress={() => {
              control.press(wayOut);
            }}
          >
            {wayOut.knop}
          </Button>
        )}
      </div>
    </Note>
  );
}
