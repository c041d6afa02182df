import { fold } from '../../text/fold.ts'
import { quoteOf, trimSpan, type Span } from '../../text/span.ts'
import type { Form, Sentence, Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { rows } from '../lexicon.ts'
import type { InstrumentContext, InstrumentGrammar, InstrumentNaming } from '../steps/09-instruments.ts'
import foreignList from './instruments-foreign.tsv'
import nounList from './instruments-nouns.tsv'
import wordList from './instruments-words.tsv'

const setOf = (words: string): Set<string> => new Set(words.split(' ').map(fold))

interface Noun {
  readonly rest: readonly string[]
  readonly kind: InstrumentKind
  readonly needs: string
}
const nouns = new Map<string, Noun[]>()
for (const { words, kind, needs } of rows<'words' | 'kind' | 'needs'>(nounList)) {
  const [first, ...rest] = fold(words).split(' ')
  nouns.set(first!, [...(nouns.get(first!) ?? []), { rest, kind: kind as InstrumentKind, needs }].sort((a, b) => b.rest.length - a.rest.length))
}
const statusWords = new Map<string, { status: InstrumentStatus; used: boolean }>()
const plain = new Set<string>()
for (const { word, as, value } of rows<'word' | 'as' | 'value'>(wordList)) {
  if (as === 'plain') plain.add(fold(word))
  else {
    const entry = { status: value as InstrumentStatus, used: as === 'used' }
    statusWords.set(fold(word), entry)
    // perfects in the dual, the feminine and the plural
    if (as === 'verb') for (const ending of ['ا', 'ت', 'تا', 'وا']) if (!statusWords.has(fold(word) + ending)) statusWords.set(fold(word) + ending, entry)
  }
}
const foreign = rows<'words'>(foreignList).map(({ words }) => fold(words))

/** Words at which a naming ends. */
const stops = setOf('حيز التي الذي اللذين اللتين الذين والتي والذي وذلك ذلك وهو وهي هو هي حيث مما ما بما بهدف خلال قبل بعد منذ عقب أثناء إلى كما لدى أمس اليوم يوم عام سنة تم جرى كان كانت قد ضمن وفق بحضور ' +
  'برئاسة من على عن ثم أو لكن إضافة علاوة أيضا حينها مؤخرا رسميا بالتزامن عبر حتى لا لم لن وأن أن إن وقد وكان حول؟ فيما بينما وفي ومن وعلى وإلى ومع تحت عند أمام كذلك فضلا وسط إلا بعدما عندما باعتباره باعتبارها بوصفها نحو بغرض بغية بهذا بواسطة برعاية بدعم بمشاركة باسم بدلا بفضل بسبب بعيدا بحيث بموجبها بموجبه تاليا لافتا مؤكدا مشيرا موضحا قائلا وأكد')
const imperfects = setOf('تنص ينص تهدف يهدف تشمل يشمل تتضمن يتضمن تمكن يمكن تسمح يسمح تتيح يتيح تعزز يعزز تغطي يغطي تمثل يمثل تقضي يقضي تستهدف يستهدف تعود يعود تسهم يسهم تعني تعنى يعنى تنظم ينظم تعد يعد ' +
  'تأتي يأتي تؤكد يؤكد تشكل يشكل تسعى يسعى تضع يضع تبلغ يبلغ تستمر يستمر تركز يركز تعكس يعكس تدعم يدعم تسهل يسهل تجعل يجعل')
/** Nouns that look like a verb in س or a feminine perfect. */
const nouns3 = /^(?:ستراتيج|سياد|سياس|سياح|سيبران|سينما|سته|ستين|سيار|سير|سيول)/
const fieldWords = setOf('مجال مجالات قطاع قطاعات ميدان ميادين شأن شؤون قضايا مسائل حقل حقول')
/** After these, في leads in the field and not the place. */
const cooperation = setOf('تعاون تنسيق شراكة تبادل')
const leadIns = setOf('بشأن بخصوص بمناسبة حول بصدد')
/** What begins a party's name after و: a body, not the second half of the first name. */
const bodyHeads = setOf('وزارة بنك شركة جامعة هيئة غرفة سفارة مركز مؤسسة ميناء ولاية صندوق مجلس حكومة معهد وكالة مصرف مجموعة اتحاد جمعية بلدية مدينة أكاديمية نظيرتها نظيره جهاز مكتبة متحف شركات')
const closing: Record<string, string> = { '"': '"', '“': '”', '«': '»', '”': '“', '″': '″' }
const pairNouns = setOf('بلدين جانبين طرفين دولتين حكومتين')

const stemIn = (word: Word | undefined, set: ReadonlySet<string>): boolean => word !== undefined && word.forms.some(({ stem }) => set.has(stem))
function statusOf(word: Word | undefined): { status: InstrumentStatus; used: boolean } | undefined {
  if (word?.kind !== 'letters') return undefined
  for (const { stem } of word.forms) {
    const found = statusWords.get(stem)
    if (found) return found
  }
  return undefined
}
const definiteForm = ({ proclitics }: Form): boolean => /(?:ال|لل)$/.test(proclitics)
const isDefinite = (word: Word): boolean => word.forms.some(definiteForm)

interface Head extends Noun {
  at: number
  to: number
  form: Form
}

function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at]!
  if (word.kind !== 'letters') return null
  for (const form of word.forms) {
    // in the accusative too: `اتفاقا`, `برنامجا تنفيذيا`
    for (const noun of nouns.get(form.stem) ?? nouns.get(form.stem.replace(/(?<=.{3})ا$/, '')) ?? []) {
      if (noun.rest.every((rest, i) => words[at + 1 + i]?.forms.some(({ stem }) => stem === rest || stem === `${rest}ا`))) return { ...noun, at, to: at + 1 + noun.rest.length, form }
    }
  }
  return null
}

