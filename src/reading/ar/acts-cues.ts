import type { ActKind } from '../finding.ts'
import type { Cue } from './acts.ts'
import {
  is, isExactly, lightNoun, masdarReading, participleReading, unknownFuture, verbReadings, type LightNoun, type MasdarReading, type Verb, type VerbReading,
} from './acts-lexicon.ts'
import { after, before, isClauseStart, isComma, isMark, opensPhrase, type Sheet } from './acts-sheet.ts'
import { subjectOf, type Subject } from './acts-subjects.ts'

/** The cues of a sentence, in its order. */
export function findCues(sheet: Sheet): Cue[] {
  const cues: Cue[] = []
  for (let i = 0; i < sheet.words.length; i++) {
    const cue = finiteCue(sheet, i, cues) ?? futureCue(sheet, i, cues) ?? issuedCue(sheet, i) ?? participleCue(sheet, i, cues) ?? masdarCue(sheet, i, cues) ?? embeddedCue(sheet, i, cues)
    if (cue) cues.push(...cue)
  }
  return cues
}

const rule = (kind: ActKind, how: string) => `ar.act.${kind}.${how}`

/** A future that the list of verbs does not know, where a side or a meeting stands beside it: `ستكثف الدولتان`. */
function futureCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const reading = unknownFuture(sheet.words[i]!)
  return reading && finiteReading(sheet, i, reading, cues)
}

/** `نص صادر عن الحكومتين`: the heading of a statement tells who issued it. */
function issuedCue(sheet: Sheet, i: number): Cue[] | null {
  const { words } = sheet
  const [word, first] = [words[i]!, words[0]!]
  if (word.folded !== 'صادر' || i > 5 || sheet.sentence.start !== sheet.sentence.paragraph.start) return null
  if (!isExactly(first, 'statement') && first.folded !== 'نص') return null
  const subject = issuerOf(sheet, i)
  return subject.spans.length === 0 ? null : [{
    cue: word, kind: 'announce', subject, from: i, start: word.start, free: i + 1, rule: rule('announce', 'issued'), because: [first.surface, word.surface],
  }]
}

/** Words by which a clause depends on another, looked for right before the verb. */
function depends(sheet: Sheet, i: number): 'relative' | 'that' | 'other' | null {
  let j = before(sheet, i)
  while (j >= 0 && /^(?:و|ف)?(?:قد|كان|كانت|كانا|سبق|سوف|لقد)$/.test(sheet.words[j]!.folded)) j = before(sheet, j)
  const word = sheet.words[j]
  if (!word) return null
  if (is(word, 'negation') || is(word, 'subordinator')) return 'other'
  if (is(word, 'relative')) return 'relative'
  if (isExactly(word, 'that') || word.folded === 'وان') return 'that'
  return null
}

function finiteCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  for (const reading of verbReadings(sheet.words[i]!)) {
    const found = finiteReading(sheet, i, reading, cues)
    if (found) return found
  }
  return null
}

