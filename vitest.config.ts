import { defineConfig } from 'vitest/config'
import { foldVersion } from './build/fold-version.mjs'
import { tsv } from './build/tsv.mjs'

const inBrowser = 'test/browser/*.test.ts'

export default defineConfig({
  plugins: [tsv(), foldVersion()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'program', include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'], exclude: [inBrowser] },
      },
      // A browser on a machine that others use may miss a frame; the second try is named in the report. The times are bounds, not measures.
      { extends: true, test: { name: 'browser', include: [inBrowser], retry: 1, testTimeout: 240_000, hookTimeout: 480_000 } },
    ],
  },
})
