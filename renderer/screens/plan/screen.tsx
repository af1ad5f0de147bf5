import { DossierFrame } from '#renderer/app/frames.tsx';

export function PlanScreen() {
  return (
    <DossierFrame tab="plan">
      <p>Plan</p>
    </DossierFrame>
  );
}
