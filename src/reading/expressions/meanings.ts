import { rows } from '../lexicon.ts'
import type { Lexeme, Lexicon } from './lexeme.ts'
import { fold } from '../../text/fold.ts'

// Word lists of numbers and dates: `word`, `meaning`, `value`; a word with several meanings has several lines.

const flag = (name: keyof Lexeme) => (): Lexeme => ({ [name]: true })
const number =
  (name: keyof Lexeme) =>
  (value: string): Lexeme => ({ [name]: Number(value) })
const name =
  (field: keyof Lexeme) =>
  (value: string): Lexeme => ({ [field]: value })

const meanings: Record<string, (value: string) => Lexeme> = {
  cardinal: number('cardinal'),
  scale: number('scale'),
  'short scale': (value) => ({ scale: Number(value), short: true }),
  'two of scale': (value) => ({ scale: Number(value), times: 2 }),
  teen: flag('teen'),
  ordinal: number('ordinal'),
  suffix: flag('suffix'),
  fraction: number('fraction'),
  lasting: flag('lasting'),
  throughout: flag('throughout'),
  whole: flag('whole'),
  parts: number('parts'),
  share: flag('share'),
  over: flag('over'),
  same: flag('same'),
  negative: flag('negative'),
  point: flag('point'),
  percent: flag('percent'),
  month: number('month'),
  'hijri month': (value) => ({ month: Number(value), hijri: true }),
  needy: flag('needy'),
  weekday: number('weekday'),
  period: name('period'),
  'two of period': (value) => ({ period: value as Lexeme['period'], times: 2 }),
  'many of period': (value) => ({ period: value as Lexeme['period'], times: 0 }),
  season: number('season'),
  decade: number('decade'),
  day: number('dayShift'),
  shift: number('shift'),
  phase: name('phase'),
  quarter: () => ({ part: 'quarter' }),
  half: () => ({ part: 'half' }),
  era: name('era'),
  joint: name('joint'),
  bar: name('bar'),
  party: flag('party'),
  qualifier: name('qualifier'),
  'trailing qualifier': (value) => ({ qualifier: value as Lexeme['qualifier'], trailing: true }),
  'reaching qualifier': (value) => ({ qualifier: value as Lexeme['qualifier'], reaching: true }),
}

/** Adds a word list's meanings to a lexicon. Throws on a meaning that nobody reads, which is a slip in the list. */
export function addMeanings(lexicon: Lexicon, tsv: string): void {
  for (const { word, meaning, value } of rows<'word' | 'meaning' | 'value'>(tsv)) {
    const lexeme = meanings[meaning]
    if (!lexeme) throw new Error(`${word}: there is no meaning "${meaning}"`)
    lexicon.add(fold(word), lexeme(value))
  }
}
