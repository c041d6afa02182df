import { fold } from '../../text/fold.ts'
import type { Form, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { PhraseBook } from '../phrases.ts'
import type { NamedOrganisation } from '../steps/06-names.ts'
import { definiteForm, hasArticle, isDomain, isFusedLam, isGivenName, isHonorific, isMark, isNameLike, isOfficeWord, nounStart, opensWithAnd, phraseFrom, type NameSheet } from './name-words.ts'
import headList from './organisation-heads.tsv'
import organisationList from './organisations.tsv'

type Complement = 'idafa' | 'definite' | 'named' | 'any'

const headRows = rows<'head' | 'complement' | 'government'>(headList)
const heads = new Map(headRows.map(({ head, complement }) => [head, complement as Complement]))
const governments = new Set(headRows.filter(({ government }) => government === 'yes').map(({ head }) => head))
const known = new PhraseBook<{ country: string | null; marked: boolean; government: boolean }>()
for (const { name, country, marked, government } of rows<'name' | 'country' | 'marked' | 'government'>(organisationList)) {
  known.add(fold(name).split(' '), { country: country || null, marked: marked === 'yes', government: government === 'yes' })
}
/** Heads that take no `ل` of purpose: `وكيل وزارة الخارجية للشؤون السياسية` is the under-secretary's. */
const withoutPurpose = new Set(['وزاره', 'سفاره', 'قنصليه', 'جيش', 'قوات', 'شركه', 'صحيفه', 'موقع', 'بنك'])
/** Governments and meetings are no bodies. */
const noBodies = [['مجلس', 'الوزراء'], ['مجلس', 'وزراء'], ['مجلس', 'اداره'], ['بيت', 'الحكمه'], ['مركز', 'صداره'], ['وكاله', 'عن'], ['قوه', 'العلاقات']]
const duals = new Map([['جيشان', 'الجيش'], ['جيشين', 'الجيش'], ['وزارتان', 'وزارة'], ['وزارتين', 'وزارة'], ['وزارتي', 'وزارة'], ['وزارتا', 'وزارة']])

/** Ministries, banks, committees, companies and other bodies of a sentence. */
export function findOrganisations(sheet: Omit<NameSheet, 'organisations'>): NamedOrganisation[] {
  const found: NamedOrganisation[] = []
  const { words } = sheet
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.kind !== 'letters') continue
    const listed = listedAt(sheet, at)
    const grown = grownAt(sheet, at)
    const best = !listed || grown[0] && grown[0].to > listed.to && !listed.rule.endsWith('.states') ? grown : [listed]
    found.push(...best)
    for (const { from, to } of nested(sheet, best[0])) {
      const inner = grownAt(sheet, from)[0] ?? listedAt(sheet, from)
      if (inner && inner.to <= to) found.push(inner)
    }
    if (best[0]) at = best[0].to - 1
  }
  return found
}

/** A body named inside a body's name (`الملحقية التجارية في السفارة`) is named too. */
function nested({ words }: Omit<NameSheet, 'organisations'>, outer: NamedOrganisation | undefined) {
  if (!outer || outer.to - outer.from < 3) return []
  const inner: { from: number; to: number }[] = []
  for (let at = outer.from + 1; at < outer.to; at++) if (headForm(words[at]!) || outer.rule.endsWith('.list') && known.longest(words[at]!.folded, words, at + 1)) inner.push({ from: at, to: outer.to })
  return inner.slice(0, 1)
}

const headForm = (word: Word): Form | undefined => word.forms.find(({ proclitics, stem }) => heads.has(stem) && !proclitics.endsWith('س'))

function listedAt({ words, text, hits }: Omit<NameSheet, 'organisations'>, at: number): NamedOrganisation | undefined {
  for (const form of words[at]!.forms) {
    const { proclitics, stem } = form
    if (/س$|ال$/.test(proclitics) && !proclitics.endsWith('لل')) continue
    const match = known.longest(proclitics.endsWith('لل') ? 'ال' + stem : stem, words, at + 1)
    if (!match || match.value.marked && !isMarked(words, at, at + match.length)) continue
    const to = at + match.length
    const end = words[to - 1]!.end
    return { start: nounStart(form), end, from: at, to, name: phraseFrom(form, end, text), country: match.value.country, government: match.value.government, rule: 'ar.organisation.list' }
  }
  const body = hits.get(at)
  if (body?.as !== 'body') return undefined
  // a body of states may be named before its members: دول مجلس التعاون
  return { start: body.start, end: body.end, from: at, to: body.to, name: body.name, country: null, rule: 'ar.organisation.states' }
}

