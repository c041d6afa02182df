import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { tsv } from './tsv.mjs'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const program = path('../src/web/main.tsx')

/**
 * Builds beside the screens what draws the first picture of a page at the server, and has the page fetch its program while that is painted.
 * @returns {import('vite').Plugin}
 */
export function firstPicture() {
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((chunk) => chunk.type === 'chunk')
        const main = chunks.find(({ facadeModuleId }) => facadeModuleId === program)
        if (!main) throw new Error('The program of the screens is not among what was built.')
        const files = [main.fileName, ...main.imports].filter((file) => !html.includes(file))
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, fetchpriority: 'low', href: `/${file}` },
          injectTo: 'head',
        }))
      },
    },
    // the faces come with the page from the same machine: words wait for theirs and are laid out once
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = String(file.source).replaceAll(/font-display:\s*swap/g, 'font-display:block')
    },
    async closeBundle() {
      await build({
        configFile: false,
        root: path('..'),
        logLevel: 'warn',
        publicDir: false,
        plugins: [tsv()],
        define: { 'process.env.NODE_ENV': '"production"' },
        ssr: { noExternal: true },
        build: {
          ssr: path('../src/web/first-picture/draw.tsx'),
          outDir: path('../dist/first-picture'),
          emptyOutDir: true,
          target: 'node20',
          assetsInlineLimit: 0,
        },
      })
    },
  }
}
