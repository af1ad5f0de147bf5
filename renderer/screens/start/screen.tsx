import { useQueryClient } from '@tanstack/react-query';
import type { SessieStatus } from '#shared/contract/sessie.ts';
import { useClient } from '#renderer/client/client.ts';
import { Button } from '#renderer/components/button.tsx';

export function StartScreen({ status }: { readonly status: SessieStatus }) {
  const client = useClient();
  const cache = useQueryClient();
  return (
    <Button
      onPress={() => {
        void (async () => {
          for await (const step of await client.sessie.openDemo({})) {
            if (step.soort === 'klaar') await cache.invalidateQueries({ queryKey: ['status'] });
          }
        })();
      }}
    >
      Demo {status.vandaag}
    </Button>
  );
}
