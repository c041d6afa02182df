import { fold } from '../text/fold.ts'

// One name in two scripts: `خليفة بن علي الحارثي` and `Khalifa bin Ali al-Harthy`. Words are aligned letter by letter with the
// spellings that each Arabic letter takes in Latin script; short vowels, which Arabic does not write, cost nothing.

const arabicLetter = /[\u0600-\u06ff]/

/** What each Arabic letter (folded) is written as; the first is the most usual. */
const spellings: Record<string, readonly string[]> = {
  ب: ['b', 'p'], ت: ['t'], ث: ['th', 't', 's'], ج: ['j', 'g', 'dj', 'zh'], ح: ['h'], خ: ['kh', 'h', 'k', 'x'], د: ['d', 't'],
  ذ: ['dh', 'z', 'th', 'd'], ر: ['r'], ز: ['z', 's'], س: ['s', 'c', 'z'], ش: ['sh', 'ch', 'sch', 's'], ص: ['s'],
  ض: ['d', 'dh', 'z'], ط: ['t'], ظ: ['z', 'dh', 'th', 'd'], ع: ["'", ''], غ: ['gh', 'g', 'q'], ف: ['f', 'v', 'ph'],
  ق: ['q', 'k', 'g', 'c', 'gh'], ك: ['k', 'c', 'ck', 'q', 'g', 'ch'], گ: ['g'], ل: ['l'], م: ['m'], ن: ['n'], ه: ['h', ''],
  پ: ['p', 'b'], چ: ['ch'], ڤ: ['v'], ء: ["'", ''],
}
/** Letters that are long vowels or half-vowels: as a consonant, as a vowel, or not written at all. */
const vowelLetters: Record<string, readonly string[]> = { ا: ['a', 'e'], و: ['w', 'v', 'o', 'u'], ي: ['y', 'i', 'e', 'j'] }
const digraphs = ['sch', 'kh', 'gh', 'dh', 'th', 'sh', 'ch', 'ph', 'zh', 'dj', 'ck']
const isVowel = (grapheme: string) => /^[aeiouy]$/.test(grapheme)

const titles = new Set([
  'sheikh', 'shaikh', 'sheik', 'sayyid', 'sayed', 'dr', 'mr', 'mrs', 'ms', 'miss', 'sir', 'dame', 'lord', 'lady', 'he', 'hh', 'hrh', 'hm', 'his', 'her', 'excellency',
  'highness', 'royal', 'majesty', 'the', 'rt', 'hon', 'honourable', 'mp', 'prince', 'princess', 'king', 'general', 'gen', 'admiral', 'ambassador', 'minister', 'secretary',
  'president', 'eng', 'engineer', 'professor', 'prof', 'senator', 'jr', 'sr', 'phd',
  'الشيخ', 'السيد', 'السيده', 'سعاده', 'معالي', 'دوله', 'سمو', 'صاحب', 'صاحبه', 'السمو', 'جلاله', 'فخامه', 'الدكتور', 'الدكتوره', 'د', 'المهندس', 'الامير', 'الاميره', 'الملك',
  'الفريق', 'اللواء', 'السفير', 'السفيره', 'الاستاذ', 'حضره',
])
const links = new Set(['bin', 'ibn', 'ben', 'bint', 'b', 'de', 'von', 'van', 'بن', 'ابن', 'بنت'])
const articles = new Set(['al', 'el', 'ال', 'ul', 'as', 'ash', 'ar', 'an', 'at', 'ad', 'az'])
const servants = new Set(['عبد', 'abd', 'abdul', 'abdel', 'abdal', 'abdol', 'abdu'])

