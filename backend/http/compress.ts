import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const pack = promisify(gzip);

/** Below this many bytes packing costs more than it saves. */
const WORTH_IT = 1024;

function accepts(request: FastifyRequest): boolean {
  const header = request.headers['accept-encoding'] ?? '';
  return header.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/.test(one));
}

/** A Fastify `onSend` hook: packs JSON answers for who takes gzip. */
export async function compressAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' || reply.hasHeader('content-encoding')) return payload;
  reply.header('vary', 'accept-encoding');
  if (payload.length < WORTH_IT || !accepts(request)) return payload;
  const packed = await pack(payload);
  reply.header('content-encoding', 'gzip').removeHeader('content-length');
  return packed;
}