/** Short names of agencies are words too: they count in brackets, in quotation marks or beside a dash. */
const isMarked = (words: readonly Word[], from: number, to: number): boolean =>
  isMark(words[from - 1], '("«“[/-–—') && isMark(words[to], ')"»”]/:') || to === words.length && to < 14 && from > 0 && words[0]!.kind === 'letters' || isMark(words[to], '-–—') && from === 0 || words[from - 1]?.folded === 'وكاله'

function grownAt(sheet: Omit<NameSheet, 'organisations'>, at: number): NamedOrganisation[] {
  const { words, text } = sheet
  const word = words[at]!
  const dual = word.forms.find(({ stem }) => duals.has(stem))
  if (dual) return dualBodies(sheet, at, duals.get(dual.stem)!)
  const form = headForm(word)
  const ministry = elliptic(sheet, at)
  if (ministry) return [ministry]
  if (!form || noBodies.some(([head, next]) => form.stem === head && words[at + 1]?.folded === next)) return []
  const next = words[at + 1]
  const fused = isFusedLam(form, text) && next !== undefined && hasArticle(next) && isAdjective(next)
  const definite = fused || /(?:ال|لل)$/.test(form.proclitics)
  const complement = heads.get(form.stem)!
  if (!definite && complement === 'definite' && !/^قوات|^شرطه|^جيش|^قوه|^حرس|^قياده/.test(form.stem)) return []
  const grown = definite ? growDefinite(sheet, at + 1, form.stem) : growIdafa(sheet, at + 1, form.stem, complement)
  if (!grown) return []
  const end = words[grown.to - 1]!.end
  const one: NamedOrganisation = {
    start: fused ? form.start - 1 : nounStart(form), end, from: at, to: grown.to, name: fused || definite ? phraseFrom(form, end, text) : text.slice(form.start, end),
    country: grown.countries.length === 1 ? grown.countries[0]! : grown.together ? null : grown.countries[0] ?? null,
    government: governments.has(form.stem), rule: definite ? 'ar.organisation.definite' : 'ar.organisation.idafa',
  }
  return [one, ...sharedHead(sheet, one)]
}

interface Grown {
  to: number
  readonly countries: string[]
  /** Two countries' adjectives beside each other: a joint body is of neither. */
  together: boolean
}

/** `السفارة الأمريكية`, `المكتب التجاري العماني في الولايات المتحدة`, `اللجنة المشتركة لاتفاقية …`. */
function growDefinite(sheet: Omit<NameSheet, 'organisations'>, from: number, head: string): Grown | undefined {
  const grown: Grown = { to: from, countries: [], together: false }
  let adjectives = 0
  for (;;) {
    const word = sheet.words[grown.to]
    if (isMark(word, '-–—') && sheet.hits.get(grown.to + 1)?.as === 'adjective' && grown.countries.length) {
      grown.to++
      continue
    }
    const hit = sheet.hits.get(grown.to)
    if (hit?.as === 'adjective' && definiteForm(word!) && !opensWithAnd(word!) && agrees(head, word!)) {
      take(grown, hit.to, hit.country)
      adjectives++
    } else if (word?.kind === 'letters' && definiteForm(word)?.proclitics === 'ال' && isAdjective(word) && agrees(head, word)) {
      grown.to++
      adjectives++
    } else if (word && /^رفيعه?$/.test(word.folded) && sheet.words[grown.to + 1]?.folded === 'المستوي') {
      grown.to += 2
      adjectives++
    } else break
  }
  if (!adjectives) return undefined
  const purpose = withoutPurpose.has(head) ? false : growPurpose(sheet, grown)
  const seat = growSeat(sheet, grown)
  return purpose || seat || grown.countries.length || adjectives > 1 || head === 'مخابرات' || namesItself(sheet.words[from]!) ? withShortName(sheet, grown) : undefined
}

