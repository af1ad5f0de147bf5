import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Note } from './note.tsx';
import { texts } from './texts.ts';

/** Says that something needs a network and what can be done meanwhile. No alarm: offline is normal here. */
export function OfflineNote({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Note tone="info" icon={WifiOff} title={texts.offlineTitel} role="status">
      <p>{children}</p>
    </Note>
  );
}
