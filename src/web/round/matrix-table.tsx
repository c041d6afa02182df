import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { Round } from '../../ledger/ledger.ts'
import { placeName, sideName } from '../../ledger/naming/sides.ts'
import { toDocument, toMatter } from '../addresses.ts'
import { useDocumentsWhole } from '../api.ts'
import { useWords, type Words } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { MatterTitle } from '../names/matter-title.tsx'
import { Unlike } from '../parts/mark.tsx'
import { Name } from '../parts/says.tsx'
import { type Cell, type Fact, type FactRow, matrixOf } from '../../review/round-facts.ts'
import './matrix-table.css'

/** How the documents that report a round differ: a line a fact, a column a document, each word leading to its sentence. */
export function MatrixTable({ dialogue, round }: { dialogue: Dialogue; round: Round }) {
  const words = useWords()
  const { say } = words
  const whole = useDocumentsWhole(round.documents)
  const reports = whole.map(({ id, reading }) => ({ document: id, reading }))
  const rows = matrixOf(round, dialogue.matters, reports, {
    figure: words.amount,
    status: (status) => say(`status.${status}`),
  })
  if (rows.length === 0 || reports.length < 2) return null
  return (
    <>
      <h2 className="section-title" id="matrix">
        {say('round.matrix')}
      </h2>
      <div className="matrix" role="region" aria-labelledby="matrix" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {reports.map(({ document }) => (
                <th scope="col" key={document}>
                  <Link href={toDocument(document)}>
                    <Name>
                      {documentName(
                        dialogue.documents.find(({ id }) => id === document),
                        words,
                      )}
                    </Name>
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.unlike && (
                    <>
                      <Unlike /> <span className="unseen">{say('key.unlike')}</span>
                    </>
                  )}
                  <FactName row={row} />
                </th>
                {row.cells.map((cell, i) => (
                  <td key={reports[i]!.document}>
                    {cell ? (
                      <Link href={toDocument(cell.document, cell)} title={cell.quote}>
                        <Name>{valueSaid(row.fact, cell, words)}</Name>
                      </Link>
                    ) : (
                      <span className="quiet">{say('round.doesNotSay')}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function FactName({ row: { fact } }: { row: FactRow }) {
  const { say, language } = useWords()
  switch (fact.of) {
    case 'head':
      return <>{say('round.headOf', { side: sideName(fact.side, language) })}</>
    case 'instrument':
    case 'figure':
      return (
        <Link href={toMatter(fact.matter)}>
          <MatterTitle title={fact.matter.title} />
        </Link>
      )
    default:
      return <>{say(`fact.${fact.of}`)}</>
  }
}

function valueSaid(fact: Fact, { value }: Cell, words: Words): string {
  if (fact.of === 'date') return words.date(value)
  if (fact.of === 'ordinal') return words.ordinal(Number(value))
  if (fact.of === 'place') return placeName(value, words.language)
  return value
}
