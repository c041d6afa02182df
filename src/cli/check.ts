import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function checkCommand(program: Command, terminal: Terminal): void {
  const { say, language } = terminal
  const command = program
    .command('check')
    .description(say('check'))
    .option('--repair', say('option.repair'))
    .option('--head <HASH>', say('option.head'))
    .option('--json', say('option.json'))
    .action(async (options: { data?: string; repair?: boolean; head?: string; json?: boolean }) => {
      const { faults, ...counts } = await withDesk(options, async (desk) => {
        if (options.repair) await desk.foldAgain()
        return desk.check((done, all) => terminal.progress(say('checking', { done, all })), options.head)
      })
      const told = faults.map(({ document, fault }) => ({ document, code: fault.code, what: fault.say(language) }))
      if (options.json) terminal.print(JSON.stringify({ ...counts, faults: told }, null, 1))
      else {
        terminal.print(say('check.done', counts))
        terminal.print(told.length === 0 ? say('check.sound') : say('check.faults', { count: told.length }))
        for (const { document, what } of told) terminal.print(`  ${document ?? '—'}  ${what}`)
      }
      if (told.length > 0) process.exitCode = 1
    })
  storeOptions(command, terminal)
}