function finiteReading(sheet: Sheet, i: number, reading: VerbReading, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  const { verb } = reading
  if (isInsideName(sheet, i) || isExactly(word, 'preposition') && !word.surface.includes('\u0651')) return null
  const dependence = depends(sheet, i)
  const planned = dependence === 'that' && reading.tense === 'imperfect' && !reading.future ? plannedBefore(sheet, i) : false
  if (dependence === 'other' || dependence === 'that' && reading.tense === 'imperfect' && !reading.future && !planned) return null
  if (dependence === 'relative' && !reportsDeed(sheet, i, reading) && !surveyed(sheet, i)) return null
  if (reportedByOthers(sheet, i)) return null
  const around = cues.findLast((cue) => !cue.embedded)
  const spoken = reading.first === true && around?.say === true && isQuoted(sheet, around, i)
  const inside = dependence === 'that' || spoken || insideThat(sheet, i, cues)
  const said = inside && around?.kind === 'note'
  if (verb.frame.has('empty')) return emptyCue(sheet, i, reading, inside, said)
  const found = subjectOf(sheet, i, reading)
  const subject: Subject = reading.first && cues.length > 0 ? { ...found, otherwise: 'around' } : found
  // ووقعها وزير التجارة: a new deed where somebody is named
  const shared = reading.conjunction && cues.length > 0 && !verb.frame.has('noun')
  if (reading.object && dependence !== 'relative' && subject.is !== 'side' && subject.is !== 'office' && !shared) return null
  if (verb.frame.has('carrier')) return reading.object ? null : carrierCue(sheet, i, reading, subject)
  if (!canBeVerb(sheet, i, reading, subject)) return null
  const kind = reading.future || planned ? (planned ? 'intend' : 'commit') : kindOf(sheet, i, reading, subject)
  if (!kind) return null
  if (!admits(sheet, i, reading, subject, kind, cues, { inside, said, planned })) return null
  const light = verb.frame.has('light') ? lightAfter(sheet, i, subject) : null
  const cueWord = talksSubject(sheet, i, reading, subject)
  return [{
    cue: cueWord ?? { start: reading.future && !reading.conjunction ? word.start : cueStart(reading, word.start), end: cueEnd(sheet, i, reading) },
    kind, subject: verb.frame.has('statement') ? issuerOf(sheet, i) : withPartner(sheet, subject, kind, i), from: i, start: cueStart(reading, word.start), free: verb.frame.has('statement') ? statementAfter(sheet, i) + 1 : Math.max(subject.to, i + 1),
    rule: rule(kind, latin(verb)), because: [word.surface, ...(light ? [light.noun] : [])],
    ...(kind === 'note' ? { say: true } : {}), ...(inside ? { embedded: true } : {}),
  }]
}

/** Whether what stands at word `i` is quoted by the act around: behind a colon or an opening quotation mark. */
function isQuoted({ words }: Sheet, around: Cue, i: number): boolean {
  for (let j = around.free; j < i; j++) if (isMark(words[j], ':"“«')) return true
  return false
}

/** What experts, sources and papers say that a side did or will do is not told by the document: `ويرى محللون أن …`. */
function reportedByOthers({ words }: Sheet, i: number): boolean {
  let that = i - 1
  while (that >= 0 && i - that < 16 && !isExactly(words[that], 'that')) {
    if (isMark(words[that], '؛.:')) return false
    that--
  }
  if (that < 0 || !isExactly(words[that], 'that')) return false
  for (let j = that - 1; j >= 0 && that - j < 8; j--) {
    if (isExactly(words[j], 'alien')) return true
    if (isMark(words[j], '؛.')) return false
  }
  return false
}

/** `ليز تراس`: a part of a name, not ترأس. */
const isInsideName = (sheet: Sheet, i: number): boolean => sheet.mentionTo[i]! > 0 && !sheet.mentionFrom[i]

const cueStart = (reading: VerbReading, wordStart: number): number => reading.future ? wordStart + (reading.conjunction ? 1 : 0) : reading.start
const cueEnd = (sheet: Sheet, i: number, _reading: VerbReading): number => sheet.words[i]!.end
const latin = (verb: Verb): string => verb.lemma

/** `على أن تتواصل`, `من المقرر أن تعقد`: a plan, behind a comma or at the beginning, not what an agreement is about. */
function plannedBefore(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  const that = before(sheet, i)
  const head = words[before(sheet, that)]
  if (!head || words[that]!.folded !== 'ان') return false
  if (/^(?:ال)?(?:مقرر|متوقع|منتظر|مزمع|مرتقب|مامول|مخطط)$/.test(head.folded.replace(/^و/, ''))) return true
  return head.folded === 'علي' && isComma(words[before(sheet, before(sheet, that))])
}

/** `شملت القطاعات التي جرى بحث التعاون فيها …`: the list of what was discussed, told by a relative clause on its subject. */
const surveyed = (sheet: Sheet, i: number): boolean => {
  const first = sheet.words.findIndex(({ kind }) => kind === 'letters')
  const list = first >= 0 && i > first && i - first < 6 && verbReadings(sheet.words[first]!).some(({ verb }) => verb.frame.has('listonly'))
  return list && isExactly(sheet.words[before(sheet, i)], 'relative')
}

/** A relative clause counts only where it reports a new deed: `ما أعلنه … وزير الخارجية`. */
function reportsDeed(sheet: Sheet, i: number, reading: VerbReading): boolean {
  const { words } = sheet
  const head = words[before(sheet, i)]!
  const beyond = words[before(sheet, before(sheet, i))]
  return head.folded === 'ما' && reading.object === true && reading.verb.kind !== null && beyond !== undefined &&
    !is(beyond, 'source') && !isExactly(beyond, 'preposition') && beyond.kind === 'letters'
}

