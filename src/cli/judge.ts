import type { Command } from 'commander'
import type { Desk, OpenDocument } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import type { Judged, Judgement, Ruling } from '../ledger/judgement.ts'
import { type FindingType, findingTypes } from '../reading/finding.ts'
import { oneLine, placeOf } from './reading-table.ts'
import { wholeNumber } from './numbers.ts'
import { systemUser, type Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

interface JudgeOptions {
  readonly data?: string
  readonly as?: string
  readonly why?: string
  readonly json?: boolean
}

export function judgeCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const judge = program.command('judge').description(say('judge'))
  const ruling = (name: string, word: 'judge.accept' | 'judge.reject' | 'judge.place' | 'judge.undo') =>
    storeOptions(judge.command(name).description(say(word)), terminal)
      .option('--why <REASON>', say('option.why'))
      .option('--as <NAME>', say('option.as'))
      .option('--json', say('option.json'))
  const enter = async (options: JudgeOptions, judged: (desk: Desk) => Promise<Judged>) => {
    const judgement = await withDesk(options, async (desk) => desk.judge(await judged(desk), options.as ?? systemUser(), options.why ?? null))
    terminal.print(options.json ? JSON.stringify(judgement, null, 1) : say('judged', { id: judgement.id }))
  }
  for (const [name, word, becomes] of [['accept', 'judge.accept', 'accepted'], ['reject', 'judge.reject', 'rejected']] as const)
    ruling(name, word)
      .argument('<DOCUMENT>', say('argument.document'))
      .argument('<PLACE>', say('argument.place'))
      .action((document: string, place: string, options: JudgeOptions) => enter(options, (desk) => onFinding(desk, document, place, becomes)))
  ruling('place', 'judge.place')
    .argument('<DOCUMENT>', say('argument.document'))
    .argument('[MECHANISM]', say('argument.mechanism'))
    .option('--ordinal <N>', say('option.ordinal'), wholeNumber(1, 9999))
    .option('--date <DATE>', say('option.date'))
    .option('--none', say('option.none'))
    .action((document: string, mechanism: string | undefined, options: JudgeOptions & { ordinal?: number; date?: string; none?: boolean }) =>
      enter(options, async (desk) => {
        if ((mechanism === undefined) !== (options.none === true)) throw new HiwarError('ROUND_UNNAMED')
        const { textHash } = await desk.openDocument(document)
        return { on: 'document', textHash, round: mechanism === undefined ? null : { mechanism, ordinal: options.ordinal ?? null, date: options.date ?? null } }
      }),
    )
  ruling('undo', 'judge.undo')
    .argument('<JUDGEMENT>', say('argument.judgement'))
    .action((judgement: string, options: JudgeOptions) => enter(options, async () => ({ on: 'judgement', withdraws: judgement })))
  storeOptions(judge.command('list').description(say('judge.list')), terminal)
    .argument('<DOCUMENT>', say('argument.document'))
    .option('--json', say('option.json'))
    .action(async (document: string, options: JudgeOptions) => {
      const open = await withDesk(options, (desk) => desk.openDocument(document))
      terminal.print(options.json ? JSON.stringify({ reading: open.reading, judgements: open.judgements }, null, 1) : judgeTable(terminal, open))
    })
}

/** The finding at a place like `acts:120-180`; the words there become the anchor's. */
async function onFinding(desk: Desk, document: string, place: string, ruling: Ruling): Promise<Judged> {
  const [, type, start, end] = /^(\w+):(\d+)-(\d+)$/.exec(place) ?? []
  if (!findingTypes.includes(type as FindingType)) throw new HiwarError('PLACE_INVALID', { name: place })
  const { text, textHash, reading, judgements } = await desk.openDocument(document)
  const anchor = { textHash, type: type as FindingType, start: Number(start), end: Number(end), quote: text.slice(Number(start), Number(end)) }
  const here = (span: { start: number; end: number }) => span.start === anchor.start && span.end === anchor.end
  const known = reading[anchor.type].some(here) || judgements.some((judged) => judged.on === 'finding' && judged.anchor.type === type && here(judged.anchor))
  if (!known) throw new HiwarError('FINDING_NOT_FOUND', { name: place })
  return { on: 'finding', anchor, ruling }
}

function judgeTable({ say }: Terminal, { id, name, reading, judgements }: OpenDocument): string {
  const lines = [`${id}  ${name}`]
  for (const type of findingTypes) {
    if (reading[type].length === 0) continue
    lines.push('', say(`findings.${type}`), ...reading[type].map((finding) => `  ${placeOf(type, finding)}  “${oneLine(finding.quote)}”`))
  }
  if (judgements.length > 0) lines.push('', say('findings.judgements'))
  for (const judgement of judgements) {
    lines.push(`  ${judgement.id}  ${judgement.at.slice(0, 10)}  ${judgement.by}  ${what(judgement)}${judgement.why ? `  “${oneLine(judgement.why)}”` : ''}`)
  }
  return lines.join('\n')

  function what(judgement: Judgement): string {
    if (judgement.on === 'finding') return `${say(`ruling.${judgement.ruling}`)}  ${placeOf(judgement.anchor.type, judgement.anchor)}`
    if (judgement.on === 'judgement') return say('ruling.undone', { judgement: judgement.withdraws })
    if (judgement.on !== 'document') return judgement.on
    if (!judgement.round) return say('ruling.placedNowhere')
    const { mechanism, ordinal, date } = judgement.round
    return say('ruling.placed', { round: [mechanism, ordinal, date].filter((part) => part !== null).join(' ') })
  }
}
