import type { Word } from '../analysis.ts'
import { is } from './meeting-cues.ts'
import { formPerSpelling, holdsOf } from '../spelling.ts'
import type { NamedOrganisation } from '../steps/06-names.ts'
import {
  definiteForm,
  hasArticle,
  isDomain,
  isFusedLam,
  isMark,
  nounStart,
  opensWithAnd,
  phraseFrom,
  type NameSheet,
} from './name-words.ts'
import {
  bothSides,
  governments,
  growDefinite,
  growIdafa,
  headForm,
  heads,
  isAdjective,
  known,
} from './organisation-growth.ts'

/** Governments and meetings are no bodies. */
const noBodies = [
  ['مجلس', 'الوزراء'],
  ['مجلس', 'وزراء'],
  ['مجلس', 'اداره'],
  ['بيت', 'الحكمه'],
  ['مركز', 'صداره'],
  ['وكاله', 'عن'],
  ['قوه', 'العلاقات'],
]
const duals = new Map([
  ['جيشان', 'الجيش'],
  ['جيشين', 'الجيش'],
  ['وزارتان', 'وزارة'],
  ['وزارتين', 'وزارة'],
  ['وزارتي', 'وزارة'],
  ['وزارتا', 'وزارة'],
])

/** Ministries, banks, committees, companies and other bodies of a sentence. */
export function findOrganisations(sheet: Omit<NameSheet, 'organisations'>): NamedOrganisation[] {
  const found: NamedOrganisation[] = []
  const { words } = sheet
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.kind !== 'letters') continue
    if (!isListed(words[at]) && !mayGrow(words[at]) && !sheet.hits.has(at)) continue
    const listed = listedAt(sheet, at)
    const grown = grownAt(sheet, at)
    const best = !listed || (grown[0] && grown[0].to > listed.to && !listed.rule.endsWith('.states')) ? grown : [listed]
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
  for (let at = outer.from + 1; at < outer.to; at++)
    if (headForm(words[at]!) || (outer.rule.endsWith('.list') && known.longest(words[at]!.folded, words, at + 1)))
      inner.push({ from: at, to: outer.to })
  return inner.slice(0, 1)
}

const isListed = holdsOf(({ spelling }) =>
  spelling.forms.some(({ stem }) => known.begins(stem) || known.begins(`ال${stem}`)),
)

function listedAt({ words, text, hits }: Omit<NameSheet, 'organisations'>, at: number): NamedOrganisation | undefined {
  for (const form of isListed(words[at]!) ? words[at]!.forms : []) {
    const { proclitics, stem } = form
    if (/س$|ال$/.test(proclitics) && !proclitics.endsWith('لل')) continue
    const match = known.longest(proclitics.endsWith('لل') ? 'ال' + stem : stem, words, at + 1)
    if (!match || (match.value.marked && !isMarked(words, at, at + match.length))) continue
    const to = at + match.length
    const end = words[to - 1]!.end
    return {
      start: nounStart(form),
      end,
      from: at,
      to,
      name: phraseFrom(form, end, text),
      country: match.value.country,
      government: match.value.government,
      rule: 'ar.organisation.list',
    }
  }
  const body = hits.get(at)
  if (body?.as !== 'body') return undefined
  // a body of states may be named before its members: دول مجلس التعاون
  return {
    start: body.start,
    end: body.end,
    from: at,
    to: body.to,
    name: body.name,
    country: null,
    rule: 'ar.organisation.states',
  }
}

/** Short names of agencies are words too: they count in brackets, in quotation marks or beside a dash. */
const isMarked = (words: readonly Word[], from: number, to: number): boolean =>
  (isMark(words[from - 1], '("«“[/-–—') && isMark(words[to], ')"»”]/:')) ||
  (to === words.length && to < 14 && from > 0 && words[0]!.kind === 'letters') ||
  (isMark(words[to], '-–—') && from === 0) ||
  words[from - 1]?.folded === 'وكاله' ||
  isTold(words, from)

/** `ذكرت واس أن`, `أفادت إرنا وواس`: behind a verb of reporting, whose subject an agency is. */
function isTold(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before || before.kind !== 'letters') return false
  if (is(before, 'tells')) return true
  return opensWithAnd(words[at]!) && isListed(before) && isTold(words, at - 1)
}

const dualForm = formPerSpelling(({ stem }) => duals.has(stem))
/** `الخارجية`: the field by which alone a ministry may be called. */
const isField = holdsOf((word) => /^(?:خارجيه|داخليه|دفاع|خزانه)$/.test(definiteForm(word)?.stem ?? ''))
/** Whether a body that no list holds may begin with the word. */
const mayGrow = holdsOf((word) => dualForm(word) !== undefined || headForm(word) !== undefined || isField(word))

