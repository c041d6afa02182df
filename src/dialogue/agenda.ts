import { type Bilingual } from '../ledger/ledger.ts'
import { type SideCode, topics } from '../reading/finding.ts'
import type { AgendaItem, Content, Entry } from './entry.ts'
import type { Line } from './lines.ts'

// The agenda: what the sides agreed to go on with, and what they put on it anew. Each side adopts a whole agenda, word for word; it is adopted
// when both have adopted the very same.

/** An item with its time. */
export interface TimedItem extends AgendaItem {
  /** Whether it is there because a matter is carried over: it leaves the agenda only with that matter's disposition. */
  readonly carried: boolean
  /** Minutes after the opening. */
  readonly startsAfter: number
}

/** One item that is not as it was adopted. */
export interface ItemChange {
  readonly item: string
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly was: AgendaItem | null
  readonly is: AgendaItem | null
  /** Who last changed it after the adoption; null where the matters behind it made the change. */
  readonly by: { readonly author: string; readonly side: SideCode; readonly at: string } | null
}

export interface Agenda {
  readonly state: 'provisional' | 'adopted'
  readonly items: readonly TimedItem[]
  readonly minutes: number
  /** SHA-256 of `agendaWords`: what a side adopts. */
  readonly hash: string
  /** The sides that adopted these very items. */
  readonly adoptedBy: readonly SideCode[]
  /** The last agenda that all sides adopted. */
  readonly adopted: { readonly hash: string; readonly at: string; readonly items: readonly AgendaItem[] } | null
  /** What is otherwise than it was adopted. */
  readonly changes: readonly ItemChange[]
}

/** Minutes that an item has until somebody says otherwise. */
export const usualMinutes = 15

/**
 * The agenda of a round.
 * @param entries those at the table, in order
 * @param hash SHA-256 of a text, hexadecimal
 */
export function agendaOf(
  lines: readonly Line[],
  entries: readonly Entry[],
  sides: readonly SideCode[],
  hash: (text: string) => string,
): Agenda {
  const atTable = entries.filter(({ space }) => space === null)
  const items = timed(inOrder(itemsOf(lines, atTable), atTable))
  const own = hash(agendaWords(items))
  const { adopted, latest } = adoptionOf(atTable, sides)
  const changes = adopted && adopted.hash !== own ? changesSince(adopted, items, atTable) : []
  return {
    state: adopted ? 'adopted' : 'provisional',
    items,
    minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
    hash: own,
    adoptedBy: sides.filter((side) => latest.get(side) === own),
    adopted,
    changes,
  }
}

/** An item as the agenda holds it, its fields in one order. */
export const plainItem = ({ item, title, topic, minutes, presenter, papers, matters }: AgendaItem): AgendaItem => ({
  item,
  title: { ar: title.ar, en: title.en },
  topic,
  minutes,
  presenter: presenter && {
    side: presenter.side,
    name: presenter.name && { ar: presenter.name.ar, en: presenter.name.en },
  },
  papers,
  matters,
})

/** The words of an agenda as one text: two agendas with the same words are one. */
export const agendaWords = (items: readonly AgendaItem[]): string => JSON.stringify(items.map(plainItem))

type Kept = AgendaItem & { readonly carried: boolean }

/** What the entries set, and an item of its own for every matter that is carried over and that no item takes in. */
function itemsOf(lines: readonly Line[], entries: readonly Entry[]): readonly Kept[] {
  const set = new Map<string, AgendaItem>()
  for (const { content } of entries) {
    if (content.kind === 'item-set') set.set(content.item, plainItem(content))
    if (content.kind === 'item-removed') set.delete(content.item)
  }
  const carried = new Map(lines.flatMap((line) => (isCarried(line) ? [[line.matter, line] as const] : [])))
  const ofMatters = (item: AgendaItem) => carried.has(item.item) || lines.some(({ matter }) => matter === item.item)
  // A matter that is closed or dropped takes the item that was made for it along.
  const added = [...set.values()].filter((item) => !ofMatters(item))
  const taken = new Set(added.flatMap(({ matters }) => matters))
  const own = [...carried.values()]
    .filter(({ matter }) => !taken.has(matter))
    .map((line) => ({ ...(set.get(line.matter) ?? itemFor(line)), carried: true }))
  return [...own, ...added.map((item) => ({ ...item, carried: false }))]
}

