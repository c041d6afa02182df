import { Button } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { Link } from 'wouter'
import { ApiError } from '../api.ts'
import { useWords } from '../language.tsx'

const SignIn = lazy(async () => ({ default: (await import('../accounts/sign-in.tsx')).SignIn }))

export function Loading() {
  const { say } = useWords()
  return (
    <div className="state" role="status">
      <p>{say('state.loading')}</p>
    </div>
  )
}

const missing = /^(?:MECHANISM_|DOCUMENT_)?NOT_FOUND$/
/** Whether no second try changes the refusal: what was asked for is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof ApiError && missing.test(error.failure?.code ?? '')

/** What there is not, with the way back to what there is. */
export function Lost() {
  const { say, tell } = useWords()
  return (
    <div className="state">
      <h1 className="section-title">{say('state.lost')}</h1>
      <p>
        {tell('state.lostMore', {
          home: (
            <Link key="home" href="/">
              {say('state.home')}
            </Link>
          ),
        })}
      </p>
    </div>
  )
}

/** An error in the reader’s language, with what to do; where one must be signed in, the way to do that. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const { say } = useWords()
  if (error instanceof ApiError && error.failure?.code === 'SIGNED_OUT')
    return (
      <Suspense fallback={<Loading />}>
        <SignIn />
      </Suspense>
    )
  if (isMissing(error)) return <Lost />
  return (
    <div className="state">
      <div className="failure" role="alert">
        <b>{say('state.failed')}</b>
        <p>{useErrorText(error)}</p>
      </div>
      {again && (
        <Button variant="default" mt={16} onClick={again}>
          {say('state.again')}
        </Button>
      )}
    </div>
  )
}

export function useErrorText(error: unknown): string {
  const { say, language } = useWords()
  return (error instanceof ApiError && error.failure?.[language]) || say('state.offline')
}

interface Query<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => unknown
}

interface AwaitedProps<T> {
  readonly query: Query<T>
  /** What is shown while it is on its way. */
  readonly meanwhile?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** What was asked for, or why it is not there yet. */
export function Awaited<T>({ query, meanwhile, children }: AwaitedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isPending) return meanwhile ?? <Loading />
  return <Failed error={query.error} again={() => void query.refetch()} />
}
