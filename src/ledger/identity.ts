import type { Mention } from '../reading/finding.ts'
import { fold } from '../text/fold.ts'
import { type IdentityKind, inTime, type JudgementOn, type Standing, standingOn } from './judgement.ts'
import type { LedgerDocument } from './ledger.ts'
import { mechanismName } from './mechanisms.ts'
import { sameName } from './names.ts'
import { type Anchor, sameStretch } from './place.ts'

// Same and different: what people ruled of names, before names are compared. A ruling holds on to findings; it goes for every place of its
// document that names the same thing, and for a name of another document that stands for no other thing that was ruled on.

/** What was ruled of one name: whose it is, and whose it is not. */
export interface Identity {
  readonly is: string
  readonly not: ReadonlySet<string>
}

/** Whether two names were ruled to be one thing's, or two things'; null where nobody ruled. */
export function ruledSame(a: Identity | null, b: Identity | null): boolean | null {
  if (!a || !b) return null
  if (a.is === b.is) return true
  return a.not.has(b.is) ? false : null
}

export interface Identities {
  /** Of a person or body by its name in a document. */
  readonly named: (kind: 'person' | 'body', document: LedgerDocument, name: string) => Identity | null
  /** Of an instrument by its place in the list of the document's instruments. */
  readonly instrument: (document: LedgerDocument, index: number) => Identity | null
  /** What a mechanism is called whose body people found to be the same as another. */
  readonly mechanism: (name: string) => string
}

/** A thing that one text names. */
interface Node {
  readonly key: string
  readonly textHash: string
  readonly name: string
}

/** What people ruled of the names in these documents. The order of the judgements makes no difference, but for which is the latest. */
export function identitiesOf(documents: readonly LedgerDocument[], standings: readonly Standing[]): Identities {
  const rulings = standingOn(standings, 'identity').map(({ judgement }) => judgement)
  if (!rulings.length) return nobodyRuled
  const byText = new Map(documents.map((document) => [document.textHash, document]))
  const ofKind = (kind: IdentityKind) => rulings.filter(({ of }) => of === kind)
  const people = classesOf(ofKind('person'), (anchor) => nodeAt(byText, anchor, 'people'))
  const bodies = classesOf(ofKind('body'), (anchor) => nodeAt(byText, anchor, 'organisations'))
  const instruments = classesOf(ofKind('instrument'), (anchor) => nodeAt(byText, anchor, 'instruments'))
  const mechanisms = classesOf(ofKind('body'), (anchor) => mechanismAt(byText, anchor))
  return {
    named: (kind, document, name) => byName(kind === 'person' ? people : bodies, document, name),
    instrument: (document, index) => instruments.of(keyOf(document.textHash, index)),
    mechanism: (name) => mechanisms.calledFirst(name) ?? name,
  }
}
const nobodyRuled: Identities = { named: () => null, instrument: () => null, mechanism: (name) => name }

const keyOf = (textHash: string, index: number): string => `${textHash}/${index}`

/** The thing that a finding names, by its fullest naming. */
function nodeAt(
  byText: ReadonlyMap<string, LedgerDocument>,
  anchor: Anchor,
  type: 'people' | 'organisations' | 'instruments',
): Node | null {
  const findings: readonly (Mention & { name?: string; title?: string })[] =
    (anchor.type === type && byText.get(anchor.textHash)?.reading[type]) || []
  const at = findings.findIndex(({ start, end }) => start === anchor.start && end === anchor.end)
  const found = at >= 0 ? at : findings.findIndex((finding) => sameStretch(finding, anchor))
  if (found < 0) return null
  const index = findings[found]!.of ?? found
  const { name, title, quote } = findings[index] ?? findings[found]!
  return { key: keyOf(anchor.textHash, index), textHash: anchor.textHash, name: name ?? title ?? quote }
}

/** The mechanism whose session a place tells of: one whatever text names it. */
function mechanismAt(byText: ReadonlyMap<string, LedgerDocument>, anchor: Anchor): Node | null {
  if (anchor.type !== 'meetings') return null
  const meeting = byText.get(anchor.textHash)?.reading.meetings.find((one) => sameStretch(one, anchor))
  if (!meeting) return null
  const name = mechanismName(meeting.mechanism, meeting.parties)
  return { key: name, textHash: anchor.textHash, name }
}

