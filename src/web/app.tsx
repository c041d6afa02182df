import { lazy, Suspense, useEffect, useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { documentIn, matterIn, mechanismIn, roundIn } from './addresses.ts'
import { QueueProvider } from './adding/queue.tsx'
import { useShownKept } from './first-picture/kept.ts'
import { Head } from './head.tsx'
import { JudgeNameProvider } from './judging/judge-name.tsx'
import { useLanguage, useWords } from './language.tsx'
import { useBehind, useLive } from './live.ts'
import { Loading, Lost } from './parts/state.tsx'
import { PreferencesMenu } from './parts/preferences-menu.tsx'
import { Palette } from './search/palette.tsx'
import DialogueScreen from './screens/dialogue.tsx'
import DialoguesScreen from './screens/dialogues.tsx'

const AccountsScreen = lazy(() => import('./accounts/accounts.tsx'))
const AddingScreen = lazy(() => import('./screens/adding.tsx'))
const DisagreementsScreen = lazy(() => import('./screens/disagreements.tsx'))
const DocumentScreen = lazy(() => import('./screens/document.tsx'))
const DocumentsScreen = lazy(() => import('./screens/documents.tsx'))
const FiguresScreen = lazy(() => import('./screens/figures.tsx'))
const InstrumentsScreen = lazy(() => import('./screens/instruments.tsx'))
const MatterScreen = lazy(() => import('./screens/matter.tsx'))
const NextRoundScreen = lazy(() => import('./next-round/frame.tsx'))
const PeopleScreen = lazy(() => import('./screens/people.tsx'))
const ReviewScreen = lazy(() => import('./screens/review.tsx'))
const RoundScreen = lazy(() => import('./screens/round.tsx'))

const SearchScreen = lazy(() => import('./screens/search.tsx'))
const SourcesScreen = lazy(() => import('./screens/sources.tsx'))
const TermsScreen = lazy(() => import('./screens/terms.tsx'))

export function App() {
  const answers = useLive()
  useShownKept()
  const { say } = useWords()
  const main = useRef<HTMLElement>(null)
  const [location] = useLocation()
  const shown = useRef(location)
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    if (!window.location.hash) window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [location])
  return (
    <QueueProvider>
      <JudgeNameProvider>
        <a className="skip" href="#content">
          {say('head.skip')}
        </a>
        <Head>
          <HeadEnd />
        </Head>
        {!answers && (
          <p role="alert" className="gone">
            {say('state.gone')}
          </p>
        )}
        <BehindLine />
        <main id="content" ref={main} tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/">
                <DialoguesScreen />
              </Route>
              <Route path="/add">
                <AddingScreen />
              </Route>
              <Route path="/search">
                <SearchScreen />
              </Route>
              <Route path="/terms">
                <TermsScreen />
              </Route>
              <Route path="/sources">
                <SourcesScreen />
              </Route>
              <Route path="/accounts">
                <AccountsScreen />
              </Route>
              <Route path="/documents">
                <DocumentsScreen />
              </Route>
              <Route path="/documents/:id">{({ id }) => <DocumentScreen key={id} id={documentIn(id)} />}</Route>
              <Route path="/dialogues/:mechanism">
                {({ mechanism }) => <DialogueScreen key={mechanism} mechanism={mechanismIn(mechanism)} />}
              </Route>
              <Route path="/dialogues/:mechanism/matters/:address">
                {({ mechanism, address }) => (
                  <MatterScreen mechanism={mechanismIn(mechanism)} address={matterIn(address)} />
                )}
              </Route>
              <Route path="/dialogues/:mechanism/rounds/:round">
                {({ mechanism, round }) => (
                  <RoundScreen mechanism={mechanismIn(mechanism)} address={roundIn(mechanismIn(mechanism), round)} />
                )}
              </Route>
              <Route path="/dialogues/:mechanism/instruments">
                {({ mechanism }) => <InstrumentsScreen mechanism={mechanismIn(mechanism)} />}
              </Route>
              <Route path="/dialogues/:mechanism/figures">
                {({ mechanism }) => <FiguresScreen mechanism={mechanismIn(mechanism)} />}
              </Route>
              <Route path="/dialogues/:mechanism/next/*?">
                {({ mechanism, '*': part }) => (
                  <NextRoundScreen mechanism={mechanismIn(mechanism)} part={part || 'plan'} />
                )}
              </Route>
              <Route path="/dialogues/:mechanism/people">
                {({ mechanism }) => <PeopleScreen mechanism={mechanismIn(mechanism)} />}
              </Route>
              <Route path="/dialogues/:mechanism/review">
                {({ mechanism }) => <ReviewScreen mechanism={mechanismIn(mechanism)} />}
              </Route>
              <Route path="/dialogues/:mechanism/disagreements">
                {({ mechanism }) => <DisagreementsScreen mechanism={mechanismIn(mechanism)} />}
              </Route>
              <Route>
                <Lost />
              </Route>
            </Switch>
          </Suspense>
        </main>
      </JudgeNameProvider>
    </QueueProvider>
  )
}

/** Says what the program is still making up for, so that nobody takes a former ledger for the present one. */
function BehindLine() {
  const behind = useBehind()
  const { say } = useWords()
  if (!behind) return null
  const { toFold, toIndex, toRead } = behind
  return (
    <p role="status" className="behind">
      {[
        ...(toFold ? [say('behind.toFold', { n: toFold })] : []),
        ...(toIndex ? [say('behind.toIndex', { n: toIndex })] : []),
        ...(toRead ? [say('behind.toRead', { n: toRead })] : []),
      ].join(' ')}
    </p>
  )
}

function HeadEnd() {
  const { say } = useWords()
  const { language, speak } = useLanguage()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <>
      <Palette />
      <PreferencesMenu />
      <button type="button" className="as-link" lang={other} onClick={() => speak(other)}>
        {say('head.otherLanguage')}
      </button>
    </>
  )
}
