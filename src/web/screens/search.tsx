import { type FormEvent, useEffect, useRef } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { SearchHit, SearchResult } from '../../desk/search.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { actKinds, topics } from '../../reading/finding.ts'
import { toDialogue } from '../addresses.ts'
import { useDialogues, useSearchHits, useSources } from '../api.ts'
import { Choice } from '../dialogue/filters.tsx'
import '../screens/dialogue.css'
import { useWords } from '../language.tsx'
import { publisherChoices, publisherOf } from '../names/publisher-name.ts'
import { DayField } from '../parts/day-field.tsx'
import { Awaited } from '../parts/state.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { asksAnything, type AskedFor, askedIn, type Filter, pageSize, toSearch } from '../search/asked.ts'
import { Hit } from '../search/hit.tsx'
import '../search/search.css'
import { useTitle } from '../title.ts'

/** All places in all documents where something is said: in any spelling, or as written; marked in the original. */
export default function SearchScreen() {
  const { say } = useWords()
  const asked = askedIn(useSearch())
  const [, go] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  useTitle(asked.q || say('search.open'))
  useEffect(() => {
    if (field.current && field.current.value !== asked.q) field.current.value = asked.q
  }, [asked.q])
  const ask = (change: Partial<AskedFor>) => go(toSearch({ ...asked, page: 1, ...change }))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    ask({ q: field.current?.value ?? '' })
  }
  return (
    <div className="search-page">
      <h1 className="page-title">{say('search.open')}</h1>
      <form className="search-form" role="search" onSubmit={onSubmit}>
        <input
          ref={field}
          type="search"
          dir="auto"
          defaultValue={asked.q}
          aria-label={say('search.words')}
          placeholder={say('search.words')}
        />
        <fieldset>
          <legend>{say('search.manner')}</legend>
          <label>
            <input type="radio" name="manner" checked={!asked.exact} onChange={() => ask({ exact: false })} />
            {say('search.folded')}
          </label>
          <label>
            <input type="radio" name="manner" checked={asked.exact} onChange={() => ask({ exact: true })} />
            {say('search.exact')}
          </label>
        </fieldset>
      </form>
      <Filters asked={asked} ask={ask} />
      {asksAnything(asked) ? <Found asked={asked} ask={ask} /> : <p className="search-told">{say('search.help')}</p>}
    </div>
  )
}

interface AskProps {
  readonly asked: AskedFor
  readonly ask: (change: Partial<AskedFor>) => void
}

