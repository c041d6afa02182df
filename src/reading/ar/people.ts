import type { Word } from '../analysis.ts'
import type { NamedPerson, Office } from '../steps/06-names.ts'
import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import {
  givenNameStart,
  hasArticle,
  isEverydayName,
  isGivenName,
  isHonorific,
  isMark,
  isNameLike,
  isOfficeWord,
  isStop,
  nounStart,
  officeActs,
  opensWithAnd,
  originOfGivenName,
  surnames,
  type NameSheet,
} from './name-words.ts'
import linkList from './name-links.tsv'
import { officeAt, type OfficePhrase } from './offices.ts'

/** Between a name and the next: son of, father of, house of; and the particles of European names. */
const linkRows = rows<'word' | 'as'>(linkList)
const links = new Set(linkRows.filter(({ as }) => as === 'link').map(({ word }) => word))
/** Words that are names with the next word only. */
const compounds = new Set(linkRows.filter(({ as }) => as === 'compound').map(({ word }) => word))
const ofFaith = /^(?:الدين|الاسلام|الله|النبي)$/

/** `الثاني` after a monarch's name. */
const regnal = /^(?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن)$/

interface NameSpan {
  readonly start: number
  readonly end: number
  readonly to: number
  readonly tokens: number
  readonly linked: boolean
}

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
    const found = titledAt(sheet, at) ?? bareAt(sheet, at)
    if (found) {
      people.push(found)
      at = Math.max(found.to, at + 1)
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
  let i = skipHonorifics(sheet, at)
  const opened = i > at
  const office = officeAt(sheet, i)
  if (!opened && !office) return undefined
  let name: NameSpan | undefined
  let honoured = opened
  if (office) {
    i = office.to
    const comma = isMark(words[i], '،,:') || isMark(words[i], '-–')
    const next = comma ? i + 1 : i
    // … وزير الخارجية ومعالي الدكتور …: the honorific opens another person
    const after = words[next] && opensWithAnd(words[next]!) ? next : skipHonorifics(sheet, next)
    honoured = after > next
    if (!comma || honoured || givenNameStart(words[after]) === words[after]?.start)
      name = nameAt(sheet, after, honoured ? 'honoured' : comma ? 'listed' : 'office')
    if (!name && !opened) return undefined
  }
  if (!name) {
    // the honorific stands before the name, the office after it or nowhere
    i = skipHonorifics(sheet, at)
    if (!opened || (office && office.from === i && !isGivenName(words[i]))) return undefined
    name = nameAt(sheet, i, 'honoured')
    return name && withOfficeAfter(sheet, at, name, 'ar.person.honorific')
  }
  return person(sheet, at, name, office, 'ar.person.office-before')
}

/** A name that nothing announces: `بن` between its parts, or a list's given name and a family name. */
function bareAt(sheet: NameSheet, at: number): NamedPerson | undefined {
  const word = sheet.words[at]!
  if (word.kind !== 'letters') return undefined
  const name = nameAt(sheet, at, 'bare') ?? appositionAt(sheet, at)
  if (!name) return undefined
  return withOfficeAfter(sheet, at, name, name.linked ? 'ar.person.lineage' : 'ar.person.given-name')
}

/** `X Y، وزير خارجية …`: two words that no list knows are a name where an office stands beside them. */
function appositionAt(sheet: NameSheet, at: number): NameSpan | undefined {
  const { words, hits } = sheet
  const [first, second] = [words[at]!, words[at + 1]]
  if (
    !second ||
    !isMark(words[at + 2], '،') ||
    [at, at + 1].some(
      (i) => hits.has(i) || !isNameLike(words[i], true) || isOfficeWord(words[i]!) || opensWithAnd(words[i]!),
    )
  )
    return undefined
  const office = officeAt(sheet, at + 3)
  if (
    !office ||
    opensWithAnd(words[at + 3]!) ||
    !officeActs(office.form) ||
    (office.to < office.from + 3 && !office.country)
  )
    return undefined
  return { start: first.start, end: second.end, to: at + 2, tokens: 2, linked: false }
}

