import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceRefusal } from '../auth/access.ts';
import type { Caller } from './authenticate.ts';
import type { Limits } from './limits.ts';
import type { NudgeHub } from './nudges.ts';
import { Refusal } from './refusal.ts';

/** Bytes that a reader may be behind; a client that does not read is cut off and comes back. */
const BEHIND = 64 * 1024;
const RETRY_MS = 5000;
const BUSY_SECONDS = 30;

/**
 * Answers with a stream of server-sent events: `position` with `{gemeente, position}`, and comments as signs of life.
 * It ends when the access token ends, at the latest after `streamMs`, or when the device is withdrawn.
 */
export function streamEvents(
  { device, who, until }: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  deps: { hub: NudgeHub; limits: Limits; clock: () => Date; changed: (open: number) => void },
): void {
  const why = deviceRefusal('nodig', device);
  if (why !== null || typeof device === 'string') throw new Refusal(why ?? 'apparaat-onbekend');
  const { hub, limits, clock, changed } = deps;
  if (hub.size >= limits.streams) throw new Refusal('te-druk', BUSY_SECONDS);

  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const write = (text: string) => {
    if (raw.writableLength > BEHIND) raw.destroy();
    else raw.write(text);
  };
  const leave = hub.join({
    gemeenten: who.gemeenten,
    device: device.id,
    nudge: (nudge) => write(`event: position\ndata: ${JSON.stringify(nudge)}\n\n`),
    end: () => raw.end(),
  });
  const beat = setInterval(() => write(': hier\n\n'), limits.heartbeatMs);
  const lifetime = Math.max(0, Math.min(limits.streamMs, until.getTime() - clock().getTime()));
  const limit = setTimeout(() => raw.end(), lifetime);
  raw.once('close', () => {
    clearInterval(beat);
    clearTimeout(limit);
    leave();
    changed(hub.size);
  });
  request.raw.once('error', () => raw.destroy());
  changed(hub.size);
  write(`retry: ${RETRY_MS}\n\n`);
}