/** Whether the letters are a verb here and not the noun that is written alike, nor a verb of an attribute. */
function canBeVerb(sheet: Sheet, i: number, reading: VerbReading, subject: Subject): boolean {
  const { words } = sheet
  const previous = before(sheet, i)
  const head = words[previous]
  const named = subject.is !== 'none' && subject.is !== 'unknown'
  if (head && /^(?:[وف]|ل)?قد$/.test(head.folded) && reading.tense === 'perfect') return true
  // our work, between us: not "we worked", "we made clear"
  if (reading.first && reading.tense === 'perfect' && reading.verb.frame.has('noun')) return false
  const twofold = reading.tense === 'perfect' && reading.number === 'one' && reading.gender === 'm' &&
    (reading.verb.frame.has('noun') || reading.form === reading.verb.masdar)
  if (twofold) {
    // a list behind a colon holds nouns: اتفقا على ما يلي: عقد لقاءات
    if (subject.is === 'meeting' && isMark(words[i - 1], ':')) return false
    if (reading.verb.frame.has('statement')) return reading.conjunction || isClauseStart(sheet, i) || head !== undefined && isDefinite(sheet, previous)
    if (isExactly(words[after(sheet, i)], 'with-pronoun')) return reading.conjunction || isClauseStart(sheet, i)
    if (!named || subject.to <= i + 1) return false
    if (head && isExactly(head, 'preposition')) return false
    const first = after(sheet, i)
    const mention = sheet.mentionFrom[first]
    if (isExactly(words[first], 'pair-object')) return false
    // a country is feminine but for a few, so that the masculine letters before it are the noun
    if (mention && (mention.as === 'country' || mention.as === 'capital') && !is(words[first], 'office')) {
      if (!isExactly(words[first], 'masculine') || reading.verb.frame.has('deed') || reading.form === reading.verb.masdar) return false
    }
    if (!reading.conjunction && !isClauseStart(sheet, i) && !(head && (isDefinite(sheet, previous) || head.kind === 'digits'))) return false
  }
  if (head && !reading.conjunction && head.kind === 'letters' && isExactly(head, 'preposition')) return false
  if (reading.conjunction || isClauseStart(sheet, i) || head === undefined) return true
  // an indefinite noun right before: the verb describes it, unless a side follows as its subject
  return isDefinite(sheet, previous) || head.kind !== 'letters' || is(head, 'manner') || named || sheet.sentence.paragraph.role === 'title'
}

const isDefinite = (sheet: Sheet, i: number): boolean =>
  sheet.mentionTo[i]! > 0 && sheet.mentionFrom[i]?.as !== 'adjective' || /^(?:[وفبكل]{0,2}ال|لل|ولل)/.test(sheet.words[i]!.folded) || /(?:هما|هم|ها|ان)$/.test(sheet.words[i]!.folded)

/** Whether the verb stands in what an act around it says: behind `أن`, before anything that closes it. */
function insideThat(sheet: Sheet, i: number, cues: readonly Cue[]): boolean {
  const around = cues.findLast((cue) => !cue.embedded)
  if (!around) return false
  for (let j = i - 1; j >= around.from && i - j < 24; j--) {
    const word = sheet.words[j]!
    if (isExactly(word, 'that') || word.folded === 'وان') return true
    if (isMark(word, '؛.:') || is(word, 'opener') || j < i - 1 && verbReadings(word).some(({ verb, number }) => number !== 'one' || !verb.frame.has('noun'))) return false
  }
  return false
}