/** Past a row of honorifics; the first may carry `و`, `ل`, `ب`. */
function skipHonorifics({ words }: NameSheet, at: number): number {
  let i = at
  while (isHonorific(words[i]) && !(i > at && opensWithAnd(words[i]!))) {
    // دولة قطر: a state; دولة الرئيس: an honorific
    if (/دوله$/.test(words[i]!.folded) && !/^(?:ال)?رييس/.test(words[i + 1]?.folded ?? '')) return i === at ? at : i
    i++
    while (/^(?:ال)?(?:ركن|اول)$/.test(words[i]?.folded ?? '') && /(?:فريق|لواء|عميد|عقيد)$/.test(words[i - 1]!.folded))
      i++
    if (isMark(words[i], '.') && words[i - 1]!.folded.length <= 2) i++
  }
  if (i === at && words[i] && /^[دم]$/.test(words[i]!.folded) && isMark(words[i + 1], './')) return i + 2
  return i
}

function nameAt(
  { words, hits }: NameSheet,
  at: number,
  by: 'honoured' | 'office' | 'listed' | 'bare',
): NameSpan | undefined {
  const first = words[at]
  if (!first || first.kind !== 'letters') return undefined
  const known = givenNameStart(first)
  const carried = known > first.start
  const linked =
    (links.has(words[at + 1]?.folded ?? '') && words[at + 1]!.folded !== 'ال') ||
    /^(?:بن|ابن|بنت)$/.test(words[at + 1]?.folded ?? '')
  const compound =
    compounds.has(first.folded) &&
    words[at + 1]?.kind === 'letters' &&
    (hasArticle(words[at + 1]) || first.folded.startsWith('اب'))
  const hit = hits.get(at)
  if (
    hit &&
    known < 0 &&
    !(by === 'honoured' && hit.as === 'adjective') &&
    !(hit.to === at + 1 && isSurname(words[hit.to]))
  )
    return undefined
  if (by === 'bare') {
    if (linked ? known < 0 && !isNameLike(first, true) : known < 0 && !(compound && first.folded === 'عبد'))
      return undefined
    if (carried && !linked) return undefined
    if (!linked && isEverydayName(first.folded) && !(isGivenName(words[at + 1]) || isSurname(words[at + 1])))
      return undefined
  } else if (
    known < 0 &&
    !compound &&
    !surnames.has(first.folded) &&
    !isNameLike(first, by === 'office' && !isSurname(words[at + 1]))
  )
    return undefined
  if (by !== 'bare' && carried) return undefined

  let to = at + 1
  if (compound) to++
  let tokens = 1
  let chain = false
  let closed = false
  while (to < words.length && tokens < 9) {
    const word = words[to]!
    if (word.kind !== 'letters') {
      // an initial's stop: أنتوني ج. بلينكن
      if (isMark(word, '.') && words[to - 1]!.surface.length === 1 && to - 1 > at) {
        to++
        continue
      }
      if (isMark(word, '-') && word.start === words[to - 1]!.end && words[to + 1]?.start === word.end) {
        to += 2
        continue
      }
      break
    }
    if (
      links.has(word.folded) &&
      words[to + 1]?.kind === 'letters' &&
      (word.surface.startsWith('آ') || word.folded !== 'ال')
    ) {
      const step = compounds.has(words[to + 1]!.folded) && hasArticle(words[to + 2]) ? 3 : 2
      chain = true
      closed = word.folded === 'ال'
      to += step
      tokens += 1
      if (closed) break
      continue
    }
    if (word.surface.length === 1 && isMark(words[to + 1], '.')) {
      to += 2
      continue
    }
    if (ofFaith.test(word.folded)) {
      to++
      continue
    }
    if (closed || (opensWithAnd(word) && !isGivenName(word))) break
    const family = isSurname(word)
    if (
      hits.has(to) &&
      !family &&
      !(isGivenName(word) && tokens < 2) &&
      !(by !== 'bare' && tokens === 2 && isGivenName(words[to - 1]) && hasArticle(word))
    )
      break
    // حسن شيخ محمود
    if (word.folded === 'شيخ' && isGivenName(words[to + 1])) {
      to++
      continue
    }
    if (tokens === 1 && !chain) {
      if (compounds.has(word.folded) && hasArticle(words[to + 1])) {
        to += 2
        tokens++
        continue
      }
      const definite = hasArticle(word)
      if (regnal.test(word.folded) && reigns(words, at)) {
        to++
        tokens++
        continue
      }
      if (
        definite
          ? !(family || (by !== 'bare' && !isStop(word) && (/ي$/.test(word.folded) || known === first.start)))
          : !(
              isGivenName(word) ||
              family ||
              isNameLike(word, by === 'bare' && !(isLast(words, to) && !isEverydayName(first.folded)))
            )
      )
        break
      if (by === 'bare' && !definite && !isGivenName(word) && !family && /^(?:ب|ل|ك)ال|^لل/.test(word.folded)) break
      to++
      tokens++
      continue
    }
    // a third part: the house after a chain of fathers, a further given name, a family name
    const definite = hasArticle(word)
    if (
      regnal.test(word.folded) ||
      (definite &&
        (family ||
          (chain && !isStop(word) && !hits.has(to)) ||
          (by !== 'bare' && isGivenName(words[to - 1]) && !isStop(word)) ||
          (/ي$/.test(word.folded) && isGivenName(words[to - 1]) && !isStop(word) && !hits.has(to)))) ||
      (isGivenName(word) && isGivenName(words[to - 1])) ||
      (!definite && surnames.has(word.folded))
    ) {
      to++
      tokens++
      if (definite && !regnal.test(word.folded) && !surnames.has(words[to]?.folded ?? '')) break
      continue
    }
    break
  }
  if (tokens === 1 && !compound) {
    const alone =
      (by === 'office' && known >= 0 && reigns(words, at)) || by === 'honoured'
        ? known >= 0 || isNameLike(first, true) || surnames.has(first.folded)
        : by === 'office' && surnames.has(first.folded)
    if (!alone) return undefined
  }
  if (by === 'office' && known < 0 && !surnames.has(first.folded) && !chain && !compound && tokens < 2) return undefined
  if (by === 'bare' && tokens < 2 && !compound) return undefined
  const start = by === 'bare' && linked && carried ? known : first.start
  return { start, end: words[to - 1]!.end, to, tokens, linked: chain }
}

