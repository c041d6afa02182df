import { rows } from '../reading/lexicon.ts'
import { fold } from '../text/fold.ts'
import givenNames from './given-names.tsv'
import { cost, distanceAcross, graphemes, isVowel, substitution } from './transliteration.ts'

// One name in two scripts: `خليفة بن علي الحارثي` and `Khalifa bin Ali al-Harthy`. Words are aligned letter by letter with the
// spellings that each Arabic letter takes in Latin script. Short vowels, which Arabic does not write, cost little; long ones must be
// there. Given names that are written alike and are not the same (حمد Hamad, حميد Hamid) stand in a list.

const arabicLetter = /[\u0600-\u06ff]/

const titles = new Set(
  (
    'sheikh shaikh sheik sayyid sayed dr mr mrs ms miss sir dame lord lady he hh hrh hm h e his her excellency highness royal majesty the rt hon ' +
    'honourable mp prince princess king general gen admiral ambassador minister secretary president eng engineer professor prof senator jr sr phd ' +
    'الشيخ الشيخه السيد السيده سعاده معالي دوله سمو صاحب صاحبه السمو جلاله فخامه الدكتور الدكتوره د المهندس الامير الاميره الملك الفريق اللواء السفير ' +
    'السفيره الاستاذ حضره المستشار النائب'
  ).split(' '),
)
const rulers = new Set(['amir', 'emir', 'sultan', 'امير', 'سلطان'])
const links = new Set(['bin', 'ibn', 'ben', 'bint', 'b', 'de', 'von', 'van', 'بن', 'ابن', 'بنت', 'دي', 'فون', 'فان'])
const articles = new Set(['al', 'el', 'ال', 'ul', 'as', 'ash', 'ar', 'an', 'at', 'ad', 'az'])
const servant = /^(عبد|abd)(?:ال|al|el|ul|ol|ool|oul)?$/
const fusedServant = /^(عبدال|abd(?:al|el|ul|ol|oul|e|u))(.{2,})$/
const father = /^(ابو|بو|ابا|abu|abo|abou|aboul|abul|bou)$/

/** The words of a name that tell one bearer from another: without titles, links and articles; `عبد الرحمن`, `أبو الغيط` as one word. */
export function nameWords(name: string): readonly string[] {
  let words = wordsKnown.get(name)
  if (!words) {
    words = wordsOf(name)
    if (wordsKnown.size >= 5_000) wordsKnown.clear()
    wordsKnown.set(name, words)
  }
  return words
}
const wordsKnown = new Map<string, readonly string[]>()

function wordsOf(name: string): string[] {
  const words = fold(name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/['`ʿʾ]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
  while (words.length > 2 && (titles.has(words[0]!) || (rulers.has(words[0]!) && titles.has(words[1]!)))) words.shift()
  const kept: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const last = i === words.length - 1
    if (titles.has(word) || links.has(word) || (articles.has(word) && !last)) continue
    const skip = () => {
      while (i + 2 < words.length && articles.has(words[i + 1]!)) i++
      // «عبد الله» is «عبدالله»
      return (words[++i] ?? '').replace(/^ال(?=.{2})/, '').replace(/^al(?=.{4})/, '')
    }
    const fused = fusedServant.exec(word)
    if (servant.test(word) && !last) kept.push((arabicLetter.test(word) ? 'عبد' : 'abd') + skip())
    else if (fused) kept.push((arabicLetter.test(word) ? 'عبد' : 'abd') + fused[2]!)
    else if (father.test(word) && !last) kept.push((arabicLetter.test(word) ? 'ابو' : 'abu') + skip())
    else kept.push(word)
  }
  return kept
}

const alike: Record<string, string> = {
  q: 'k',
  c: 'k',
  ck: 'k',
  g: 'g',
  gh: 'g',
  dj: 'j',
  zh: 'j',
  v: 'f',
  ph: 'f',
  dh: 'd',
  th: 't',
  sch: 's',
  sh: 's',
  ch: 's',
  p: 'b',
  kh: 'k',
  z: 's',
}
/** A Latin word's consonants, with spellings of one Arabic letter made one: `Hussein`, `Husayn` → `hsn`. */
const consonants = (word: string): string =>
  graphemes(word)
    .map((g) => alike[g] ?? g)
    .filter((g) => !isVowel(g) && g !== 'w')
    .join('')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '')
/** The long vowels of a Latin word, as far as its spelling shows them. */
const longIn = (word: string): string =>
  (word.match(/[aeiouy]{2,}/g) ?? [])
    .map((pair) =>
      pair
        .replace(/ee|ei|ai|ay|ey|ie/, 'i')
        .replace(/oo|ou|au/, 'u')
        .replace(/aa/, 'a'),
    )
    .join('')

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

/** Given names by their Latin spellings; what stands here is one of these and no other. */
const given = new Map<string, ReadonlySet<string>>()
for (const { arabic, latin } of rows<'arabic' | 'latin'>(givenNames))
  for (const spelling of latin.split(' '))
    given.set(spelling, new Set([...(given.get(spelling) ?? []), ...arabic.split(' ').map(fold)]))
