import { fold } from '../../text/fold.ts'
import type { Sentence, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { PhraseBook } from '../phrases.ts'
import { holdsOf } from '../spelling.ts'
import { hitOf, type NameHit } from '../steps/06-names.ts'
import bodies from './bodies.tsv'
import countries from './countries.tsv'
import places from './places.tsv'

interface Known {
  readonly as: NameHit['as']
  readonly side: string
  readonly country: string | null
}

const names = new PhraseBook<Known>()
const adjectives = new PhraseBook<Known>()

/** `عماني` → `عمانيه`, `عمانيين`, `عمانيتان` … */
export const nisbaEndings = ['', 'ه', 'ين', 'ون', 'ان', 'تان', 'تين', 'ات', 'ا']
const stateWords = new Set(['دوله', 'جمهوريه', 'مملكه', 'سلطنه', 'اماره', 'امبراطوريه'])
const droppedStateWords = new Set(['دوله'])
/** `الجمهورية`, `المملكة` and the like before a country's adjective name the country. */
const stateNouns = new Set(['جمهوريه', 'مملكه', 'سلطنه'])

for (const { code, names: called, adjectives: nisbas, capitals } of rows<'code' | 'names' | 'adjectives' | 'capitals'>(
  countries,
)) {
  for (const name of list(called)) addName(name, { as: 'country', side: code, country: code })
  for (const name of list(capitals)) addName(name, { as: 'capital', side: code, country: code })
  for (const nisba of list(nisbas)) {
    const [stem, second] = fold(nisba).split(' ') as [string, string?]
    for (const ending of nisbaEndings) {
      if (!second) adjectives.add([stem + ending], { as: 'adjective', side: code, country: code })
      else
        for (const article of ['', 'ال'])
          adjectives.add([stem + ending, article + second + ending], { as: 'adjective', side: code, country: code })
    }
  }
}
for (const { side, names: called, region, adjectives: nisbas } of rows<'side' | 'names' | 'region' | 'adjectives'>(
  bodies,
)) {
  for (const name of list(called)) addName(name, { as: 'body', side, country: null })
  // a region whose states act together is a place, and no organisation
  for (const name of list(region)) addName(name, { as: 'country', side, country: null })
  for (const nisba of list(nisbas))
    for (const ending of nisbaEndings) adjectives.add([fold(nisba) + ending], { as: 'adjective', side, country: null })
}
for (const { name, country, alone } of rows<'name' | 'country' | 'alone'>(places)) {
  if (alone !== 'no') addName(name, { as: 'place', side: '', country: country || null })
}

function list(cell: string): string[] {
  return cell.split('|').filter(Boolean)
}

/** With its words run together as well, as pages that lost their spaces print it. */
function addName(name: string, known: Known): void {
  const parts = fold(name).split(' ')
  names.add(parts, known)
  if (parts.length > 1) names.add([parts.join('')], known)
}

/** `مجلس التعاون الاستراتيجي`: a council of two states, not the Gulf's. */
const ownCouncil = new Set(
  'الاستراتيجي الاستراتيجيه الاعلي الاقتصادي الثنايي المشترك رفيع عالي العالي الرفيع التجاري الدفاعي والتنسيق والشراكه والتكامل والصداقه بين'.split(
    ' ',
  ),
)

/** Whether a naming of any kind may begin with the word: most words begin none. */
const mayOpen = holdsOf(({ kind, spelling }) => {
  const opens = (stem: string) =>
    names.begins(stem) || names.begins(`ال${stem}`) || adjectives.begins(stem) || stateNouns.has(stem)
  return kind === 'letters' && spelling.forms.some(({ stem }) => opens(stem))
})

/** Countries, adjectives, capitals, places and bodies of the document's sentences. */
export function countryHits(sentences: readonly Sentence[], text: string): NameHit[][] {
  const found = sentences.map(({ words }) => scan(words, text))
  return ammanOrOman(found, text)
}

function scan(words: readonly Word[], text: string): NameHit[] {
  const hits: NameHit[] = []
  for (let at = 0; at < words.length;) {
    const hit = mayOpen(words[at]!) ? (nameAt(words, at, text) ?? adjectiveAt(words, at, text)) : undefined
    if (hit) hits.push(asModifier(words, hit))
    at = hit ? hit.to : at + 1
  }
  return hits
}

/** `وزارة الخارجية السعودية`: a country called by its adjective is the adjective after a definite feminine noun. */
function asModifier(words: readonly Word[], hit: NameHit): NameHit {
  const before = words[hit.from - 1]
  if (
    hit.as !== 'country' ||
    hit.to !== hit.from + 1 ||
    !hit.name.startsWith('ال') ||
    hit.start !== words[hit.from]!.start ||
    !before ||
    !/^(?:[وفبك]?ال|[وف]?لل)/.test(before.folded) ||
    !/(?:ه|ات)$/.test(before.folded)
  )
    return hit
  return adjectives.longest(fold(hit.name).replace(/^ال/, ''), words, hit.to) ? hitOf('adjective', hit, hit) : hit
}

function nameAt(words: readonly Word[], at: number, text: string): NameHit | undefined {
  const word = words[at]!
  for (const { proclitics, stem, start } of word.forms) {
    const fused = proclitics.endsWith('لل')
    if (proclitics.endsWith('ال')) continue
    const match = names.longest(
      fused ? 'ال' + stem : stem,
      words,
      at + 1,
      ({ as }, length) =>
        as !== 'body' || length > 2 || stem !== 'مجلس' || !ownCouncil.has(words[at + 2]?.folded ?? ''),
    )
    if (!match || (proclitics.includes('س') && !fused)) continue
    const to = at + match.length
    const end = words[to - 1]!.end
    // للعراق: the name begins at the ل that its article is fused with
    const from = fused ? start - 2 : start
    const name = fused ? 'ال' + text.slice(start, end) : text.slice(from, end)
    const hit = hitOf(match.value.as, match.value, { start: from, end, from: at, to, name })
    return hit.as === 'country' ? withStateWord(words, hit, text) : hit
  }
  return stateNamedByAdjective(words, at, text)
}

/** `دولة قطر`; also where the state word is glued to the word before it (`بينسلطنة عمان`). */
function withStateWord(words: readonly Word[], hit: NameHit, text: string): NameHit {
  const before = words[hit.from - 1]
  if (!before || before.kind !== 'letters' || hit.start !== words[hit.from]!.start) return hit
  for (let cut = 0; cut <= before.folded.length - 4; cut++) {
    const word = before.folded.slice(cut)
    if (!stateWords.has(word)) continue
    const start = before.end - surfaceLength(before, word.length)
    const name = droppedStateWords.has(word) ? hit.name : text.slice(start, hit.end)
    return hitOf(hit.as, hit, { start, end: hit.end, from: hit.from - 1, to: hit.to, name })
  }
  return hit
}

/** How many code units of the surface its last `count` folded letters take. */
function surfaceLength(word: Word, count: number): number {
  let at = word.surface.length
  for (let left = count; at > 0 && left > 0; at--) left -= fold(word.surface[at - 1]!).length
  return word.surface.length - at
}

/** `الجمهورية التونسية`, `المملكة المغربية`, with what else follows of the official name left out. */
function stateNamedByAdjective(words: readonly Word[], at: number, text: string): NameHit | undefined {
  const form = words[at]!.forms.find(({ proclitics, stem }) => /(?:ال|لل)$/.test(proclitics) && stateNouns.has(stem))
  const next = words[at + 1]
  if (!form || next?.kind !== 'letters' || !next.folded.startsWith('ال')) return undefined
  const match = adjectives.longest(next.folded.slice(2), words, at + 2)
  if (!match) return undefined
  const start = form.start - 2
  const to = at + 1 + match.length
  const end = words[to - 1]!.end
  const name = form.proclitics.endsWith('لل') ? 'ال' + text.slice(form.start, end) : text.slice(start, end)
  return hitOf('country', match.value, { start, end, from: at, to, name })
}

function adjectiveAt(words: readonly Word[], at: number, text: string): NameHit | undefined {
  for (const { proclitics, stem, start } of words[at]!.forms) {
    if (proclitics.endsWith('س')) continue
    const match = adjectives.longest(stem, words, at + 1)
    if (!match) continue
    const to = at + match.length
    const end = words[to - 1]!.end
    const from = /ال$|لل$/.test(proclitics) ? start - 2 : start
    const name = proclitics.endsWith('لل') ? 'ال' + text.slice(start, end) : text.slice(from, end)
    return hitOf(match.value.as, match.value, { start: from, end, from: at, to, name })
  }
  return undefined
}

/** `عمان` without its vowels is Oman or the capital of Jordan: what else the document speaks of decides. */
function ammanOrOman(found: NameHit[][], text: string): NameHit[][] {
  const bare = (hit: NameHit) => hit.side === 'OM' && fold(hit.name) === 'عمان'
  let jordan = 0
  let oman = 0
  let unclear = false
  for (const hits of found)
    for (const hit of hits) {
      if (hit.side === 'JO') jordan++
      else if (hit.side !== 'OM') continue
      else if (bare(hit)) unclear = true
      else oman++
    }
  if (!unclear) return found
  return found.map((hits) =>
    hits.map((hit): NameHit => {
      if (!bare(hit)) return hit
      const spelt = text.slice(hit.start, hit.end)
      const amman = /م\u0651|م\u064e\u0651/.test(spelt) || (!spelt.includes('\u064f') && jordan > oman)
      return amman ? hitOf('capital', { side: 'JO', country: 'JO' }, hit) : hit
    }),
  )
}
