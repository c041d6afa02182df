import {
  lazy,
  type MouseEvent,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { OpenDocument } from '../../desk/desk.ts'
import type { DocumentId } from '../../ledger/ledger.ts'
import type { FindingType, SideCode } from '../../reading/finding.ts'
import type { Span } from '../../text/span.ts'
import { passageIn } from '../addresses.ts'
import { useDocument } from '../api.ts'
import '../document/document.css'
import type { Amending } from '../document/card.tsx'
import { useJudging } from '../document/judging.ts'
import { Margin } from '../document/margin.tsx'
import { withMarks } from '../document/marks.ts'
import { hasOriginal } from '../document/original-formats.ts'
import { Record } from '../document/record.tsx'
import { actOf, type Marked, markedIn, type Paragraph, paragraphsOf, place, type Run } from '../document/runs.ts'
import { useWords } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { Mark } from '../parts/mark.tsx'
import { Awaited, useErrorText } from '../parts/state.tsx'
import { useTitle } from '../title.ts'

const Original = lazy(() => import('../document/original.tsx'))

export default function DocumentScreen({ id }: { id: DocumentId }) {
  return <Awaited query={useDocument(id)}>{(document) => <OneDocument document={document} />}</Awaited>
}

/** What the margin can show: acts that bind and instruments, figures, the other acts, and names. */
type Layer = 'promises' | 'figures' | 'stances' | 'names'
const layers: readonly Layer[] = ['promises', 'figures', 'stances', 'names']

function layerOf(marked: Marked): Layer {
  const act = actOf(marked)
  if (act) return act.undertaking || act.kind === 'sign' || act.kind === 'meet' ? 'promises' : 'stances'
  if (marked.type === 'instruments') return 'promises'
  return marked.type === 'figures' ? 'figures' : 'names'
}

/** Whether it names its thing most fully; other mentions of the same thing have no card of their own. */
const isFullest = ({ finding }: Marked) => typeof (finding as { of?: unknown }).of !== 'number'

const allTypes: readonly FindingType[] = [
  'acts',
  'instruments',
  'figures',
  'meetings',
  'dates',
  'people',
  'organisations',
  'places',
]

function OneDocument({ document: stored }: { document: OpenDocument }) {
  const words = useWords()
  const { say } = words
  const judging = useJudging(stored)
  const { document: opened } = judging
  const name = documentName(opened, words)
  useTitle(name)
  const article = useRef<HTMLElement>(null)
  const [shown, setShown] = useState<ReadonlySet<Layer>>(() => new Set<Layer>(['promises']))
  const [inHand, setInHand] = useState<string | null>(null)
  const passage = usePassage(opened.length)
  const refusal = useErrorText(judging.error)

  const [amending, amend] = useState<Amending | null>(null)
  const [beside, setBeside] = useState(false)

  const all = useMemo(
    () => withMarks(markedIn(opened.reading, allTypes), opened.marks, opened.judgements),
    [opened.reading, opened.marks, opened.judgements],
  )
  const visible = useMemo(
    () => all.filter((marked) => marked.type === 'acts' || marked.type === 'figures' || shown.has(layerOf(marked))),
    [all, shown],
  )
  const cards = useMemo(
    () => all.filter((marked) => marked.key === inHand || (shown.has(layerOf(marked)) && isFullest(marked))),
    [all, shown, inHand],
  )
  const paragraphs = useMemo(
    () =>
      paragraphsOf(opened.text, visible, amending?.extent ?? passage, {
        dates: opened.reading.dates,
        wrapped: opened.format === 'pdf',
      }),
    [opened.text, opened.format, opened.reading.dates, visible, passage, amending],
  )
  const parties = useMemo(() => partiesOf(opened), [opened])

  // a link to a passage takes the finding that is there in hand; a judgement entered later does not lead back there
  const latest = useRef(all)
  latest.current = all
  useLayoutEffect(() => {
    if (!passage) return
    const there = latest.current.find(({ finding }) => finding.start === passage.start && finding.end === passage.end)
    setInHand(there?.key ?? null)
    const show = () => article.current?.querySelector('.passage')?.scrollIntoView({ block: 'center' })
    show()
    // another face moves the lines; whoever has gone on by then is left where they are
    const place = window.scrollY
    let current = true
    void document.fonts.ready.then(() => current && window.scrollY === place && show())
    return () => void (current = false)
  }, [passage])

  const take = useCallback((key: string | null) => {
    setInHand(key)
    amend(null)
    if (key)
      requestAnimationFrame(() =>
        article.current?.querySelector(`[data-begins~="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' }),
      )
  }, [])

  // heard from the moment that the cards are seen
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return
      const at = cards.findIndex(({ key }) => key === inHand)
      const current = cards[at]
      const letter = lettersOnKeys[event.code] ?? event.key
      if (letter === 'j') take((cards[at + 1] ?? cards[0])?.key ?? null)
      else if (letter === 'k') take((cards[at - 1] ?? cards.at(-1))?.key ?? null)
      else if (letter === 'Escape') take(null)
      // what is typed before its form is there is no answer
      else if (!current || amending) return
      else if (letter === 'e') amend({ key: current.key, extent: current.finding })
      else if (letter === 'a') judging.rule(current, 'accepted')
      else if (letter === 'x') judging.rule(current, 'rejected')
      else if (letter === 'u') judging.undo(current)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [cards, inHand, judging, take, amending])

  const onText = (event: MouseEvent) => {
    if (amending || window.getSelection()?.toString()) return
    const run = (event.target as HTMLElement).closest<HTMLElement>('[data-in]')
    const keys = run?.dataset.in?.split(' ') ?? []
    // the narrowest that has the word; a second click goes on to the next around it
    const held = inHand === null ? -1 : keys.indexOf(inHand)
    const next = held > 0 ? keys[held - 1] : keys.at(-1)
    if (next) take(next)
  }

  const titled = paragraphs[0]?.title
  return (
    <div className={beside ? 'doc beside' : 'doc'}>
      <aside className="record" aria-label={say('document.reading')}>
        <details open={wideEnough() && !beside}>
          <summary>{say(`document.${opened.kind}`)}</summary>
          <Record document={opened} {...(hasOriginal(opened) && !beside && { showOriginal: () => setBeside(true) })} />
        </details>
        <Toggles shown={shown} setShown={setShown} />
        <p className="keys quiet">{say('document.keys')}</p>
      </aside>
      <article
        ref={article}
        lang={opened.language}
        dir={opened.language === 'ar' ? 'rtl' : 'ltr'}
        onClick={onText}
        aria-label={name}
      >
        {!titled && <h1 className="unseen">{name}</h1>}
        {opened.withdrawn && (
          <p className="withdrawn" lang={words.language} dir={words.language === 'ar' ? 'rtl' : 'ltr'}>
            {say('document.withdrawn', {
              by: opened.withdrawn.by,
              date: words.date(opened.withdrawn.at.slice(0, 10)),
              why: opened.withdrawn.why,
            })}
          </p>
        )}
        {judging.error !== null && (
          <p className="failure" role="alert">
            {refusal}
          </p>
        )}
        {paragraphs.map((paragraph, i) => (
          <Line key={paragraph.start} paragraph={paragraph} n={i + (titled ? 0 : 1)} inHand={inHand} />
        ))}
      </article>
      <Margin
        cards={cards}
        document={opened}
        article={article}
        parties={parties}
        inHand={inHand}
        judging={judging}
        take={take}
        amending={amending}
        amend={amend}
      />
      {beside && (
        <Suspense>
          <Original document={opened} leave={() => setBeside(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Whether there is room for the record above the text from the start. */
const wideEnough = () => window.matchMedia('(min-width: 700px)').matches

/** Letters by their place on the keyboard, so that the keys work under an Arabic layout too. */
const lettersOnKeys: Readonly<{ [code: string]: string | undefined }> = {
  KeyJ: 'j',
  KeyK: 'k',
  KeyA: 'a',
  KeyE: 'e',
  KeyX: 'x',
  KeyU: 'u',
}

/** The two sides of a document, in the order of its first session, else as its acts have them. */
function partiesOf({ reading }: OpenDocument): readonly SideCode[] {
  if (reading.meetings[0]) return reading.meetings[0].parties
  return reading.acts.find(({ actors }) => actors.length === 2)?.actors ?? []
}

/** The passage after `#` in the address, as far as the text goes. */
function usePassage(length: number): Span | null {
  const [hash, setHash] = useState(() => window.location.hash)
  useEffect(() => {
    const follow = () => setHash(window.location.hash)
    window.addEventListener('hashchange', follow)
    window.addEventListener('popstate', follow)
    return () => {
      window.removeEventListener('hashchange', follow)
      window.removeEventListener('popstate', follow)
    }
  }, [])
  return useMemo(() => {
    const passage = passageIn(hash)
    return passage && passage.start < length ? { start: passage.start, end: Math.min(passage.end, length) } : null
  }, [hash, length])
}

interface LineProps {
  readonly paragraph: Paragraph
  readonly n: number
  readonly inHand: string | null
}

function Line({ paragraph, n, inHand }: LineProps) {
  const Tag = paragraph.title ? 'h1' : 'p'
  return (
    <Tag
      dir={paragraph.dir}
      lang={paragraph.dir === 'rtl' ? 'ar' : 'en'}
      data-start={paragraph.start}
      data-n={paragraph.title ? undefined : n}
    >
      {paragraph.runs.map((run) => (
        <Piece key={run.start} run={run} inHand={inHand} />
      ))}
    </Tag>
  )
}

function Piece({ run, inHand }: { run: Run; inHand: string | null }) {
  if (!run.within.length && !run.inPassage) return run.text
  const rejected = ({ mark }: Marked) => mark?.ruling === 'rejected'
  const standing = run.within.filter((marked) => !rejected(marked))
  const cues = run.cues.filter((marked) => !rejected(marked))
  const binding = cues.some((marked) => {
    const act = actOf(marked)!
    return act.undertaking || act.kind === 'sign'
  })
  const has = (type: FindingType) => standing.some((marked) => marked.type === type)
  const classes = [
    cues.length > 0 && (binding ? 'cue binding' : 'cue'),
    has('instruments') && 'instrument',
    has('figures') && 'figure',
    (has('people') || has('organisations') || has('places') || has('dates') || has('meetings')) && 'named',
    run.within.some(({ key }) => key === inHand) && 'held',
    run.inPassage && 'passage',
  ].filter(Boolean)
  const begins = run.within.filter((marked) => place(marked).start === run.start).map(({ key }) => key)
  return (
    <span
      className={classes.join(' ') || undefined}
      data-in={run.within.map(({ key }) => key).join(' ') || undefined}
      data-begins={begins.join(' ') || undefined}
    >
      {run.text}
    </span>
  )
}

function Toggles({ shown, setShown }: { shown: ReadonlySet<Layer>; setShown: (shown: ReadonlySet<Layer>) => void }) {
  const { say } = useWords()
  const glyphs = {
    promises: <Mark family="undertaking" fill="full" />,
    stances: <Mark family="stance" fill="full" />,
    figures: (
      <b className="glyph" aria-hidden="true">
        #
      </b>
    ),
    names: (
      <b className="glyph dotted" aria-hidden="true">
        ·
      </b>
    ),
  }
  return (
    <fieldset className="toggles">
      <legend>{say('document.shown')}</legend>
      {layers.map((layer) => (
        <button
          key={layer}
          type="button"
          className="plain"
          aria-pressed={shown.has(layer)}
          onClick={() => {
            const next = new Set(shown)
            if (!next.delete(layer)) next.add(layer)
            setShown(next)
          }}
        >
          {glyphs[layer]}
          {say(`document.${layer}`)}
        </button>
      ))}
    </fieldset>
  )
}
