import { HiwarError } from '../errors.ts'
import { diskSpace } from './disk-space.ts'

/** PostgreSQL's error codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const diskFull = new Set(['53100', 'ENOSPC'])
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EPIPE',
  '28000',
  '28P01',
  '3D000',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
])

/** What PostgreSQL or the way to it threw, as an error that a person is told. */
export async function asHiwarError(fault: unknown, saving: string, dataFolder: string | null): Promise<HiwarError> {
  if (fault instanceof HiwarError) return fault
  const { code = '', message } = fault as NodeJS.ErrnoException
  const lost = unreachable.has(code) || /Connection terminated|Client has encountered a connection error/.test(message)
  // Without room for its log PostgreSQL stops and cannot say why.
  if (diskFull.has(code) || (lost && dataFolder && (await diskSpace(dataFolder)) < 16 * 1024 * 1024))
    return new HiwarError('DISK_FULL', { name: saving }, { cause: fault })
  if (lost) return new HiwarError('STORE_UNREACHABLE', { why: message || code }, { cause: fault })
  return new HiwarError('UNEXPECTED', { why: message }, { cause: fault })
}
