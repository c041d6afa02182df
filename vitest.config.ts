import { defineConfig } from 'vitest/config'
import { tsv } from './build/tsv.mjs'

export default defineConfig({
  plugins: [tsv()],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