function kindOf(sheet: Sheet, i: number, reading: VerbReading, subject: Subject): ActKind | null {
  const { verb } = reading
  const { words } = sheet
  // عزز الحوار الالتزام المشترك: a meeting that bears out a commitment affirms it
  if (verb.frame.has('bond') && subject.is === 'meeting') {
    for (let j = subject.to; j < words.length && j < subject.to + 5; j++) if (lightNoun(words[j]!)?.kind === 'commit') return 'affirm'
    return null
  }
  if (verb.frame.has('light')) {
    const light = lightAfter(sheet, i, subject)
    if (!light) return verb.frame.has('only') ? null : verb.kind
    return verb.lemma === 'أعاد' || verb.lemma === 'عاود' ? (light.kind === 'affirm' ? 'affirm' : null) : light.kind
  }
  if (verb.frame.has('exchange')) {
    for (let j = subject.to; j < words.length && j < subject.to + 4; j++) if (is(words[j], 'views')) return 'discuss'
    return 'do'
  }
  if (verb.frame.has('delegation')) {
    const object = words[after(sheet, i)]
    return object && /^(?:الجانب|الوفد|وفد|الطرف|جانب)$/.test(object.folded) ? 'meet' : verb.kind === 'do' ? 'do' : null
  }
  const governed = words[Math.max(subject.to, i + 1)]
  if (verb.lemma === 'أقر' && governed && /^ب(?!رنامج|روتوكول|يان)/.test(governed.folded)) return 'note'
  if (/^(?:وقف|مر)$/.test(verb.lemma) && governed?.folded !== 'علي') return null
  if (verb.lemma === 'أطلق' && governed && /^(?:سراح|النار|صاروخ|صواريخ|عملي)/.test(governed.folded)) return 'do'
  if (verb.lemma === 'وافق') {
    for (let j = subject.to; j < words.length && j < subject.to + 14; j++) if (/^(?:بيع|صفقه|مبيعات)$/.test(words[j]!.folded)) return 'do'
  }
  return verb.kind
}

/** The noun that a light verb takes its kind from: behind `عن`, `ب` or right behind the subject. */
function lightAfter(sheet: Sheet, i: number, subject: Subject): LightNoun | null {
  const { words } = sheet
  const verb = verbReadings(words[i]!)[0]?.verb
  const ofSaying = verb !== undefined && !verb.frame.has('deed') && !verb.frame.has('only')
  const reach = ofSaying ? 30 : 12
  for (let j = i + 1; j < words.length && j < Math.max(subject.to, i + 1) + reach; j++) {
    const word = words[j]!
    if (isMark(word, '؛.') || j > subject.to && is(word, 'relative')) return null
    const noun = lightNoun(word)
    if (!noun || j < subject.to && sheet.mentionTo[j]! > 0) continue
    if (/^(?:[وف].*|ل|لل)$/.test(noun.proclitics)) continue
    if (ofSaying && !noun.possessed && !noun.proclitics.includes('ال') && !isIntroduced(sheet, j)) continue
    if (verb?.kind === 'do' && !['commend', 'object', 'discuss', 'meet', 'note', 'announce'].includes(noun.kind)) continue
    return noun
  }
  return null
}

/** Right behind `عن` or a word that makes it stronger: `عن بالغ قلق`. */
const isIntroduced = (sheet: Sheet, j: number): boolean => {
  const head = sheet.words[before(sheet, j)]
  return head !== undefined && (head.folded === 'عن' || is(head, 'intensifier'))
}

/** Who may stand as the subject of this verb here. */
function admits(
  sheet: Sheet, i: number, reading: VerbReading, subject: Subject, kind: ActKind, cues: readonly Cue[],
  { inside, said, planned }: { inside: boolean; said: boolean; planned: boolean },
): boolean {
  const { verb } = reading
  const { frame } = verb
  if (frame.has('statement')) return !inside && statementAfter(sheet, i) >= 0
  if (subject.is === 'alien') return false
  if (planned) return true
  const named = subject.is === 'side' || subject.is === 'office'
  if (reading.future) return named || subject.is === 'meeting' || inside && subject.is !== 'unknown' || subject.is === 'none' && (reading.conjunction || reading.number === 'two') && cues.length > 0
  if (inside) {
    return named && !frame.has('deed') && (said || ['agree', 'commit', 'intend', 'sign'].includes(kind))
  }
  if (subject.is === 'meeting') {
    if (kind === 'affirm' && frame.has('bond')) return reading.tense === 'perfect'
    if (frame.has('deed')) return false
    if (reading.tense === 'imperfect') return frame.has('list') || frame.has('listonly') || kind === 'meet'
    return true
  }
  if (frame.has('meeting') || frame.has('listonly')) return false
  if (subject.is === 'statement') return !frame.has('deed') && reading.tense === 'perfect'
  if (subject.is === 'instrument') return kind === 'sign' && reading.tense === 'perfect'
  if (frame.has('deed') || kind === 'do') {
    if (/^(?:و|ف)?(?:حيث|بينما|حين)$/.test(sheet.words[before(sheet, i)]?.folded ?? '')) return false
    return subject.is === 'side' || subject.is === 'office' && frame.has('light') && kind !== 'do' || reading.number === 'two' && reading.conjunction && cues.length > 0
  }
  if (named) return true
  if (subject.is === 'unknown' && !reading.conjunction) return reading.tense === 'perfect' && cues.length > 0
  return reading.tense === 'perfect' || reading.number !== 'one' || cues.length > 0
}

