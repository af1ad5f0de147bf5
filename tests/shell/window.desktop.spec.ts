/** What only the desktop shell does: a window that can reach our own page and the core, and nothing else. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { electronPath } from '../e2e/support/desktop-host.ts';
import { appRoot, hostEnv } from '../e2e/support/host.ts';
import { commandLine, withDescendants } from '../e2e/support/processes.ts';
import { expect, test, type App } from '../e2e/support/app.ts';

function electronOf(app: App) {
  if (app.desktop === null) throw new Error('these specs run on the desktop host');
  return app.desktop;
}

test('the page is ours, sandboxed, and knows no Node and no Electron', async ({ app }) => {
  expect(await app.page.evaluate(() => location.origin)).toBe('keukentafel://app');
  const seen = await app.page.evaluate(() => ({
    process: typeof (globalThis as Record<string, unknown>)['process'],
    require: typeof (globalThis as Record<string, unknown>)['require'],
    own: Object.keys(globalThis).filter((name) => /electron|ipc|keukentafel|preload/i.test(name)),
    isolated: globalThis.isSecureContext,
  }));
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', own: [], isolated: true });

  const lines = withDescendants(electronOf(app).process().pid ?? 0).map((pid) => commandLine(pid).join(' '));
  const renderers = lines.filter((line) => line.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).not.toContain('--no-sandbox');
  const titles = await electronOf(app).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['Keukentafel']);
});

test('the page carries a policy without a network', async ({ app }) => {
  const policy = await electronOf(app).evaluate(async ({ session }) => {
    const response = await session.fromPartition('keukentafel').fetch('keukentafel://app/');
    return response.headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('the protocol gives the bundle only: no other host, method or folder', async ({ app }) => {
  const statuses = await electronOf(app).evaluate(async ({ session }) => {
    const memory = session.fromPartition('keukentafel');
    const status = async (address: string, method = 'GET') => {
      try {
        return (await memory.fetch(address, { method })).status;
      } catch {
        return 'refused';
      }
    };
    return {
      start: await status('keukentafel://app/'),
      screen: await status('keukentafel://app/caseload'),
      post: await status('keukentafel://app/', 'POST'),
      otherHost: await status('keukentafel://other/'),
      up: await status('keukentafel://app/..%2f..%2fpackage.json'),
      upAgain: await status('keukentafel://app/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json'),
      file: await status('file:///etc/hostname'),
    };
  });
  expect(statuses.start).toBe(200);
  expect(statuses.screen).toBe(200);
  expect(statuses.post).not.toBe(200);
  for (const refused of [statuses.otherHost, statuses.up, statuses.upAgain])
    expect([404, 'refused']).toContain(refused);
  expect([403, 'refused']).toContain(statuses.file);
});

test('the page has no network, by fetch, image, socket or beacon', async ({ app }) => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('x');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '');
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await app.page.evaluate(async (target) => {
    await fetch(`http://${target}/fetch`).catch(() => undefined);
    await new Promise<void>((resolve) => {
      const image = new Image();
      image.onload = image.onerror = () => resolve();
      image.src = `http://${target}/image`;
    });
    await new Promise<void>((resolve) => {
      try {
        const socket = new WebSocket(`ws://${target}/socket`);
        socket.onopen = socket.onerror = () => resolve();
      } catch {
        resolve();
      }
    });
    try {
      navigator.sendBeacon(`http://${target}/beacon`, 'x');
    } catch {
      return;
    }
  }, `127.0.0.1:${port}`);
  // The policy stops these before Electron's own rule; the rule is asked apart from the page.
  const byRule = await electronOf(app).evaluate(async ({ session }, address) => {
    try {
      await session.fromPartition('keukentafel').fetch(address);
      return 'reached';
    } catch {
      return 'refused';
    }
  }, `http://127.0.0.1:${port}/rule`);
  expect(byRule).toBe('refused');
  expect(visits).toEqual([]);
  server.close();
  // The breaches of the policy are what this spec is about.
  await app.stop();
});

test('the window cannot be led away, opens no other window and holds no frame', async ({ app }) => {
  const before = app.page.url();
  await app.page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await app.page.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  const opened = await app.page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'keukentafel://app/';
    document.body.append(frame);
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
  });
  expect(app.page.url()).toBe(before);
  const count = await electronOf(app).evaluate(({ BrowserWindow, webContents }) => [
    BrowserWindow.getAllWindows().length,
    webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length,
  ]);
  expect(count).toEqual([1, 0]);
  await app.stop();
});

test('permissions are denied when asked and when checked', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName }).catch(() => ({ state: 'denied' })))
        .state;
    return {
      notification: await Notification.requestPermission(),
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      clipboardRead: await state('clipboard-read'),
      media: await navigator.mediaDevices
        .getUserMedia({ audio: true })
        .then(() => 'granted')
        .catch((error: unknown) => (error instanceof Error ? error.name : 'error')),
    };
  });
  expect(answers.notification).toBe('denied');
  expect(answers.geolocation).toBe('denied');
  expect(answers.camera).toBe('denied');
  expect(answers.clipboardRead).toBe('denied');
  expect(answers.media).not.toBe('granted');
});

test('a second start on the same profile ends, and the first window stays', async ({ app }) => {
  const second = spawn(electronPath(), [appRoot, '--profile', app.profileDir], {
    env: hostEnv(),
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await app.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('when the process that stores dies, the app says what is kept and opens again', async ({ app }) => {
  const electron = electronOf(app);
  await electron.evaluate(({ dialog }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    dialog.showMessageBox = (...args: unknown[]) => {
      shown.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const core = withDescendants(electron.process().pid ?? 0).find((pid) =>
    commandLine(pid).some((part) => part.includes('node.mojom.NodeService')),
  );
  expect(core).toBeDefined();
  const crashed = app.page.waitForEvent('crash');
  process.kill(core!, 'SIGKILL');
  await crashed;
  await expect
    .poll(() => electron.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([expect.stringContaining('is bewaard')]);
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    )
    .toContain('keukentafel://app/');
  // The page that lost its core was thrown away; what it said then is not held against it.
  await app.stop();
});

test('sleep throws the page away and locks', async ({ app }) => {
  const electron = electronOf(app);
  const crashed = app.page.waitForEvent('crash');
  const before = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  await electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await crashed;
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      ),
    )
    .not.toBe(before);
  await app.stop();
});

test.describe('in the demo', () => {
  test.use({ demo: true });

  test('what was typed just before the laptop sleeps is offered again', async ({ app }) => {
    const electron = electronOf(app);
    await app.page.getByRole('link', { name: 'Nieuw huishouden' }).click();
    const crashed = app.page.waitForEvent('crash');
    await app.page.getByLabel('Straat').fill('Kerklaan');
    await electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
    await crashed;
    await app.restart();
    await app.page.getByRole('link', { name: 'Nieuw huishouden' }).click();
    await expect(app.page.getByLabel('Straat')).toHaveValue('Kerklaan');
  });
});
