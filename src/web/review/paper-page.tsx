import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import {
  type Block,
  directionOf,
  languageOf,
  type Line,
  type Paper,
  type Run,
  sourceOf,
} from '../../publication/paper.ts'
import { toDocument } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { Says } from '../parts/says.tsx'
import { usePreferences } from '../preferences.tsx'
import { inDigits } from './digits.ts'
import './paper-page.css'

/** A paper as a page: its own words in the reader’s digits, each number behind a claim leading to the sentence that says so. */
export function PaperPage({ paper }: { paper: Paper }) {
  const own = useOwnWords(paper)
  const { digits } = usePreferences()
  const counted = paper.language === 'ar' ? digits : 'latn'
  return (
    <article className="paper" lang={paper.language} dir={directionOf(paper.language)} data-digits={counted}>
      <RunningHead paper={paper} />
      <p className="sort">{paper.sort}</p>
      <h1 className="page-title">{own(paper.title)}</h1>
      <p className="subtitle">{own(paper.subtitle)}</p>
      {paper.blocks.map((block, i) => (
        <PaperBlock key={i} block={block} paper={paper} />
      ))}
      <ol className="notes">
        {paper.notes.map((note, i) => (
          <li key={i} id={`note-${i + 1}`}>
            <Says small to={toDocument(note.id, note.place)}>
              {note.quote}
            </Says>
            <p className="source">
              {sourceOf(note).map((part, j) => (
                <Fragment key={j}>
                  {j > 0 && ' · '}
                  <bdi lang={languageOf(part, paper.language)}>{own(part)}</bdi>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <p className="foot quiet">{own(paper.foot)}</p>
    </article>
  )
}

/** The words that a paper says itself, in the reader’s digits where they are Arabic. */
function useOwnWords(paper: Paper): (text: string) => string {
  const { digits } = usePreferences()
  return (text) => (languageOf(text, paper.language) === 'ar' ? inDigits(text, digits) : text)
}

function PaperBlock({ block, paper }: { block: Block; paper: Paper }) {
  const own = useOwnWords(paper)
  switch (block.kind) {
    case 'heading':
      return block.under ? <h3>{own(block.text)}</h3> : <h2 className="section-title">{own(block.text)}</h2>
    case 'paragraph':
      return (
        <p className="said">
          <PaperLine line={block.line} paper={paper} />
        </p>
      )
    case 'table':
      return <PaperTable block={block} paper={paper} />
    case 'claims':
      return (
        <section className="disagreed">
          <h3>
            <PaperLine line={block.about} paper={paper} />
          </h3>
          <div className="sides">
            {block.claims.map(({ line, notes }, i) => (
              <div key={i}>
                <p>
                  <PaperLine line={line} paper={paper} />
                  {notes.map((note) => (
                    <NoteSign key={note} number={note} paper={paper} />
                  ))}
                </p>
                {notes.map((note) => {
                  const { id, place, quote } = paper.notes[note - 1]!
                  return (
                    <Says key={note} small to={toDocument(id, place)}>
                      {quote}
                    </Says>
                  )
                })}
              </div>
            ))}
          </div>
          {block.remarks.map((line, i) => (
            <p key={i}>
              <PaperLine line={line} paper={paper} />
            </p>
          ))}
        </section>
      )
  }
}

// A narrow window stands its rows up, which would take their roles from them: so the roles are said
function PaperTable({ block: { columns, rows }, paper }: { block: Extract<Block, { kind: 'table' }>; paper: Paper }) {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table role="table">
      <colgroup>
        {columns.map(({ name, width }) => (
          <col key={name} style={{ inlineSize: `${(width / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name }) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, i) => (
          <tr key={i} role="row">
            {cells.map((lines, j) => (
              <td key={j} role="cell" data-column={columns[j]?.name}>
                {lines.map((line, k) => (
                  <div key={k}>
                    <PaperLine line={line} paper={paper} />
                  </div>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const PaperLine = ({ line, paper }: { line: Line; paper: Paper }): ReactNode =>
  line.map((run, i) => <PaperRun key={i} run={run} paper={paper} />)

function PaperRun({ run: { text, strong, quiet, notes = [] }, paper }: { run: Run; paper: Paper }) {
  const own = useOwnWords(paper)
  const language = languageOf(text, paper.language)
  const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!
  const said =
    language === paper.language ? (
      own(text)
    ) : (
      <>
        {before}
        <bdi lang={language}>{words}</bdi>
        {after}
      </>
    )
  return (
    <>
      {strong ? <b>{said}</b> : quiet ? <span className="quiet">{said}</span> : said}
      {notes.map((number) => (
        <NoteSign key={number} number={number} paper={paper} />
      ))}
    </>
  )
}

/** The number of a quotation; it leads to the sentence in its document. */
function NoteSign({ number, paper }: { number: number; paper: Paper }) {
  const { say } = useWords()
  const own = useOwnWords(paper)
  const note = paper.notes[number - 1]!
  return (
    <sup>
      <Link
        href={toDocument(note.id, note.place)}
        title={note.quote}
        aria-label={say('review.note', { n: number, quotation: note.quote.slice(0, 80) })}
      >
        {own(String(number))}
      </Link>
    </sup>
  )
}

/** What stands at the head and foot of every printed page. */
function RunningHead({ paper }: { paper: Paper }) {
  const own = useOwnWords(paper)
  const [start, end] = paper.language === 'ar' ? ['right', 'left'] : ['left', 'right']
  const words = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
  const style = own('0') === '0' ? '' : ', arabic-indic'
  const pages = words(paper.pages).replace('##', `" counter(pages${style}) "`).replace('#', `" counter(page${style}) "`)
  return (
    <style>{`@media print { @page {
  @top-${start} { content: ${words(paper.sort)} }
  @top-${end} { content: ${words(own(paper.title))} }
  @bottom-${start} { content: ${words(own(paper.foot))}; inline-size: 75% }
  @bottom-${end} { content: ${pages} }
} }`}</style>
  )
}