/** The word that names what was issued, soon after the verb at word `i`; -1 where there is none. */
const statementAfter = (sheet: Sheet, i: number): number => {
  for (let j = i + 1; j < sheet.words.length && j < i + 9; j++) if (isExactly(sheet.words[j], 'statement')) return j
  return -1
}

/** `صدر عن الوزيرين بيان`: who issued it, behind عن. */
function issuerOf({ words, mentionFrom }: Sheet, i: number): Subject {
  const found: Subject = { is: 'statement', spans: [], otherwise: 'pair', to: i + 1 }
  for (let j = i + 1; j < words.length && j < i + 10; j++) {
    if (words[j]!.folded !== 'عن') continue
    for (let k = j + 1; k < words.length && k < j + 6; k++) if (mentionFrom[k]) return { ...found, spans: [mentionFrom[k]!] }
  }
  return found
}

/** `شملت المباحثات`: the talks themselves are the cue. */
function talksSubject(sheet: Sheet, i: number, reading: VerbReading, subject: Subject): { start: number; end: number } | null {
  const next = sheet.words[after(sheet, i)]
  return reading.verb.frame.has('listonly') && subject.is === 'meeting' && isExactly(next, 'talks') ? { start: next!.start, end: next!.end } : null
}

/** `التقى … بنظيره`, `بحث … مع نظيره`: the partner acts too. */
function withPartner(sheet: Sheet, subject: Subject, kind: ActKind, i: number): Subject {
  const { words, mentionFrom } = sheet
  // بحث معه: with the other side
  if (subject.is === 'none' && /^مع(?:ه|ها|هم|هما)$/.test(words[after(sheet, i)]?.folded ?? '')) return { ...subject, otherwise: 'pair' }
  if (subject.is !== 'side' || subject.otherwise === 'pair') return subject
  const lemma = verbReadings(words[i]!)[0]?.verb.lemma
  const direct = lemma === 'التقى' || lemma === 'قابل'
  if (!direct && !['discuss', 'sign', 'agree'].includes(kind) && !/^(?:اجتمع|عقد|ترأس|تعاون|عمل|تبادل|أجرى|تقاسم|تحالف|أنشأ|أسس)$/.test(lemma ?? '')) return subject
  for (let j = subject.to; j < words.length && j < subject.to + 14; j++) {
    if (isMark(words[j], '؛.') || verbReadings(words[j]!).some(({ number }) => number === 'two')) break
    const joint = words[j]!.folded === 'مع' || direct && (/^ب/.test(words[j]!.folded) || mentionFrom[j] && j <= subject.to + 1 && !isExactly(words[j - 1], 'preposition'))
    if (!joint) continue
    for (let k = words[j]!.folded === 'مع' ? j + 1 : j; k < words.length && k < j + 8; k++) {
      if (mentionFrom[k]) return { ...subject, spans: [...subject.spans, mentionFrom[k]!] }
      if (k > j && isExactly(words[k], 'preposition')) break
    }
    if (words[j]!.folded === 'مع') break
  }
  return subject
}