/** Kings and sultans go by one name. */
const reigns = (words: NameSheet['words'], at: number): boolean =>
  /(?:ملك|ملكه|سلطان|بابا|امير)$/.test(words[at - 1]?.folded ?? '')

/** Whether nothing follows in the line, or only a mark: a byline. */
const isLast = (words: NameSheet['words'], at: number): boolean =>
  words[at + 1] === undefined || words[at + 1]!.kind === 'mark'

/** `البوسعيدي`, `السيسي`: a family name by the list, or a nisba with the article that is no country's adjective. */
const isSurname = (word: Word | undefined): boolean => word !== undefined && surnames.has(word.folded)

function withOfficeAfter(sheet: NameSheet, at: number, name: NameSpan, rule: string): NamedPerson {
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
  return fits ? person(sheet, at, name, office, 'ar.person.office-after') : person(sheet, at, name, undefined, rule)
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
    country: office?.country ?? surnames.get(fold(called.split(/\s+/).at(-1)!)) ?? null,
    origin: originOfGivenName(called.split(/\s+/)[0]!) ?? null,
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

/** How a person is named again: the family name, first and last name, the first two with `بن` between them. */
export function laterNames(name: string): string[] {
  const parts = fold(name).replace(/ +/g, ' ').split(/\s+/)
  const first = parts[0]!
  const last = parts.at(-1)!
  const again = new Set<string>([parts.join(' ')])
  if (parts.length > 1) {
    const house =
      /^(?:بن|ابن|بنت)$/.test(parts.at(-2)!) || regnal.test(last)
        ? ''
        : parts.at(-2) === 'ال'
          ? `ال ${last}`
          : parts.at(-2) === 'عبد' || parts.at(-2) === 'ابو'
            ? `${parts.at(-2)} ${last}`
            : last
    if (house.length > 3 && house !== first && !isEverydayLast(house)) again.add(house)
    if (parts.length > 2) again.add(`${first} ${house}`)
    const link = parts.findIndex((part) => part === 'بن' || part === 'ابن')
    if (link === 1) {
      const father = parts[2] === 'عبد' ? `${parts[2]} ${parts[3]}` : parts[2]
      again.add(`${first} بن ${father}`)
    }
  }
  return [...again]
}

const isEverydayLast = (word: string) => (isEverydayName(word) && !surnames.has(word)) || /^ال\s/.test(word)