/** The name's own identity in its document; else that of the one thing that is called so elsewhere. */
function byName({ nodes, of }: Classes, { textHash }: LedgerDocument, name: string): Identity | null {
  const here = nodes.find((node) => node.textHash === textHash && (node.name === name || sameName(node.name, name)))
  if (here) return of(here.key)
  const folded = fold(name)
  const called = nodes.filter((node) => fold(node.name) === folded).map(({ key }) => of(key)!)
  return called[0] && called.every(({ is }) => is === called[0]!.is) ? called[0] : null
}

interface Classes {
  readonly nodes: readonly Node[]
  readonly of: (key: string) => Identity | null
  /** The name that the latest ruling on a thing names first. */
  readonly calledFirst: (key: string) => string | null
}

/** Things ruled to be one, from the latest ruling to the earliest: what would join two that a later one told apart is left out. */
function classesOf(rulings: readonly JudgementOn<'identity'>[], nodeOf: (anchor: Anchor) => Node | null): Classes {
  const parent = new Map<string, string>()
  const apart: (readonly [string, string])[] = []
  const called: { readonly key: string; readonly name: string }[] = []
  const nodes = new Map<string, Node>()
  const root = (key: string): string => {
    const up = parent.get(key) ?? key
    return up === key ? key : root(up)
  }
  const areApart = (a: string, b: string) =>
    apart.some(([p, q]) => (root(p) === a && root(q) === b) || (root(p) === b && root(q) === a))
  const join = (a: string, b: string) => {
    const [x, y] = [root(a), root(b)].sort() as [string, string]
    if (x !== y && !areApart(x, y)) parent.set(y, x)
  }
  for (const { ruling, one, other } of [...rulings].sort((a, b) => inTime(b, a))) {
    const [these, those] = [one, other].map((anchors) => anchors.flatMap((anchor) => nodeOf(anchor) ?? []))
    for (const node of [...these!, ...those!]) nodes.set(node.key, node)
    for (const group of [these!, those!]) for (const node of group.slice(1)) join(group[0]!.key, node.key)
    if (!these![0] || !those![0]) continue
    if (ruling === 'same') {
      join(these![0].key, those![0].key)
      called.push(these![0])
    } else if (root(these![0].key) !== root(those![0].key)) apart.push([these![0].key, those![0].key])
  }
  return {
    nodes: [...nodes.values()],
    of: (key) => {
      if (!nodes.has(key)) return null
      const is = root(key)
      const not = apart.flatMap(([p, q]) => (root(p) === is ? [root(q)] : root(q) === is ? [root(p)] : []))
      return { is, not: new Set(not) }
    },
    calledFirst: (key) => (nodes.has(key) && called.find((node) => root(node.key) === root(key))?.name) || null,
  }
}

/**
 * Groups in which things stand together that people told apart, parted: each of the rest goes with the first that it is like. In the order of
 * `keyOf`, so that it is the same whatever order the things come in.
 */
export function parted<T>(
  groups: readonly T[][],
  {
    identityOf,
    alike,
    keyOf,
  }: { identityOf: (thing: T) => Identity | null; alike: (a: T, b: T) => boolean; keyOf: (thing: T) => string },
): T[][] {
  const apart = (a: T, b: T) => ruledSame(identityOf(a), identityOf(b)) === false
  return groups.flatMap((group) => {
    const ruled = group.filter((thing) => identityOf(thing))
    if (!ruled.some((a) => ruled.some((b) => apart(a, b)))) return [group]
    const inOrder = (things: readonly T[]) => [...things].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    const left = [...inOrder(ruled), ...inOrder(group.filter((thing) => !identityOf(thing)))]
    const parts: T[][] = []
    while (left.length) {
      const fitting = (thing: T) =>
        parts.find((part) => !part.some((one) => apart(one, thing)) && part.some((one) => alike(one, thing)))
      const next = Math.max(0, left.findIndex(fitting))
      const [thing] = left.splice(next, 1) as [T]
      const part = fitting(thing)
      if (part) part.push(thing)
      else parts.push([thing])
    }
    return parts
  })
}
