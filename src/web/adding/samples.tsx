import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import dossier from '../../../examples/dossier.tsv'
import type { DocumentRecord } from '../../desk/desk.ts'
import { rows } from '../../reading/lexicon.ts'
import { reinstate, withdraw } from '../api.ts'
import { useAsJudge } from '../judging/judge-name.tsx'
import { useWords } from '../language.tsx'
import { useErrorText } from '../parts/state.tsx'

const names = new Map(
  rows<'file' | 'publisher' | 'kind' | 'issued' | 'url'>(dossier).map(({ file, url }) => [file, url]),
)
const isSample = ({ name, url }: DocumentRecord) => names.has(name) && (names.get(name) || null) === url

interface SamplesProps {
  readonly documents: readonly DocumentRecord[]
  /** Leaves the samples as they are, and says no more of them. */
  readonly leave: () => void
}

/** Says that the first dialogues come from samples, withdraws them all at once, and puts them back. */
export default function Samples({ documents, leave }: SamplesProps) {
  const { say } = useWords()
  const client = useQueryClient()
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const refusal = useErrorText(error)
  const samples = documents.filter(isSample)
  const standing = samples.filter(({ withdrawn }) => !withdrawn)
  if (!samples.length) return null
  const asJudge = useAsJudge()
  const forEach = async (chosen: readonly DocumentRecord[], by: string, act: typeof withdraw) => {
    setWorking(true)
    setError(null)
    try {
      for (const { id } of chosen) await act(id, by, say('samples.why'))
    } catch (failure) {
      setError(failure)
    }
    await client.invalidateQueries()
    setWorking(false)
  }
  return (
    <div className="explained">
      <p role="status">
        {working
          ? say('samples.working', { n: standing.length, all: samples.length })
          : standing.length
            ? say(documents.length > samples.length ? 'dialogues.firstBeside' : 'dialogues.first')
            : say('samples.withdrawn', { n: samples.length })}
      </p>
      {error !== null && (
        <p role="alert" className="failure">
          {refusal}
        </p>
      )}
      {!working && (
        <p className="offers">
          {standing.length > 0 && (
            <button type="button" className="as-link" onClick={leave}>
              {say('dialogues.firstHide')}
            </button>
          )}
          {standing.length > 0 ? (
            <button
              type="button"
              className="as-link"
              onClick={() => asJudge((by) => void forEach(standing, by, withdraw))}
            >
              {say('samples.withdraw', { n: standing.length })}
            </button>
          ) : (
            <button
              type="button"
              className="as-link"
              onClick={() => asJudge((by) => void forEach(samples, by, reinstate))}
            >
              {say('samples.putBack')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