/** `جرى بحث`, `تم الاتفاق على`, `سيتم توقيع`: the force lies in the verbal noun. */
function emptyCue(sheet: Sheet, i: number, reading: VerbReading, inside: boolean, said: boolean): Cue[] | null {
  const { words } = sheet
  for (let j = i + 1; j < words.length && j < i + 10; j++) {
    const word = words[j]!
    if (isMark(word, '؛.') || isExactly(word, 'that')) return null
    if (isExactly(words[j - 1], 'preposition') && j > i + 1) continue
    const talks = isExactly(word, 'talks')
    const masdar = talks ? null : masdarReading(word)
    if (!talks && (!masdar || masdar.proclitics !== '' && masdar.proclitics !== 'ال')) continue
    // to renew a position is to affirm it; to renew what is in force is a deed
    const kind = talks ? 'discuss' : masdar!.verb.lemma === 'جدد' ? 'do' : masdarKind(sheet, j, masdar!)
    if (!kind || masdar && /^(?:عزز|طور|عمل|قام)$/.test(masdar.verb.lemma)) return null
    const acting = reading.future ? 'commit' : kind
    const list = surveyed(sheet, i) ? words.findIndex((other) => other.kind === 'letters') : -1
    if (inside && !said && acting !== 'agree' && acting !== 'commit') return null
    return [{
      cue: { start: word.start, end: word.end }, kind: acting, subject: { spans: [], otherwise: 'pair' }, from: list < 0 ? i : list,
      start: list < 0 ? cueStart(reading, words[i]!.start) : verbReadings(words[list]!)[0]!.start, free: j + 1, rule: rule(acting, 'empty'), because: [words[i]!.surface, word.surface],
      ...(inside ? { embedded: true } : {}),
    }, ...(inside ? [] : coordinated(sheet, j))]
  }
  return null
}

/** `شهد اللقاء توقيع … ومناقشة …`, `أسفرت الزيارة عن توقيع …`. */
function carrierCue(sheet: Sheet, i: number, reading: VerbReading, subject: Subject): Cue[] | null {
  const { words } = sheet
  if (subject.is === 'alien') return null
  // what led to something names it behind عن or إلى, however long its subject
  const leads = !/^(?:شهد|تخلل)$/.test(reading.verb.lemma)
  for (let j = i + 1; j < words.length && j < i + (leads ? 40 : 16); j++) {
    const word = words[j]!
    if (isMark(word, '؛.') || isExactly(word, 'that') || is(word, 'relative')) return null
    if (leads && !/^(?:عن|الي)$/.test(words[j - 1]!.folded) && !/^ب/.test(word.folded)) continue
    const talks = isExactly(word, 'talks') && j > i + 1
    const masdar = talks ? null : masdarReading(word)
    if (!talks && !masdar || isExactly(word, 'circumstance') || j <= i + 1 && subject.is === 'meeting' || isExactly(word, 'meeting') && !talks) continue
    if (isExactly(words[j - 1], 'preposition') && !/^(?:عن|الي)$/.test(words[j - 1]!.folded)) continue
    if (masdar && !/^(?:ال|ب|بال|)$/.test(masdar.proclitics)) continue
    const kind = talks ? 'discuss' : masdarKind(sheet, j, masdar!)
    if (!kind || kind === 'do') continue
    return [{
      cue: { start: word.start, end: word.end }, kind, subject: { spans: [], otherwise: 'pair' }, from: i, start: reading.start, free: j + 1,
      rule: rule(kind, 'carrier'), because: [words[i]!.surface, word.surface],
    }, ...coordinated(sheet, j)]
  }
  return null
}

/** Verbal nouns joined with و to one that carries an act, each the head of its own act: `توقيع … وإطلاق …`. */
function coordinated(sheet: Sheet, i: number): Cue[] {
  const { words } = sheet
  const found: Cue[] = []
  // ways, chances and prospects govern what is joined to them: بحث سبل إبرام الاتفاقية وتوقيعها
  const among = is(words[i + 1], 'ways') || is(words[i + 2], 'ways')
  for (let j = i + 1; j < words.length; j++) {
    const word = words[j]!
    if (isMark(word, '؛.:') || is(word, 'relative') || verbReadings(word).some(({ verb, number }) => number === 'two' || !verb.frame.has('noun') && !masdarReading(word))) break
    const masdar = masdarReading(word)
    if (!masdar || masdar.proclitics !== 'و' && masdar.proclitics !== 'وال') continue
    const kind = masdarKind(sheet, j, masdar)
    if (!kind || !['sign', 'announce', 'discuss', 'review', 'agree', 'affirm'].includes(kind)) continue
    if (masdar.verb.frame.has('noun') && masdar.verb.frame.has('deed')) continue
    // والبحث العلمي is a thing; والاتفاق على is what was done
    if (masdar.proclitics === 'وال' && !opensPhrase(sheet, j + 1)) continue
    if (among && ['sign', 'announce'].includes(kind)) continue
    found.push({
      cue: { start: masdar.start + (masdar.proclitics === 'وال' ? -2 : 0), end: word.end }, kind, subject: { spans: [], otherwise: 'around' }, from: j,
      start: masdar.start + (masdar.proclitics === 'وال' ? -2 : 0), free: j + 1, rule: rule(kind, 'coordinated'), because: [word.surface],
    })
  }
  return found
}

