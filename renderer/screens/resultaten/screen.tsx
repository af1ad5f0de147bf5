import { DossierFrame } from '#renderer/app/frames.tsx';

export function ResultatenScreen() {
  return (
    <DossierFrame tab="resultaten">
      <p>Resultaten</p>
    </DossierFrame>
  );
}
