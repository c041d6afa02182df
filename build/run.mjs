// Runs a TypeScript file of this repository: bundles it with its word lists into a folder of its own, then runs it.
//   node build/run.mjs bench/accuracy.ts [arguments]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { foldVersion } from './fold-version.mjs'
import { tsv } from './tsv.mjs'

const [script, ...rest] = process.argv.slice(2)
const root = new URL('..', import.meta.url).pathname
mkdirSync(join(root, 'node_modules/.run'), { recursive: true })
const out = mkdtempSync(join(root, 'node_modules/.run/'))
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  plugins: [tsv(), foldVersion()],
  build: {
    ssr: resolve(script),
    outDir: out,
    minify: false,
    sourcemap: 'inline',
    rollupOptions: { external: [/^(?!hiwar:)[^./\0]/], output: { entryFileNames: 'script.mjs' } },
  },
})
const { status } = spawnSync(process.execPath, ['--enable-source-maps', join(out, 'script.mjs'), ...rest], {
  stdio: 'inherit',
})
rmSync(out, { recursive: true })
process.exit(status ?? 1)
