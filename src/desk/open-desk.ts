import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { openStore } from '../store/store.ts'
import { usualDataFolder } from '../store/data-folder.ts'
import { addDocument } from './add-document.ts'
import { backup, restore } from './backup.ts'
import { check } from './check.ts'
import { describeDocument } from './describe-document.ts'
import type { Desk } from './desk.ts'
import { listDialogues, openDialogue, reviewDialogue, wholeLedger } from './dialogues.ts'
import { documentRecords } from './document-records.ts'
import { judge } from './judge.ts'
import type { Means } from './means.ts'
import { openDocument, originalBytes } from './open-document.ts'
import { readAgain } from './read-again.ts'
import { openReaders, type Readers } from './readers.ts'
import { foldEverything } from './standing.ts'
import { withdrawDocument } from './withdraw-document.ts'

export interface DeskOptions {
  /** The data folder; the platform's usual one by default. */
  readonly data?: string | undefined
  /** One's own PostgreSQL (15 or later) instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  /** Who reads; this program's reader by default. */
  readonly readers?: Readers
}

/** Opens the desk on its store, which is set up and brought up to date where need be. */
export async function openDesk({ data, databaseUrl, readers }: DeskOptions = {}): Promise<Desk> {
  const store = await openStore({ data: data ? resolve(data) : usualDataFolder(), databaseUrl })
  const means: Means = { store, readers: readers ?? openReaders(Math.min(4, availableParallelism())) }
  return {
    addDocument: (...asked) => addDocument(means, ...asked),
    withdrawDocument: (document, by, why) => withdrawDocument(means, document, by, why),
    reinstateDocument: (document, by, why) => withdrawDocument(means, document, by, why, false),
    describeDocument: (...asked) => describeDocument(means, ...asked),
    listDocuments: () => store.read((query) => documentRecords(query)),
    openDocument: (document) => openDocument(means, document),
    originalBytes: (document) => originalBytes(means, document),
    listDialogues: (asOf) => listDialogues(means, asOf),
    openDialogue: (mechanism, asOf) => openDialogue(means, mechanism, asOf),
    ledger: () => wholeLedger(means),
    review: (mechanism, asOf) => reviewDialogue(means, mechanism, asOf),
    judge: (...asked) => judge(means, ...asked),
    readAgain: (progress) => readAgain(means, progress),
    check: (progress) => check(means, progress),
    backup: (path) => backup(means, path),
    restore: (path) => restore(means, path),
    foldAgain: () => foldEverything(means),
    hold: () => store.hold(),
    close: async () => {
      await means.readers.close()
      await store.close()
    },
  }
}

/** The data folder that is used when nothing else is said. */
export { usualDataFolder } from '../store/data-folder.ts'
