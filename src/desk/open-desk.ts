import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { beginIndex, isIndexed } from '../store/indexed.ts'
import { searchVersion } from '../reading/search-version.ts'
import { openStore } from '../store/store.ts'
import { usualDataFolder } from '../store/data-folder.ts'
import type { Desk } from './desk.ts'
import type { Means } from './means.ts'
import { openReaders, type Readers } from './readers.ts'
import { roundsDesk } from './rounds-desk.ts'
import { watch } from './watch.ts'
import { systemUser } from './system-user.ts'
import { Upkeep } from './upkeep.ts'

export interface DeskOptions {
  /** The data folder; the platform's usual one by default. */
  readonly data?: string | undefined
  /** One's own PostgreSQL (15 or later) instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  /** The same as the role that the program is to work as, where the role of `databaseUrl` may make none. */
  readonly applicationUrl?: string | undefined
  /** Who reads; this program's reader by default. */
  readonly readers?: Readers
}

/** Opens the desk on its store, which is set up and brought up to date where need be. */
export async function openDesk({ data, databaseUrl, applicationUrl, readers }: DeskOptions = {}): Promise<Desk> {
  const store = await openStore({ data: data ? resolve(data) : usualDataFolder(), databaseUrl, applicationUrl })
  const upkeep = new Upkeep(store, async (...asked) => (await import('./standing.ts')).foldDue(store, ...asked))
  const means: Means = { store, readers: readers ?? openReaders(Math.min(4, availableParallelism())), upkeep }
  const close = async () => {
    await upkeep.close()
    await means.readers.close()
    await store.close()
  }
  try {
    if (!(await store.read(isIndexed))) await store.write('', (query) => beginIndex(query, searchVersion))
  } catch (fault) {
    await close()
    throw fault
  }
  // Each is loaded when it is first asked for: to show the ledger takes neither the reader nor the fold.
  return {
    addDocument: async (...asked) => (await import('./add-document.ts')).addDocument(means, ...asked),
    addDocuments: async function* (...asked) {
      yield* (await import('./add-documents.ts')).addDocuments(means, ...asked)
    },
    withdrawDocument: async (document, by, why) =>
      (await import('./withdraw-document.ts')).withdrawDocument(means, document, by, why),
    reinstateDocument: async (document, by, why) =>
      (await import('./withdraw-document.ts')).withdrawDocument(means, document, by, why, false),
    describeDocument: async (...asked) => (await import('./describe-document.ts')).describeDocument(means, ...asked),
    listDocuments: async () => (await import('./document-records.ts')).listDocuments(means),
    countDocuments: async () => store.read((await import('../store/documents.ts')).documentCount),
    openDocument: async (document) => (await import('./open-document.ts')).openDocument(means, document),
    originalPage: async (document) => (await import('./open-document.ts')).originalPage(means, document),
    originalBytes: async (document) => (await import('./open-document.ts')).originalBytes(means, document),
    listDialogues: async (...asked) => (await import('./dialogues.ts')).listDialogues(means, ...asked),
    openDialogue: async (...asked) => (await import('./dialogues.ts')).openDialogue(means, ...asked),
    ledger: async (knownAt) => (await import('./dialogues.ts')).wholeLedger(means, knownAt),
    namedInDialogue: async (mechanism) => (await import('./named.ts')).namedInDialogue(means, mechanism),
    review: async (...asked) => (await import('./dialogues.ts')).reviewDialogue(means, ...asked),
    openReview: async (...asked) => (await import('./dialogues.ts')).openReview(means, ...asked),
    publishReview: async (...asked) => (await import('./publish-review.ts')).publishReview(means, ...asked),
    terms: async (removed) => (await import('./terms.ts')).listTerms(means, removed),
    setTerm: async (...asked) => (await import('./terms.ts')).setTerm(means, ...asked),
    removeTerm: async (...asked) => (await import('./terms.ts')).removeTerm(means, ...asked),
    importTerms: async (...asked) => (await import('./terms.ts')).importTerms(means, ...asked),
    exportTerms: async (format) => (await import('./terms.ts')).exportTerms(means, format),
    judge: async (...asked) => (await import('./judge.ts')).judge(means, ...asked),
    judgements: async (of) => (await import('./judgements.ts')).judgementsOf(means, of),
    placesNamed: async (of, name) => (await import('./judgements.ts')).placesNamed(means, of, name),
    sources: async () => (await import('./judgements.ts')).ratedSources(means),
    readAgain: async (progress) => (await import('./read-again.ts')).readAgain(means, progress),
    foldAgain: async () => (await import('./standing.ts')).foldEverything(means),
    check: async (...asked) => (await import('./check.ts')).check(means, ...asked),
    search: async (request) => (await import('./search.ts')).search(means, request),
    acting: async (token) => (await import('./sign-in.ts')).acting(means, token),
    operator: () => ({ account: systemUser(), sides: [], role: 'sole' }),
    signIn: async (...asked) => (await import('./sign-in.ts')).signIn(means, ...asked),
    signOut: async (token) => (await import('./sign-in.ts')).signOut(means, token),
    accounts: async (acting) => (await import('./accounts.ts')).listAccounts(means, acting),
    addAccount: async (...asked) => (await import('./accounts.ts')).addAccount(means, ...asked),
    setUpAccounts: async (...asked) => (await import('./accounts.ts')).setUpAccounts(means, ...asked),
    disableAccount: async (...asked) => (await import('./accounts.ts')).disableAccount(means, ...asked),
    resetPassword: async (...asked) => (await import('./accounts.ts')).resetPassword(means, ...asked),
    changeOwnPassword: async (...asked) => (await import('./accounts.ts')).changeOwnPassword(means, ...asked),
    log: async (limit, before, acting) =>
      store
        .forSides(acting?.sides ?? [])
        .read(async (query) => (await import('../store/change-log.ts')).newestEntries(query, limit, before)),
    backup: async (path) => (await import('./backup.ts')).backup(means, path),
    restore: async (path) => (await import('./backup.ts')).restore(means, path),
    ...roundsDesk(means),
    watch: (tell) => watch(means, tell),
    keepUp: () =>
      upkeep.keepUp({
        toIndex: async (...asked) => (await import('./index-document.ts')).indexRest(means, ...asked),
        toRead: async (left, stop) =>
          (await import('./read-again.ts')).readAgain(means, (done, of) => left(of - done), stop),
      }),
    behind: () => upkeep.behind(),
    hold: () => store.hold(),
    close,
  }
}

/** The data folder that is used when nothing else is said. */
export { usualDataFolder } from '../store/data-folder.ts'
