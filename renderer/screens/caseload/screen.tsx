import { MainFrame } from '#renderer/app/frames.tsx';

export function CaseloadScreen() {
  return (
    <MainFrame current="vandaag" title="Caseload">
      <p>Caseload</p>
    </MainFrame>
  );
}
