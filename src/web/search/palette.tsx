import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { fold } from '../../text/fold.ts'
import { toDialogue, toDocument } from '../addresses.ts'
import { useDialogues, useSearchHits } from '../api.ts'
import { useWords } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { Name } from '../parts/says.tsx'
import { useErrorText } from '../parts/state.tsx'
import { plainly, toSearch } from './asked.ts'
import { Hit } from './hit.tsx'
import './search.css'

/** Hits that the palette shows; the page shows them all. */
const shownHere = 6
/** Milliseconds for which the keys must rest before anything is asked. */
const rest = 160

/** Search from everywhere: ⌘K or Ctrl-K, and the word in the head. Arrows choose, Enter goes there, Escape closes. */
export function Palette() {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [opened, setOpened] = useState(0)
  useLayoutEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.code !== 'KeyK') return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const open = () => {
    if (dialog.current?.open) return
    setOpened((times) => times + 1)
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className="as-link find" onClick={open} aria-keyshortcuts="Control+K Meta+K">
        {say('search.open')}
      </button>
      <dialog
        ref={dialog}
        className="palette"
        aria-label={say('search.open')}
        // A click beside it closes it: the dialog itself is hit only outside what it holds
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
      >
        {opened > 0 && <Sought key={opened} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  )
}

function Sought({ close }: { close: () => void }) {
  const words = useWords()
  const { say, language } = words
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const asked = plainly(useRested(text.trim()))
  const { data, error, isFetching } = useSearchHits(asked, shownHere)
  const failure = useErrorText(error)
  const { data: dialogues = [], isPending: unnamed } = useDialogues()
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const wanted = fold(text.trim())
  const named = wanted
    ? dialogues
        .map(({ mechanism, parties }) => ({
          mechanism,
          names: (['ar', 'en'] as const).map((spoken) => mechanismName(mechanism, parties, spoken)),
        }))
        .filter(({ mechanism, names }) =>
          fold([mechanism, ...names.map(({ whole }) => whole)].join(' ')).includes(wanted),
        )
        .slice(0, 4)
    : []
  // dialogues stand first: until they are there nothing stands, so that nothing moves under the hand that chooses
  const hits = asked.q && data && !unnamed ? data.hits : []
  const places = [
    ...named.map(({ mechanism }) => toDialogue(mechanism)),
    ...hits.map((hit) => toDocument(hit.document.id, hit)),
    ...(asked.q ? [toSearch(asked)] : []),
  ]
  const here = Math.min(chosen, places.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && places.length > 0) {
      event.preventDefault()
      setChosen((here + step + places.length) % places.length)
    } else if (event.key === 'Enter' && places[here] !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // What is typed and not yet asked goes to the page of all hits
      go(text.trim() === asked.q ? places[here] : toSearch(plainly(text.trim())))
      close()
    }
  }
  const option = (i: number) =>
    ({
      id: `${list}-${i}`,
      role: 'option',
      'aria-selected': i === here,
      onMouseEnter: () => setChosen(i),
      onClick: () => {
        go(places[i]!)
        close()
      },
    }) as const
  return (
    <div className="sought" onKeyDown={onKeyDown}>
      <input
        type="search"
        // A dialog that is opened to type in starts in its field
        autoFocus
        dir="auto"
        role="combobox"
        aria-expanded={places.length > 0}
        aria-controls={list}
        aria-activedescendant={places.length > 0 ? `${list}-${here}` : undefined}
        aria-label={say('search.words')}
        placeholder={say('search.words')}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setChosen(0)
        }}
      />
      <div id={list} role="listbox" aria-label={say('search.found')}>
        {named.map(({ mechanism, names }, i) => (
          <div key={mechanism} {...option(i)}>
            {names[language === 'ar' ? 0 : 1]!.whole} <span className="quiet">{say('search.dialogue')}</span>
          </div>
        ))}
        {hits.map((hit, i) => (
          <div key={`${hit.document.id} ${hit.start} ${hit.end}`} {...option(named.length + i)}>
            <Hit hit={hit} alone />
            <span className="source">
              <Name>{documentName(hit.document, words)}</Name>
            </span>
          </div>
        ))}
        {asked.q && (
          <div {...option(places.length - 1)}>
            {data && data.count > 0 ? say('search.all', { n: data.count }) : say('search.page')}
          </div>
        )}
      </div>
      <p className="quiet" role="status">
        {error
          ? failure
          : isFetching
            ? say('state.loading')
            : asked.q && data?.count === 0
              ? say('search.none')
              : asked.q
                ? ''
                : say('search.hint')}
      </p>
    </div>
  )
}

/** A value once it has rested. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const waiting = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(waiting)
  }, [value])
  return rested
}
