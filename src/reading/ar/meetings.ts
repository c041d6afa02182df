import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { beginningBetween } from '../near.ts'
import { holdsOf } from '../spelling.ts'
import type { MeetingGrammar, SessionMention } from '../steps/10-meetings.ts'
import {
  bodyAt,
  has,
  isDash,
  isDefinite,
  lexicon,
  ownSession,
  startOf,
  widened,
  type Naming,
} from './meeting-bodies.ts'
import { cues, cueStems, is, isJoined } from './meeting-cues.ts'
import { earlierEnd, toldOfBefore } from './meetings-before.ts'
import { ordinalAt, type OrdinalMatch } from './ordinals.ts'

const stateWords = cueStems('state-word')

/** `بين سلطنة عمان والولايات المتحدة`, `مع المملكة المتحدة` after the body. */
function partiesAfter(
  words: readonly Word[],
  at: number,
  sides: readonly SideMention[],
): { to: number; sides: SideCode[] } {
  if (!['بين', 'مع'].includes(words[at]?.folded ?? '')) return { to: at, sides: [] }
  const found: SideCode[] = []
  let to = at
  for (let i = at + 1; i < Math.min(words.length, at + 20); i++) {
    const word = words[i]!
    const side = sides.find(({ start, end, as }) => as !== 'capital' && start < word.end && word.start < end)
    if (side) {
      if (side.as === 'pair') return { to: i + 1, sides: [...side.sides] }
      for (const code of side.sides) if (!found.includes(code)) found.push(code)
      while (i + 1 < words.length && words[i + 1]!.end <= side.end) i++
      to = i + 1
      if (found.length === 2) break
    } else if (
      !isDash(word) &&
      word.folded !== 'و' &&
      word.folded !== '،' &&
      !word.forms.some(({ stem }) => stateWords.has(stem))
    )
      break
  }
  return { to, sides: found }
}

function evidence(words: readonly Word[], naming: Naming): SessionMention['as'] {
  let held = false
  let meets = false
  let coming = false
  // في إطار أعمال المجلس
  if (
    naming.ordinal === null &&
    words.slice(Math.max(0, naming.from - 3), naming.from).some((word) => is(word, 'framework'))
  )
    return 'named'
  if (words[naming.from - 1]?.folded === 'في' && naming.session) held = true
  for (let i = naming.from - 1; i >= Math.max(0, naming.from - 24); i--) {
    const word = words[i]!
    const near = naming.from - i
    if (word.folded === '؛') break
    // `انطلاق أشغال اللجنة`: a session of hers begins
    const opens =
      has(word, 'launched') &&
      words.slice(i + 1, naming.from + 1).some((next) => has(next, 'session') || is(next, 'opens-with'))
    if (opens) held = true
    else if (near <= 3 && has(word, 'launched') && !(naming.session && naming.ordinal !== null))
      return naming.definite && naming.ordinal !== null ? 'named' : 'launched'
    if ((near <= 7 && has(word, 'planned')) || is(word, 'tomorrow')) return 'planned'
    // `وصل … للمشاركة في`
    if (isJoined(word, 'comes') && words.slice(i + 1, naming.from).some(isPurpose)) coming = true
    // `تمهيدا لأعمال الجلسة الوزارية … ثم اللجنة العليا`, `التي تعقد غدا برئاسة … ثم`
    if (!meets && naming.ordinal === null && isJoined(word, 'before-it')) return 'planned'
    if (isJoined(word, 'meets')) meets = true
    // `الاتفاق على عقد`, `تطلعهما إلى عقد`, `أن يُعقد`: no session yet
    if (near <= 3 && is(words[i - 1], 'to-govern') && is(word, 'to-hold')) return 'planned'
    if (near <= 3 && is(word, 'for-holding')) return 'planned'
    // `قرر الجانبان عقد الجولة السابعة`
    if (
      near <= 3 &&
      is(word, 'holding') &&
      words.slice(Math.max(0, i - 5), i).some((before) => isJoined(before, 'promises'))
    )
      return 'planned'
    if (has(word, 'held')) held = true
  }
  for (let i = naming.from; i < Math.min(words.length, naming.to + 22); i++) {
    const word = words[i]!
    // `خلال الدورة الثالثة المنتظر انعقادها`
    if (i - naming.to <= 4 && (!held || (i === naming.to && !isPreparing(word, naming))) && has(word, 'planned'))
      return 'planned'
    if (i - naming.to <= 3 && i >= naming.from && is(word, 'to-come')) return 'planned'
    if (i - naming.to <= 12 && is(word, 'tomorrow')) return 'planned'
    if (word.folded === '؛') break
    if (i >= naming.to && has(word, 'held')) {
      held = true
      coming = false
    }
  }
  if (coming) return 'planned'
  // of working groups much is told that is no session
  if (held && !(naming.weak && !naming.session && naming.ordinal === null)) return 'held'
  return naming.ordinal !== null ? 'numbered' : 'named'
}

