/** The files that were dropped, those inside folders too. */
export async function filesOf(dropped: DataTransfer): Promise<File[]> {
  // entries must be asked for before the first wait: the list is emptied when the event ends
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.length) return [...dropped.files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    // a folder is given in pieces of at most a hundred, and an empty one at its end
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (!piece.length) break
    found.push(...piece)
  }
  const visible = found.filter(({ name }) => !name.startsWith('.'))
  return (await Promise.all(visible.map(filesIn))).flat()
}