/** Adjectives go with their noun's gender; people's and armies' plurals take the feminine. */
const agrees = (head: string, { folded }: Word): boolean => /(?:ه|ات)$/.test(head) === /(?:ه|عليا|كبري|وسطي|عظمي)$/.test(folded)

/** Adjectives that make a definite head a proper name by themselves: `البنك المركزي`, `القوات المسلحة`. */
const naming = new Set(['مركزي', 'مركزيه', 'مسلحه', 'اتحادي', 'وطني', 'وطنيه', 'تشريعي', 'دستوريه', 'اولمبيه', 'جنائيه', 'حكوميه'])
const namesItself = (word: Word) => word.forms.some(({ stem }) => naming.has(stem))
const isAdjective = (word: Word) => isOfficeWord(word) || isDomain(word) || /(?:ي|يه)$/.test(word.folded)

/** `لاتفاقية التجارة الحرة`, `للاستثمار`, `لشؤون اللاجئين`. */
function growPurpose(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): boolean {
  const word = sheet.words[grown.to]
  const form = word?.forms.find(({ proclitics }) => proclitics === 'لل') ?? word?.forms.find(({ proclitics }) => proclitics === 'ل')
  if (!word || !form || word.kind !== 'letters' || isOffice(word) || sheet.hits.get(grown.to)?.as === 'country' && form.proclitics === 'ل') return false
  if (form.proclitics === 'ل' && !hasArticle(sheet.words[grown.to + 1]) && !isDomain(word)) return false
  grown.to++
  // لمكافحة الفكر المتطرف, لسكك حديد مصر: what the purpose itself governs
  if (form.proclitics === 'ل') {
    while (sheet.words[grown.to] && isDomain(sheet.words[grown.to]!) && !hasArticle(sheet.words[grown.to]) && !opensWithAnd(sheet.words[grown.to]!)) grown.to++
    if (hasArticle(sheet.words[grown.to]) && !sheet.hits.has(grown.to)) grown.to++
    if (/^الم/.test(sheet.words[grown.to]?.folded ?? '') && hasArticle(sheet.words[grown.to - 1])) grown.to++
  }
  growNouns(sheet, grown)
  return true
}

const isOffice = (word: Word) => word.forms.some(({ stem }) => /^(?:رييس|وزير|شيخ)$/.test(stem))

/** Definite words, coordinated fields and countries that go on with a name. */
function growNouns(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): void {
  for (;;) {
    const word = sheet.words[grown.to]
    if (!word) return
    const hit = sheet.hits.get(grown.to)
    if (isMark(word, '-–—') && grown.countries.length && sheet.hits.get(grown.to + 1)?.as === 'adjective') {
      grown.to++
    } else if (hit && hit.as !== 'capital' && !opensWithAnd(word) && (hit.start === word.start || hit.from < grown.to)) {
      take(grown, hit.to, hit.country)
    } else if (word.kind === 'letters' && opensWithAnd(word) && isDomain(word)) {
      grown.to++
    } else if (word.kind === 'letters' && /^وال.+يه$/.test(word.folded) && sheet.words[grown.to - 1]!.folded.endsWith('يه') && isAdjective(word)) {
      grown.to++
    } else if (word.kind === 'letters' && hasArticle(word) && (grown.countries.length ? isOfficeWord(word) : isDomain(word) || isAdjective(word)) && !isOffice(word)) {
      grown.to++
    } else return
  }
}

/** Where the body sits: `في الولايات المتحدة`, `بواشنطن`. */
function growSeat(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): boolean {
  const word = sheet.words[grown.to]
  if (!word) return false
  if (word.folded === 'في' || word.folded === 'لدي') {
    const hit = sheet.hits.get(grown.to + 1)
    if (hit && (hit.as === 'country' || hit.as === 'capital' || hit.as === 'place')) {
      take(grown, hit.to, grown.countries.length ? null : hit.country)
      return true
    }
    const inner = headForm(sheet.words[grown.to + 1] ?? word)
    if (inner && definiteForm(sheet.words[grown.to + 1]!)) {
      const deeper = growDefinite(sheet, grown.to + 2, inner.stem)
      if (deeper) {
        grown.to = deeper.to
        grown.countries.push(...deeper.countries)
        return true
      }
    }
    return false
  }
  const hit = sheet.hits.get(grown.to)
  if (hit && hit.as !== 'adjective' && word.forms.some(({ proclitics, start }) => proclitics === 'ب' && hit.start >= start)) {
    take(grown, hit.to, grown.countries.length ? null : hit.country)
    return true
  }
  return false
}

