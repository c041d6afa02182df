import { Button, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Bilingual } from '../../ledger/ledger.ts'
import type { SideCode } from '../../reading/finding.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { useWords } from '../language.tsx'
import { Name } from '../parts/says.tsx'
import { Select, type SelectProps } from '../parts/select.tsx'
import { useErrorText } from '../parts/state.tsx'
import { useSeat } from './seat.tsx'

interface BothProps {
  readonly label: string
  readonly value: Bilingual
  readonly set: (value: Bilingual) => void
  readonly long?: boolean
  /** Whether it must be there in both languages, or in one of them at least. */
  readonly required?: 'both' | 'one'
}

/** The same in both languages, side by side, each in its own direction. */
export function Both({ label, value, set, long = false, required }: BothProps) {
  const { say } = useWords()
  return (
    <div className="both">
      {(['ar', 'en'] as const).map((language) => {
        const field = {
          label: `${label} ${say(language === 'ar' ? 'next.inArabic' : 'next.inEnglish')}`,
          value: value[language],
          lang: language,
          dir: language === 'ar' ? 'rtl' : 'ltr',
          maxLength: long ? 5000 : 500,
          required: required === 'both' || (required === 'one' && !value.ar.trim() && !value.en.trim()),
          onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
            set({ ...value, [language]: currentTarget.value }),
        } as const
        return long ? (
          <Textarea key={language} autosize minRows={2} {...field} />
        ) : (
          <TextInput key={language} {...field} />
        )
      })}
    </div>
  )
}
export const nothing: Bilingual = { ar: '', en: '' }

interface SeveralProps {
  readonly legend: string
  /** What there is to choose from, each with its name. */
  readonly options: readonly (readonly [string, string])[]
  readonly chosen: readonly string[]
  readonly choose: (chosen: readonly string[]) => void
}

/** A choice of several, folded away until it is wanted. */
export function Several({ legend, options, chosen, choose }: SeveralProps) {
  const { number } = useWords()
  const [begunWith] = useState(chosen.length > 0)
  if (options.length === 0) return null
  return (
    <details className="several" open={begunWith}>
      <summary>
        {legend} {chosen.length > 0 && <span className="num quiet">{number(chosen.length)}</span>}
      </summary>
      <fieldset className="choices">
        <legend className="unseen">{legend}</legend>
        {options.map(([option, name]) => (
          <label key={option} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, option] : chosen.filter((one) => one !== option))
              }
            />
            <Name>{name}</Name>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

/** A choice among the sides of the dialogue. */
export function SideSelect(props: Omit<SelectProps<SideCode>, 'options'>) {
  const { language } = useWords()
  const { round } = useSeat()
  return <Select {...props} options={round.sides.map((side) => [side, sideName(side, language)] as const)} />
}

interface FormProps {
  readonly name: string
  readonly submit: () => void
  readonly leave?: () => void
  readonly word?: string
  /** Further ways to enter it. */
  readonly also?: ReactNode
  readonly children: ReactNode
}

/** Something in the making; why the program refused it stands under it. */
export function Form({ name, submit, leave, word, also, children }: FormProps) {
  const { say } = useWords()
  const { entering } = useSeat()
  const [sent, setSent] = useState(false)
  const refusal = useErrorText(entering.error)
  return (
    <form
      className="next-form"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && leave?.()}
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        if (!entering.pending) submit()
      }}
    >
      {children}
      {sent && entering.error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      <p className="form-end">
        <Button type="submit" size="compact-sm" loading={entering.pending}>
          {word ?? say('next.save')}
        </Button>
        {also}
        {leave && (
          <Button size="compact-sm" variant="default" onClick={leave}>
            {say('next.leave')}
          </Button>
        )}
      </p>
    </form>
  )
}

interface ReasonFormProps {
  readonly name: string
  /** What follows of it. */
  readonly more: string
  readonly leave: () => void
  readonly submit: (reason: string) => void
}

/** Something is ended, and why. */
export function ReasonForm({ name, more, leave, submit }: ReasonFormProps) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  return (
    <Form name={name} word={name} leave={leave} submit={() => submit(reason)}>
      <p className="second">{more}</p>
      <TextInput
        label={say('act.reason')}
        value={reason}
        required
        autoFocus
        dir={reason ? 'auto' : undefined}
        maxLength={2000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Form>
  )
}

/** A form that opens where a button stood. */
export function Opening({
  word,
  children,
}: {
  readonly word: string
  readonly children: (close: () => void) => ReactNode
}) {
  const { entering, past } = useSeat()
  const [open, setOpen] = useState(false)
  if (past) return null
  if (open)
    return (
      <>
        {children(() => {
          entering.reset()
          setOpen(false)
        })}
      </>
    )
  return (
    <button type="button" className="as-link opening" onClick={() => setOpen(true)}>
      {word}
    </button>
  )
}
