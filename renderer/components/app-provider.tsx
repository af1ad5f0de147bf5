import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { ToastRegion } from './toast.tsx';

/** Props of {@link AppProvider}. */
export interface AppProviderProps {
  /** Goes to another screen without loading the page; every link of these components uses it. */
  readonly navigate?: ((href: string) => void) | undefined;
  /** Turns a path of the app into the href that a browser needs (for instance `#/vandaag`). */
  readonly useHref?: ((href: string) => string) | undefined;
  readonly children: ReactNode;
}

/** Everything the components need around them: Dutch numbers and words, links, toasts. */
export function AppProvider({ navigate, useHref, children }: AppProviderProps): ReactNode {
  const content = (
    <>
      {children}
      <ToastRegion />
    </>
  );
  return (
    <I18nProvider locale="nl-NL">
      {navigate === undefined ? (
        content
      ) : (
        <RouterProvider navigate={navigate} {...(useHref === undefined ? {} : { useHref })}>
          {content}
        </RouterProvider>
      )}
    </I18nProvider>
  );
}
