import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import plurals from './broken-plurals.tsv'
import wholeWords from './whole-words.tsv'

// The keys under which an Arabic word is sought: one for each way in which it can be taken apart, so that وباتفاقياتها, الاتفاقية and اتفاقيات
// meet, and وزراء meets وزير. Light stemming (Larkey, Ballesteros and Connell 2002) with the plurals that no ending tells in a list. Better two
// keys than a wrong one: two words match where they share any.

const pronoun = /(?:هما|كما|هم|هن|كم|ها|نا|ه)$/
/** Number, gender and case: what agrees. */
const agreement = /(?:تان|تين|ات|ان|ين|ون|وا|تا|ه|ا|ت)$/

const cut = (word: string, ending: RegExp, least = 3): string => {
  const rest = word.replace(ending, '')
  return rest.length >= least ? rest : word
}

const whole = new Set<string>()
/** Of each plural, the keys of its singulars. */
const singulars = new Map<string, string[]>()
const listed = rows<'singular' | 'plurals'>(plurals).map(({ singular, plurals: forms }) => ({
  singular: fold(singular),
  forms: forms.split('|').map(fold),
}))
for (const { word } of rows<'word'>(wholeWords)) whole.add(fold(word))
for (const { singular } of listed) whole.add(singular)
for (const { singular, forms } of listed)
  // Before a pronoun the hamza of أعضاء stands on another letter: it is left out of the key.
  for (const form of forms.flatMap((plural) => (plural.endsWith('اء') ? [plural, plural.slice(0, -1)] : [plural])))
    singulars.set(form, [...(singulars.get(form) ?? []), stemmed(singular)])

/** Without what agrees and without the nisba: التجارية, تجارتهما, تجارات → تجار; but دولية → دولي, which is no دولة. */
function stemmed(word: string): string {
  if (word.length < 4) return word
  // Of two listed words that the feminine ending alone tells apart (عمل, عملة) each is its own.
  if (word.endsWith('ه') && whole.has(word) && whole.has(word.slice(0, -1))) return word
  const bare = whole.has(word) ? word.replace(/ه$/, '') : cut(cut(cut(word, pronoun), agreement), /و$/, 4)
  if (whole.has(bare) || !bare.endsWith('ي')) return bare.length >= 3 ? bare : word
  return cut(bare, /ي$/)
}

const isKnown = (word: string): boolean =>
  whole.has(word) || singulars.has(word) || whole.has(stemmed(word)) || whole.has(`${stemmed(word)}ه`)

/** What a word may be without its clitics; the likeliest alone where the lists know it. */
function bareForms(word: string): readonly string[] {
  const article = /^[وف]?(?:[بك]?ال|لل)(?=.{2})/.exec(word)
  if (article && !whole.has(word) && !whole.has(stemmed(word))) {
    const rest = word.slice(article[0].length)
    // للبنان is ل + لبنان
    const lam = article[0].endsWith('لل') ? word.slice(article[0].length - 1) : ''
    return lam && isKnown(lam) ? [lam] : [rest]
  }
  if (isKnown(word)) return [word]
  const forms = [word]
  const conjunction = /^[وف]/.test(word) && word.length > 3 ? word.slice(1) : ''
  if (conjunction) {
    if (isKnown(conjunction)) return [conjunction]
    forms.push(conjunction)
  }
  for (const form of [word, conjunction]) {
    const rest = form.slice(1)
    if (!/^[بكلس]/.test(form) || rest.length < 3) continue
    if (isKnown(rest)) return [rest]
    if (rest.length > 3 || /^س[يتن]/.test(form)) forms.push(rest)
  }
  return forms
}

/** The keys of a folded word. */
export function searchKeys(folded: string): string[] {
  const keys = new Set<string>()
  for (const form of bareForms(folded)) {
    const bares = whole.has(form)
      ? [form]
      : [form, cut(form, pronoun), cut(form, /ا$/), cut(cut(form, pronoun), /(?<=ا)[يو]$/)]
    const plural = bares.find((bare) => singulars.has(bare))
    for (const key of plural === undefined ? [] : singulars.get(plural)!) keys.add(key)
    if (plural === undefined || whole.has(form)) keys.add(stemmed(form))
  }
  return [...keys]
}

/** Words that are in every sentence and tell nothing of it. */
export const searchStops: ReadonlySet<string> = new Set(
  (
    'من في على إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين اللتين ما لا لم لن أن إن أنه أنها إنه إنها كان كانت يكون تكون هو هي هم هما أو ثم قد كما ' +
    'حيث بين كل بعد قبل عند لدى منذ حتى إذ إذا لكن بل أي غير سوى به بها فيه فيها منه منها عليه عليها إليه إليها له لها لهم وهو وهي وفي ومن وعلى وإلى ' +
    'وأن وقد كذلك أيضا خلال حول نحو ضمن بشأن فإن وما ولا وكان وكانت وذلك بأن لأن'
  )
    .split(' ')
    .map(fold),
)