/** `لترؤس`, `للمشاركة`: what somebody comes for. */
const isPurpose = holdsOf(({ spelling }) =>
  spelling.forms.some(({ proclitics, stem }) => /^لل?$/.test(proclitics) && purposes.has(stem)),
)
const purposes = cueStems('comes-for')

/** `لجنة المتابعة التحضيرية`: what a follow-up committee is for. */
const isPreparing = ({ folded }: Word, { body }: Naming): boolean =>
  body !== null && body.includes('Follow-Up') && /^(?:ال)?تحضيريه?$/.test(folded)

/** How far about a head its sides are looked for, in characters. */
const reach = 400

const isHeadOrSession = (stem: string): boolean => lexicon.get('head')!.has(stem) || lexicon.get('session')!.has(stem)

function sessions(sentence: Sentence, all: readonly SideMention[], text: string): SessionMention[] {
  const { words } = sentence
  const found: SessionMention[] = []
  let past = 0
  const add = (naming: Naming, to: number, named: readonly SideCode[], rule: string, loosely?: string) => {
    const first = words[naming.from]!
    const start = startOf(first, isHeadOrSession)
    const end = words[to - 1]!.end
    past = to
    const as = evidence(words, naming)
    if (naming.weak && as === 'named') return
    found.push({
      start,
      end,
      body: naming.body,
      sides: named,
      ordinal: naming.ordinal,
      as,
      rule: `ar.meeting.${rule}.${as}`,
      because: [text.slice(start, end)],
      ...(loosely && { loosely }),
      ...(naming.opening && { opening: true }),
      // `كانت جولة الحوار انطلقت في يونيو`
      ...(naming.ordinal === null &&
        words.slice(Math.max(0, naming.from - 3), naming.from).some((word) => is(word, 'had')) && { earlier: true }),
    })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (at < past || word.kind !== 'letters' || !(has(word, 'head') || has(word, 'session'))) continue
    const earlier = earlierEnd(words, at)
    if (earlier) {
      // `اللجنة المشتركة السابقة التي عقدت في الدوحة`: a session of the body that the text is about
      const [start, end] = [startOf(word, isHeadOrSession), words[earlier - 1]!.end]
      past = earlier
      found.push({
        start,
        end,
        body: null,
        sides: [],
        ordinal: null,
        as: 'held',
        earlier: true,
        rule: 'ar.meeting.earlier.held',
        because: [text.slice(start, end)],
      })
      continue
    }
    const sides = beginningBetween(all, word.start - reach, word.end + reach)
    const body = bodyAt(words, at, sides)
    if (body) {
      const wide = ofDialogue(words, widened(words, body), sides)
      if (wide.from < past) continue
      const inside = sides.filter(
        (side) =>
          side.as === 'adjective' && side.start >= words[wide.from]!.start && side.start < words[wide.to - 1]!.end,
      )
      const after = partiesAfter(words, wide.to, sides)
      const named = [...inside.flatMap(({ sides }) => sides), ...(inside.length >= 2 ? [] : after.sides)]
      // `المجلس الوزاري لمجلس التعاون`: one side's own
      const owner = sides.find(({ start, as }) => as === 'body' && start >= words[wide.to - 1]!.end)
      if (!named.length && word.folded.endsWith('مجلس') && owner && owner.start - words[wide.to - 1]!.end <= 3) {
        past = wide.to
        continue
      }
      // `لجنة مشتركة`: some committee, no session of one
      if (
        !wide.definite &&
        !isDefinite(words[body.from + 1] ?? word) &&
        !(has(words[wide.to], 'head') && isDefinite(words[wide.to]!)) &&
        wide.ordinal === null &&
        !wide.session &&
        !named.length
      ) {
        past = after.to
        continue
      }
      const followed = isFollowedUp(words, body, found.at(-1))
      if (followed) found[found.length - 1] = { ...found.at(-1)!, end: words[after.to - 1]!.end, sides: named }
      else if (isParent(words, wide, body)) {
        // `لجنة … المنبثقة من مجلس التنسيق اجتماعها الأول`: the number is the committee's
        const child = found.at(-1)
        if (child && child.ordinal === null)
          found[found.length - 1] = { ...child, ordinal: wide.ordinal, sides: child.sides.length ? child.sides : named }
      } else add(wide, after.to, named, 'body')
      past = after.to
    } else if (isDefinite(word) && has(word, 'head') && ownSession.test(words[at + 1]?.folded ?? '')) {
      // `عقدت اللجنة دورتها الثالثة`: the body that the text is about
      const number = ordinalAt(words, at + 2)
      add(
        {
          from: at,
          to: at + 2 + (number?.length ?? 0),
          body: null,
          ordinal: number?.value ?? null,
          opening: false,
          definite: true,
          session: true,
          weak: false,
        },
        at + 2 + (number?.length ?? 0),
        [],
        'own',
      )
    } else if (toldOfBefore(words, at)) {
      past = at + 1
      const start = startOf(word, (stem) => lexicon.get('session')!.has(stem))
      found.push({
        start,
        end: word.end,
        body: null,
        sides: [],
        ordinal: null,
        as: 'held',
        again: true,
        rule: 'ar.meeting.again.held',
        because: [word.surface],
      })
    } else if (has(words[at], 'session') && !bodyFollows(words, at, sides)) {
      const number = ordinalAt(words, at + 1) ?? bareNumber(words, at + 1)
      // `جولة جديدة من المشاورات`
      const isNew = !number && is(words[at + 1], 'new') && loosely(words[at + 3]) === 'Consultations'
      const to = at + 1 + (number?.length ?? (isNew ? 1 : 0))
      // `الاجتماع الـ13 للجنة`: of the committee that the text is about
      const ofBody = has(words[to], 'head') && words[to]!.forms.some(({ proclitics }) => /^لل?$/.test(proclitics))
      // `الجولة الثالثة`, `الجولة الأولى من الحوار`: a session of the mechanism that the text is about
      const talks = words[to]?.folded === 'من' ? loosely(words[to + 1]) : undefined
      if (
        !(number || isNew) ||
        (!isDefinite(words[at]!) && !talks) ||
        (!ofBody && /^(?:ال)?(?:اجتماع|اجتماعات|لقاء)$/.test(words[at]!.forms.at(-1)!.stem))
      )
        continue
      if (isOfAnother(words, to)) continue
      const after = partiesAfter(words, talks ? to + 2 : to, sides)
      add(
        {
          from: at,
          to,
          body: null,
          ordinal: number?.value ?? null,
          opening: number?.opening ?? false,
          definite: true,
          session: true,
          weak: false,
        },
        after.sides.length ? after.to : to,
        after.sides,
        'round',
        talks,
      )
    }
  }
  return found
}

