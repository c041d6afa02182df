// How well search tells that two words are forms of one: pairs of words, near misses among them.
//   npm run search-words -- [--misses] [--postgres]
// With --postgres the stemmers that PostgreSQL brings (Snowball's) are measured beside ours.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { rows } from '../src/reading/lexicon.ts'
import { searchWords } from '../src/reading/search-words.ts'
import { openStore } from '../src/store/store.ts'
import { fold } from '../src/text/fold.ts'
import pairs from './search.tsv'

const { values } = parseArgs({ options: { misses: { type: 'boolean' }, postgres: { type: 'boolean' } } })
const all = rows<'one' | 'other' | 'same'>(pairs)
const isArabic = (word: string): boolean => /[\u0621-\u064a\u0660-\u0669\ufe70-\ufeff]/.test(word)

async function measure(name: string, meet: (one: string, other: string) => Promise<boolean> | boolean): Promise<void> {
  for (const language of ['Arabic', 'English']) {
    const tally = { found: 0, missed: 0, extra: 0, right: 0 }
    for (const { one, other, same } of all.filter((pair) => isArabic(pair.one) === (language === 'Arabic'))) {
      const kind = (await meet(one, other)) ? (same === 'yes' ? 'found' : 'extra') : same === 'yes' ? 'missed' : 'right'
      tally[kind]++
      if (values.misses && (kind === 'missed' || kind === 'extra')) console.log(`${name}, ${kind}: ${one} / ${other}`)
    }
    const { found, missed, extra, right } = tally
    const [precision, recall] = [found / (found + extra), found / (found + missed)]
    console.log(
      `${name.padEnd(12)} ${language.padEnd(8)} pairs ${found + missed + extra + right}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
    )
  }
}

const keysOf = (word: string): string[] => searchWords(word).flatMap(({ keys }) => keys)
await measure('Hiwar', (one, other) => keysOf(one).some((key) => keysOf(other).includes(key)))
await measure('spelling', (one, other) => fold(one) === fold(other))

if (values.postgres) {
  const folder = mkdtempSync(join(tmpdir(), 'hiwar-search-'))
  chmodSync(folder, 0o755)
  const store = await openStore({ data: folder })
  const lexemes = async (word: string): Promise<string[]> => {
    const configuration = isArabic(word) ? 'arabic' : 'english'
    const { rows: found } = await store.read((query) =>
      sql<{ lexeme: string }>`select lexeme from unnest(to_tsvector(${configuration}::regconfig, ${word}))`.execute(
        query,
      ),
    )
    return found.map(({ lexeme }) => lexeme)
  }
  await measure('PostgreSQL', async (one, other) => {
    const known = await lexemes(other)
    return (await lexemes(one)).some((lexeme) => known.includes(lexeme))
  })
  await store.close()
  rmSync(folder, { recursive: true })
}
