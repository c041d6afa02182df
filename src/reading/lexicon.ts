// Word lists: one entry a line, tab-separated fields, the first line names the fields, `#` begins a comment line.

const known = new Map<string, readonly Record<string, string>[]>()

/** The rows of a word list, each by its fields' names; a list is taken apart once, however many ask for it. */
export function rows<Field extends string>(tsv: string): readonly Record<Field, string>[] {
  let found = known.get(tsv)
  if (!found) known.set(tsv, (found = rowsOf(tsv)))
  return found as readonly Record<Field, string>[]
}

function rowsOf(tsv: string): Record<string, string>[] {
  const lines = tsv.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'))
  const fields = lines[0]?.split('\t') ?? []
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    const row: Record<string, string> = {}
    for (let i = 0; i < fields.length; i++) row[fields[i]!] = cells[i]?.trim() ?? ''
    return row
  })
}

/** What takes time to make, made when it is first asked for: a text in one language needs none of the other's. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}