/** The kind of an act that a verbal noun carries. */
function masdarKind({ words }: Sheet, i: number, { verb }: MasdarReading): ActKind | null {
  if (verb.frame.has('exchange')) return is(words[i + 1], 'views') ? 'discuss' : 'do'
  if (verb.frame.has('listonly') || verb.frame.has('light') && verb.lemma !== 'أجرى') return null
  return verb.kind
}

/** `، مؤكدين أهمية …`, `مشيرا إلى …`. */
function participleCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  const reading = participleReading(word)
  if (!reading || !reading.verb.kind || cues.length === 0) return null
  const previous = words[before(sheet, i)]
  const { frame } = reading.verb
  if (frame.has('only') || frame.has('listonly') || frame.has('meeting') || frame.has('empty')) return null
  if (!['affirm', 'note', 'commend', 'welcome', 'object', 'call', 'aspire', 'announce', 'intend', 'commit'].includes(reading.verb.kind)) return null
  const apart = isComma(previous) || reading.conjunction
  if (!apart && (reading.gender === 'f' || reading.form.endsWith('ات') || reading.verb.lemma === 'جدد')) return null
  if (word.folded === 'مجددا' && !apart) return null
  if (frame.has('noun') && !apart) return null
  const subject: Subject = { is: 'none', spans: [], otherwise: 'around', to: i + 1 }
  const kind = frame.has('light') ? lightAfter(sheet, i, subject)?.kind ?? reading.verb.kind : reading.verb.kind
  return [{
    cue: { start: reading.start, end: word.end }, kind, subject, from: i, start: reading.start, free: i + 1,
    rule: rule(kind, 'participle'), because: [word.surface], ...(kind === 'note' ? { say: true } : {}),
  }]
}

/** `مع الاتفاق على`, `إلى جانب توقيع`, `واختتم … بالتأكيد على`, and a heading `بحث تعزيز التعاون`. */
function masdarCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  const masdar = masdarReading(word)
  if (!masdar) return null
  const kind = masdarKind(sheet, i, masdar)
  if (!kind || kind === 'do' || masdar.verb.frame.has('deed')) return null
  const previous = before(sheet, i)
  const head = words[previous]?.folded ?? ''
  const last = cues.findLast((cue) => !cue.embedded)
  let how: string | null = null
  if (masdar.proclitics === '' || masdar.proclitics === 'ال') {
    if (/^و?مع$/.test(head) && ['affirm', 'agree', 'sign', 'note', 'call'].includes(kind)) how = 'with'
    else if (/^(?:جانب|الي|عن|علي)$/.test(head) && besides(sheet, previous) && last && ['discuss', 'meet', 'sign', 'announce', 'review', 'agree'].includes(last.kind) &&
      ['discuss', 'sign', 'announce', 'review', 'agree', 'affirm'].includes(kind)) how = 'besides'
    else if (startsHeading(sheet, i) && kind !== 'meet' && (masdar.proclitics === '' ? masdar.verb.lemma !== 'اتفق' : opensPhrase(sheet, i + 1))) how = 'heading'
  } else if (/^(?:بال|ب)$/.test(masdar.proclitics) && ['affirm', 'agree', 'sign', 'call'].includes(kind) && closesBefore(sheet, i)) how = 'closing'
  if (!how) return null
  const start = masdar.proclitics.startsWith('ب') && masdar.proclitics !== 'ب' ? word.start + 1 : masdar.proclitics === 'ب' ? masdar.start : word.start
  const heading = how === 'heading'
  return [{
    cue: { start, end: word.end }, kind, subject: { spans: [], otherwise: heading || !last ? 'pair' : 'around' }, from: i, start, free: i + 1,
    rule: rule(kind, how), because: [words[previous]?.surface ?? '', word.surface],
  }]
}

