import type { Session } from 'electron';
import { isOwn } from './origin.ts';

/** What our own page may use, and nothing else: the conversation fills the screen, a number is copied. */
const allowed = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** Denies every permission and device by default, both when a page asks and when Chromium checks. */
export function denyByDefault(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(allowed.has(permission) && details.isMainFrame && isOwn(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return allowed.has(permission) && details.isMainFrame && isOwn(origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}

/** The page has no network and no files: whatever is not our bundle or made by the page itself is cancelled. */
export function denyNetwork(session: Session): void {
  const local = ['blob:', 'data:', 'devtools:'];
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOwn(url) && !local.some((protocol) => url.startsWith(protocol)) });
  });
  session.protocol.handle('file', () => new Response(null, { status: 403 }));
  session.setSpellCheckerEnabled(false);
}
