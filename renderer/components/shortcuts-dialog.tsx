import './shortcuts-dialog.css';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import { texts } from './texts.ts';

/** Keys that belong together. */
export interface ShortcutGroup {
  readonly title: string;
  readonly items: readonly { readonly keys: string; readonly text: string }[];
}

/** Props of {@link ShortcutsDialog}. */
export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly groups: readonly ShortcutGroup[];
}

/** All keys, shown by `?`. */
export function ShortcutsDialog({ isOpen, onClose, groups }: ShortcutsDialogProps): ReactNode {
  return (
    <Dialog
      title={texts.toetsen}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      isWide
      actions={<Button onPress={onClose}>{texts.sluiten}</Button>}
    >
      <div className="kt-shortcuts">
        {groups.map(({ title, items }) => (
          <section key={title}>
            <h3 className="kt-shortcuts__title">{title}</h3>
            <dl className="kt-shortcuts__list">
              {items.map(({ keys, text }) => (
                <div key={keys} className="kt-shortcuts__row">
                  <dt>{text}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