/** `إلى جانب`, `إضافة إلى`, `بالإضافة إلى`, `فضلا عن`, `علاوة على`, ending at word `i`. */
const besides = ({ words }: Sheet, i: number): boolean => {
  const [a, b] = [words[i - 1]?.folded ?? '', words[i]!.folded]
  return a === 'الي' && b === 'جانب' || /^(?:و)?(?:ب?ال)?اضافه$/.test(a) && b === 'الي' || /^و?فضلا$/.test(a) && b === 'عن' || /^و?علاوه$/.test(a) && b === 'علي'
}

/** The first word of a line, a list's item or what follows a colon in a title. */
function startsHeading(sheet: Sheet, i: number): boolean {
  const { words, sentence, context } = sheet
  let j = before(sheet, i)
  if (j >= 0 && isMark(words[j], ':') && sentence.paragraph.role === 'title') return true
  while (j >= 0 && (words[j]!.kind === 'digits' || isMark(words[j], '-–—•*.()'))) j--
  if (j >= 0 || sentence.start !== sentence.paragraph.start) return false
  return sentence.paragraph.role === 'title' || i > 0 || /[-–—•*·▪◦.)][ \t]*$/.test(context.text.slice(Math.max(0, sentence.start - 6), sentence.start))
}

/** `اختتمت أعمال الحوار بالتأكيد على`, `بدأت بتوقيع`: a verb of beginning or ending in the same clause. */
function closesBefore({ words }: Sheet, i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j < 10; j--) {
    if (isMark(words[j], '؛.')) return false
    if (verbReadings(words[j]!).some(({ verb }) => /^(?:بدأ|اختتم|انتهى|توج|استهل|كلل|ختم|أنهى|تمخض)$/.test(verb.lemma))) return true
  }
  return false
}

/** A promise or a consent inside another act: `أكدا نيتهما تعميق`, `رحبت بموافقة مسقط على`, `عزم البلدين على`. */
function embeddedCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words, mentionFrom } = sheet
  const around = cues.findLast((cue) => !cue.embedded)
  const word = words[i]!
  if (!around || is(words[before(sheet, i)], 'negation')) return null
  const light = lightNoun(word)
  const noun = light && /^(?:عزم|نيه|اعتزام|نوايا|موافقه|تعهد)$/.test(light.noun) ? light : null
  if (!noun || around.because.includes(noun.noun) || /^[وفبل]*ل$/.test(noun.proclitics)) return null
  const next = words[i + 1]
  const kind: ActKind = noun.kind
  const definite = noun.proclitics.includes('ال')
  const owner = mentionFrom[i + 1] && mentionFrom[i + 1]!.start === next!.start ? mentionFrom[i + 1]! : null
  const pair = isExactly(next, 'pair-object')
  if (!owner && !pair && !noun.possessed && !(definite && next?.folded === 'علي')) return null
  if (isVague(sheet, i)) return null
  const start = definite && word.forms.length ? word.start + (word.folded.startsWith('ال') ? 0 : word.folded.indexOf('ال')) : noun.start
  const before_ = definite ? ownerBefore(sheet, i) : null
  const spans = owner ? [owner] : before_ ? [before_] : []
  return [{
    cue: { start, end: word.end }, kind, subject: { spans, otherwise: pair ? 'pair' : 'around' }, from: i, start, free: i + 1,
    rule: rule(kind, 'embedded'), because: [around.because[0]!, word.surface], embedded: true,
  }]
}

/** `إعلان سلطنة عمان الموافقة`: whose consent it is. */
const ownerBefore = ({ mentionFrom, mentionTo }: Sheet, i: number) => {
  for (let j = i - 1; j >= 0 && i - j < 5; j--) if (mentionFrom[j] && mentionTo[j] === i) return mentionFrom[j]!
  return null
}

/** What nobody could check: building a future, a partnership, peace. */
function isVague(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  for (let j = i + 1; j < words.length && j < i + 6; j++) {
    if (is(words[j], 'vague') && !opensPhrase(sheet, j)) return true
    if (j > i + 1 && isExactly(words[j], 'preposition')) return false
  }
  return false
}
