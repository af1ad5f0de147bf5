import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { startUrl } from './origin.ts';

/** Paper and evening: the colours of the page before it is painted, so that a window never flashes. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#1c1a18' : '#f7f3ec';
}

/** Opens the one window: sandboxed, isolated, without Node, on our own page. */
export function openWindow(
  dist: string,
  session: Session,
  options: { packaged: boolean; blockScreenshots: boolean },
) {
  const window = new BrowserWindow({
    title: 'Keukentafel',
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: {
      session,
      preload: join(dist, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !options.packaged,
    },
  });
  window.setContentProtection(options.blockScreenshots);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startUrl);
  return window;
}

/** Throws the page's process away with everything it knew, and opens the start page in a new one. */
export function discardPage(window: BrowserWindow): void {
  window.webContents.forcefullyCrashRenderer();
  void window.loadURL(startUrl);
}
