import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { BeheerScreen } from '#renderer/screens/beheer/screen.tsx';
import { CaseloadScreen } from '#renderer/screens/caseload/screen.tsx';
import { ConflictenScreen } from '#renderer/screens/conflicten/screen.tsx';
import { DocumentenScreen } from '#renderer/screens/documenten/screen.tsx';
import { GesprekScreen } from '#renderer/screens/gesprek/screen.tsx';
import { HuishoudenScreen } from '#renderer/screens/huishouden/screen.tsx';
import { InstellingenScreen } from '#renderer/screens/instellingen/screen.tsx';
import { MantelzorgScreen } from '#renderer/screens/mantelzorg/screen.tsx';
import { NetwerkScreen } from '#renderer/screens/netwerk/screen.tsx';
import { NieuwScreen } from '#renderer/screens/nieuw/screen.tsx';
import { OverzichtScreen } from '#renderer/screens/overzicht/screen.tsx';
import { PlanScreen } from '#renderer/screens/plan/screen.tsx';
import { RegioRapportScreen } from '#renderer/screens/regiomonitor/rapport-screen.tsx';
import { RegioResultatenScreen } from '#renderer/screens/regiomonitor/resultaten-screen.tsx';
import { RegioTabelScreen } from '#renderer/screens/regiomonitor/tabel-screen.tsx';
import { ResultatenScreen } from '#renderer/screens/resultaten/screen.tsx';
import { AandachtScreen } from '#renderer/screens/team/aandacht-screen.tsx';
import { OverdragenScreen } from '#renderer/screens/team/overdragen-screen.tsx';
import { SturenScreen } from '#renderer/screens/team/sturen-screen.tsx';
import { ToetsingQueueScreen } from '#renderer/screens/team/toetsing-screen.tsx';
import { WerklastScreen } from '#renderer/screens/team/werklast-screen.tsx';
import { TijdlijnScreen } from '#renderer/screens/tijdlijn/screen.tsx';
import { ToetsingScreen } from '#renderer/screens/toetsing/screen.tsx';
import { VandaagScreen } from '#renderer/screens/vandaag/screen.tsx';
import { DossierGate } from './dossier-gate.tsx';
import { Root } from './root.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: VandaagScreen });
const page = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });
const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossier/$dossierId',
  component: DossierGate,
});
const tab = (path: string, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => dossier, path, component });

const tree = root.addChildren([
  page('/', VandaagScreen),
  page('/vandaag', VandaagScreen),
  page('/caseload', CaseloadScreen),
  page('/team', WerklastScreen),
  page('/team/aandacht', AandachtScreen),
  page('/team/toetsing', ToetsingQueueScreen),
  page('/team/overdragen', OverdragenScreen),
  page('/team/sturen', SturenScreen),
  page('/beheer', BeheerScreen),
  page('/beheer/$deel', BeheerScreen),
  page('/regio', RegioTabelScreen),
  page('/regio/rapport', RegioRapportScreen),
  page('/regio/resultaten', RegioResultatenScreen),
  page('/nieuw', NieuwScreen),
  page('/conflicten', ConflictenScreen),
  page('/conflicten/$dossierId', ConflictenScreen),
  page('/instellingen', InstellingenScreen),
  dossier.addChildren([
    tab('/', OverzichtScreen),
    tab('/huishouden', HuishoudenScreen),
    tab('/netwerk', NetwerkScreen),
    tab('/gesprek', GesprekScreen),
    tab('/plan', PlanScreen),
    tab('/mantelzorg', MantelzorgScreen),
    tab('/resultaten', ResultatenScreen),
    tab('/tijdlijn', TijdlijnScreen),
    tab('/documenten', DocumentenScreen),
    tab('/toetsing', ToetsingScreen),
  ]),
]);

/** The addresses of the app. They hold identifiers, never anything personal; a hash works on both hosts. */
export function createAppRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
