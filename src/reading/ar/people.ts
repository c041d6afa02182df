import type { Word } from '../analysis.ts'
import type { NamedPerson, Office } from '../steps/06-names.ts'
import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import { fitting, holdsOf } from '../spelling.ts'
import namedAfterList from './named-after-people.tsv'
import {
  canBeInName,
  givenNameStart,
  hasArticle,
  isEverydayName,
  isGivenName,
  isHonorific,
  isMark,
  isNameLike,
  isOfficeWord,
  nounStart,
  officeActs,
  officeForm,
  opensWithAnd,
  surnames,
  type NameSheet,
} from './name-words.ts'
import { isRank, officeAt, type OfficePhrase } from './offices.ts'
import { isJoined } from './meeting-cues.ts'
import { pairedAt } from './people-paired.ts'
import { isInitial, nameAt, opensCompound, skipHonorifics, type NameSpan } from './person-names.ts'

/** What is called after a person: `قاعة الملك فيصل`, `مطار الملك خالد`. */
const namedAfter = new Set(rows<'word'>(namedAfterList).map(({ word }) => fold(word)))
const isNamedAfter = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => namedAfter.has(stem)))

/** `الملك`, `السلطان`: titles that a thing may be named after. */
const isMonarch = fitting(/^(?:ال)(?:ملك|امير|شيخ|سلطان|رييس|شيخه|ملكه|اميره|امام)$/)
/** `أصحاب المعالي`: of many */
const isOfMany = fitting(/^(?:و|ل|ب)?(?:اصحاب|صاحبات|صاحبي|صاحبا)$/)
/** Whether a title, an office or a name may begin with the word: most words begin none. */
const mayOpen = holdsOf((word) =>
  word.kind === 'letters'
    ? isHonorific(word) ||
      isInitial(word) ||
      officeForm(word) !== undefined ||
      givenNameStart(word) >= 0 ||
      isNameLike(word, true) ||
      word.folded === 'عبد'
    : isMark(word, quotes),
)

/** People by name with the office beside them, and offices without a name. */
export function findPeople(sheet: NameSheet): { people: NamedPerson[]; offices: Office[] } {
  const people: NamedPerson[] = []
  const offices: Office[] = []
  const { words } = sheet
  for (let at = 0; at < words.length;) {
    const body = sheet.organisations.get(at)
    // a university named after a king is not the king
    if (body && /(?:الملك|السلطان|الأمير|الأميرة|الشيخ|الشيخة|الملكة|الإمام) /.test(body.name)) {
      at = body.to
      continue
    }
    // شرم الشيخ
    const place = sheet.hits.get(at)
    if (place?.as === 'place' && place.to > at + 1) {
      at = place.to
      continue
    }
    const pair = pairedAt(sheet, at)
    if (pair) {
      people.push(...pair)
      at = pair.at(-1)!.to
      continue
    }
    if (!mayOpen(words[at]!)) {
      at++
      continue
    }
    const found = titledAt(sheet, at) ?? bareAt(sheet, at)
    if (found) {
      people.push(found)
      const beside = besideAt(sheet, found)
      if (beside) people.push(beside)
      at = Math.max(beside?.to ?? found.to, at + 1)
      continue
    }
    const office = officeAt(sheet, at)
    if (office && officeActs(office.form)) {
      offices.push({
        start: office.start,
        end: office.end,
        from: office.from,
        to: office.to,
        role: office.role,
        country: office.country,
      })
      at = office.to
      continue
    }
    at++
  }
  return { people, offices }
}

