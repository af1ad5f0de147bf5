import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { texts } from './texts.ts';

/** Props of {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  /** The question: "Dossier afsluiten?" */
  readonly title: string;
  readonly isOpen: boolean;
  /** What will happen and what is kept. */
  readonly children: ReactNode;
  /** The verb: "Dossier afsluiten". */
  readonly confirmText: string;
  readonly cancelText?: string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** True when people or data may be harmed. */
  readonly isDanger?: boolean | undefined;
  readonly isPending?: boolean | undefined;
}

/** Asks before something that cannot be undone. Whatever can be undone is simply done, with a toast to undo. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { title, isOpen, children, confirmText, onConfirm, onClose, isDanger = false, isPending } = props;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
            {confirmText}
          </Button>
          <Button onPress={onClose} autoFocus={isDanger}>
            {props.cancelText ?? texts.annuleren}
          </Button>
        </>
      }
    >
      <div className="kt-stack">{children}</div>
    </Dialog>
  );
}
