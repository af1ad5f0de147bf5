import { DossierFrame } from '#renderer/app/frames.tsx';

export function GesprekScreen() {
  return (
    <DossierFrame tab="gesprek">
      <p>Gesprek</p>
    </DossierFrame>
  );
}