/** A finite verb, by its shape: what follows it is no part of a name. */
function looksLikeVerb(word: Word): boolean {
  const bare = word.folded.replace(/^[وف](?=.{3})/, '')
  if (imperfects.has(bare) || imperfects.has(word.folded)) return true
  if (isDefinite(word)) return false
  if (/^س[تين]/.test(bare) && bare.length >= 5 && !nouns3.test(bare)) return true
  return /[^ا]ت$/.test(bare) && bare.length >= 5 && !/(?:انترنت|كويت|بيروت|سلطنت|انترنيت|وقت|صوت|بيت|زيت|تحت|استثبات)$/.test(bare)
}

interface Extent {
  end: number
  /** Where the title ends, and stretches inside it that are no part of it. */
  titleEnd: number
  cut: { from: number; to: number }[]
  parties: Span[]
  status: InstrumentStatus | null
  statusAt: Span | null
  content: number
}

function extend(words: readonly Word[], head: Head, context: InstrumentContext): Extent {
  const extent: Extent = { end: head.to, titleEnd: 0, cut: [], parties: [], status: null, statusAt: null, content: 0 }
  const limit = Math.min(words.length, head.to + 26)
  const inDate = (word: Word) => context.dates.some((date) => date.start < word.end && word.start < date.end)
  const endTitle = (at: number) => { extent.titleEnd ||= at }
  let dated = false
  let i = head.to
  while (i < limit) {
    const word = words[i]!
    if (word.kind === 'mark') {
      const close = closing[word.surface]
      const to = close ? closingAt(words, i, close) : -1
      if (to < 0) break
      // a name in quotation marks
      extent.content += to - i - 1
      i = extent.end = to + 1
      continue
    }
    if (inDate(word)) {
      if (!dated) break
      i = extent.end = i + 1
      continue
    }
    if (word.folded === 'بين') {
      const found = between(words, i, context)
      if (found.pair) endTitle(i)
      extent.parties.push(...found.parties)
      extent.content += found.pair ? 0 : 1
      i = extent.end = found.to
      continue
    }
    if (word.folded === 'مع') {
      const party = context.sides.some((side) => side.start === words[i + 1]?.start) || stemIn(words[i + 1], bodyHeads) || context.organisations.some((one) => one.start === words[i + 1]?.start)
      if (!party || !words[i + 1]) break
      const to = partyEnd(words, i + 1, context)
      extent.parties.push({ start: words[i + 1]!.start, end: words[to - 1]!.end })
      extent.content++
      i = extent.end = to
      continue
    }
    if (/^(?:بقيمه|قيمتها|قيمته|بمبلغ|بتكلفه)$/.test(word.folded) || (word.folded === 'التي' && /قيمت/.test(words.slice(i + 1, i + 4).map(({ folded }) => folded).join(' ')))) {
      const amount = context.money.find((figure) => figure.end > word.start && figure.start - word.end < 30)
      if (!amount) break
      let to = i
      while (to < words.length && words[to]!.end <= amount.end) to++
      extent.cut.push({ from: i, to })
      i = extent.end = to
      continue
    }
    const status = statusOf(word)
    if (status && (isDefinite(word) || /ه$/.test(word.folded) || word.folded === 'مرتقب') && !word.folded.startsWith('و') && /^(?:ال)?(?:موقع|مبرم|صادر|مرتقب|مقترح|مزمع|نشط|ساري|نافذ|قايم|محتمل)ه?$/.test(word.folded)) {
      extent.status = status.status
      extent.statusAt = word
      const next = words[i + 1]
      const goesOn = next && (next.folded === 'في' || next.folded === 'بتاريخ' || next.folded === 'عام' || next.folded === 'سنه')
      dated = true
      let to = i + 1
      if (goesOn) while (to < limit && (words[to] === next || words[to]!.folded === 'عام' || words[to]!.folded === 'يوم' || inDate(words[to]!))) to++
      if (goesOn && !words.slice(i + 1, to).some(inDate)) to = i + 1
      const more = words[to]
      if (more && (stemIn(more, leadIns) || (more.folded === 'بين' && !isDefinite(word)))) extent.cut.push({ from: i, to })
      else endTitle(i)
      i = extent.end = to
      continue
    }
    if (/^ال(?:خاص|متعلق|معني)ه?$/.test(word.folded)) {
      endTitle(i)
      i++
      if (words[i]) extent.end = ++i
      continue
    }
    if (word.folded === 'في') {
      const next = words[i + 1]
      const cooperates = words[i - 1] !== undefined && stemIn(words[i - 1], cooperation) && next && next.kind === 'letters' && !inDate(next) && !context.sides.some((side) => side.start <= next.start && next.start < side.end)
      if (!next || !(stemIn(next, fieldWords) || cooperates)) break
      extent.content++
      i = extent.end = i + 2
      continue
    }
    if (stems(word, 'اخري') || stems(word, 'جديده')) {
      extent.cut.push({ from: i, to: i + 1 })
      i = extent.end = i + 1
      continue
    }
    if (stemIn(word, leadIns)) {
      i++
      continue
    }
    if (word.folded === 'الي' && words.slice(Math.max(head.to, i - 3), i).some((before) => stems(before, 'انضمام')) && words[i + 1]) {
      i++
      continue
    }
    if (word.folded === 'من' && words[i - 1] && /(?:اعفاء|متبادل|حد|وقايه)$/.test(words[i - 1]!.folded) && words[i + 1]) {
      i++
      continue
    }
    if (/^ل(?:مده|عام|عامين|عقد|عقود|سنه|سنوات|عشر|خمس|ثلاث|اربع|ست|سبع|ثمان|تسع|عشرين)ه?$/.test(word.folded) || (word.folded === 'ل' && words[i + 1]?.kind === 'digits')) break
    if (stops.has(word.folded) || looksLikeVerb(word) || word.kind !== 'letters' && extent.content > 3) break
    const conjunction = /^[وف]/.test(word.folded) && word.forms.some(({ proclitics }) => proclitics.startsWith('و'))
    if (conjunction && word.folded !== 'وزاري' && !coordinates(words, i, head)) break
    if (word.forms.some(({ proclitics }) => proclitics === 'بال') && !extent.titleEnd) break
    if (!plain.has(word.forms.at(-1)!.stem)) extent.content++
    i = extent.end = i + 1
  }
  // `أول معاهدة وقعت بين البلدين`
  const verb = words[extent.end]
  if (verb && /^(?:وقعت|وقع|ابرمت|ابرم|وقعها|وقعتها|ابرمتها)$/.test(verb.folded) && words[extent.end + 1]?.folded === 'بين') {
    const found = between(words, extent.end + 1, context)
    endTitle(extent.end)
    extent.parties.push(...found.parties)
    Object.assign(extent, { status: 'signed', statusAt: verb, end: found.to })
    extent.content += 1
  }
  // nothing but small words at the end
  while (extent.end > head.to && (stops.has(words[extent.end - 1]!.folded) || stemIn(words[extent.end - 1], leadIns))) extent.end--
  if (!extent.titleEnd || extent.titleEnd > extent.end) extent.titleEnd = extent.end
  return extent
}