const givenArabic = new Set([...given.values()].flatMap((names) => [...names]))

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
  if (isArabic && isToo) {
    if (givenArabic.has(a) && givenArabic.has(b)) return false
    const shorter = Math.min(a.length, b.length)
    return shorter >= 5 && editDistance(a, b) <= 1
  }
  if (!isArabic && !isToo) {
    const [x, y] = [given.get(a), given.get(b)]
    if (x && y) return [...x].some((name) => y.has(name))
    return (
      (consonants(a) === consonants(b) && consonants(a).length > 0 && longIn(a) === longIn(b)) ||
      (consonants(a) === consonants(b) && consonants(a).length > 1 && editDistance(a, b) <= 2)
    )
  }
  const [arabic, latin] = isArabic ? [a, b] : [b, a]
  const listed = given.get(latin)
  if (listed?.has(arabic)) return true
  if (listed && givenArabic.has(arabic)) return false
  const length = arabic.length
  return distanceAcross(arabic, latin) <= (length <= 3 ? 0.45 : length <= 5 ? 0.6 : 0.85)
}

/**
 * Whether two names can be one person's: the last words agree, and so do the first where both have one; words between may be
 * left out, but what both give stands in the same order.
 */
export const sameName = kept((a, b) => matchNames(nameWords(a), nameWords(b)))

function matchNames(x: readonly string[], y: readonly string[]): boolean {
  if (!x.length || !y.length) return false
  if (x.length > y.length) [x, y] = [y, x]
  if (!sameNameWord(x.at(-1)!, y.at(-1)!)) {
    // One family name written as two words
    const [p, q] = [x, y].map((words) =>
      words.length > 1 ? [...words.slice(0, -2), words.slice(-2).join('')] : words,
    ) as [readonly string[], readonly string[]]
    if (sameNameWord(x.at(-1)!, q.at(-1)!)) y = q
    else if (sameNameWord(p.at(-1)!, y.at(-1)!)) x = p
    else return false
    if (x.length > y.length) [x, y] = [y, x]
  }
  if (x.length === 1) return true
  const initial = (word: string, of: string) => word.length === 1 && sounds(word, of)
  const agree = (p: string, q: string) => sameNameWord(p, q) || initial(p, q) || initial(q, p)
  if (!agree(x[0]!, y[0]!) && !isFamiliar(x[0]!, y[0]!) && !isFamiliar(y[0]!, x[0]!)) return false
  let at = 1
  for (const word of x.slice(1, -1)) {
    const next = y.slice(at, -1).findIndex((other) => agree(word, other))
    if (next >= 0) at += next + 1
    else if (word.length > 1 && x.length === y.length) return false
  }
  return true
}
/**
 * Whether two names are clearly two people's. Across scripts one agreeing word is enough for doubt, since foreign names are spelt by ear.
 */
export const otherName = kept((a, b) => {
  if (sameName(a, b) || shortForm(a, b) || shortForm(b, a) || isBeginningOf(a, b) || isBeginningOf(b, a)) return false
  const [x, y] = [nameWords(a), nameWords(b)]
  if (arabicLetter.test(a) !== arabicLetter.test(b))
    return !x.some((word) => word.length > 2 && y.some((other) => sameNameWord(word, other)))
  // ريكاردو غواريليا, ريكاردو قاريقليا: so are they in Arabic alone, where the given name is none of its own
  return !(arabicLetter.test(a) && x.length > 1 && y.length > 1 && x[0] === y[0] && !givenArabic.has(x[0]!))
})

/** Whether one name is another without its last words, the father's with an article: `صباح الخالد`, `صباح خالد الحمد الصباح`. */
function isBeginningOf(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)]
  return short.length > 1 && short.length < long.length && short.every((word, i) => sameNameWord(word, long[i]!))
}

/** A question about two names with its answers kept: the same few names are compared again and again. */
function kept(ask: (a: string, b: string) => boolean): (a: string, b: string) => boolean {
  const answers = new Map<string, boolean>()
  return (a, b) => {
    const pair = `${a}\n${b}`
    let answer = answers.get(pair)
    if (answer === undefined) {
      answer = ask(a, b)
      if (answers.size >= 20_000) answers.clear()
      answers.set(pair, answer)
    }
    return answer
  }
}

/** Whether one name is another with its first word cut short, as friends say it: `Mike Pompeo`, `Michael Pompeo`. */
function shortForm(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)]
  if (x.length < 2 || y.length < 2 || !sameNameWord(x.at(-1)!, y.at(-1)!)) return false
  const [short, long] = [x[0]!, y[0]!]
  return (
    short.length > 2 &&
    short.length < long.length &&
    long.startsWith(short) &&
    !given.has(short) &&
    !givenArabic.has(short)
  )
}
/** Whether one given name is the short form of the other, in whatever script: `مايك`, `Michael`. */
const isFamiliar = (short: string, long: string): boolean =>
  familiar[short]?.some((whole) => sameNameWord(whole, long)) ?? false

/** Given names whose short form does not begin as they do. */
const familiar: Record<string, readonly string[]> = {
  bill: ['william'],
  bob: ['robert'],
  dick: ['richard'],
  jack: ['john'],
  jim: ['james'],
  kate: ['catherine', 'katherine'],
  mike: ['michael'],
  peggy: ['margaret'],
  tony: ['antony', 'anthony'],
  بيل: ['ويليام', 'وليام'],
  توني: ['انتوني', 'انطوني'],
  جيم: ['جيمس'],
  مايك: ['مايكل', 'ميخائيل'],
}

const sounds = (letter: string, word: string): boolean =>
  arabicLetter.test(letter) === arabicLetter.test(word)
    ? word.startsWith(letter)
    : arabicLetter.test(word)
      ? substitution(word[0]!, letter, false) <= cost.other
      : substitution(letter, word[0]!, false) <= cost.other
