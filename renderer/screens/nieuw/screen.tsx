import { MainFrame } from '#renderer/app/frames.tsx';

export function NieuwScreen() {
  return (
    <MainFrame current="vandaag" title="Nieuw">
      <p>Nieuw</p>
    </MainFrame>
  );
}
