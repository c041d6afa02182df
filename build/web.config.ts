import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstPicture } from './first-picture.mjs'
import { tsv } from './tsv.mjs'

const path = (relative: string) => new URL(relative, import.meta.url).pathname

/** The screens: everything bundled, fonts too, so that a page asks for nothing elsewhere. */
export default defineConfig({
  root: path('../src/web'),
  base: '/',
  plugins: [tsv(), react(), firstPicture()],
  build: {
    outDir: path('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
