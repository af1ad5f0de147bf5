import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,db,core,electron,renderer,backend,build,tests}/**/*.test.{ts,tsx}'],
    environment: 'node',
    allowOnly: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: { TZ: 'Europe/Amsterdam' },
  },
});
