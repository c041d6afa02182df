import { defineConfig } from 'vitest/config'
import { foldVersion } from './build/fold-version.mjs'
import { tsv } from './build/tsv.mjs'

export default defineConfig({
  plugins: [tsv(), foldVersion()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