function grownAt(sheet: Omit<NameSheet, 'organisations'>, at: number): NamedOrganisation[] {
  const { words, text } = sheet
  const word = words[at]!
  const dual = dualForm(word)
  if (dual) return dualBodies(sheet, at, duals.get(dual.stem)!)
  const form = headForm(word)
  const ministry = elliptic(sheet, at)
  if (ministry) return [ministry]
  if (!form || noBodies.some(([head, next]) => form.stem === head && words[at + 1]?.folded === next)) return []
  const next = words[at + 1]
  const fused = isFusedLam(form, text) && next !== undefined && hasArticle(next) && isAdjective(next)
  const definite = fused || /(?:ال|لل)$/.test(form.proclitics)
  const complement = heads.get(form.stem)!
  if (!definite && complement === 'definite' && !/^قوات|^شرطه|^جيش|^قوه|^حرس|^خفر|^قياده/.test(form.stem)) return []
  const grown = definite ? growDefinite(sheet, at + 1, form.stem) : growIdafa(sheet, at + 1, form.stem, complement)
  if (!grown) return []
  const end = words[grown.to - 1]!.end
  const one: NamedOrganisation = {
    start: fused ? form.start - 1 : nounStart(form),
    end,
    from: at,
    to: grown.to,
    name: fused || definite ? phraseFrom(form, end, text) : text.slice(form.start, end),
    country: grown.countries.length === 1 ? grown.countries[0]! : grown.together ? null : (grown.countries[0] ?? null),
    government: governments.has(form.stem),
    rule: definite ? 'ar.organisation.definite' : 'ar.organisation.idafa',
  }
  return [one, ...sharedHead(sheet, one)]
}

/** `القوات البحرية الأميركية والبريطانية`: each adjective after the first names a body of its own. */
function sharedHead(sheet: Omit<NameSheet, 'organisations'>, one: NamedOrganisation): NamedOrganisation[] {
  const shared: NamedOrganisation[] = []
  const own = sheet.hits.get(one.to - 1)
  if (own?.as !== 'adjective' || own.to !== one.to) return shared
  for (
    let hit = sheet.hits.get(one.to);
    hit?.as === 'adjective' && opensWithAnd(sheet.words[hit.from]!);
    hit = sheet.hits.get(hit.to)
  ) {
    const name = one.name.slice(0, one.name.length - own.name.length) + hit.name
    shared.push({ ...one, end: hit.end, to: hit.to, name, country: hit.country, rule: 'ar.organisation.shared' })
  }
  return shared
}

/** `أعلنت الخارجية المصرية`: the ministry by its field alone. */
function elliptic({ words, hits, text }: Omit<NameSheet, 'organisations'>, at: number): NamedOrganisation | undefined {
  const form = isField(words[at]) ? definiteForm(words[at]!) : undefined
  const hit = form && hits.get(at + 1)
  const before = words[at - 1]
  if (!form || hit?.as !== 'adjective' || !hit.name.endsWith('ية')) return undefined
  if (
    before &&
    before.kind === 'letters' &&
    form.start - 2 === words[at]!.start &&
    (definiteForm(before) ||
      isDomain(before) ||
      /^(?:و|ب|ل)?(?:وزار|وزير|وكيل|شيون|شوون|نايب|مساعد|مستشار|لجنه)/.test(before.folded))
  )
    return undefined
  return {
    start: nounStart(form),
    end: hit.end,
    from: at,
    to: hit.to,
    name: phraseFrom(form, hit.end, text),
    country: hit.country,
    government: true,
    rule: 'ar.organisation.elliptic',
  }
}

/** `الجيشان الأميركي والعماني`. */
function dualBodies(sheet: Omit<NameSheet, 'organisations'>, at: number, singular: string): NamedOrganisation[] {
  const { words } = sheet
  const ofBoth = bodiesOfBoth(sheet, at)
  if (ofBoth) return [ofBoth]
  const field = singular === 'وزارة' && hasArticle(words[at + 1]) ? words[at + 1] : undefined
  const bodies: NamedOrganisation[] = []
  for (
    let hit = sheet.hits.get(field ? at + 2 : at + 1);
    hit?.as === 'adjective' && bodies.length < 2;
    hit = sheet.hits.get(hit.to)
  ) {
    const name = [singular, field?.surface, hit.name].filter(Boolean).join(' ')
    bodies.push({
      start: words[at]!.start,
      end: hit.end,
      from: at,
      to: hit.to,
      name,
      country: hit.country,
      rule: 'ar.organisation.dual',
    })
  }
  return bodies
}

/** `وزارتي خارجية البلدين`, `وزارتا تجارة السعودية والعراق`: two that are named as one. */
function bodiesOfBoth(
  { words, hits, text }: Omit<NameSheet, 'organisations'>,
  at: number,
): NamedOrganisation | undefined {
  const field = words[at + 1]
  if (!field || !isDomain(field) || hasArticle(field) || opensWithAnd(field)) return undefined
  let to = at + 2
  if (bothSides.has(words[to]?.folded ?? '')) to++
  else for (let hit = hits.get(to); hit?.as === 'country'; hit = hits.get(to)) to = hit.to
  if (to === at + 2) return undefined
  const start = nounStart(dualForm(words[at]!)!)
  const end = words[to - 1]!.end
  return { start, end, from: at, to, name: text.slice(start, end), country: null, rule: 'ar.organisation.dual' }
}
