import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { foldVersion } from './fold-version.mjs'
import { tsv } from './tsv.mjs'

const root = new URL('..', import.meta.url).pathname
const entry = (path: string) => new URL(`../src/${path}`, import.meta.url).pathname

/** The program for Node: one flat folder, packages left outside, word lists and migrations inlined. */
export default defineConfig({
  root,
  plugins: [tsv(), foldVersion()],
  publicDir: false,
  ssr: { noExternal: [], external: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/program',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      external: [/^(?!hiwar:)[^./\0]/, ...builtinModules],
      input: {
        hiwar: entry('cli/main.ts'),
        'reader-thread': entry('desk/reader-thread.ts'),
        text: entry('text/text.ts'),
        reading: entry('reading/read.ts'),
        ledger: entry('ledger/fold.ts'),
        review: entry('review/review.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
