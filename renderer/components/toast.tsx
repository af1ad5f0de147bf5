import './toast.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { texts } from './texts.ts';

/** A message about something that was done. */
export interface ToastMessage {
  /** What happened, past tense: "Doel verwijderd". */
  readonly text: string;
  /** Takes it back. Every removal that can be undone has one instead of a question beforehand. */
  readonly undo?: (() => void) | undefined;
}

const MOST = 2;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: MOST });

/** Long enough to read and to reach by keyboard; the clock stands still while the toast has focus or pointer. */
const READING_TIME = 8000;
const UNDO_TIME = 15000;

/** Shows a message at the bottom; with `undo` it stays longer and offers "Ongedaan maken". Returns its key. */
export function toast(message: ToastMessage): string {
  // a message that made room would come back later, and take back something long done
  for (const old of queue.visibleToasts.slice(MOST - 1)) queue.close(old.key);
  return queue.add(message, { timeout: message.undo === undefined ? READING_TIME : UNDO_TIME });
}

/** Takes every message away: what was done in dossiers is not for who reads the locked screen. */
export function clearToasts(): void {
  queue.clear();
}

/** Place where toasts appear; AppProvider has it. F6 goes to it. */
export function ToastRegion(): ReactNode {
  return (
    <AriaToastRegion queue={queue} className="kt-toasts" aria-label={texts.meldingen}>
      {({ toast: shown }) => (
        <AriaToast
          toast={shown}
          className={cx('kt-toast', shown.key !== queue.visibleToasts[0]?.key && 'kt-toast--older')}
        >
          <ToastContent>
            <Text slot="title" className="kt-toast__text">
              {shown.content.text}
            </Text>
          </ToastContent>
          {shown.content.undo !== undefined && (
            <Button
              className="kt-toast__button"
              onPress={() => {
                shown.content.undo?.();
                queue.close(shown.key);
              }}
            >
              {texts.ongedaanMaken}
            </Button>
          )}
          <Button slot="close" className="kt-toast__close" aria-label={texts.sluiten}>
            <X className="kt-icon-button__icon" aria-hidden="true" />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
