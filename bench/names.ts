// How well one name is told in two scripts: pairs of an Arabic and a Latin spelling, near misses among them.
//   npm run names -- [--misses]
import { parseArgs } from 'node:util'
import { sameName } from '../src/ledger/names.ts'
import { rows } from '../src/reading/lexicon.ts'
import pairs from './names.tsv'

const { values } = parseArgs({ options: { misses: { type: 'boolean' } } })
const tally = { found: 0, missed: 0, extra: 0, right: 0 }
for (const { arabic, latin, same } of rows<'arabic' | 'latin' | 'same'>(pairs)) {
  const said = sameName(arabic, latin)
  const kind = said ? (same === 'yes' ? 'found' : 'extra') : same === 'yes' ? 'missed' : 'right'
  tally[kind]++
  if (values.misses && (kind === 'missed' || kind === 'extra')) console.log(`${kind}: ${arabic} / ${latin}`)
}
const precision = tally.found / (tally.found + tally.extra)
const recall = tally.found / (tally.found + tally.missed)
console.log(
  `pairs ${tally.found + tally.missed + tally.extra + tally.right}  found ${tally.found}  missed ${tally.missed}  extra ${tally.extra}  right refusals ${tally.right}`,
)
console.log(
  `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
)