/** `[سعادة] [وزير الخارجية القطري] [الشيخ] محمد … [، نائب رئيس الوزراء]`. */
function titledAt(sheet: NameSheet, at: number): NamedPerson | undefined {
  const { words } = sheet
  // أصحاب المعالي وزراء خارجية …: a title of many
  // قاعة الملك فيصل
  if (isMonarch(words[at]) && isNamedAfter(words[at - 1])) return undefined
  if (isOfMany(words[at - 1])) return undefined
  let i = skipHonorifics(sheet, at)
  const opened = i > at
  const office = officeAt(sheet, i)
  if (!opened && !office) return undefined
  let name: NameSpan | undefined
  let honoured = opened
  if (office) {
    i = office.to
    const comma = isMark(words[i], '،,:)') || isMark(words[i], '-–')
    const next = comma ? i + 1 : i
    // … وزير الخارجية ومعالي الدكتور …: the honorific opens another person
    const after = words[next] && opensWithAnd(words[next]!) ? next : skipRank(sheet, skipHonorifics(sheet, next))
    honoured = after > next
    // وزير خارجية اليونان "جورج …"
    const quoted = !comma && isMark(words[after], quotes)
    if (quoted) name = quotedName(sheet, after, true)
    else if (
      !comma ||
      honoured ||
      givenNameStart(words[after]) === words[after]?.start ||
      opensCompound(words, after) ||
      isSetOff(sheet, after)
    )
      name = nameAt(sheet, after, honoured || isRank(words[office.to - 1]) ? 'honoured' : comma ? 'listed' : 'office')
    name ??= latinName(sheet, after)
    if (!name && !opened) return undefined
  }
  if (!name) {
    // the honorific stands before the name, the office after it or nowhere
    i = skipHonorifics(sheet, at)
    if (!opened || (office && office.from === i && !isGivenName(words[i]))) return undefined
    // اللواء الجزائري منير …: the rank's country, not the name
    const nation = sheet.hits.get(i)
    const own = nation?.as === 'adjective' && hasArticle(words[i]) && isGivenName(words[nation.to]) ? nation : undefined
    name = nameAt(sheet, own?.to ?? i, 'honoured')
    name ??= latinName(sheet, own?.to ?? i)
    const named = name && withOfficeAfter(sheet, at, name, 'ar.person.honorific')
    return named && own ? { ...named, country: named.country ?? own.country } : named
  }
  // السفير X نائب وزير …: the rank before, the office after
  return office && isRank(words[office.from]) && office.to === office.from + 1
    ? withOfficeAfter(sheet, at, name, 'ar.person.office-before', office)
    : person(sheet, at, name, office, 'ar.person.office-before')
}

/** `الأمين العام لوزارة الخارجية، X Y، ونظيره …`: two words that no list knows between commas behind an office. */
const isSetOff = ({ words, hits, organisations }: NameSheet, at: number): boolean =>
  isMark(words[at - 1], '،') &&
  isMark(words[at + 2], '،') &&
  [at, at + 1].every(
    (i) => !hits.has(i) && !organisations.has(i) && isNameLike(words[i], true) && !isOfficeWord(words[i]!),
  ) &&
  !opensWithAnd(words[at]!)

/** `المتحدث باسم وزارة الخارجية، السفير أحمد …`: past a rank between an office and the name. */
function skipRank(sheet: NameSheet, at: number): number {
  const { words } = sheet
  if (!isRank(words[at]) || !hasArticle(words[at])) return at
  const next = skipHonorifics(sheet, at + 1)
  return next > at + 1 || isGivenName(words[next]) || isNameLike(words[next], true) ? next : at
}

/** A name that nothing announces: `بن` between its parts, or a list's given name and a family name. */
function bareAt(sheet: NameSheet, at: number): NamedPerson | undefined {
  const word = sheet.words[at]!
  if (isMark(word, quotes)) {
    const quoted = quotedName(sheet, at)
    const found = quoted && withOfficeAfter(sheet, at, quoted, 'ar.person.given-name')
    return found?.role ? { ...found, from: at + 1 } : undefined
  }
  if (word.kind !== 'letters') return undefined
  const name =
    nameAt(sheet, at, 'bare') ?? givenBeforeOffice(sheet, at) ?? appositionAt(sheet, at) ?? leaderAt(sheet, at)
  if (!name) return undefined
  return withOfficeAfter(sheet, at, name, name.linked ? 'ar.person.lineage' : 'ar.person.given-name')
}

const quotes = '"“”«»‘’\''

/** `نائبة مساعد الوزير Jane Roe`, `السيدة ‘Jane Roe’`: a name in its own script. */
function latinName({ words }: NameSheet, at: number): NameSpan | undefined {
  const from = isMark(words[at], `${quotes}(`) ? at + 1 : at
  let to = from
  while (to < from + 5 && /^\p{Lu}\p{Script=Latin}/u.test(words[to]?.surface ?? '')) to++
  if (to < from + 2) return undefined
  const start = words[from]!.start
  return { start, end: words[to - 1]!.end, to: to + (from > at ? 1 : 0), tokens: to - from, linked: false }
}

