import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentKind } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import type { Named } from './add.ts'
import { packageFolder } from './package-folder.ts'

/** The sample dossiers that lie in `examples/`, with what `dossier.tsv` says of each document. */
export async function samples(): Promise<readonly Named[]> {
  const folder = join(packageFolder(), 'examples')
  const dossier = rows<'file' | 'publisher' | 'kind' | 'issued' | 'url'>(
    await readFile(join(folder, 'dossier.tsv'), 'utf8'),
  )
  return dossier.map(({ file, publisher, kind, issued, url }) => ({
    name: file,
    source: async () => ({ from: 'file', name: file, bytes: await readFile(join(folder, file)), ...(url && { url }) }),
    description: { publisher, kind: kind as DocumentKind, ...(issued && { issued }) },
  }))
}
