import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import type { SaysLanguage } from '../errors.ts'
import { compose } from './program.ts'
import { spokenLanguage } from './language.ts'
import { openTerminal } from './terminal.ts'

const every = (command: Command): Command[] => [command, ...command.commands.flatMap((sub) => every(sub as Command))]
const program = (language: SaysLanguage) => compose(openTerminal(language))

describe('the command line', () => {
  it('has the commands that were promised', () => {
    expect(
      program('en')
        .commands.map((command) => command.name())
        .sort(),
    ).toEqual([
      'account',
      'add',
      'agenda',
      'backup',
      'check',
      'describe',
      'group',
      'judge',
      'ledger',
      'log',
      'rate',
      'read',
      'restore',
      'review',
      'round',
      'search',
      'start',
      'terms',
      'withdraw',
    ])
  })

  it('helps in English without a word of Arabic', () => {
    for (const command of every(program('en'))) expect(command.helpInformation()).not.toMatch(/[\u0621-\u064a]/)
  })

  it('helps in Arabic in every line that says something', () => {
    for (const command of every(program('ar'))) {
      const lines = command.helpInformation().split('\n')
      expect(lines[0]).toMatch(/^الاستعمال:/)
      for (const line of lines.slice(1).filter((words) => /\S {2,}\S/.test(words)))
        expect(line).toMatch(/[\u0621-\u064a]/)
    }
  })

  it('gives every command the choice of language', () => {
    for (const command of every(program('en'))) expect(command.options.map(({ long }) => long)).toContain('--language')
  })

  it('gives everything that opens the store the choice of folder, and everything that shows something its machine form', () => {
    for (const command of every(program('en'))) {
      const options = command.options.map(({ long }) => long)
      if (command.commands.length > 0) continue
      expect([command.name(), options.includes('--data')]).toEqual([command.name(), command.name() !== 'read'])
      expect([command.name(), options.includes('--json')]).toEqual([command.name(), command.name() !== 'start'])
    }
  })
})

describe('the language that is spoken', () => {
  it('is what was asked for, else the system’s', () => {
    expect(spokenLanguage(['read', '--language', 'ar'], { LANG: 'en_GB.UTF-8' })).toBe('ar')
    expect(spokenLanguage(['--language=en', 'read'], { LANG: 'ar_OM.UTF-8' })).toBe('en')
    expect(spokenLanguage(['read'], { LANG: 'ar_OM.UTF-8' })).toBe('ar')
    expect(spokenLanguage(['read'], { LC_ALL: 'C.UTF-8', LANG: 'ar_OM.UTF-8' })).toBe('en')
    expect(spokenLanguage(['read', '--language', 'fr'], { LANG: 'ar' })).toBe('ar')
  })
})
