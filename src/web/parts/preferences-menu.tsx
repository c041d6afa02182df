import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import type { Digits } from '../../ledger/naming/when.ts'
import { useWords } from '../language.tsx'
import { usePreferences } from '../preferences.tsx'
import type { Word } from '../words/en.ts'
import './preferences-menu.css'

/** Digits, calendar and ground, one click away on every screen. */
export function PreferencesMenu() {
  const { say } = useWords()
  const { digits, hijri, name, prefer } = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const id = useId()
  return (
    <>
      <button type="button" className="as-link" popoverTarget={id}>
        {say('preferences.name')}
      </button>
      <form
        id={id}
        popover="auto"
        className="preferences"
        aria-label={say('preferences.name')}
        onSubmit={(event) => event.preventDefault()}
      >
        <label className="own-name">
          {say('judge.yourName')}
          <input
            value={name}
            maxLength={200}
            autoComplete="name"
            onChange={(event) => prefer({ name: event.currentTarget.value })}
          />
        </label>
        <Choice<Digits>
          of="preferences.digits"
          chosen={digits}
          options={{ latn: 'preferences.latn', arab: 'preferences.arab' }}
          choose={(next) => prefer({ digits: next })}
        />
        <Choice
          of="preferences.calendar"
          chosen={hijri ? 'hijri' : 'gregorian'}
          options={{ hijri: 'preferences.hijri', gregorian: 'preferences.gregorian' }}
          choose={(next) => prefer({ hijri: next === 'hijri' })}
        />
        <Choice<MantineColorScheme>
          of="preferences.scheme"
          chosen={colorScheme}
          options={{ light: 'preferences.light', dark: 'preferences.dark', auto: 'preferences.auto' }}
          choose={setColorScheme}
        />
      </form>
    </>
  )
}

interface ChoiceProps<O extends string> {
  readonly of: Word
  readonly chosen: O
  readonly options: Readonly<Record<O, Word>>
  readonly choose: (option: O) => void
}

function Choice<O extends string>({ of, chosen, options, choose }: ChoiceProps<O>) {
  const { say } = useWords()
  const name = useId()
  return (
    <fieldset>
      <legend>{say(of)}</legend>
      {(Object.entries(options) as [O, Word][]).map(([option, word]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => choose(option)} /> {say(word)}
        </label>
      ))}
    </fieldset>
  )
}
