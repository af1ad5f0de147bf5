import { DossierFrame } from '#renderer/app/frames.tsx';

export function MantelzorgScreen() {
  return (
    <DossierFrame tab="mantelzorg">
      <p>Mantelzorg</p>
    </DossierFrame>
  );
}
