import { fold } from '../../text/fold.ts'

// Written Arabic carries the verb's person, gender and number in a few letters around a stem, and the stem follows from the
// pattern (wazn) of the dictionary form. Forms are folded (text/fold.ts), since that is how they are looked up.
// Source: W. Wright, A Grammar of the Arabic Language, part II.

export type Tense = 'perfect' | 'imperfect' | 'participle' | 'masdar'

export interface Inflection {
  readonly form: string
  readonly tense: Tense
  readonly number: 'one' | 'two' | 'many'
  readonly gender: 'm' | 'f' | null
  /** The first person: "we affirm", "I thank". */
  readonly first?: true
  /** With an object pronoun: أعلنه, "announced it". */
  readonly object?: true
  /** A perfect whose letters show that it is passive: نوقش, أشير, تنوول. */
  readonly passive?: true
}

/** A verb's four principal parts as written: أكد يؤكد تأكيد مؤكد. */
export interface PrincipalParts {
  readonly perfect: string
  readonly imperfect: string
  readonly masdar: string
  readonly participle: string
}

/** The parts that the pattern gives; those of form I and irregular ones are `given` by the word list. */
export function principalParts(perfect: string, given: Partial<PrincipalParts> = {}): PrincipalParts {
  const last = perfect.at(-1)!
  const weak = last === 'ى'
  const hollow = perfect.at(-2) === 'ا'
  const root = perfect.slice(0, -1)
  let imperfect: string, masdar: string
  if (perfect.length >= 4 && perfect[0] === 'أ') {
    // IV أفعل
    const stem = perfect.slice(1)
    imperfect = 'ي' + (weak ? stem.slice(0, -1) + 'ي' : hollow ? stem.slice(0, -2) + 'ي' + last : stem)
    // أوفد: its و becomes ي behind the إ
    const noun = stem.replace(/^و/, 'ي')
    masdar = weak ? 'إ' + noun.slice(0, -1) + 'اء' : hollow ? `إ${stem}ة` : 'إ' + noun.slice(0, -1) + 'ا' + last
  } else if (perfect.length >= 4 && perfect[0] === 'ا') {
    // VII, VIII, X انفعل افتعل استفعل
    const tenth = perfect.startsWith('است') && perfect.length >= 6
    const stem = perfect.slice(1)
    imperfect = 'ي' + (weak ? stem.slice(0, -1) + 'ي' : hollow && tenth ? stem.slice(0, -2) + 'ي' + last : stem)
    masdar = weak ? root + 'اء' : hollow && tenth ? perfect + 'ة' : root + 'ا' + last
  } else if (perfect.length >= 4 && perfect[0] === 'ت') {
    // V, VI تفعل تفاعل
    imperfect = 'ي' + perfect
    masdar = weak ? root + 'ي' : perfect
  } else if (perfect.length === 4 && perfect[1] === 'ا') {
    // III فاعل
    imperfect = 'ي' + (weak ? root + 'ي' : perfect)
    masdar = `م${perfect}ة`
  } else {
    // II فعّل
    const body = weak ? root + 'ي' : perfect
    imperfect = 'ي' + (body[0] === 'أ' ? 'ؤ' + body.slice(1) : body)
    masdar = weak ? `ت${root}ية` : `ت${root}ي${last}`
  }
  imperfect = given.imperfect || imperfect
  const participle = given.participle || 'م' + imperfect.slice(1)
  return { perfect, imperfect, masdar: given.masdar || masdar, participle }
}

const latin: Record<string, string> = {
  ا: 'a',
  أ: 'a',
  آ: 'aa',
  ى: 'a',
  ء: '',
  ؤ: '',
  ئ: '',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
}

/** The perfect in plain Latin letters with the vowels of its pattern: وقع → waqqaa (or waqaa in form I), اتفق → ittafaq. */
export function romanised(perfect: string, first = false): string {
  const letters = Array.from(perfect, (letter) => latin[letter] ?? '')
  const vowel = (i: number) =>
    /[اى]/.test(perfect[i] ?? '') || /[اى]/.test(perfect[i + 1] ?? '') || (perfect[i] === 'ع' && i > 0)
  const last = perfect.length - 1
  if (perfect.length === 3) {
    const [c1, c2, c3] = letters as [string, string, string]
    return perfect[1] === 'ا'
      ? c1 + 'a' + c3
      : c1 +
          (perfect[0] === 'أ' ? '' : 'a') +
          c2 +
          (first || perfect[1] === 'ا' ? '' : c2) +
          (perfect[2] === 'ى' ? '' : 'a') +
          (perfect[2] === 'ع' ? 'a' : c3)
  }
  const closed = /^[اأ]/.test(perfect) ? 1 : -1 // no vowel behind the first root letter: aʿlan, ittafaq
  return letters
    .map((letter, i) => letter + (i === last || i === closed || vowel(i) || perfect[i] === 'أ' ? '' : 'a'))
    .join('')
    .replace(/^a(?=[^a])/, perfect[0] === 'ا' ? 'i' : 'a')
    .replace(/a{3,}/g, 'aa')
}

/** All written forms of a verb that a third person or a "we" can have, each once a reading. */
export function conjugate(parts: PrincipalParts): Inflection[] {
  return [
    ...perfectForms(parts.perfect),
    ...passiveForms(parts.perfect),
    ...imperfectForms(parts.imperfect),
    ...participleForms(parts.participle),
    { form: fold(parts.masdar), tense: 'masdar', number: 'one', gender: null },
  ]
}

