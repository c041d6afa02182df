import type { Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import {
  is,
  isExactly,
  lightNoun,
  masdarReading,
  type LightNoun,
  type MasdarReading,
  type VerbReading,
} from './acts-lexicon.ts'
import { after, before, isMark, type Sheet } from './acts-sheet.ts'
import type { Subject } from './acts-subjects.ts'

// What kind of act a verb makes with what it governs.

export const ruleOf = (kind: ActKind, how: string) => `ar.act.${kind}.${how}`

export function kindOf(sheet: Sheet, i: number, reading: VerbReading, subject: Subject): ActKind | null {
  const { verb } = reading
  const { words } = sheet
  // عزز الحوار الالتزام المشترك: a meeting that bears out a commitment affirms it
  if (verb.frame.has('bond') && subject.is === 'meeting') {
    for (let j = subject.to; j < words.length && j < subject.to + 5; j++)
      if (lightNoun(words[j]!)?.kind === 'commit') return 'affirm'
    return null
  }
  if (verb.frame.has('light')) {
    if (verb.lemma === 'أولى') return values(sheet, subject.to) ? 'affirm' : null
    if (verb.lemma === 'أجرى' && carriesTalks(sheet, subject.to)) return 'meet'
    const light = lightAfter(sheet, i, subject)
    if (!light && verb.lemma === 'قام') return carriedOut(sheet, subject.to)
    if (!light) return verb.frame.has('only') ? null : verb.kind
    return verb.lemma === 'أعاد' || verb.lemma === 'عاود' ? (light.kind === 'affirm' ? 'affirm' : null) : light.kind
  }
  // أعلنت اللجنة ترحيبها بـ…, أعلنا اتفاقهما على …: what is announced is done by it
  if (verb.lemma === 'أعلن') return announced(sheet, i, subject.to) ?? verb.kind
  if (verb.frame.has('exchange')) {
    for (let j = subject.to; j < words.length && j < subject.to + 4; j++) if (is(words[j], 'views')) return 'discuss'
    return 'do'
  }
  if (verb.frame.has('delegation')) {
    const object = words[after(sheet, i)]
    return object && /^(?:الجانب|الوفد|وفد|الطرف|جانب)$/.test(object.folded) ? 'meet' : verb.kind === 'do' ? 'do' : null
  }
  // شارك في الاجتماع: to meet; in an exercise, a deed
  if (verb.lemma === 'شارك') return meetsIn(sheet, i, subject) ? 'meet' : verb.kind
  // أشرف على أشغال اللجنة: to preside
  if (verb.lemma === 'أشرف') {
    for (let j = i + 1; j + 1 < words.length && j < subject.to + 24 && !isMark(words[j], '؛.'); j++)
      if (words[j]!.folded === 'علي') {
        const opened = sessionRite.test(words[j + 1]!.folded) ? 2 : 1
        const session = words[j + opened]
        return session && !session.folded.startsWith('الاعمال') && isExactly(session, 'meeting') ? 'meet' : verb.kind
      }
    return verb.kind
  }
  const governed = words[Math.max(subject.to, i + 1)]
  // يون سون غو وبارك جاي مين: a name; what is blessed is definite
  if (verb.lemma === 'بارك' && governed && !/^(?:ال|ل|ب)|[هت]$/.test(governed.folded)) return null
  if (verb.lemma === 'انتهى') return 'meet'
  // استمرت يومين: how long it was
  if (verb.lemma === 'استمر' && (governed?.kind === 'digits' || /^(?:يوم|ساع|اسبوع|شهر)/.test(governed?.folded ?? '')))
    return null
  // خلص الجانبان إلى ضرورة …: they concluded
  if (verb.lemma === 'خلص') return subject.is === 'side' ? 'agree' : null
  // أمّن الجانبان على عقد …: they endorsed it
  if (verb.lemma === 'آمن' && governed?.folded === 'علي') return 'agree'
  // التطابق التام: an adjective
  if (verb.lemma === 'التأم' && subject.is !== 'meeting') return null
  // أجمعوا على; يجمع البلدين اتفاق is how things are
  if (verb.lemma === 'أجمع' && !words.slice(subject.to, subject.to + 4).some(({ folded }) => folded === 'علي'))
    return null
  // تعتبر مصر الشريك الثاني: it is taken for that, and nobody says so
  if (verb.lemma === 'اعتبر' && reading.tense === 'imperfect' && !tellsThat(sheet, subject.to)) return null
  if (verb.lemma === 'استعرض' && governed && /^(?:حرس|ثله|طابور|كتيبه|سريه|كوكبه)$/.test(governed.folded)) return 'do'
  // وتابع: «…»
  if (/^(?:تابع|واصل|أكمل)$/.test(verb.lemma) && governed && (isMark(governed, ':"“«') || isExactly(governed, 'that')))
    return 'note'
  // وتطلع الكويت لاستضافة …: a hope, not what somebody is told
  if (/^[أا]طلع$/.test(verb.lemma) && reading.form === 'تطلع') return null
  // اطلع المشاركون على …: they looked at it
  if (verb.lemma === 'أطلع' && !reading.object && governed?.folded === 'علي') return 'review'
  // عرض الوزير استضافة: an offer
  if (verb.lemma === 'عرض' && governed && masdarReading(governed) && !governed.folded.startsWith('ال')) return 'intend'
  // بدأ الرئيس زيارة
  if (verb.frame.has('meeting') && subject.is !== 'meeting') return 'meet'
  if (verb.lemma === 'أقر' && governed && /^ب(?!رنامج|روتوكول|يان)/.test(governed.folded)) return 'note'
  // ننظر إلى مصر بوصفها …
  if (verb.lemma === 'نظر' && governed?.folded !== 'في') return null
  if (/^(?:وقف|مر)$/.test(verb.lemma) && governed?.folded !== 'علي') return null
  if (verb.lemma === 'أطلق' && governed && /^(?:سراح|النار|صاروخ|صواريخ|عملي)/.test(governed.folded)) return 'do'
  if (verb.lemma === 'وافق') {
    for (let j = subject.to; j < words.length && j < subject.to + 14; j++)
      if (/^(?:بيع|صفقه|مبيعات)$/.test(words[j]!.folded)) return 'do'
  }
  return verb.kind
}

/** `أعلنت اللجنة ترحيبها`, `أعلنا، أمس، اتفاقهما`: the kind of the first noun that the announcing ones' pronoun hangs on. */
function announced({ words, verbs }: Sheet, i: number, from: number): ActKind | null {
  for (let j = from; j < words.length && j < i + 24 && !isMark(words[j], '؛.:'); j++) {
    const word = words[j]!
    if (isExactly(word, 'that') || is(word, 'relative') || verbs[j]!.some(({ verb }) => !verb.frame.has('noun')))
      return null
    if (!/(?:ه|ها|هم|هما)$/.test(word.surface)) continue
    const light = lightNoun(word)
    if (light?.possessed && light.proclitics === '' && /^(?:welcome|commend|object)$/.test(light.kind))
      return light.kind
    const masdar = masdarReading(word)
    if (masdar?.proclitics === '' && masdar.definite && masdar.verb.lemma === 'اتفق') return 'agree'
  }
  return null
}

/** `قام الوزيران بالتوقيع على`, `قامت بإطلاق`: what was carried out, behind ب. */
function carriedOut(sheet: Sheet, from: number): ActKind | null {
  const { words } = sheet
  for (let j = from; j < words.length && j < from + 12 && !isMark(words[j], '؛.:') && !is(words[j], 'relative'); j++) {
    // تقوم على أسس: it rests on them
    if (words[j]!.folded === 'علي') return null
    const masdar = /^ب/.test(words[j]!.folded) ? masdarReading(words[j]!) : null
    const kind = masdar && /^(?:ب|بال)$/.test(masdar.proclitics) ? masdarKind(sheet, j, masdar) : null
    if (kind) return kind
  }
  return null
}

/** Whether `أن` follows, behind a remark. */
const tellsThat = ({ words }: Sheet, from: number): boolean =>
  words.slice(from, from + 12).some((word) => isExactly(word, 'that'))

/** What is done with a session at its ends: `أشرف على افتتاح أشغال الدورة`. */
const sessionRite = /^(?:افتتاح|انطلاق|اختتام|انعقاد|سير|تسيير|ختام)$/

/** `في الاجتماع`, `في أعمال الدورة`, before the subject or behind it. */
const meetsIn = ({ words }: Sheet, i: number, subject: Subject): boolean =>
  words
    .slice(i + 1, subject.to + 12)
    .some(
      (word, k, those) =>
        word.folded === 'في' &&
        (isExactly(those[k + 1], 'meeting') || those[k + 1]?.folded === 'رياسه') &&
        !/^(?:الاعمال|مراسم)/.test(those[k + 1]!.folded),
    )

/** The noun that a light verb takes its kind from: behind `عن`, `ب` or right behind the subject. */
export function lightAfter(sheet: Sheet, i: number, subject: Subject): LightNoun | null {
  const { words } = sheet
  const verb = sheet.verbs[i]![0]?.verb
  const ofSaying = verb !== undefined && !verb.frame.has('deed') && (!verb.frame.has('only') || verb.lemma === 'عبر')
  const reach = ofSaying ? 30 : 12
  for (let j = i + 1; j < words.length && j < Math.max(subject.to, i + 1) + reach; j++) {
    const word = words[j]!
    if (isMark(word, '؛.') || isExactly(word, 'that') || (j > subject.to && is(word, 'relative'))) return null
    const noun = lightNoun(word)
    if (!noun || (j < subject.to && sheet.mentionTo[j]! > 0)) continue
    if (/^(?:[وف].*|ل|لل)$/.test(noun.proclitics)) continue
    // أعرب في كلمة أمام الاجتماع عن شكره: where it was said is not what was said
    const aside = noun.proclitics.startsWith('ب') || isExactly(words[j - 1], 'preposition')
    if (noun.kind === 'meet' && (ofSaying || (aside && !verb?.frame.has('only')))) continue
    if (ofSaying && !noun.possessed && !noun.proclitics.includes('ال') && !isIntroduced(sheet, j)) continue
    if (verb?.kind === 'do' && !['commend', 'object', 'discuss', 'meet', 'note', 'announce'].includes(noun.kind))
      continue
    return noun
  }
  return null
}

/** `أجرى الجانبان مباحثات`, `… الحوار`, right behind the subject or behind a remark. */
const carriesTalks = ({ words }: Sheet, from: number): boolean => {
  const carried = words.slice(from, from + 14).find((word) => lightNoun(word) || isTalks(word))
  return carried !== undefined && isTalks(carried)
}
const isTalks = ({ forms }: Word): boolean =>
  forms.some(({ proclitics, stem }) => /^(?:ال)?$/.test(proclitics) && talksNoun.test(stem))
const talksNoun = /^(?:حوار|مباحثات|محادثات|مشاورات|مفاوضات|مداولات|محادثه|مباحثه|لقاء|لقاءات)ا?$/

/** `أولى اهتماما`, `يولي أهمية`. */
const values = ({ words }: Sheet, from: number): boolean =>
  words
    .slice(from, from + 8)
    .some(({ forms }) => forms.some(({ stem }) => /^(?:اهميه|اهتمام|عنايه|اولويه|رعايه|ثقه)/.test(stem)))

/** Right behind `عن` or a word that makes it stronger: `عن بالغ قلق`. */
const isIntroduced = (sheet: Sheet, j: number): boolean => {
  const head = sheet.words[before(sheet, j)]
  return head !== undefined && (head.folded === 'عن' || is(head, 'intensifier'))
}

/** The kind of an act that a verbal noun carries. */
export function masdarKind({ words }: Sheet, i: number, { verb }: MasdarReading): ActKind | null {
  const next = words[i + 1]
  // إجراء مباحثات, إجراء تقييم: what is carried out says what it is
  if (verb.lemma === 'أجرى' && next) return lightNoun(next)?.kind ?? masdarReading(next)?.verb.kind ?? 'do'
  // تبادل التوقيع على النصوص
  if (verb.lemma === 'تبادل' && next && masdarReading(next)?.verb.lemma === 'وقع') return 'sign'
  if (verb.frame.has('exchange')) return is(words[i + 1], 'views') ? 'discuss' : 'do'
  // جرى عرض التطورات
  if (verb.lemma === 'عرض') return 'review'
  // إعراب الجانبين عن الاعتزاز
  if (verb.frame.has('light') && !verb.frame.has('deed') && !verb.frame.has('only'))
    for (const word of words.slice(i + 1, i + 6)) {
      const noun = lightNoun(word)
      if (noun && isExactly(words[words.indexOf(word) - 1], 'preposition')) return noun.kind
    }
  if (verb.frame.has('listonly') || (verb.frame.has('light') && verb.lemma !== 'أجرى')) return null
  return verb.kind
}
