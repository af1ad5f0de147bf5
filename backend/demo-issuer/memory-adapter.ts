import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/**
 * What the demo provider remembers: in memory, gone when it stops. One store for all its models, because revoking a
 * grant reaches over them.
 */
export function memoryAdapter(clock: () => Date): AdapterFactory {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  const find = (matches: (payload: AdapterPayload) => boolean, prefix: string) => {
    for (const [key, { payload }] of kept) if (key.startsWith(prefix) && matches(payload)) return payload;
    return undefined;
  };
  return (model): Adapter => {
    const prefix = `${model}:`;
    return {
      async upsert(id, payload, expiresIn) {
        const now = clock().getTime();
        for (const [key, one] of kept) if (one.until < now) kept.delete(key);
        kept.set(prefix + id, { payload, until: expiresIn ? now + expiresIn * 1000 : Infinity });
      },
      async find(id) {
        return kept.get(prefix + id)?.payload;
      },
      async findByUid(uid) {
        return find((payload) => payload.uid === uid, prefix);
      },
      async findByUserCode(code) {
        return find((payload) => payload.userCode === code, prefix);
      },
      async consume(id) {
        const one = kept.get(prefix + id);
        if (one) one.payload.consumed = Math.floor(clock().getTime() / 1000);
      },
      async destroy(id) {
        kept.delete(prefix + id);
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
