import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Acting, mayTake, type Role, roles } from '../../dialogue/permissions.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import type { SideCode } from '../../reading/finding.ts'
import type { Account } from '../../store/accounts.ts'
import { ask, send, useDialogues } from '../api.ts'
import { useWords } from '../language.tsx'
import { useSession } from '../parts/session.ts'
import { Select } from '../parts/select.tsx'
import { Awaited, useErrorText } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import { SignedIn, SignIn } from './sign-in.tsx'
import '../judging/judging.css'
import '../next-round/next-round.css'

/** Who may sign in, of which side and as what: the first accounts, one’s own side’s, one’s own password. */
export default function AccountsScreen() {
  const { say } = useWords()
  useTitle(say('accounts.title'))
  return (
    <Awaited query={useSession()}>
      {({ signedIn }) =>
        signedIn === null ? (
          <SignIn />
        ) : (
          <div className="matter next-round">
            <h1 className="page-title">{say('accounts.title')}</h1>
            {signedIn.role === 'sole' ? <FirstAccounts /> : <OwnAccounts acting={signedIn} />}
          </div>
        )
      }
    </Awaited>
  )
}

interface Wanted {
  readonly name: string
  readonly side: SideCode
  readonly role: Role
  readonly password: string
}

/** Sends something about accounts; everything that is open then shows what became of it. */
function useAccountChange<T>(call: (wanted: T) => Promise<unknown>) {
  const client = useQueryClient()
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: call,
    onSuccess: () => void client.invalidateQueries(),
  })
  return { mutate, error, pending: isPending, done: isSuccess, refusal: useErrorText(error) }
}

/** The sides of all dialogues. */
function useSides(): readonly SideCode[] {
  const { data = [] } = useDialogues()
  return [...new Set(data.flatMap(({ parties }) => parties))].sort()
}

function FirstAccounts() {
  const { say } = useWords()
  const sides = useSides()
  const [accounts, setAccounts] = useState<readonly Wanted[]>([{ name: '', side: '', role: 'head', password: '' }])
  const { mutate, error, pending, refusal } = useAccountChange((wanted: readonly Wanted[]) =>
    send('POST', '/set-up', { accounts: wanted }),
  )
  const sound = accounts.map((account) => ({ ...account, side: account.side || (sides[0] ?? '') }))
  return (
    <form
      className="next-form"
      aria-label={say('accounts.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) mutate(sound)
      }}
    >
      <p className="lead">{say('accounts.sole')}</p>
      {sound.map((account, i) => (
        <AccountFields
          key={i}
          account={account}
          sides={sides}
          set={(changed) => setAccounts(sound.map((one, j) => (i === j ? changed : one)))}
        />
      ))}
      <button
        type="button"
        className="as-link"
        onClick={() => setAccounts([...sound, { name: '', side: sides[0] ?? '', role: 'head', password: '' }])}
      >
        {say('accounts.another')}
      </button>
      {error !== null && (
        <p className="failure" role="alert">
          {refusal}
        </p>
      )}
      <p className="form-end">
        <Button type="submit" loading={pending}>
          {say('accounts.make')}
        </Button>
      </p>
    </form>
  )
}

interface AccountFieldsProps {
  readonly account: Wanted
  readonly sides: readonly SideCode[]
  readonly set: (account: Wanted) => void
}

function AccountFields({ account, sides, set }: AccountFieldsProps) {
  const { say, language } = useWords()
  return (
    <div className="plan-fields member">
      <TextInput
        label={say('sign.name')}
        value={account.name}
        dir={account.name ? 'auto' : undefined}
        required
        maxLength={64}
        autoComplete="off"
        onChange={({ currentTarget }) => set({ ...account, name: currentTarget.value })}
      />
      <TextInput
        type="password"
        label={say('sign.password')}
        value={account.password}
        required
        autoComplete="new-password"
        onChange={({ currentTarget }) => set({ ...account, password: currentTarget.value })}
      />
      {sides.length > 1 && (
        <Select<SideCode>
          label={say('accounts.side')}
          value={account.side}
          options={sides.map((side) => [side, sideName(side, language)] as const)}
          set={(side) => side && set({ ...account, side })}
        />
      )}
      <Select<Role>
        label={say('accounts.role')}
        value={account.role}
        options={roles.map((role) => [role, say(`role.${role}`)] as const)}
        set={(role) => role && set({ ...account, role })}
      />
    </div>
  )
}