function closingAt(words: readonly Word[], at: number, close: string): number {
  for (let i = at + 1; i < Math.min(words.length, at + 14); i++) {
    if (words[i]!.surface === close || /^["”″]$/.test(words[i]!.surface)) return i
  }
  return -1
}

const stems = (word: Word, stem: string): boolean => word.forms.some((form) => form.stem === stem)

/** Whether و joins a second half of the name ("الصداقة والتجارة") and not a new thing. */
function coordinates(words: readonly Word[], at: number, head: Head): boolean {
  const word = words[at]!
  if (headAt(words, at) || statusOf(word)) return false
  const before = words[at - 1]!
  // the free trade agreement is complete
  if (stems(before, 'حره')) return false
  if (at === head.to) return false
  const definite = word.forms.some(({ proclitics }) => proclitics === 'وال' || proclitics === 'ولل')
  return definite === isDefinite(before) || (!definite && !isDefinite(before))
}

function between(words: readonly Word[], at: number, context: InstrumentContext): { to: number; parties: Span[]; pair: boolean } {
  const first = words[at + 1]
  if (!first) return { to: at + 1, parties: [], pair: false }
  if (stemIn(first, pairNouns)) return { to: at + 2, parties: [], pair: true }
  const to = partyEnd(words, at + 1, context)
  for (let i = at + 2; i < to; i++) {
    const word = words[i]!
    const form = word.forms.find(({ proclitics }) => proclitics.startsWith('و'))
    const alone = word.folded === 'و'
    if (!form && !alone) continue
    const start = alone ? words[i + 1]?.start ?? word.end : word.forms.find(({ proclitics }) => proclitics === 'و')?.start ?? form!.start
    const begins = context.sides.some((side) => side.start === start) || context.organisations.some((one) => one.start === start) || word.forms.some(({ stem, proclitics }) => proclitics.startsWith('و') && bodyHeads.has(stem))
    if (begins) return { to, parties: [{ start: first.start, end: words[i - 1]!.end }, { start, end: words[to - 1]!.end }], pair: false }
  }
  return { to, parties: [{ start: first.start, end: words[to - 1]!.end }], pair: false }
}

function partyEnd(words: readonly Word[], at: number, context: InstrumentContext): number {
  let i = at
  for (; i < Math.min(words.length, at + 16); i++) {
    const word = words[i]!
    if (word.kind === 'mark') {
      // a stop before a Latin name is a slip: عمان. AmCham
      if (word.surface === '-' || word.surface === '–') continue
      if (word.surface === '.' && /^[A-Z]/.test(words[i + 1]?.surface ?? '')) continue
      break
    }
    if (i === at) continue
    if (word.folded === 'في') {
      const next = words[i + 1]
      if (next && context.sides.some((side) => side.start <= next.start && next.end <= side.end)) continue
      if (next && /^السلطنه|^المملكه|^البلاد|^الدوله/.test(next.folded)) continue
      break
    }
    if (stops.has(word.folded) || /^(?:بقيمه|بمبلغ|بشان|بهدف|بخصوص|بمناسبه|حول|مع|بين)$/.test(word.folded) || looksLikeVerb(word)) break
    if (context.dates.some((date) => date.start <= word.start && word.end <= date.end)) break
    if (word.forms.some(({ proclitics }) => /^(?:ل|لل)$/.test(proclitics)) && isCompany(words[at]!.folded)) break
    const stem = word.forms.find(({ proclitics }) => proclitics === 'ل')?.stem
    if (stem && stem.length > 3 && /^ل(?:ت|ا|دعم|زياد)/.test(word.folded) && !context.organisations.some((one) => one.start < word.start && word.end <= one.end)) break
  }
  return Math.max(at + 1, i)
}

const isCompany = (words: string): boolean => /(?:^|\s)(?:ل|ب)?(?:ال)?(?:شركه|شركات|مجموعه|كونسورتيوم|تحالف شركات)/.test(fold(words))

interface Around {
  status: InstrumentStatus | null
  at: Span | null
  used: boolean
}

/** What the clause says of the instrument: the nearest word of a status before it, or a passive after it. */
function around(words: readonly Word[], head: number, end: number, { sides }: InstrumentContext): Around {
  let approval: Word | undefined
  for (let i = head - 1; i >= Math.max(0, head - 12); i--) {
    const word = words[i]!
    if (word.surface === '.' || word.surface === '؛' || (word.surface === '،' && head - i > 8)) break
    const found = statusOf(word)
    if (!found) continue
    if (/^(?:بحث|تقدم|مشروع|مرور|موقع)$/.test(word.folded) && head - i > 6) continue
    if (word.folded === 'موقع' || word.folded === 'الموقع') continue
    const { status } = found
    // `التي انتهت`: that is said of what stands before
    if (/^و?(?:التي|الذي)$/.test(words[i - 1]?.folded ?? '')) continue
    if (status === 'acceded') {
      for (let j = i - 1; j >= Math.max(0, i - 4); j--) if (statusOf(words[j])?.status === 'approved') return { status: 'approved', at: words[j]!, used: false }
      if (isProspect(words, i)) return { status: 'proposed', at: word, used: false }
    }
    if (status === 'signed' && isProspect(words, i)) return { status: /برام/.test(word.folded) ? 'negotiating' : 'proposed', at: word, used: false }
    if (status === 'issued') continue
    // `جددت التأكيد على اتفاقية`: only what stands next to it is renewed
    if (status === 'renewed' && head - i > 2 && !words.slice(i + 1, head).every((between) => sides.some((side) => side.start < between.end && between.start < side.end))) continue
    if (status === 'approved') { approval = word; continue }
    if (status === 'negotiating' && approval) break
    return { status, at: word, used: found.used }
  }
  if (approval) return { status: 'approved', at: approval, used: false }
  for (let i = end; i < Math.min(words.length, end + 9); i++) {
    const word = words[i]!
    if (word.surface === '.' || word.surface === '؛') break
    const found = statusOf(word)
    if (found && /^(?:signed|in-force|renewed|ended|approved)$/.test(found.status) && !found.used && !headAt(words, i + 1) && !/^(?:ل|مع)/.test(word.folded)) {
      if (found.status === 'signed' && !/^(?:التي |الذي )?(?:وقع|وقعت|وقعها|وقعه|توقيعها|توقيعه)/.test(word.folded) && i > end + 3) continue
      return { status: found.status, at: word, used: false }
    }
  }
  return { status: null, at: null, used: false }
}

/** The signing is still to come: `عزمهما توقيع`, `تطلع إلى إبرام`, `سيتم توقيع`. */
function isProspect(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 5), at).map(({ folded }) => folded).join(' ')
  return /(?:^|\s)(?:\p{L}{0,3}(?:عزم|نيه|تطلع|سيتم|اعتزام|يعتزم|العمل علي|سعي|تمهيدا|لبحث|امكانيه|فرص|ضروره|اهميه|قريبا|اسراع|تسريع|اتفقا علي|اتفق\p{L}* علي)\p{L}*(?: \p{L}+)?|الي)$/u.test(before) || /^(?:سيوقع|ستوقع|سيوقعان)/.test(words[at]!.folded)
}

