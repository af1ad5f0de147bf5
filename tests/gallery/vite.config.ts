import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite tests/gallery --config tests/gallery/vite.config.ts`: every component on one page, for looking only. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../dist/gallery', emptyOutDir: true },
});