/** `"X Y"`: the name between the quotation mark at the word and the next; behind an office any words after a given name. */
function quotedName(sheet: NameSheet, at: number, afterOffice = false): NameSpan | undefined {
  const { words, hits } = sheet
  const opens = afterOffice && (isGivenName(words[at + 1]) || opensCompound(words, at + 1))
  let to = at + 1
  while (
    to < words.length &&
    to < at + 6 &&
    words[to]!.kind === 'letters' &&
    (opens || (!hits.has(to) && isNameLike(words[to], true)))
  )
    to++
  return to > at + 2 && isMark(words[to], quotes)
    ? { start: words[at + 1]!.start, end: words[to - 1]!.end, to: to + 1, tokens: to - at - 1, linked: false }
    : undefined
}

/** `أحمد X Y[،] وكيل وزارة …`: a list's given name, and what no list knows between it and the office. */
function givenBeforeOffice(sheet: NameSheet, at: number): NameSpan | undefined {
  const { words, hits } = sheet
  const start = givenNameStart(words[at])
  // of everyday words only سليم القاسمي وزير …, with a family's ending
  const everyday = isEverydayName(words[at]!.folded)
  if (
    start < 0 ||
    (start > words[at]!.start && !words[at]!.folded.startsWith('و')) ||
    (everyday &&
      !(
        hasArticle(words[at + 1]) &&
        words[at + 1]!.folded.endsWith('ي') &&
        officeForm(words[isMark(words[at + 2], '،') ? at + 3 : at + 2])
      ))
  )
    return undefined
  let to = at + 1
  while (to < words.length && to < at + 4 && !hits.has(to) && !officeForm(words[to]) && canBeInName(words[to]!)) to++
  const next = isMark(words[to], '،') || isMark(words[to], '-–') ? to + 1 : to
  const office = to > at + 1 && !(words[next] && opensWithAnd(words[next]!)) ? officeAt(sheet, next) : undefined
  if (!office || !/^(?:ال)?$/.test(office.form.proclitics) || office.to < office.from + 2) return undefined
  // a director acts for nobody, but who is called one behind a comma has a name
  if (!officeActs(office.form) && next === to) return undefined
  return { start, end: words[to - 1]!.end, to, tokens: to - at, linked: false }
}

/** `X Y، وزير خارجية …`: two words that no list knows are a name where an office stands beside them. */
function appositionAt(sheet: NameSheet, at: number): NameSpan | undefined {
  const { words, hits } = sheet
  const [first, second] = [words[at]!, words[at + 1]]
  // one more person behind a comma: ، وX Y، وزير …
  if (!second || !isMark(words[at + 2], '،')) return undefined
  const and = isMark(words[at - 1], '،') ? first.forms.find(({ proclitics }) => proclitics === 'و') : undefined
  const mayBeName = (i: number) =>
    !hits.has(i) &&
    isNameLike(words[i], true) &&
    !isOfficeWord(words[i]!) &&
    (!opensWithAnd(words[i]!) || (and !== undefined && i === at))
  if (!mayBeName(at) || !mayBeName(at + 1)) return undefined
  const office = officeAt(sheet, at + 3)
  if (
    !office ||
    opensWithAnd(words[at + 3]!) ||
    !officeActs(office.form) ||
    (office.to < office.from + 3 && !office.country && !(office.to > office.from + 1 && isMark(words[office.to], '،')))
  )
    return undefined
  return { start: and?.start ?? first.start, end: second.end, to: at + 2, tokens: 2, linked: false }
}

/** `ترأس الجانب الكيني X Y`, `وعن الجانب الكيني X Y`: who stands behind a side that somebody leads. */
function leaderAt(sheet: NameSheet, at: number): NameSpan | undefined {
  const { words, hits } = sheet
  if (hits.get(at - 1)?.as !== 'adjective' || !isJoined(words[at - 2], 'its-side')) return undefined
  if (!isJoined(words[at - 3], 'chairs') && !isJoined(words[at - 3], 'on-behalf')) return undefined
  if ([at, at + 1].some((i) => hits.has(i) || !isNameLike(words[i], true) || isOfficeWord(words[i]!))) return undefined
  // كلاما كثيرا: a noun and its adjective
  return words[at]!.folded.endsWith('ا') && words[at + 1]!.folded.endsWith('ا')
    ? undefined
    : nameAt(sheet, at, 'honoured')
}

