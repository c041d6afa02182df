import type { Command } from 'commander'
import type { RatedSource } from '../desk/desk.ts'
import { type Credibility, credibilities, reliabilities, type Reliability } from '../ledger/judgement.ts'
import { sayGrade } from '../review/grades.ts'
import { claimAt } from './judged-things.ts'
import { enter, type JudgeOptions, oneOf, ruling } from './judge.ts'
import { sayContested, saySaid } from './judge-list.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function rateCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const rate = program.command('rate').description(say('rate'))
  ruling(rate, terminal, 'source', 'rate.source')
    .argument('<PUBLISHER>', say('argument.publisher'))
    .argument('<GRADE>', say('argument.reliability'), oneOf(reliabilities))
    .action((publisher: string, reliability: Reliability, options: JudgeOptions) =>
      enter(terminal, options, async () => ({ on: 'source', publisher, reliability })),
    )
  ruling(rate, terminal, 'claim', 'rate.claim')
    .argument('<DOCUMENT>', say('argument.document'))
    .argument('<PLACE>', say('argument.claimPlace'))
    .argument('<GRADE>', say('argument.credibility'), oneOf(credibilities.map(String)))
    .action((document: string, place: string, grade: string, options: JudgeOptions) =>
      enter(terminal, options, async (desk) => ({
        on: 'claim',
        place: await claimAt(desk, document, place),
        credibility: Number(grade) as Credibility,
      })),
    )
  storeOptions(rate.command('list').description(say('rate.list')), terminal)
    .option('--json', say('option.json'))
    .action(async (options: JudgeOptions) => {
      const sources = await withDesk(options, (desk) => desk.sources())
      terminal.print(
        options.json
          ? JSON.stringify(sources, null, 1)
          : sources.map((source) => sourceLines(terminal, source)).join('\n'),
      )
    })
}

const sourceLines = (terminal: Terminal, { publisher, documents, reliability, history }: RatedSource): string =>
  [
    [
      publisher,
      terminal.say('ledger.documents', { count: documents }),
      reliability && sayGrade(reliability.ruling, terminal.language),
      reliability && sayContested(terminal, reliability.contested),
    ]
      .filter(Boolean)
      .join('  '),
    ...history.map((listed) => `  ${saySaid(terminal, listed)}`),
  ].join('\n')
