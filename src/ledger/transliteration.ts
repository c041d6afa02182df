// How an Arabic word is written in Latin script: letter by letter, each with its usual and its rarer spellings.

/** What each Arabic letter (folded) is written as: in its usual way, in another, rarely. */
const spellings: Record<string, readonly [usual: string, other?: string, rare?: string]> = {
  ب: ['b', 'p'],
  ت: ['t', 'th'],
  ث: ['th', 't', 's'],
  ج: ['j g', 'dj zh gi', 'y'],
  ح: ['h', '', 'k'],
  خ: ['kh', 'h ch j', 'k'],
  د: ['d', 't'],
  ذ: ['dh th', 'z d'],
  ر: ['r'],
  ز: ['z', 's', 'j'],
  س: ['s', 'c z'],
  ش: ['sh', 'ch sch s', 'j'],
  ص: ['s', 'c'],
  ض: ['d dh', 'z'],
  ط: ['t', 'th'],
  ظ: ['z dh', 'th d'],
  غ: ['gh g', 'q', 'r'],
  ف: ['f v', 'ph', 'p'],
  ق: ['q k', 'g gh c', 'j'],
  ك: ['k c', 'ck q ch', 'g'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h', ''],
  پ: ['p', 'b'],
  چ: ['ch', 'tch q c cz tsch', 'j g'],
  ڤ: ['v'],
  گ: ['g'],
}
export const cost = {
  vowel: 0.1,
  diphthong: 0.4,
  edgeVowel: 0.55,
  longVowel: 0.45,
  otherVowel: 0.7,
  other: 0.2,
  rare: 0.5,
  silent: 0.3,
  letter: 1,
  otherLetter: 1.3,
}
/** Letters that are long vowels or half-vowels, by the Latin letters that stand for them. */
const longVowels: Record<string, string> = { ا: 'aeo', و: 'ouwva', ي: 'iyeja' }
/** Letters that a vowel may stand for: a glottal stop and ʿayn. */
const throat = new Set(['ع', 'ء'])
const digraphs = ['tsch', 'sch', 'tch', 'kh', 'gh', 'dh', 'th', 'sh', 'ch', 'ph', 'zh', 'dj', 'ck', 'cz', 'gi']
export const isVowel = (grapheme: string | undefined) => grapheme !== undefined && /^[aeiouy]$/.test(grapheme)

const graphemesKnown = new Map<string, readonly string[]>()
export function graphemes(word: string): readonly string[] {
  const known = graphemesKnown.get(word)
  if (known) return known
  const spelt = word.replace(/x/g, 'ks')
  const found: string[] = []
  for (let i = 0; i < spelt.length;) {
    const long = digraphs.find((digraph) => spelt.startsWith(digraph, i) && (digraph !== 'gi' || isVowel(spelt[i + 2])))
    found.push(long ?? spelt[i]!)
    i += long?.length ?? 1
  }
  if (graphemesKnown.size < 20_000) graphemesKnown.set(word, found)
  return found
}

/** What it costs to read an Arabic letter as a Latin grapheme. */
export function substitution(letter: string, grapheme: string, last: boolean): number {
  const long = longVowels[letter]
  if (long)
    return long.includes(grapheme)
      ? long.indexOf(grapheme) === long.length - 1 && letter !== 'ا'
        ? cost.other
        : 0
      : letter === 'ا' && grapheme === 'u'
        ? cost.silent
        : isVowel(grapheme)
          ? cost.otherVowel
          : cost.otherLetter
  if (isVowel(grapheme) && (throat.has(letter) || (last && letter === 'ه'))) return 0
  const [usual, other, rare] = spellings[letter] ?? ['']
  const among = (list: string | undefined) => list?.split(' ').includes(grapheme)
  return among(usual) ? 0 : among(other) ? cost.other : among(rare) ? cost.rare : cost.otherLetter
}

function omission(a: readonly string[], i: number): number {
  const letter = a[i]!
  if (longVowels[letter]) {
    // A half-vowel before a long vowel is a consonant; a doubled one is written once
    if (a[i - 1] === letter) return 0.1
    return i === 0 ? cost.edgeVowel : letter !== 'ا' && a[i + 1] === 'ا' ? cost.letter * 0.7 : cost.longVowel
  }
  return throat.has(letter) ? 0.1 : letter === 'ه' ? (i === a.length - 1 ? 0.05 : cost.rare) : cost.letter
}

function addition(l: readonly string[], j: number, started: boolean): number {
  const [grapheme, before, after] = [l[j]!, l[j - 1], l[j + 1]]
  if (grapheme === before && !isVowel(grapheme)) return 0
  if (isVowel(grapheme)) {
    if (!started) return cost.edgeVowel
    if (j === l.length - 1) return grapheme === 'e' ? 0.15 : cost.edgeVowel
    return isVowel(before) ? (grapheme === before ? 0.1 : cost.diphthong) : cost.vowel
  }
  // A silent h: John, Abdullah's second
  if (grapheme === 'h' && (isVowel(before) || isVowel(after))) return cost.silent
  return grapheme === 'w' ? cost.rare : cost.letter
}

/** How far an Arabic word is from a Latin one: 0 where each letter is spelt in its usual way. */
export function distanceAcross(arabic: string, latin: string): number {
  const a = [...arabic.replace(/تش/g, 'چ').replace(/دج/g, 'ج')],
    l = graphemes(latin)
  const table: number[][] = [[0]]
  for (let j = 1; j <= l.length; j++) table[0]!.push(table[0]![j - 1]! + addition(l, j - 1, false))
  for (let i = 1; i <= a.length; i++) {
    const letter = a[i - 1]!,
      before = table[i - 1]!
    const row = [before[0]! + omission(a, i - 1)]
    for (let j = 1; j <= l.length; j++) {
      const grapheme = l[j - 1]!
      // What looks like one sound is two letters: `is-haq`; what is one long vowel is written with two: `ou`, `ee`
      const twoLetters =
        i > 1 &&
        grapheme.length === 2 &&
        substitution(a[i - 2]!, grapheme[0]!, false) <= cost.other &&
        substitution(letter, grapheme[1]!, false) <= cost.other
          ? table[i - 2]![j - 1]! + 0.1
          : Infinity
      const twoVowels =
        j > 1 && longVowels[letter] && isVowel(grapheme) && isVowel(l[j - 2])
          ? before[j - 2]! + Math.min(substitution(letter, grapheme, false), substitution(letter, l[j - 2]!, false))
          : Infinity
      row.push(
        Math.min(
          before[j - 1]! + substitution(letter, grapheme, i === a.length),
          before[j]! + omission(a, i - 1),
          row[j - 1]! + addition(l, j - 1, true),
          twoLetters,
          twoVowels,
        ),
      )
    }
    table.push(row)
  }
  return table[a.length]![l.length]!
}