function take(grown: Grown, to: number, country: string | null): void {
  if (country && !grown.countries.includes(country)) {
    if (grown.countries.length) grown.together = true
    grown.countries.push(country)
  }
  grown.to = to
}

/** `وزارة الخارجية الأمريكية`, `سفارة الولايات المتحدة في السلطنة`, `شركة جنرال أتوميكس`. */
function growIdafa(sheet: Omit<NameSheet, 'organisations'>, from: number, head: string, complement: Complement): Grown | undefined {
  const grown: Grown = { to: from, countries: [], together: false }
  const first = sheet.words[from]
  if (!first || opensWithAnd(first) && !isNameLike(first)) return undefined
  const hit = sheet.hits.get(from)
  const quoted = isMark(first, '"«“') ? closing(sheet.words, from) : -1
  if (quoted > 0) {
    grown.to = quoted + 1
    return complement === 'named' || complement === 'any' ? grown : undefined
  }
  if (first.kind !== 'letters') return undefined
  if (hit && hit.as !== 'adjective' && hit.start === first.start) {
    take(grown, hit.to, hit.country)
    if (complement === 'named') growForeign(sheet, grown)
  } else if (hit?.as === 'adjective') {
    // شركة أمريكية: some company
    return undefined
  } else if (complement === 'any' && honouring.test(first.folded) && (isGivenName(sheet.words[from + 1]) || isHonorific(sheet.words[from + 1]))) {
    // جامعة الملك عبدالله للعلوم والتقنية
    grown.to = from + 1
    while (isHonorific(sheet.words[grown.to]) || isGivenName(sheet.words[grown.to]) || /^(?:بن|ال)$/.test(sheet.words[grown.to]?.folded ?? '')) grown.to++
  } else if (hasArticle(first)) {
    if (complement === 'definite' && !isDomain(first) || isOffice(first) && !ofOfficers.has(head)) return undefined
    grown.to++
  } else if (isDomain(first)) {
    if (!sheet.words[from + 1] || !(sheet.hits.has(from + 1) || hasArticle(sheet.words[from + 1]))) return undefined
    grown.to++
  } else if (complement === 'named') {
    if (!growForeign(sheet, grown)) return undefined
  } else if (hasArticle(sheet.words[from + 1]) && !opensWithAnd(first) && !first.forms.some(({ proclitics }) => /^[لب]/.test(proclitics) && proclitics !== '') && isVerbalNoun(first)) {
    grown.to += 2
  } else return growIndefinite(sheet, grown)
  growNouns(sheet, grown)
  if (!withoutPurpose.has(head)) growPurpose(sheet, grown)
  if (grown.to > from && (grown.countries.length < 2 || !grown.together)) growSeat(sheet, grown)
  const last = sheet.words[grown.to - 1]!
  const vague = first === last && hasArticle(first) && !isDomain(first) && complement === 'named'
  return vague && !media.has(head) && !(head === 'موقع' && isMark(sheet.words[from - 2], '-–—|(')) ? undefined : withShortName(sheet, grown)
}

const media = new Set(['صحيفه', 'جريده', 'مجله', 'اذاعه', 'شبكه'])

/** Whom institutions are named after. */
const honouring = /^(?:الملك|السلطان|الامير|الاميره|الشيخ|الشيخه|الملكه|الرييس|الامام)$/

/** Heads that are somebody's: `مكتب الرئيس`, `ديوان الرئيس`. */
const ofOfficers = new Set(['مكتب', 'ديوان', 'مجلس'])

/** `هيئة تنظيم الاتصالات`: what the body does, a noun that governs the next. */
const isVerbalNoun = (word: Word) => isDomain(word) || /^ت|^ا|^مكافح|^حماي|^رعاي|^شوون|^ادار|^دعم|^حقوق/.test(word.folded)

/** A body that is still to be made: `مركز قيادة مشترك للدفاع الجوي`. Only a stated purpose tells it from any centre. */
function growIndefinite(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): Grown | undefined {
  const from = grown.to
  while (grown.to - from < 4 && sheet.words[grown.to]?.kind === 'letters' && isOfficeWord(sheet.words[grown.to]!)) grown.to++
  return grown.to - from >= 2 && sheet.words[grown.to]?.forms.some(({ proclitics }) => proclitics === 'لل') && growPurpose(sheet, grown) ? grown : undefined
}