/** `برئاسة X Y وZ W`: two words that no list knows, joined to somebody without an office, where the clause ends or goes on elsewhere. */
function besideAt(sheet: NameSheet, { to: at, role, end: endBefore, nameEnd }: NamedPerson): NamedPerson | undefined {
  const { words, hits } = sheet
  if (role !== null || endBefore !== nameEnd) return undefined
  const and = words[at]?.forms.find(({ proclitics }) => proclitics === 'و')
  const after = words[at + 2]
  if (!and || (after && after.kind !== 'mark' && !goesOn.has(after.folded))) return undefined
  if ([at, at + 1].some((i) => hits.has(i) || !isNameLike(words[i], true) || isOfficeWord(words[i]!))) return undefined
  const end = words[at + 1]!.end
  return person(
    sheet,
    at,
    { start: and.start, end, to: at + 2, tokens: 2, linked: false },
    undefined,
    'ar.person.beside',
  )
}
const goesOn = new Set(['في', 'خلال', 'علي', 'مع', 'عن', 'بحضور', 'بمشاركه', 'اعمال', 'يوم', 'اليوم', 'امس'])

function withOfficeAfter(
  sheet: NameSheet,
  at: number,
  name: NameSpan,
  rule: string,
  otherwise?: OfficePhrase,
): NamedPerson {
  const { words } = sheet
  const comma = isMark(words[name.to], '،,') || isMark(words[name.to], '-–(')
  const next = skipHonorifics(sheet, comma ? name.to + 1 : name.to)
  const office = words[next] && !opensWithAnd(words[next]!) ? officeAt(sheet, next) : undefined
  const fits =
    office &&
    office.form.proclitics !== 'ل' &&
    office.form.proclitics !== 'ب' &&
    !officeNamesAnother(sheet, office) &&
    (office.to > office.from + 1 || comma)
  return fits ? person(sheet, at, name, office, 'ar.person.office-after') : person(sheet, at, name, otherwise, rule)
}

/** `استقبل محمد وزير الخارجية الفرنسي جان بارو`: the office is the next person's. */
const officeNamesAnother = (sheet: NameSheet, office: OfficePhrase): boolean => {
  const after =
    sheet.words[office.to] && opensWithAnd(sheet.words[office.to]!) ? office.to : skipHonorifics(sheet, office.to)
  return (
    (after > office.to && isGivenName(sheet.words[after])) ||
    (isGivenName(sheet.words[office.to]) && nameAt(sheet, office.to, 'office') !== undefined)
  )
}

/** Titles that follow a name and add no office: `عضو البرلمان`. */
function suffixEnd({ words }: NameSheet, to: number): number | undefined {
  return isMark(words[to], '،,') &&
    words[to + 1]?.folded === 'عضو' &&
    /^(?:البرلمان|مجلس)$/.test(words[to + 2]?.folded ?? '')
    ? words[to + 2]!.end
    : undefined
}

function person(
  sheet: NameSheet,
  at: number,
  name: NameSpan,
  office: OfficePhrase | undefined,
  rule: string,
): NamedPerson {
  const { words, text } = sheet
  const first = words[at]!
  const form = first.forms.find(({ stem }) => stem !== first.folded && isHonorificForm(stem)) ?? first.forms[0]!
  const honorific = isHonorific(first)
  const start = Math.min(
    honorific ? (isWhole(first) ? first.start : nounStart(form)) : name.start,
    name.start,
    office?.start ?? name.start,
  )
  const after = office && office.from >= name.to
  const end = after ? office.end : (suffixEnd(sheet, name.to) ?? name.end)
  const called = text.slice(name.start, name.end)
  return {
    start,
    end,
    from: at,
    to: after ? office.to : name.to,
    nameStart: name.start,
    nameEnd: name.end,
    name: called,
    role: office?.role ?? null,
    country: office?.country ?? null,
    family: surnames.get(fold(called.split(/\s+/).at(-1)!)) ?? null,
    honoured: honorific,
    rule,
    ofBody:
      office !== undefined &&
      words.slice(office.from, office.to).some((_, i) => sheet.hits.get(office.from + i)?.as === 'body'),
    because: [called, ...(office ? [office.role] : [])],
  }
}

const isHonorificForm = (stem: string) => /^(?:سعاده|معالي|فخامه|سمو|صاحب|حضره|جلاله|شيخ|سيد|سيده|دكتور)$/.test(stem)
/** Whether the honorific stands without a conjunction or a preposition. */
const isWhole = (word: Word) =>
  !word.forms.some(({ proclitics, stem }) => proclitics && !/^ال$/.test(proclitics) && isHonorificForm(stem))
