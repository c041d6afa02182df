// Word lists: one entry a line, tab-separated fields, the first line names the fields, `#` begins a comment line.

/** The rows of a word list, each by its fields' names. */
export function rows<Field extends string>(tsv: string): Record<Field, string>[] {
  const lines = tsv.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'))
  const fields = lines[0]?.split('\t') ?? []
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(fields.map((field, i) => [field, cells[i]?.trim() ?? ''])) as Record<Field, string>
  })
}
