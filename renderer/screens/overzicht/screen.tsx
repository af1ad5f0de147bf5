import { DossierFrame } from '#renderer/app/frames.tsx';

export function OverzichtScreen() {
  return (
    <DossierFrame tab="overzicht">
      <p>Overzicht</p>
    </DossierFrame>
  );
}
