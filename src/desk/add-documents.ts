import { addDocument } from './add-document.ts'
import type { AddedOrFault, Adding, AddStage } from './desk.ts'
import type { Means } from './means.ts'

/** How many are stored before their ledgers are folded. */
const together = 6

/** Documents that were begun at once. */
interface Group {
  readonly stored: Promise<void>
  readonly outcomes: readonly Promise<AddedOrFault>[]
}

/**
 * Adds documents, one stored after the other in their order, and gives what became of each. The texts of a group are read at once, the ledgers are
 * folded once for all of it, and meanwhile the texts of the next group are read.
 */
export async function* addDocuments(
  means: Means,
  adding: readonly Adding[],
  progress: (place: number, stage: AddStage) => void,
  by: string,
): AsyncGenerator<AddedOrFault> {
  let former: Group = { stored: Promise.resolve(), outcomes: [] }
  for (let at = 0; at < adding.length; at += together) {
    const group = begin(means, adding.slice(at, at + together), (i, stage) => progress(at + i, stage), by)
    for (const outcome of former.outcomes) yield await outcome
    await group.stored
    former = group
  }
  for (const outcome of former.outcomes) yield await outcome
}

function begin(
  means: Means,
  adding: readonly Adding[],
  progress: (place: number, stage: AddStage) => void,
  by: string,
): Group {
  let fold = () => {}
  const all = new Promise<void>((resolve) => (fold = resolve))
  let before = Promise.resolve()
  const outcomes = adding.map(({ source, description }, i): Promise<AddedOrFault> => {
    const turn = before
    let stored = () => {}
    before = new Promise((resolve) => (stored = resolve))
    const told = (stage: AddStage) => {
      progress(i, stage)
      if (stage === 'folding') stored()
    }
    return source()
      .then((given) => addDocument(means, given, description, told, by, { before: turn, all }))
      .then(
        (added) => ({ added, fault: null }),
        (fault: unknown) => ({ added: null, fault }),
      )
      .finally(() => turn.then(stored))
  })
  void before.then(fold)
  return { stored: all, outcomes }
}
