import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { usePreferences } from '../preferences.tsx'
import { inDigits } from '../review/digits.ts'
import { typedTime } from './typed-time.ts'

interface TimeFieldProps {
  readonly label: string
  /** `HH:MM`; null: none is given. */
  readonly time: string | null
  readonly set: (time: string | null) => void
}

/** A time of day that is typed, in either set of digits, whatever the browser’s own language. */
export function TimeField({ label, time, set }: TimeFieldProps) {
  const { say, language } = useWords()
  const { digits } = usePreferences()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const fault = typed?.trim() && typedTime(typed) === null ? say('time.unreadable') : ''
  useEffect(() => field.current?.setCustomValidity(fault), [fault])
  return (
    <TextInput
      ref={field}
      label={label}
      placeholder={say('time.example')}
      autoComplete="off"
      value={typed ?? (time ? inDigits(time, language === 'ar' ? digits : 'latn') : '')}
      error={left && fault ? fault : undefined}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        setLeft(false)
        const read = typedTime(value)
        if (read !== null || !value.trim()) set(read)
      }}
      onBlur={() => {
        setLeft(true)
        if (!fault) setTyped(null)
      }}
    />
  )
}