function perfectForms(verb: string): Inflection[] {
  const tense = 'perfect'
  const last = verb.at(-1)!
  const whole = fold(verb)
  const stem = whole.slice(0, -1)
  const hollow = whole.at(-2) === 'ا' && whole.length <= 6
  const [dual, twoShe, we] =
    last === 'ى'
      ? [stem + 'يا', stem + 'تا', stem + 'ينا']
      : last === 'ا'
        ? [stem + 'وا', stem + 'تا', stem + 'ونا']
        : [last === 'أ' ? whole : whole + 'ا', whole + 'تا', hollow ? whole.slice(0, -2) + last + 'نا' : whole + 'نا']
  const she = last === 'ى' || last === 'ا' ? stem + 'ت' : whole + 'ت'
  const they =
    last === 'ى' || last === 'ا' ? [stem + 'وا'] : last === 'أ' ? [whole + 'وا', stem + 'ووا'] : [whole + 'وا']
  const base: Inflection[] = [
    { form: whole, tense, number: 'one', gender: 'm' },
    { form: she, tense, number: 'one', gender: 'f' },
    { form: dual, tense, number: 'two', gender: 'm' },
    { form: twoShe, tense, number: 'two', gender: 'f' },
    ...they.map((form): Inflection => ({ form, tense, number: 'many', gender: 'm' })),
    { form: we, tense, number: 'many', gender: null, first: true },
  ]
  const withObject = base.slice(0, 3).flatMap((inflection) =>
    ['ه', 'ها', 'هما'].map((pronoun): Inflection => {
      const form = inflection === base[0] && (last === 'ى' || last === 'ا') ? stem + 'ا' : inflection.form
      return { ...inflection, form: form + pronoun, object: true }
    }),
  )
  return [...base, ...withObject]
}

/** The perfect passive where its vowels are written: نوقش, تبودل, أشيد, أجريت. That of form I looks like nouns (زير, قيم), and so does one in و (ووفق). */
function passiveForms(verb: string): Inflection[] {
  const whole = fold(verb)
  const form = /^[^اأآو]ا..$/.test(verb)
    ? whole[0]! + 'و' + whole.slice(2)
    : /^ت.ا..$/.test(verb)
      ? whole.slice(0, 2) + 'و' + whole.slice(3)
      : /^(?:أ.|است.)ا.$/.test(verb)
        ? whole.slice(0, -2) + 'ي' + whole.at(-1)!
        : /^أ..ى$/.test(verb)
          ? whole.slice(0, -1) + 'ي'
          : null
  if (form === null) return []
  const base = { tense: 'perfect', number: 'one', passive: true } as const
  return [
    { ...base, form, gender: 'm' },
    { ...base, form: form + 'ت', gender: 'f' },
  ]
}

function imperfectForms(verb: string): Inflection[] {
  const tense = 'imperfect'
  const body = fold(verb).slice(1)
  const last = verb.at(-1)!
  // the middle of a hollow verb is ا in the passive: يدير, يدار
  const passive = /[يو]$/.test(body.slice(0, -1)) && body.length <= 5 ? [body.slice(0, -2) + 'ا' + body.at(-1)] : []
  const weak = last === 'ي' || last === 'ى' || last === 'و'
  const dual = last === 'أ' ? body : body + 'ا'
  const plural = weak ? body.slice(0, -1) : body
  return [
    { form: 'ي' + body, tense, number: 'one', gender: 'm' },
    { form: 'ت' + body, tense, number: 'one', gender: 'f' },
    { form: `ي${dual}ن`, tense, number: 'two', gender: 'm' },
    { form: `ت${dual}ن`, tense, number: 'two', gender: 'f' },
    { form: 'ي' + dual, tense, number: 'two', gender: 'm' },
    { form: 'ت' + dual, tense, number: 'two', gender: 'f' },
    { form: `ي${plural}ون`, tense, number: 'many', gender: 'm' },
    { form: `ي${plural}وا`, tense, number: 'many', gender: 'm' },
    { form: 'ن' + body, tense, number: 'many', gender: null, first: true },
    // أعلن is "he announced" before it is "I announce"
    { form: 'ا' + body, tense, number: 'one', gender: null, first: true },
    ...passive.flatMap((hollow): Inflection[] => [
      { form: 'ي' + hollow, tense, number: 'one', gender: 'm' },
      { form: 'ت' + hollow, tense, number: 'one', gender: 'f' },
    ]),
  ]
}

/** The participle as a circumstance, which stands in the accusative: مؤكدا مؤكدة مؤكدين مؤكدتين مؤكدات. */
function participleForms(participle: string): Inflection[] {
  const tense = 'participle'
  const whole = fold(participle)
  const stem = whole.endsWith('ي') ? whole.slice(0, -1) : whole
  return [
    { form: whole + 'ا', tense, number: 'one', gender: 'm' },
    { form: whole + 'ه', tense, number: 'one', gender: 'f' },
    { form: stem + 'ين', tense, number: 'many', gender: 'm' },
    { form: whole + 'ين', tense, number: 'two', gender: 'm' },
    { form: whole + 'تين', tense, number: 'two', gender: 'f' },
    { form: whole + 'ات', tense, number: 'many', gender: 'f' },
  ]
}
