import type { SaysLanguage } from '../errors.ts'

const asked = (value: string | undefined): SaysLanguage | null => (value === 'ar' || value === 'en' ? value : null)

/**
 * What Hiwar speaks: as `--language` asks, else Arabic where the system is Arabic, else English. It is needed before the command line is
 * understood, since what is said of a wrong command line is said in it.
 */
export function spokenLanguage(argv: readonly string[], environment: NodeJS.ProcessEnv): SaysLanguage {
  const at = argv.findIndex((word) => word === '--language' || word.startsWith('--language='))
  const option = at < 0 ? null : asked(argv[at]!.split('=')[1] ?? argv[at + 1])
  if (option) return option
  const system =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    new Intl.DateTimeFormat().resolvedOptions().locale
  return /^ar\b|^ar_/i.test(system) ? 'ar' : 'en'
}
