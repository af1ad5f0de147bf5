/**
 * Builds what both hosts run into dist/. `node build/build.ts` builds all, `node build/build.ts renderer core` only these.
 * Native modules and their wrappers stay outside the bundles; everything else goes in, so that a packaged app needs no
 * node_modules tree besides them.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import react from '@vitejs/plugin-react';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const external = ['electron', 'better-sqlite3', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'];

const common = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  mode: 'production',
} satisfies InlineConfig;

/** Node and Electron code: one file per process. Node 20 syntax, which is what the oldest Electron in use has. */
function program(entry: string, outDir: string, fileName: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    ...common,
    root,
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(dist, outDir),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: join(root, entry),
        external,
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

const targets: Record<string, InlineConfig> = {
  renderer: {
    ...common,
    root: join(root, 'renderer'),
    base: '/',
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react()],
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      // Chromium 120: older than every Electron in use and than Debian's browser.
      target: 'chrome120',
      // The content security policy knows no data: scripts or fonts and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2500,
    },
  },
  main: program('electron/main/main.ts', 'main', 'main.js', 'es'),
  preload: program('electron/preload/preload.ts', 'preload', 'preload.cjs', 'cjs'),
  core: program('electron/core-process.ts', 'core', 'core-process.js', 'es'),
  'browser-host': program('electron/browser-host/main.ts', 'browser-host', 'browser-host.js', 'es'),
};

/** Static cuts of the typeface: Typst takes no web fonts. */
const FONTS = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  // people write names and feelings in other letters too
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const;

/** Typst templates and fonts are read from disk by the document compiler, on both hosts from dist/assets. */
async function copyAssets(): Promise<void> {
  const from = join(root, 'core/documents/assets');
  const to = join(dist, 'assets');
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true });
  await mkdir(join(to, 'fonts'));
  for (const font of FONTS) {
    await cp(join(root, 'node_modules/@expo-google-fonts', font), join(to, 'fonts', basename(font)));
  }
}

const wanted = process.argv.slice(2);
for (const [name, config] of Object.entries(targets)) {
  if (wanted.length === 0 || wanted.includes(name)) await build(config);
}
await copyAssets();
