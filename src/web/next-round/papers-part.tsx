import { useState } from 'react'
import { roundPapers } from '../../publication/round/papers.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import type { SideCode } from '../../reading/finding.ts'
import { reviewAddress } from '../api.ts'
import { useWords } from '../language.tsx'
import { calendarAddress, paperAddress } from './calls.ts'
import { Select } from '../parts/select.tsx'
import { useSeat } from './seat.tsx'

const languages = ['ar', 'en'] as const
const formats = ['pdf', 'docx', 'markdown'] as const

/** The papers of the round as files, for both sides or of one’s own alone. */
export function PapersPart() {
  const { say, language } = useWords()
  const { round, held } = useSeat()
  const [side, setSide] = useState<SideCode | null>(null)
  const { mechanism } = round
  const row = (name: string, address: (language: 'ar' | 'en', format: (typeof formats)[number]) => string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {languages.map((spoken) => (
        <td key={spoken}>
          <span className="offers">
            {formats.map((format) => (
              <a
                key={format}
                download
                href={address(spoken, format)}
                aria-label={`${name}, ${spoken === 'ar' ? 'العربية' : 'English'}, ${format.toUpperCase()}`}
              >
                {format === 'markdown' ? 'Markdown' : format.toUpperCase()}
              </a>
            ))}
          </span>
        </td>
      ))}
    </tr>
  )
  return (
    <>
      <p className="lead">{say('papers.lead')}</p>
      <Select<SideCode>
        label={say('papers.whose')}
        value={side}
        none={say('papers.forBoth')}
        options={held.map((one) => [one, say('papers.forSide', { side: sideName(one, language) })] as const)}
        set={setSide}
      />
      <table className="papers">
        <thead>
          <tr>
            <td />
            <th scope="col" lang="ar">
              العربية
            </th>
            <th scope="col" lang="en">
              English
            </th>
          </tr>
        </thead>
        <tbody>
          {row(say('papers.review'), (spoken, format) =>
            reviewAddress({ mechanism, language: spoken, on: null, known: null }, format),
          )}
          {roundPapers.map((paper) =>
            row(say(`papers.${paper}`), (spoken, format) =>
              paperAddress({ mechanism, paper, format, language: spoken, side }),
            ),
          )}
        </tbody>
      </table>
      <h2 className="section-title">{say('papers.calendar')}</h2>
      <p className="second">{say('papers.calendarMore')}</p>
      <p className="offers">
        {languages.map((spoken) => (
          <a key={spoken} lang={spoken} download href={calendarAddress(mechanism, spoken)}>
            {spoken === 'ar' ? 'العربية' : 'English'}
          </a>
        ))}
      </p>
    </>
  )
}
