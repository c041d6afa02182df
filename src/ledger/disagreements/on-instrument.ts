import { datesAgree, precisionOf } from '../dates.ts'
import { put } from '../grouping.ts'
import type { Naming } from '../instruments.ts'
import { saidIn } from '../quotation.ts'
import { termBase } from '../terms.ts'
import { likenessOf } from '../words.ts'
import { type Claim, claim, eachOnce, type Fact, near } from './fact.ts'

const isState = (side: string) => /^[A-Z]{2}$/.test(side)

// An instrument: its day, its worth, how far it has come, who is party to it

const pending = new Set(['proposed', 'negotiating'])
const done = new Set(['signed', 'renewed', 'acceded'])
/** What is spoken of without a word on how far it has come counts as in force: that is told only with its day. */
const isDone = ({ instrument: { status, date } }: Naming): boolean =>
  done.has(status) || (status === 'in-force' && date !== null)

export function onInstrument(group: readonly Naming[]): Fact[] {
  const term = group.find((naming) => naming.term)?.term
  const longest = group.reduce((a, b) => (b.instrument.title.length > a.instrument.title.length ? b : a)).instrument
    .title
  const about = (term ? termBase.get(term)?.title : null) ?? { en: longest, ar: longest }
  const said = (naming: Naming, value: string) => claim(naming.opened.document, naming.instrument, value)
  const dated = group.filter(({ instrument }) => instrument.date)
  // Many documents say the same: each day of each status is compared once
  const days = eachOnce(
    dated.filter(({ instrument }) => precisionOf(instrument.date!) > 2),
    ({ instrument }) => `${instrument.status} ${instrument.date}`,
  )
  const dates = days.some((a) =>
    days.some(
      (b) => a.instrument.status === b.instrument.status && !datesAgree(a.instrument.date!, b.instrument.date!),
    ),
  )
    ? dated.map((naming) => said(naming, naming.instrument.date!))
    : []
  const at = ({ moment }: Naming) => moment.round?.order ?? (moment.number === 0 ? 0 : null)
  const worth = group.filter(({ instrument }) => instrument.value)
  const sums = eachOnce(
    worth,
    (naming) => `${at(naming)} ${naming.instrument.value!.value} ${naming.instrument.value!.unit}`,
  )
  const values = sums.some((a) =>
    sums.some(
      (b) =>
        at(a) === at(b) &&
        a.instrument.value!.unit === b.instrument.value!.unit &&
        !near(a.instrument.value!.value, b.instrument.value!.value),
    ),
  )
    ? worth.map((naming) => said(naming, `${naming.instrument.value!.value} ${naming.instrument.value!.unit}`))
    : []
  // Under discussion in one document, when it had been signed by another's account
  const still = group.filter(
    (naming) =>
      pending.has(naming.instrument.status) &&
      at(naming) !== null &&
      group.some((other) => other.opened !== naming.opened && isDone(other) && at(other) === at(naming)),
  )
  const unfinished = new Set(still)
  const statuses = still.length
    ? group
        .filter((naming) => unfinished.has(naming) || (isDone(naming) && at(naming) !== null))
        .map((naming) => said(naming, naming.instrument.status))
    : []
  return [
    { field: 'date', about, claims: dates },
    { field: 'value', about, claims: values },
    { field: 'status', about, claims: statuses },
    { field: 'partner', about, claims: partners(group, said) },
  ]
}

/** Where two documents name as many parties, agree on one and not on the other. */
function partners(group: readonly Naming[], said: (naming: Naming, value: string) => Claim): Claim[] {
  // Many documents name the same: each list of parties is compared once
  const byParties = new Map<string, Naming[]>()
  for (const naming of group) if (bodies(naming).length > 1) put(byParties, bodies(naming).join('\n'), naming)
  const lists = [...byParties.values()]
  const claims = new Map<Naming, string>()
  for (const some of lists)
    for (const others of lists) {
      const [a, b] = [some[0]!, others[0]!]
      if (a === b || a.instrument.parties.length !== b.instrument.parties.length) continue
      const only = bodies(a).filter((party) => !bodies(b).some((other) => sameBody(party, other)))
      if (only.length === 1 && bodies(a).length === bodies(b).length)
        for (const naming of some) claims.set(naming, only[0]!)
    }
  return [...claims].map(([naming, value]) => said(naming, value))
}
/** The parties that are no states, neither by their code nor as a document calls its own ("the Kingdom"). */
const bodies = ({ instrument }: Naming) => instrument.parties.filter((party) => !isState(party) && !isOfState(party))
const isOfState = (party: string): boolean => {
  const { tokens, terms } = saidIn(party)
  return ofState.test(party.trim()) && tokens.length <= 3 && !terms.some(({ value }) => value.kind === 'body')
}
const ofState =
  /^(?:the )?(?:kingdom|republic|state|sultanate|emirate|government|union)\b|^(?:ال)?(?:مملكة|جمهورية|دولة|سلطنة|إمارة|حكومة)(?![\p{L}])/iu

/** Whether two names of bodies can be one: a term that both hold, or words of weight. */
function sameBody(a: string, b: string): boolean {
  const ids = (name: string) =>
    new Set(
      saidIn(name)
        .terms.filter(({ value }) => value.kind === 'body')
        .map(({ value }) => value.id),
    )
  const [x, y] = [ids(a), ids(b)]
  if (x.size && y.size) return [...x].some((id) => y.has(id))
  return likenessOf(saidIn(a).content, saidIn(b).content).share >= 0.5
}
