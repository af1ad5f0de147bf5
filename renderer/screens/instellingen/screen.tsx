import { MainFrame } from '#renderer/app/frames.tsx';

export function InstellingenScreen() {
  return (
    <MainFrame current="vandaag" title="Instellingen">
      <p>Instellingen</p>
    </MainFrame>
  );
}