function Filters({ asked, ask }: AskProps) {
  const { say, language } = useWords()
  const { data: dialogues = [] } = useDialogues()
  const { data: sources = [] } = useSources()
  const set = (name: Filter) => (value: string | null) => {
    const { [name]: _, ...rest } = asked.filters
    ask({ filters: value ? { ...rest, [name]: value } : rest })
  }
  const sides = [...new Set(dialogues.flatMap(({ parties }) => parties))]
    .map((side) => ({ side, name: sideName(side, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  const publishers = publisherChoices(
    sources.filter(({ documents }) => documents > 0),
    language,
  )
  const choice = (name: Filter) => ({ chosen: asked.filters[name] ?? null, choose: set(name) })
  return (
    <div className="filters search-filters" role="group" aria-label={say('filter.name')}>
      <Choice of={say('search.dialogue')} {...choice('dialogue')}>
        {dialogues.map(({ mechanism, parties }) => (
          <option key={mechanism} value={mechanism}>
            {mechanismName(mechanism, parties, language).whole}
          </option>
        ))}
      </Choice>
      <Choice of={say('filter.side')} {...choice('side')}>
        {sides.map(({ side, name }) => (
          <option key={side} value={side}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice of={say('filter.kind')} {...choice('kind')} all={say('search.passages')}>
        <option value="promise">{say('family.undertaking')}</option>
        {actKinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`kind.${kind}`)}
          </option>
        ))}
        <option value="instruments">{say('kind.instrument')}</option>
        <option value="figures">{say('kind.figure')}</option>
        <option value="meetings">{say('kind.meeting')}</option>
        <option value="people">{say('finding.person')}</option>
        <option value="organisations">{say('finding.organisation')}</option>
        <option value="places">{say('finding.place')}</option>
      </Choice>
      <Choice of={say('filter.topic')} {...choice('topic')}>
        {topics.map((topic) => (
          <option key={topic} value={topic}>
            {say(`topic.${topic}`)}
          </option>
        ))}
      </Choice>
      <Choice
        of={say('filter.source')}
        {...choice('publisher')}
        chosen={publisherOf(asked.filters.publisher ?? null, sources)?.publisher ?? null}
      >
        {publishers.map(({ publisher, name }) => (
          <option key={publisher} value={publisher}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice of={say('search.language')} {...choice('language')}>
        <option value="ar">{say('document.arabic')}</option>
        <option value="en">{say('document.english')}</option>
      </Choice>
      {(['since', 'until'] as const).map((name) => (
        <DayField key={name} label={say(`search.${name}`)} day={asked.filters[name] ?? null} choose={set(name)} />
      ))}
    </div>
  )
}

function Found({ asked, ask }: AskProps) {
  return <Awaited query={useSearchHits(asked)}>{(result) => <Hits result={result} asked={asked} ask={ask} />}</Awaited>
}

function Hits({ result, asked, ask }: AskProps & { result: SearchResult }) {
  const { say, number } = useWords()
  const pages = Math.max(1, Math.ceil(result.count / pageSize))
  return (
    <>
      <p className="search-told" role="status">
        {result.count === 0
          ? say(asked.exact ? 'search.noneExact' : 'search.none')
          : say(result.more ? 'search.tellMore' : 'search.tell', { n: result.count, documents: result.documents })}
      </p>
      {!asked.exact && (result.terms.length > 0 || !asked.translate) && (
        <p className="quiet">
          <label>
            <input type="checkbox" checked={asked.translate} onChange={() => ask({ translate: !asked.translate })} />{' '}
            {result.terms.length > 0
              ? say('search.also', { terms: result.terms.map(({ also }) => also).join(' · ') })
              : say('search.translate')}
          </label>
          {result.terms[0] && (
            <>
              {' · '}
              <Link href={`/terms?q=${encodeURIComponent(result.terms[0].said)}`}>{say('terms.searched')}</Link>
            </>
          )}
        </p>
      )}
      <ol className="hits" start={(asked.page - 1) * pageSize + 1}>
        {result.hits.map((hit) => (
          <li key={`${hit.document.id} ${hit.start} ${hit.end}`}>
            <Hit hit={hit} />
            <SourceLine
              of={{ document: hit.document.id, start: hit.start, end: hit.end, quote: hit.quote }}
              documents={[hit.document]}
            />
            <OfFinding hit={hit} />
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <nav className="pages" aria-label={say('search.pages')}>
          {asked.page > 1 && (
            <Link href={toSearch({ ...asked, page: asked.page - 1 })} rel="prev">
              {say('search.previous')}
            </Link>
          )}
          <span className="num quiet">{say('search.pageOf', { page: number(asked.page), pages: number(pages) })}</span>
          {asked.page < pages && (
            <Link href={toSearch({ ...asked, page: asked.page + 1 })} rel="next">
              {say('search.next')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

/** What kind of finding it is, whose, and in which dialogue. */
function OfFinding({ hit: { finding, document } }: { hit: SearchHit }) {
  const { say, language, comma } = useWords()
  const { data: dialogues = [] } = useDialogues()
  const [round] = document.rounds
  const dialogue = dialogues.find(({ mechanism }) => round?.startsWith(`${mechanism}/`))
  if (!finding && !dialogue) return null
  return (
    <p className="kind">
      {finding &&
        [finding.promise ? say('family.undertaking') : null, ...finding.sides.map((side) => sideName(side, language))]
          .filter(Boolean)
          .join(comma)}
      {finding && (finding.promise || finding.sides.length > 0) && dialogue && comma}
      {dialogue && (
        <Link href={toDialogue(dialogue.mechanism)}>
          {mechanismName(dialogue.mechanism, dialogue.parties, language).whole}
        </Link>
      )}
    </p>
  )
}