/** `الدورة 17` */
const bareNumber = (words: readonly Word[], at: number): OrdinalMatch | null =>
  isDefinite(words[at - 1]!) && /^\d{1,3}$/.test(words[at]?.folded ?? '') && words[at + 1]?.kind !== 'digits'
    ? { value: Number(words[at]!.folded), length: 1, opening: false }
    : null

const talks = cueStems('talks')

/** Whether the words after a session's number say that it is of something else: `الدورة الثالثة من المهرجان`, `للبرلمان`. */
function isOfAnother(words: readonly Word[], at: number): boolean {
  let to = at
  const of = words[to]?.folded === 'من'
  if (of) to++
  // من اجتماعات اللجنة
  if (of && has(words[to], 'session') && !isDefinite(words[to]!)) to++
  const word = words[to]
  if (!word || (!of && !word.forms.some(({ proclitics }) => /^لل?$/.test(proclitics)))) return false
  if (word.forms.some(({ stem }) => talks.has(stem))) return false
  // the committee by its mere noun: the one that the text is about
  if (has(word, 'head') && isDefinite(word)) {
    const next = words[to + 1]
    return next?.kind === 'letters' && isDefinite(next) && !is(next, 'again-which')
  }
  return of || word.forms.some(({ proclitics, stem }) => /^لل?$/.test(proclitics) && stem.length > 3)
}

