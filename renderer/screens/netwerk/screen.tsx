import { DossierFrame } from '#renderer/app/frames.tsx';

export function NetwerkScreen() {
  return (
    <DossierFrame tab="netwerk">
      <p>Netwerk</p>
    </DossierFrame>
  );
}