/** The words of a name that tell one bearer from another: without titles, links and articles, `عبد الرحمن` as one word. */
export function nameWords(name: string): string[] {
  const words = fold(name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/\b([a-z])\.\s*([a-z])\.?\s*(?=[a-z]\.)?/g, '$1 $2 ')
    .replace(/['`ʿʾ]/g, '').split(/[^\p{L}\p{M}]+/u).filter(Boolean)
  const kept: string[] = []
  for (let i = 0; i < words.length; i++) {
    let word = words[i]!
    if (titles.has(word) || links.has(word)) continue
    if (servants.has(word) && i + 1 < words.length) {
      while (i + 1 < words.length && (articles.has(words[i + 1]!))) i++
      word = (arabicLetter.test(word) ? 'عبد' : 'abd') + (words[++i] ?? '')
    } else if (articles.has(word) && i + 1 < words.length) continue
    else if ((word === 'abu' || word === 'ابو') && i + 1 < words.length) word += words[++i]!
    kept.push(word)
  }
  return kept
}

const graphemes = (word: string): string[] => {
  const found: string[] = []
  for (let i = 0; i < word.length; ) {
    const long = digraphs.find((digraph) => word.startsWith(digraph, i))
    found.push(long ?? word[i]!)
    i += long?.length ?? 1
  }
  return found
}

const cost = { vowel: 0.12, longVowel: 0.22, otherVowel: 0.2, otherSpelling: 0.25, letter: 1, otherLetter: 1.2 }
const silent = new Set(['ع', 'ء'])

/** What it costs to read an Arabic letter as a Latin grapheme. */
function substitution(letter: string, grapheme: string, last: boolean): number {
  const soft = vowelLetters[letter]
  if (soft) return soft.includes(grapheme) ? 0 : isVowel(grapheme) ? cost.otherVowel : cost.otherLetter
  const hard = spellings[letter] ?? []
  if (hard[0] === grapheme) return 0
  if (hard.includes(grapheme)) return cost.otherSpelling
  if (isVowel(grapheme) && (silent.has(letter) || (last && letter === 'ه'))) return 0
  return cost.otherLetter
}

const omission = (letter: string, last: boolean): number =>
  vowelLetters[letter] ? cost.longVowel : spellings[letter]?.includes('') ? (last ? 0.05 : 0.15) : cost.letter
const addition = (grapheme: string, before: string | undefined): number =>
  grapheme === before ? 0 : isVowel(grapheme) ? cost.vowel : cost.letter

/** How far an Arabic word is from a Latin one: 0 where each letter is spelt in its usual way. */
function distanceAcross(arabic: string, latin: string): number {
  const a = [...arabic], l = graphemes(latin)
  const table: number[][] = [[0]]
  for (let j = 1; j <= l.length; j++) table[0]!.push(table[0]![j - 1]! + addition(l[j - 1]!, l[j - 2]))
  for (let i = 1; i <= a.length; i++) {
    const letter = a[i - 1]!, before = table[i - 1]!
    const row = [before[0]! + omission(letter, i === a.length)]
    for (let j = 1; j <= l.length; j++) {
      const grapheme = l[j - 1]!
      // `is-haq`: what looks like one sound is two letters
      const two = i > 1 && grapheme.length === 2 && substitution(a[i - 2]!, grapheme[0]!, false) <= cost.otherSpelling
        && substitution(letter, grapheme[1]!, false) <= cost.otherSpelling ? table[i - 2]![j - 1]! + 0.1 : Infinity
      row.push(Math.min(
        before[j - 1]! + substitution(letter, grapheme, i === a.length),
        before[j]! + omission(letter, i === a.length),
        row[j - 1]! + addition(grapheme, l[j - 2]),
        two,
      ))
    }
    table.push(row)
  }
  return table[a.length]![l.length]!
}

const alike: Record<string, string> = { q: 'k', c: 'k', ck: 'k', g: 'g', gh: 'g', dj: 'j', zh: 'j', v: 'f', ph: 'f', dh: 'd', th: 't', sch: 's', sh: 's', ch: 's', p: 'b', x: 'k', kh: 'k', z: 's' }
/** A Latin word's consonants, with spellings of one Arabic letter made one: `Hussein`, `Husayn` → `hsn`. */
const consonants = (word: string): string =>
  graphemes(word).map((g) => alike[g] ?? g).filter((g) => !isVowel(g) && g !== 'w').join('').replace(/(.)\1+/g, '$1').replace(/h$/, '')

function editDistance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1))
    row = next
  }
  return row[b.length]!
}

const withoutArticle = (word: string): string[] => {
  const bare = /^ال.{3,}/.test(word) ? word.slice(2) : /^[ae]l.{4,}/.test(word) ? word.slice(2) : null
  return bare ? [word, bare] : [word]
}

/** Whether two words of names can be one, in whatever scripts they stand. */
export function sameNameWord(a: string, b: string): boolean {
  if (a === b) return true
  return withoutArticle(a).some((x) => withoutArticle(b).some((y) => sameBareWord(x, y)))
}

function sameBareWord(a: string, b: string): boolean {
  if (a === b) return true
  const [isArabic, isToo] = [arabicLetter.test(a), arabicLetter.test(b)]
  if (isArabic && isToo) return Math.min(a.length, b.length) >= 4 && editDistance(a, b) <= (Math.min(a.length, b.length) >= 6 ? 1 : 0) + (softEqual(a, b) ? 1 : 0)
  if (!isArabic && !isToo) {
    const [x, y] = [consonants(a), consonants(b)]
    return x === y && x.length > 0 && editDistance(a, b) <= Math.max(2, Math.ceil(Math.max(a.length, b.length) / 2))
  }
  const [arabic, latin] = isArabic ? [a, b] : [b, a]
  const length = [...arabic].length
  return distanceAcross(arabic, latin) <= (length <= 3 ? 0.45 : length <= 5 ? 0.7 : 0.95)
}
/** Whether two Arabic words differ in long vowels only: `انطوني`, `انتوني` do not. */
const softEqual = (a: string, b: string) => a.replace(/[اوي]/g, '') === b.replace(/[اوي]/g, '')

/**
 * Whether two names can be one person's: the last words agree, and so do the first where both have one; words between may be
 * left out, but what both give stands in the same order.
 */
export function sameName(a: string, b: string): boolean {
  let [x, y] = [nameWords(a), nameWords(b)]
  if (!x.length || !y.length) return false
  if (x.length > y.length) [x, y] = [y, x]
  if (!sameNameWord(x.at(-1)!, y.at(-1)!)) return false
  if (x.length === 1) return true
  const initial = (w: string, of: string) => w.length === 1 && sounds(w, of)
  if (!sameNameWord(x[0]!, y[0]!) && !initial(x[0]!, y[0]!) && !initial(y[0]!, x[0]!)) return false
  let at = 1
  for (const word of x.slice(1, -1)) {
    const next = y.slice(at, -1).findIndex((other) => sameNameWord(word, other) || initial(word, other) || initial(other, word))
    if (next >= 0) at += next + 1
    else if (y.length - 2 >= x.length - 1 || word.length === 1) continue
    else if (y.length === x.length) return false
  }
  return true
}
const sounds = (letter: string, word: string): boolean =>
  arabicLetter.test(letter) === arabicLetter.test(word) ? word.startsWith(letter)
    : arabicLetter.test(word) ? substitution(word[0]!, letter, false) <= cost.otherSpelling : substitution(letter, word[0]!, false) <= cost.otherSpelling
