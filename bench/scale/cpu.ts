import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Processor time, which tells what work costs on a machine that others use as well. Linux only: elsewhere PostgreSQL's is not known.

/** Milliseconds of processor time, user and system together. */
export interface Cpu {
  readonly program: number
  readonly postgres: number
}

/** How often a second Linux counts: `getconf CLK_TCK`. */
const ticks = 100

interface Times {
  readonly parent: number
  readonly own: number
  /** Of children that have ended. */
  readonly ended: number
}

function timesOf(pid: string): Times | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const at = (field: number) => fields[field - 3]!
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) }
  } catch {
    // it has ended meanwhile
    return null
  }
}

/** Of this program, and of the PostgreSQL of a data folder with all that it started. */
export function cpuSoFar(data: string): Cpu {
  const { user, system } = process.cpuUsage()
  const server = readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]!
  let count = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const times = timesOf(pid)
    if (times && (pid === server || times.parent === Number(server)))
      count += times.own + (pid === server ? times.ended : 0)
  }
  return { program: (user + system) / 1000, postgres: (count * 1000) / ticks }
}
