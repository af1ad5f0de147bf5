import { DossierFrame } from '#renderer/app/frames.tsx';

export function DocumentenScreen() {
  return (
    <DossierFrame tab="documenten">
      <p>Documenten</p>
    </DossierFrame>
  );
}
