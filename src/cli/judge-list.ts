import type { Command } from 'commander'
import type { OpenDialogue, OpenDocument } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { shortAddress } from '../ledger/address.ts'
import type { ListedJudgement } from '../ledger/judgement-list.ts'
import type { Judgement, Settled, Word } from '../ledger/judgement.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { findingTypes } from '../reading/finding.ts'
import { sayGrade } from '../review/grades.ts'
import { commaIn, quoted, say as phrase, sayClaim, sayTitle } from '../review/text.ts'
import { stepPlace } from './judged-things.ts'
import { oneLine, placeOf } from './reading-table.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

interface ListOptions {
  readonly data?: string
  readonly dialogue?: string
  readonly json?: boolean
}

export function judgeList(judge: Command, terminal: Terminal): void {
  const { say } = terminal
  storeOptions(judge.command('list').description(say('judge.list')), terminal)
    .argument('[DOCUMENT]', say('argument.document'))
    .option('--dialogue <MECHANISM>', say('option.inDialogue'))
    .option('--json', say('option.json'))
    .action(async (called: string | undefined, options: ListOptions) => {
      const { dialogue } = options
      await withDesk(options, async (desk) => {
        if (called !== undefined && dialogue === undefined) {
          const [open, judgements] = [await desk.openDocument(called), await desk.judgements({ document: called })]
          const { reading, marks } = open
          if (options.json) terminal.print(JSON.stringify({ reading, marks, judgements }, null, 1))
          else terminal.print([...documentLines(terminal, open), ...judgementLines(terminal, judgements)].join('\n'))
        } else if (dialogue !== undefined && called === undefined) {
          const [open, judgements] = [await desk.openDialogue(dialogue), await desk.judgements({ dialogue })]
          const { matters, disagreements } = open.ledger
          if (options.json) terminal.print(JSON.stringify({ matters, disagreements, judgements }, null, 1))
          else terminal.print([...dialogueLines(terminal, open), ...judgementLines(terminal, judgements)].join('\n'))
        } else throw new HiwarError('JUDGED_UNNAMED')
      })
    })
}

function documentLines(terminal: Terminal, { id, name, reading, marks }: OpenDocument): string[] {
  const lines = [`${id}  ${name}`]
  for (const type of findingTypes) {
    const kept = marks.filter(
      ({ anchor }) => anchor.type === type && !reading[type].some((finding) => at(anchor, finding)),
    )
    if (reading[type].length + kept.length === 0) continue
    const told = [...reading[type], ...kept.map(({ anchor }) => anchor)].sort((a, b) => a.start - b.start)
    lines.push('', terminal.say(`findings.${type}`))
    for (const finding of told) {
      const mark = marks.find(({ anchor }) => anchor.type === type && at(anchor, finding))
      lines.push(
        `  ${placeOf(type, finding)}  ${quoted(oneLine(finding.quote))}${mark ? `  ${sayMark(terminal, mark)}` : ''}`,
      )
    }
  }
  return lines
}
const at = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start === b.start && a.end === b.end

function dialogueLines(terminal: Terminal, { ledger: { matters, disagreements }, documents }: OpenDialogue): string[] {
  const { say, language } = terminal
  const nameOf = (id: string) => documents.find((document) => document.id === id)?.name ?? id
  const lines = [`${say('ledger.matters')}: ${matters.length}`]
  for (const matter of matters) {
    const { address, title, steps, ruled, linked } = matter
    lines.push('', `  ${shortAddress(address)}  ${oneLine(sayTitle(title, language))}`)
    if (ruled)
      lines.push(
        `    ${phrase(ruled.verdict, language)} (${sayDate(ruled.asOf, language)})  ${sayWord(terminal, ruled)}  ${sayContested(terminal, ruled.contested)}`.trimEnd(),
      )
    for (const link of linked ?? []) lines.push(`    ${sayMark(terminal, link)}`)
    for (const step of steps)
      lines.push(
        `    ${stepPlace(step, nameOf(step.document))}  ${quoted(oneLine(step.quote))}${step.judged ? `  ${sayMark(terminal, step.judged)}` : ''}`,
      )
  }
  lines.push('', `${say('ledger.disagreements')}: ${disagreements.length}`)
  for (const { address, field, about, claims, ruled } of disagreements) {
    lines.push('', `  ${shortAddress(address)}  ${phrase(field, language)}: ${oneLine(sayTitle(about, language))}`)
    for (const [i, { value, quote, document, rated }] of claims.entries()) {
      const grades = [rated?.reliability, rated?.credibility].flatMap((grade) =>
        grade ? [sayGrade(grade.ruling, language)] : [],
      )
      const stands = ruled?.stands === i ? say('ruling.stands') : null
      lines.push(
        `    ${i + 1}  ${[sayClaim(field, value, language), quoted(oneLine(quote)), nameOf(document), ...grades, stands].filter(Boolean).join('  ')}`,
      )
    }
    if (ruled) lines.push(`    ${sayMark(terminal, ruled)}`)
  }
  return lines
}

