import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ClientProvider, type Client } from '#renderer/client/client.ts';
import { FailureError } from '#renderer/client/failure.ts';
import { createAppRouter } from './router.tsx';

/** The whole window. */
export function App({ client }: { readonly client: Client }): ReactNode {
  const [router] = useState(createAppRouter);
  const [cache] = useState(createCache);
  return (
    <ClientProvider value={client}>
      <QueryClientProvider client={cache}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ClientProvider>
  );
}

function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // the core is on this machine: it is asked again when it says that something changed, not by the clock
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => !(error instanceof FailureError) && count < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
