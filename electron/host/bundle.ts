/** The built page as both hosts serve it: read-only, and nothing outside its folder. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { contentSecurityPolicy, securityHeaders } from './csp.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface BundleAnswer {
  readonly status: 200 | 404;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | string;
}

/**
 * The file of the bundle that a path asks for, or null when the path leaves the folder, hides in a dot file or is
 * malformed. A path without an extension is a screen of the app: index.html.
 */
export function bundleFile(bundleDir: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.')))
    return null;
  if (extname(path) === '') return join(bundleDir, 'index.html');
  const file = resolve(bundleDir, `.${path.startsWith('/') ? path : `/${path}`}`);
  return file.startsWith(bundleDir + sep) ? file : null;
}

/** Reads the file a path asks for, with its headers; the start page gets a nonce of its own each time. */
export async function readBundle(
  bundleDir: string,
  pathname: string,
  connect: "'self'" | "'none'",
): Promise<BundleAnswer> {
  const nonce = randomBytes(18).toString('base64');
  const headers = securityHeaders(contentSecurityPolicy(nonce, connect));
  const file = bundleFile(bundleDir, pathname);
  const type = file === null ? undefined : types[extname(file)];
  const missing: BundleAnswer = {
    status: 404,
    headers: { ...headers, 'Content-Type': 'text/plain' },
    body: '',
  };
  if (file === null || type === undefined) return missing;
  try {
    const bytes = await readFile(file);
    const body =
      extname(file) === '.html' ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : bytes;
    return { status: 200, headers: { ...headers, 'Content-Type': type }, body };
  } catch {
    return missing;
  }
}