/** `الجولة الثانية من المشاورات`: what the mechanism is called where the text names it no better. */
const loose = new Map([
  ['مشاورات', 'Consultations'],
  ['مباحثات', 'Talks'],
  ['محادثات', 'Talks'],
  ['مفاوضات', 'Negotiations'],
])
const loosely = (word: Word | undefined): string | undefined =>
  word?.forms.map(({ stem }) => loose.get(stem)).find((name) => name !== undefined)

/** `الاجتماع الوزاري المشترك الرابع للحوار الاستراتيجي`: the dialogue's session, on the level of ministers. */
function ofDialogue(words: readonly Word[], wide: Naming, sides: readonly SideMention[]): Naming {
  if (!wide.body?.endsWith('Ministerial Meeting')) return wide
  if (!words[wide.to]?.forms.some(({ proclitics }) => /^لل?$/.test(proclitics))) return wide
  const dialogue = bodyAt(words, wide.to, sides)
  return dialogue?.body?.endsWith('Dialogue')
    ? { ...dialogue, from: wide.from, ordinal: wide.ordinal ?? dialogue.ordinal, definite: true, session: true }
    : wide
}

/** What belongs to a body and meets without it: its secretariat, a team or a committee that sprang from it. */
const parts = /^(?:و|ل|ب)?(?:ال)?(?:امانه|سكرتاريه|فريق|فرق|لجنه|لجان|منبثقه?|تابعه?|متفرعه?)$/

/** Whether the body that is named only owns the one that met: `اجتماع فريق الأمانة العامة لمجلس التنسيق`. */
function isParent(words: readonly Word[], wide: Naming, body: Naming): boolean {
  if (wide.from < body.from) return false
  const owned =
    /^(?:من|عن)$/.test(words[body.from - 1]?.folded ?? '') ||
    words[body.from]!.forms.some(({ proclitics }) => /^(?:ب|ل|لل)$/.test(proclitics))
  return owned && words.slice(Math.max(0, body.from - 4), body.from).some(({ folded }) => parts.test(folded))
}

/** `لجنة متابعة اللجنة المشتركة`: the follow-up committee met, not the committee that it follows up. */
const isFollowedUp = (words: readonly Word[], body: Naming, before: SessionMention | undefined): boolean =>
  before !== undefined &&
  before.body !== null &&
  words[body.from - 1]?.end === before.end &&
  isDefinite(words[body.from]!)

/** Whether the session noun belongs to a body that follows: the body will take it in. */
function bodyFollows(words: readonly Word[], at: number, sides: readonly SideMention[]): boolean {
  for (let i = at + 1; i < Math.min(words.length, at + 7); i++) {
    const body = bodyAt(words, i, sides)
    if (body) return widened(words, body).from <= at
  }
  return false
}

export const meetings: MeetingGrammar = { sessions, ...cues }