const saleNouns = setOf('بيع شراء')

function namings(sentence: Sentence, near: (span: Span) => InstrumentContext, text: string): InstrumentNaming[] {
  const { words } = sentence
  const found: InstrumentNaming[] = []
  let past = 0
  for (let at = 0; at < words.length; at++) {
    if (at < past) continue
    const word = words[at]!
    if (word.kind !== 'letters') continue
    if (stemIn(word, saleNouns)) {
      const sale = saleAt(words, at, near(words[at]!))
      if (sale) found.push(sale)
      continue
    }
    const head = headAt(words, at)
    if (!head) continue
    const naming = namingOf(words, head, near(word), text)
    if (!naming) continue
    found.push(naming)
    while (past < words.length && words[past]!.start < naming.end) past++
  }
  return found
}

const articleCut = (form: Form): boolean => definiteForm(form)

function namingOf(words: readonly Word[], head: Head, context: InstrumentContext, text: string): InstrumentNaming | null {
  const extent = extend(words, head, context)
  const definite = articleCut(head.form) || (words[head.to - 1] !== undefined && head.to - head.at > 1 && isDefinite(words[head.to - 1]!))
  const previous = words[head.at - 1]
  if (head.kind === 'framework' && head.rest.length && /^(?:في|ضمن)$/.test(previous?.folded ?? '') && !extent.content) return null
  // عقد is also "held" and "decade"; it is a contract where a company or a value says so
  const value = extent.cut.some(({ from, to }) => context.money.some((figure) => figure.start < words[to - 1]!.end && words[from]!.start < figure.end))
  if (head.needs === 'company' && !value && !extent.parties.some((party) => isCompany(quoteOf(text, party)))) return null
  const counted = previous?.kind === 'digits'
  const counts = counted || /^(?:من|اكثر)$/.test(previous?.folded ?? '') && false
  const proper = /["«“]/.test(text.slice(head.form.start, words[extent.end - 1]!.end))
  if (head.needs === 'plural' && !value && !counts && !proper && !isProperPlural(words, head, extent)) return null
  // `وهي أول اتفاق تجاري`: a description of what was named before
  const describes = words.slice(Math.max(0, head.at - 3), head.at).some(({ folded }) => /^(?:و?هي|و?هو|و?[يت]عد|باعتبار\S*|بوصف\S*)$/.test(folded))
  if (describes && !proper) return null
  const anaphor = definite && extent.content === 0 && !extent.parties.length && extent.end === head.to
  if (head.needs === 'said' && !(extent.parties.length || around(words, head.at, extent.end, context).status === 'signed')) return null
  if (head.needs === 'content' && !anaphor && extent.content === 0 && !extent.parties.length && !(extent.status && definite)) return null
  const here = around(words, head.at, extent.end, context)
  const first = words[head.at - 1] && /^(?:اول|اولي)$/.test(words[head.at - 1]!.folded) ? head.at - 1 : head.at
  const startForm = head.form
  let start = first < head.at ? words[first]!.start : articleCut(startForm) ? startForm.start - (startForm.proclitics.endsWith('لل') ? 1 : 2) : startForm.start
  let end = words[extent.end - 1]!.end
  if (counted && head.needs) start = countStart(words, head.at)
  // quotation marks about the whole name belong to it
  const opening = /["«“]/.test(text[start - 1] ?? '')
  if (opening && /^["»”]/.test(text.slice(end, end + 1))) [start, end] = [start - 1, end + 1]
  const further = here.status !== null && !here.used && extent.status === 'signed' && /^(?:in-force|renewed|ended)$/.test(here.status)
  const earlier = signedEarlier(words, head.at)
  const said = further ? here.status : extent.status ?? (here.used ? null : here.status ?? (definite || isConstruct(words, head) || !earlier ? null : 'signed'))
  const dateFollows = context.dates.some((date) => date.start >= end && date.start - end < 30 && /^\s?(?:،|في|عام|سنة|بتاريخ|قبل[^.؛]{0,18}|يوم|\s|")*$/.test(text.slice(end, date.start)))
  const status: InstrumentStatus | null = said ?? (here.used ? 'in-force' : dateFollows && head.kind === 'treaty' ? 'signed' : value ? 'signed' : assumed(head.kind, definite || isConstruct(words, head)))
  const keyWords = words.slice(head.to, Math.max(extent.titleEnd, head.to)).filter((word, i) => word.kind !== 'mark' && !extent.cut.some(({ from, to }) => head.to + i >= from && head.to + i < to))
  const partyAt = extent.parties[0]?.start ?? Infinity
  const key = keyWords.filter((word) => word.start < partyAt && word.folded !== 'بين' && word.folded !== 'مع').map((word) => keyOf(word)).filter((stem) => stem.length > 2 && !plain.has(stem))
  const whole = fold(quoteOf(text, { start, end }))
  const isForeign = foreign.some((name) => whole.includes(name)) && here.status !== 'acceded' && here.status !== 'approved' && said !== 'acceded'
  const acceding = here.status === 'acceded' || (here.status === 'approved' && words.slice(Math.max(0, head.at - 5), head.at).some((word) => statusOf(word)?.status === 'acceded'))
  const kind = head.kind === 'agreement' && (acceding || head.needs === 'plural' && proper) && /ات$/.test(head.form.stem) ? 'accord' : head.kind
  return {
    start, end, kind, title: titleOf(words, head, extent, text, first, counted), parties: extent.parties, key, anaphor,
    status, statusAt: (further ? here.at : extent.statusAt ?? here.at) ?? earlier, certainty: said || (dateFollows && head.kind === 'treaty') ? 'said' : here.used ? 'used' : 'assumed',
    joined: acceding || head.kind === 'executive-order', foreign: isForeign,
    rule: `ar.instrument.${kind}.${head.form.stem}`, because: [words.slice(head.at, head.to).map(({ surface }) => surface).join(' '), ...(here.at && !extent.status ? [quoteOf(text, here.at)] : [])],
  }
}

/** A signing earlier in the sentence: "ثلاث مذكرات، من بينها مذكرة …". */
function signedEarlier(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1; i >= Math.max(0, at - 70); i--) {
    const found = statusOf(words[i])
    if (found?.status === 'signed' && !/^(?:ال)?(?:موقع|مبرم|مرور|ذكري)/.test(words[i]!.folded)) return isProspect(words, i) ? null : words[i]!
    if (found && /^(?:negotiating|proposed)$/.test(found.status)) return null
  }
  return null
}

const keyOf = (word: Word): string => word.forms.find(definiteForm)?.stem ?? word.forms.find(({ proclitics }) => proclitics === 'ل' || proclitics === 'و')?.stem ?? word.folded

/** A construct state (`معاهدة الصداقة`) is definite by its second noun. */
const isConstruct = (words: readonly Word[], head: Head): boolean => words[head.to]?.forms.some(({ proclitics }) => proclitics === 'ال') ?? false

/** Artemis Accords, in Arabic a plural with a name: `اتفاقيات أرتميس`. */
const isProperPlural = (words: readonly Word[], head: Head, extent: Extent): boolean =>
  extent.end === head.to + 1 && words[head.to]!.kind === 'letters' && /^(?:ارتميس|ارتيميس|ابراهام)/.test(words[head.to]!.folded)

function assumed(kind: InstrumentKind, definite: boolean): InstrumentStatus {
  if (kind === 'executive-order') return 'issued'
  if (kind === 'contract') return 'signed'
  if (kind === 'mou' || kind === 'statement' || kind === 'letter') return definite ? 'signed' : 'proposed'
  return definite ? 'in-force' : kind === 'accord' ? 'in-force' : 'proposed'
}

function countStart(words: readonly Word[], head: number): number {
  let i = head - 1
  while (i > 0 && /^(?:من|اكثر|نحو|حوالي|قرابه|زهاء)$/.test(words[i - 1]!.folded)) i--
  return words[i]!.start
}

function titleOf(words: readonly Word[], head: Head, extent: Extent, text: string, first: number, counted: boolean): string {
  const pieces: string[] = []
  let start = head.form.start
  let restored = definiteForm(head.form) ? 'ال' : ''
  if (first < head.at && !counted) [start, restored] = [words[first]!.start, '']
  for (const { from, to } of [...extent.cut, { from: extent.titleEnd, to: extent.titleEnd }]) {
    if (from > extent.titleEnd) continue
    const piece = trimSpan(text, { start, end: from === head.at ? start : words[from - 1]!.end })
    if (piece.end > piece.start) pieces.push(quoteOf(text, piece))
    start = words[to]?.start ?? start
  }
  return (restored + pieces.join(' ')).replace(/^["«“]\s*(.*?)\s*["»”]$/u, '$1').replace(/\s+/g, ' ')
}

/** `وافقت … على بيع عُمان 301 صاروخ بقيمة 70 مليون دولار`: a sale that one side approved. */
function saleAt(words: readonly Word[], at: number, context: InstrumentContext): InstrumentNaming | null {
  const approval = words.slice(Math.max(0, at - 12), at).find((word) => statusOf(word)?.status === 'approved' || /^(?:احتمال|محتمله)/.test(word.folded))
  const amount = context.money.find((figure) => figure.start > words[at]!.end && figure.start - words[at]!.end < 140)
  if (!approval || !amount) return null
  const inside = words.slice(at + 1, at + 40).filter((word) => word.end <= amount.start)
  if (inside.some((word) => /[.؛]/.test(word.surface) || stops.has(word.folded) && word.folded !== 'من' && word.folded !== 'الي')) return null
  const worth = inside.findLastIndex((word) => /^(?:بقيمه|بمبلغ|قيمتها|بتكلفه)$/.test(word.folded))
  const { text } = context
  const form = words[at]!.forms.find(({ stem }) => saleNouns.has(stem))!
  const titleEnd = worth > 0 ? inside[worth - 1]!.end : worth === 0 ? words[at]!.end : inside.at(-1)?.end ?? words[at]!.end
  return {
    start: form.start, end: amount.end, kind: 'contract', title: text.slice(form.start, titleEnd), parties: [], key: ['بيع', ...inside.slice(0, 3).map(({ folded }) => folded)],
    status: 'approved', statusAt: approval, certainty: 'said', anaphor: false, joined: false, foreign: false,
    rule: 'ar.instrument.contract.sale', because: [approval.surface, words[at]!.surface],
  }
}

export const instruments: InstrumentGrammar = {
  instruments: namings,
  leadsIn: ({ words }) => (signedEarlier(words, words.length) ? 'signed' : null),
  isCompany,
  party(span, text) {
    const lead = /^(?:و(?=ال)|كل من|كلا من|حكومة|حكومتي|دولة(?=\s(?!ال)))\s*/.exec(text.slice(span.start, span.end))
    return lead && !/^(?:حكومة|دولة)/.test(lead[0]) ? { start: span.start + lead[0].length, end: span.end } : span
  },
  isForeignOffice: (organisation) => /خارجيه|سفار/.test(fold(organisation)),
  values: (between) => /(?:بقيمه|قيمته|قيمتها|بمبلغ|بتكلفه|تبلغ)\s*(?:ا|نحو|حوالي|اكثر من)?\s*$/.test(fold(between)),
}
