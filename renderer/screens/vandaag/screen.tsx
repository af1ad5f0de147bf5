import { MainFrame } from '#renderer/app/frames.tsx';

export function VandaagScreen() {
  return (
    <MainFrame current="vandaag" title="Vandaag">
      <p>Vandaag</p>
    </MainFrame>
  );
}
