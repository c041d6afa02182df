import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Acting } from '../../dialogue/permissions.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { ask, send } from '../api.ts'
import { useWords } from '../language.tsx'
import { useErrorText } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import '../next-round/next-round.css'

/** Who one is, with a password; asked for where the program has accounts. */
export function SignIn() {
  const { say } = useWords()
  useTitle(say('sign.in'))
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send<Acting>('POST', '/session', { name, password }),
    onSuccess: () => client.invalidateQueries(),
  })
  const refusal = useErrorText(error)
  return (
    <form
      className="next-form sign-in"
      aria-label={say('sign.in')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) mutate()
      }}
    >
      <h1 className="page-title">{say('sign.in')}</h1>
      <TextInput
        label={say('sign.name')}
        value={name}
        autoComplete="username"
        dir={name ? 'auto' : undefined}
        required
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        type="password"
        label={say('sign.password')}
        value={password}
        autoComplete="current-password"
        required
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      {error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      <p className="form-end">
        <Button type="submit" loading={isPending}>
          {say('sign.go')}
        </Button>
      </p>
    </form>
  )
}

/** Who is signed in, and the way out; nothing where there are no accounts. */
export function SignedIn({ acting }: { acting: Acting }) {
  const { say, language } = useWords()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => ask<void>('/session', { method: 'DELETE' }),
    onSuccess: () => client.resetQueries(),
  })
  if (acting.role === 'sole')
    return (
      <span className="signed-in">
        <Link href="/accounts">{say('accounts.title')}</Link>
      </span>
    )
  const [side] = acting.sides
  return (
    <span className="signed-in">
      <bdi>
        {say('sign.as', {
          name: acting.account,
          side: side ? sideName(side, language) : '',
          role: say(`role.${acting.role}`),
        })}
      </bdi>{' '}
      <Link href="/accounts">{say('accounts.title')}</Link>{' '}
      <button type="button" className="as-link" onClick={() => mutate()}>
        {say('sign.out')}
      </button>
    </span>
  )
}
