/** Request bodies: JSON, plain or gzip, read within limits before anything else looks at them. */
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/** Reads a stream to its end, or refuses as soon as it is over the limit; then the rest is not read at all. */
async function collect(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Refusal('te-groot');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unpacked(stream: Readable, limit: number): Promise<Buffer> {
  const packed = await collect(stream, limit);
  try {
    // in one go: what is within the limit takes less time than a stream takes to be set up
    return gunzipSync(packed, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooLarge ? 'te-groot' : 'geen-json');
  }
}

/** True when arrays and objects are nested deeper than the limit. Looks at bytes, so that nothing is built first. */
function isTooDeep(bytes: Buffer, limit: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPEN.has(byte)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSE.has(byte)) depth -= 1;
  }
  return false;
}

/** An escaped NUL; a backslash before the backslash makes it plain text. PostgreSQL cannot keep a NUL. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** The data of a request body. Refuses what is too large, too deep, no JSON, or holds a NUL. */
export async function readJson(
  stream: Readable,
  headers: { encoding: string | undefined; length: string | undefined },
  limits: Pick<Limits, 'bodyBytes' | 'jsonDepth'>,
): Promise<unknown> {
  const { encoding = 'identity', length } = headers;
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Refusal('verkeerde-soort');
  if (Number(length ?? 0) > limits.bodyBytes) throw new Refusal('te-groot');
  const read = encoding === 'gzip' ? unpacked : collect;
  const bytes = await read(stream, limits.bodyBytes);
  if (bytes.length === 0) return undefined;
  if (isTooDeep(bytes, limits.jsonDepth)) throw new Refusal('te-diep');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('geen-json');
  }
  if (text.includes('\\u0000') && ESCAPED_NUL.test(text)) throw new Refusal('teken-nul');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(text.includes('\0') ? 'teken-nul' : 'geen-json');
  }
}
