import { DossierFrame } from '#renderer/app/frames.tsx';

export function HuishoudenScreen() {
  return (
    <DossierFrame tab="huishouden">
      <p>Huishouden</p>
    </DossierFrame>
  );
}
