import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';

/** Props of {@link Dialog}. */
export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called by Escape, and by a click beside it when `isDismissable`. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one first. */
  readonly actions?: ReactNode;
  /** True when nothing is lost by closing; then a click beside it closes. */
  readonly isDismissable?: boolean | undefined;
  readonly isWide?: boolean | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

/** Modal window; only for what cannot be undone or must be answered now. Detail opens in a SidePanel. */
export function Dialog(props: DialogProps): ReactNode {
  const {
    title,
    isOpen,
    onClose,
    children,
    actions,
    isDismissable = false,
    isWide = false,
    role = 'dialog',
  } = props;
  return (
    <ModalOverlay
      className="kt-dialog-backdrop"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx('kt-dialog-modal', isWide && 'kt-dialog-modal--wide')}>
        <AriaDialog className="kt-dialog" role={role}>
          <Heading slot="title" level={2} className="kt-dialog__title">
            {title}
          </Heading>
          {children}
          {actions !== undefined && <div className="kt-dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