function OwnAccounts({ acting }: { acting: Acting }) {
  return (
    <>
      <p className="crumb">
        <SignedIn acting={acting} />
      </p>
      {mayTake(acting, 'read-accounts') && <SideAccounts acting={acting} />}
      <OwnPassword />
    </>
  )
}

function SideAccounts({ acting }: { acting: Acting }) {
  const { say, language, comma } = useWords()
  const manages = mayTake(acting, 'manage-accounts')
  const query = useQuery({ queryKey: ['accounts'], queryFn: () => ask<readonly Account[]>('/accounts') })
  const side = acting.sides[0] ?? ''
  const [wanted, setWanted] = useState<Wanted>({ name: '', side, role: 'drafter', password: '' })
  const adding = useAccountChange((account: Wanted) => send('POST', '/accounts', account))
  const disabling = useAccountChange(({ name, disabled }: Account) =>
    send('PATCH', `/accounts/${encodeURIComponent(name)}`, { disabled: !disabled }),
  )
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!adding.pending) adding.mutate(wanted, { onSuccess: () => setWanted({ ...wanted, name: '', password: '' }) })
  }
  return (
    <section aria-labelledby="accounts">
      <h2 className="section-title" id="accounts">
        {say('accounts.ours')}
      </h2>
      <Awaited query={query}>
        {(accounts) => (
          <ul className="reported">
            {accounts.map((account) => (
              <li key={account.name}>
                <span>
                  <bdi>{account.name}</bdi>
                  {comma}
                  {sideName(account.side, language)}
                  {comma}
                  {say(`role.${account.role}`)}
                  {account.disabled && <b className="late">{comma + say('accounts.disabled')}</b>}
                </span>
                {manages && account.name !== acting.account && (
                  <button type="button" className="as-link" onClick={() => disabling.mutate(account)}>
                    {say(account.disabled ? 'accounts.enable' : 'accounts.disable')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Awaited>
      {disabling.error !== null && (
        <p className="failure" role="alert">
          {disabling.refusal}
        </p>
      )}
      {manages && (
        <form className="next-form" aria-label={say('accounts.add')} onSubmit={add}>
          <AccountFields account={wanted} sides={[side]} set={setWanted} />
          {adding.error !== null && (
            <p className="failure" role="alert">
              {adding.refusal}
            </p>
          )}
          <p className="form-end">
            <Button type="submit" size="compact-sm" loading={adding.pending}>
              {say('accounts.add')}
            </Button>
          </p>
        </form>
      )}
    </section>
  )
}

function OwnPassword() {
  const { say } = useWords()
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const changing = useAccountChange((passwords: { readonly present: string; readonly next: string }) =>
    send('PUT', '/session/password', passwords),
  )
  return (
    <section aria-labelledby="own-password">
      <h2 className="section-title" id="own-password">
        {say('accounts.ownPassword')}
      </h2>
      <form
        className="next-form sign-in"
        aria-labelledby="own-password"
        onSubmit={(event) => {
          event.preventDefault()
          if (!changing.pending)
            changing.mutate(
              { present, next },
              {
                onSuccess: () => {
                  setPresent('')
                  setNext('')
                },
              },
            )
        }}
      >
        <TextInput
          type="password"
          label={say('accounts.present')}
          value={present}
          required
          autoComplete="current-password"
          onChange={({ currentTarget }) => setPresent(currentTarget.value)}
        />
        <TextInput
          type="password"
          label={say('accounts.next')}
          value={next}
          required
          autoComplete="new-password"
          onChange={({ currentTarget }) => setNext(currentTarget.value)}
        />
        {changing.error !== null && (
          <p className="failure" role="alert">
            {changing.refusal}
          </p>
        )}
        {changing.done && <p role="status">{say('accounts.changed')}</p>}
        <p className="form-end">
          <Button type="submit" size="compact-sm" loading={changing.pending}>
            {say('next.save')}
          </Button>
        </p>
      </form>
    </section>
  )
}