const isCarried = ({ agreed }: Line): boolean => agreed?.act === 'keep' || agreed?.act === 'update'

/** The item of a matter that is carried over, as it is before anybody changes it. */
function itemFor({ matter, title, topics: about, owners, agreed }: Line): AgendaItem {
  const wording = agreed?.act === 'update' ? agreed.wording : null
  const owner = (agreed?.act === 'update' ? agreed.owner : null) ?? (owners.length === 1 ? owners[0]! : null)
  return {
    item: matter,
    title: wording ? fullTitle(wording, title) : title,
    topic: about[0] ?? null,
    minutes: usualMinutes,
    presenter: owner === null ? null : { side: owner, name: null },
    papers: [],
    matters: [matter],
  }
}
const fullTitle = (wording: Bilingual, title: Bilingual): Bilingual => ({
  ar: wording.ar.trim() || title.ar,
  en: wording.en.trim() || title.en,
})

/** By topic, in the order of the topics; within a topic what is carried over first, unless somebody moved it. */
function inOrder(items: readonly Kept[], entries: readonly Entry[]): readonly Kept[] {
  let ordered = [...items]
  for (const { content } of entries) {
    if (content.kind !== 'item-moved') continue
    const moved = ordered.find(({ item }) => item === content.item)
    if (!moved) continue
    const rest = ordered.filter((other) => other !== moved)
    const before = content.before === null ? -1 : rest.findIndex(({ item }) => item === content.before)
    ordered = before < 0 ? [...rest, moved] : [...rest.slice(0, before), moved, ...rest.slice(before)]
  }
  const place = ({ topic }: Kept) => (topic === null ? topics.length : topics.indexOf(topic))
  return ordered.sort((a, b) => place(a) - place(b))
}

function timed(items: readonly Kept[]): readonly TimedItem[] {
  let startsAfter = 0
  return items.map((item) => {
    const at = { ...item, startsAfter }
    startsAfter += item.minutes
    return at
  })
}

/** The last agenda that all sides adopted, and what each side adopted last. */
function adoptionOf(entries: readonly Entry[], sides: readonly SideCode[]) {
  const latest = new Map<SideCode, string>()
  let adopted: Agenda['adopted'] = null
  for (const { content, side, at } of entries) {
    if (content.kind !== 'agenda-adopted') continue
    latest.set(side, content.agenda)
    if (sides.every((one) => latest.get(one) === content.agenda))
      adopted = { hash: content.agenda, at, items: content.items }
  }
  return { adopted, latest }
}

function changesSince(
  { items: were, at }: NonNullable<Agenda['adopted']>,
  items: readonly AgendaItem[],
  entries: readonly Entry[],
): readonly ItemChange[] {
  const now = items.map(plainItem)
  const find = (list: readonly AgendaItem[], item: string) => list.find((other) => other.item === item) ?? null
  const stayed = (list: readonly AgendaItem[], other: readonly AgendaItem[]) =>
    list.filter(({ item }) => find(other, item)).map(({ item }) => item)
  const [orderThen, orderNow] = [stayed(were, now), stayed(now, were)]
  return [...new Set([...were, ...now].map(({ item }) => item))].flatMap((item) => {
    const [was, is] = [find(were, item), find(now, item)]
    const change = !was
      ? 'added'
      : !is
        ? 'removed'
        : agendaWords([was]) !== agendaWords([is])
          ? 'changed'
          : orderThen.indexOf(item) !== orderNow.indexOf(item)
            ? 'moved'
            : null
    return change === null ? [] : [{ item, change, was, is, by: lastTouch(entries, item, at) } as const]
  })
}

const touches = (content: Content, item: string): boolean =>
  (content.kind === 'item-set' || content.kind === 'item-moved' || content.kind === 'item-removed') &&
  content.item === item

function lastTouch(entries: readonly Entry[], item: string, since: string): ItemChange['by'] {
  const last = entries.findLast(({ content, at }) => at > since && touches(content, item))
  return last ? { author: last.author, side: last.side, at: last.at } : null
}

/** When an item begins: the hour where it is known when the round opens (`09:30`), else the minutes after it (`+15`). */
export function sayClock(opensAt: string | null, startsAfter: number): string {
  const [hours, minutes] = opensAt?.split(':').map(Number) ?? []
  if (hours === undefined || minutes === undefined) return `+${startsAfter}`
  const at = hours * 60 + minutes + startsAfter
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`
}
