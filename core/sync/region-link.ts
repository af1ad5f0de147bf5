import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { RegionContract } from '#shared/contract/region/index.ts';
import { DEVICE_HEADER, REFUSALS, RPC_PATH, type RefusalCode } from '#shared/contract/region/procedure.ts';
import type { syncContract } from '#shared/contract/region/sync.ts';
import type { Hindrance } from './engine.ts';
import { packing } from './pack-requests.ts';

/** Everything that this app asks of the region. */
export type WholeRegion = ContractRouterClient<RegionContract & { sync: typeof syncContract }>;

/** Not signed in (any more): a person has to. */
export class SignedOut extends Error {}

export interface RegionLinkOptions {
  readonly address: string;
  readonly fetch: typeof fetch;
  readonly device: () => string;
  /** an access token that holds; throws `SignedOut` */
  readonly token: () => Promise<string>;
  /** ends what is under way */
  readonly signal: AbortSignal;
}

/** A page on a bad line takes its time; longer than this and the line is gone. */
const LONGEST_MS = 120_000;

/** The region over the network: signed in, named device, compressed both ways. */
export function connectRegion(options: RegionLinkOptions): WholeRegion {
  const send = packing(options.fetch);
  const link = new RPCLink({
    url: `${options.address}${RPC_PATH}`,
    headers: async () => ({
      authorization: `Bearer ${await options.token()}`,
      [DEVICE_HEADER]: options.device(),
    }),
    fetch: (request, init) => {
      const signal = AbortSignal.any([options.signal, AbortSignal.timeout(LONGEST_MS)]);
      return send(request, { ...init, signal, redirect: 'error' });
    },
  });
  return createORPCClient(link);
}

const NO_LINE = 'Er is geen verbinding met de regio. Uw werk staat op deze laptop.';

/** What a failed call means for what comes next. */
export function explainFailure(error: unknown): Hindrance {
  if (error instanceof SignedOut) return { kind: 'signed-out' };
  if (!(error instanceof ORPCError)) return { kind: 'no-line', message: NO_LINE };
  const code = String(error.code) as RefusalCode;
  switch (code) {
    case 'niet-aangemeld':
      return { kind: 'signed-out' };
    case 'apparaat-ingetrokken':
      return { kind: 'revoked' };
    case 'te-vaak':
    case 'te-druk':
    case 'aanmelden-onbereikbaar':
      return { kind: 'later', ms: 5_000, message: REFUSALS[code].message };
    case 'persoon-onbekend':
    case 'geen-toegang':
    case 'apparaat-onbekend':
    case 'niet-gevonden':
      return { kind: 'refused', message: REFUSALS[code].message };
    default:
      return { kind: 'later', ms: 30_000, message: REFUSALS.fout.message };
  }
}

/**
 * Hears the region's nudges (server-sent events) until the stream ends; rejects when it cannot be had. `opened`: it is heard from now
 * on; `nudged`: what the region's position is in which gemeente.
 */
export async function hearNudges(
  options: RegionLinkOptions,
  hear: {
    readonly opened: () => void;
    readonly nudged: (gemeente: string, position: number) => void;
  },
): Promise<void> {
  const response = await options.fetch(`${options.address}/events`, {
    headers: {
      authorization: `Bearer ${await options.token()}`,
      [DEVICE_HEADER]: options.device(),
      accept: 'text/event-stream',
    },
    signal: options.signal,
    redirect: 'error',
  });
  if (!response.ok || !response.body) throw new Error(`events answered ${response.status}`);
  hear.opened();
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data === undefined || !/^event: position$/m.test(block)) continue;
      const { gemeente, position } = JSON.parse(data) as { gemeente: string; position: number };
      hear.nudged(gemeente, position);
    }
  }
}
