import { readFile } from 'node:fs/promises'

/**
 * `import words from './words.tsv'` gives the file's text.
 * @returns {import('vite').Plugin}
 */
export function tsv() {
  return {
    name: 'tsv',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? ''
      if (!file.endsWith('.tsv')) return null
      this.addWatchFile(file)
      return `export default ${JSON.stringify(await readFile(file, 'utf8'))}`
    },
  }
}
