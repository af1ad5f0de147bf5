import './side-panel.css';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { texts } from './texts.ts';

/** Props of {@link SidePanel}. */
export interface SidePanelProps {
  readonly title: string;
  /** Called by the close button and by Escape; the owner keeps what was typed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  readonly footer?: ReactNode;
}

/** Detail that opens beside the list it belongs to (give it to AppShell as `aside`), never over it. */
export function SidePanel({ title, onClose, children, footer }: SidePanelProps): ReactNode {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const box = panel.current;
    // A field with autofocus inside keeps the focus; otherwise reading starts at the title.
    if (box && !box.contains(opener)) heading.current?.focus({ preventScroll: false });
    return () => {
      const focusIsLost = document.activeElement === null || document.activeElement === document.body;
      const wasInside = box?.contains(document.activeElement) === true;
      if ((focusIsLost || wasInside) && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <section
      ref={panel}
      className="kt-side-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="kt-side-panel__head">
        <h2 className="kt-side-panel__title" id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={texts.sluiten} icon={X} onPress={onClose} />
      </header>
      <div className="kt-side-panel__body">{children}</div>
      {footer !== undefined && <footer className="kt-side-panel__foot">{footer}</footer>}
    </section>
  );
}
