/**
 * Hands the page one thing: a MessagePort to the core, when the page asks for it. Nothing is put on `window`; the page
 * sees no Electron and no Node.
 */
import { ipcRenderer } from 'electron';

const ownOrigin = 'keukentafel://app';

if (window === window.top && location.origin === ownOrigin) {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== ownOrigin || event.data !== 'keukentafel:connect') return;
    ipcRenderer.send('keukentafel:connect');
  });
  ipcRenderer.on('keukentafel:port', (event) => {
    window.postMessage('keukentafel:port', ownOrigin, event.ports);
  });
}