const judgementLines = (terminal: Terminal, judgements: readonly ListedJudgement[]): string[] =>
  judgements.length > 0
    ? [
        '',
        terminal.say('findings.judgements'),
        ...judgements.map((listed) => `  ${listed.judgement.id}  ${saySaid(terminal, listed)}`),
      ]
    : []

/** A judgement on one line: when, who, what, why, and what became of it. */
export function saySaid(terminal: Terminal, { judgement, state, contested }: ListedJudgement): string {
  const { at: when, by, why } = judgement
  const became = state === 'stands' ? sayContested(terminal, contested) : terminal.say(`state.${state}`)
  return [when.slice(0, 10), by, what(terminal, judgement), why && quoted(oneLine(why)), became && `[${became}]`]
    .filter(Boolean)
    .join('  ')
}

/** Whose latest word differs from what stands, or nothing. */
export const sayContested = (terminal: Terminal, contested: readonly Word[]): string =>
  contested.length > 0
    ? terminal.say('state.contested', {
        who: contested.map((word) => sayWord(terminal, word)).join(terminal.language === 'ar' ? '؛ ' : '; '),
      })
    : ''

const sayWord = ({ language }: Terminal, { by, at: when, why }: Word): string =>
  [by, when.slice(0, 10), ...(why ? [quoted(oneLine(why))] : [])].join(commaIn(language))

type RulingWord =
  | 'accepted'
  | 'amended'
  | 'rejected'
  | 'unsure'
  | 'joined'
  | 'split'
  | 'same'
  | 'different'
  | 'stands'
  | 'neither'
  | 'unsettled'

/** What stands on something: the ruling, whose it is, and who disagrees. */
const sayMark = (terminal: Terminal, mark: Settled): string =>
  [
    `[${terminal.say(`ruling.${mark.ruling as RulingWord}`)}: ${sayWord(terminal, mark)}]`,
    sayContested(terminal, mark.contested),
  ]
    .filter(Boolean)
    .join('  ')

function what({ say, language }: Terminal, judgement: Judgement): string {
  switch (judgement.on) {
    case 'finding':
      return `${say(`ruling.${judgement.ruling}`)}  ${placeOf(judgement.anchor.type, judgement.anchor)}${judgement.amendment ? `  ${JSON.stringify(judgement.amendment)}` : ''}`
    case 'document': {
      if (!judgement.round) return say('ruling.placedNowhere')
      const { mechanism, ordinal, date } = judgement.round
      return say('ruling.placed', { round: [mechanism, ordinal, date].filter((part) => part !== null).join(' ') })
    }
    case 'matters': {
      const told =
        judgement.ruling === 'joined'
          ? judgement.matters.map(({ title }) => oneLine(sayTitle(title, language), 60))
          : judgement.steps.map(({ quote }) => quoted(oneLine(quote, 60)))
      return `${say(`ruling.${judgement.ruling}`)}  ${told.join(' + ')}`
    }
    case 'identity':
      return `${say(`ruling.${judgement.ruling}`)}  ${quoted(oneLine(judgement.one[0]!.quote, 60))} / ${quoted(oneLine(judgement.other[0]!.quote, 60))}`
    case 'disagreement':
      return `${say(`ruling.${judgement.ruling}`)}  ${phrase(judgement.field, language)}${judgement.stands ? `  ${quoted(oneLine(judgement.stands.quote, 80))}` : ''}`
    case 'verdict':
      return `${say('ruling.verdict', { day: sayDate(judgement.asOf, language) })}: ${phrase(judgement.verdict, language)}  ${oneLine(sayTitle(judgement.matter.title, language), 60)}`
    case 'source':
      return `${say('ruling.source')} ${judgement.publisher}  ${sayGrade(judgement.reliability, language)}`
    case 'claim':
      return `${say('ruling.claim')} ${quoted(oneLine(judgement.place.quote, 60))}  ${sayGrade(String(judgement.credibility), language)}`
    case 'judgement':
      return say('ruling.undone', { judgement: judgement.withdraws })
  }
}
