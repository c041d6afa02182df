import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './terminal.ts'

/**
 * A password, from HIWAR_PASSWORD; else asked for, and not shown while it is typed; else the first line of standard input. Never from the command
 * line, which others on the machine can see.
 */
export async function askPassword({ say }: Terminal, name: string): Promise<string> {
  if (process.env.HIWAR_PASSWORD !== undefined) return process.env.HIWAR_PASSWORD
  const { stdin, stderr } = process
  if (!stdin.isTTY) {
    for await (const line of createInterface({ input: stdin })) return line
    return ''
  }
  const silent = new Writable({ write: (_piece, _encoding, done) => done() })
  const asking = createInterface({ input: stdin, output: silent, terminal: true })
  // Ctrl-C ends the program, as it does everywhere.
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  stderr.write(`${say('account.password.ask', { name })} `)
  try {
    return await asking.question('')
  } finally {
    stderr.write('\n')
    asking.close()
  }
}
