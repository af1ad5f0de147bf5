/** `keukentafel://app/…`: the built page, read-only. The only place the window can load anything from. */
import { protocol, type Session } from 'electron';
import { readBundle } from '../host/bundle.ts';
import { isOwn, scheme } from './origin.ts';

/** Before Electron is ready: makes the scheme a standard, secure one with an origin of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/** Serves the bundle to this session: GET, our own host, paths inside the folder. */
export function serveBundle(session: Session, bundleDir: string): void {
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    if (!isOwn(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await readBundle(bundleDir, new URL(request.url).pathname, "'none'");
    return new Response(body, { status, headers });
  });
}
