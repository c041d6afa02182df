import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const find = createRequire(import.meta.url)

/**
 * The folders of the faces that papers are set in. What is quoted stands in a text face (Amiri, Source Serif), what Hiwar says in Plex.
 * Chosen for what our own reader gets back out of the PDF: docs/decisions/0005-papers.md.
 */
export const faceFolders = (): readonly string[] =>
  ['amiri', 'ibm-plex-sans-arabic', 'source-serif-4'].map((face) =>
    dirname(find.resolve(`@expo-google-fonts/${face}/package.json`)),
  )
