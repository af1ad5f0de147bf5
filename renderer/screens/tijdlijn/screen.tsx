import { DossierFrame } from '#renderer/app/frames.tsx';

export function TijdlijnScreen() {
  return (
    <DossierFrame tab="tijdlijn">
      <p>Tijdlijn</p>
    </DossierFrame>
  );
}
