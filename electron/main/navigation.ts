import { app, shell, type WebContents } from 'electron';
import { externalLink } from './external-links.ts';
import { isOwn } from './origin.ts';

function bind(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url) || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    if (link !== null) void shell.openExternal(link);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Keeps every window, present and future, on our own page: no navigation away, redirect, new window or webview. */
export function stayAtHome(): void {
  app.on('web-contents-created', (_event, contents) => bind(contents));
}
