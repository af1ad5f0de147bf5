import './app-shell.css';
import { type ReactNode, useLayoutEffect } from 'react';
import { cx } from './cx.ts';
import { texts } from './texts.ts';

/** Props of {@link AppShell}. */
export interface AppShellProps {
  /** A Rail. */
  readonly rail?: ReactNode;
  /** Stays in sight: PageHeader, or the header of the dossier. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
  /** A SidePanel, or null when closed. */
  readonly aside?: ReactNode;
  /** Content fills the window and scrolls by itself (boards, long lists). */
  readonly isFull?: boolean | undefined;
}

/** The window: rail, header, content, side panel. */
export function AppShell({ rail, header, children, aside, isFull = false }: AppShellProps): ReactNode {
  useLayoutEffect(() => {
    takeFocus();
    // a dialog that led here gives the focus back a frame later, to what is no longer there
    const frame = requestAnimationFrame(takeFocus);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  const hasAside = aside !== undefined && aside !== null && aside !== false;
  return (
    <div className="kt-shell">
      <a className="kt-shell__skip" href="#inhoud" onClick={focusContent}>
        {texts.naarInhoud}
      </a>
      {rail !== undefined && <div className="kt-shell__rail">{rail}</div>}
      <div className={cx('kt-shell__body', hasAside && 'kt-shell__body--aside')}>
        {header !== undefined && <div className="kt-shell__header">{header}</div>}
        <main className="kt-shell__main" id="inhoud" tabIndex={-1}>
          <div className={cx('kt-shell__content', isFull && 'kt-shell__content--full')}>{children}</div>
        </main>
        {hasAside && <div className="kt-shell__aside">{aside}</div>}
      </div>
    </div>
  );
}

/** Moves the focus without touching the address: the router owns the hash. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('inhoud')?.focus();
}

/** A link or a choice that led here went with its screen: the keyboard goes on in the content, not at the top. */
function takeFocus(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  document.getElementById('inhoud')?.focus({ preventScroll: true });
}