/** A foreign or coined name after its kind of body, one or two words. */
function growForeign(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): boolean {
  const from = grown.to
  while (grown.to - from < 2 && isNameLike(sheet.words[grown.to], true) && !opensWithAnd(sheet.words[grown.to]!) &&
    !/^(?:بال|لل)/.test(sheet.words[grown.to]!.folded) && !sheet.hits.has(grown.to)) grown.to++
  return grown.to > from
}

const closers: Record<string, string> = { '"': '"', '«': '»', '“': '”' }
function closing(words: readonly Word[], open: number): number {
  const close = closers[words[open]!.surface]
  for (let at = open + 1; at < Math.min(words.length, open + 7); at++) if (words[at]!.surface === close) return at
  return -1
}

/** `وكالة الأنباء القطرية "قنا"`: the short name beside the full one belongs to the quotation. */
function withShortName(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): Grown {
  const { words } = sheet
  const [open, name, close] = [words[grown.to], words[grown.to + 1], words[grown.to + 2]]
  if (open && name && close && isMark(open, '"«“(') && isMark(close, '"»”)') && (isMark(open, '(') && name.kind === 'letters' && name.folded.length <= 7 || known.longest(name.folded, [], 0) || /^[A-Z]{2,6}$/.test(name.surface))) {
    return { ...grown, to: grown.to + 3 }
  }
  return grown
}

/** `القوات البحرية الأميركية والبريطانية`: each adjective after the first names a body of its own. */
function sharedHead(sheet: Omit<NameSheet, 'organisations'>, one: NamedOrganisation): NamedOrganisation[] {
  const shared: NamedOrganisation[] = []
  const own = sheet.hits.get(one.to - 1)
  if (own?.as !== 'adjective' || own.to !== one.to) return shared
  for (let hit = sheet.hits.get(one.to); hit?.as === 'adjective' && opensWithAnd(sheet.words[hit.from]!); hit = sheet.hits.get(hit.to)) {
    const name = one.name.slice(0, one.name.length - own.name.length) + hit.name
    shared.push({ ...one, end: hit.end, to: hit.to, name, country: hit.country, rule: 'ar.organisation.shared' })
  }
  return shared
}

/** `أعلنت الخارجية المصرية`: the ministry by its field alone. */
function elliptic({ words, hits, text }: Omit<NameSheet, 'organisations'>, at: number): NamedOrganisation | undefined {
  const form = definiteForm(words[at]!)
  const hit = hits.get(at + 1)
  const before = words[at - 1]
  if (!form || !/^(?:خارجيه|داخليه|دفاع|خزانه|رياسه)$/.test(form.stem) || hit?.as !== 'adjective' || !hit.name.endsWith('ية')) return undefined
  if (before && before.kind === 'letters' && form.start - 2 === words[at]!.start && (definiteForm(before) || isDomain(before) || /^(?:و|ب|ل)?(?:وزار|وزير|وكيل|شيون|شوون|نايب|مساعد|مستشار|لجنه)/.test(before.folded))) return undefined
  return { start: nounStart(form), end: hit.end, from: at, to: hit.to, name: phraseFrom(form, hit.end, text), country: hit.country, government: true, rule: 'ar.organisation.elliptic' }
}

/** `الجيشان الأميركي والعماني`. */
function dualBodies(sheet: Omit<NameSheet, 'organisations'>, at: number, singular: string): NamedOrganisation[] {
  const { words } = sheet
  const field = singular === 'وزارة' && hasArticle(words[at + 1]) ? words[at + 1] : undefined
  const bodies: NamedOrganisation[] = []
  for (let hit = sheet.hits.get(field ? at + 2 : at + 1); hit?.as === 'adjective' && bodies.length < 2; hit = sheet.hits.get(hit.to)) {
    const name = [singular, field?.surface, hit.name].filter(Boolean).join(' ')
    bodies.push({ start: words[at]!.start, end: hit.end, from: at, to: hit.to, name, country: hit.country, rule: 'ar.organisation.dual' })
  }
  return bodies
}
