import { lazy, Suspense } from 'react'
import type { DocumentRecord } from '../../desk/desk.ts'
import { originalAddress } from '../api.ts'
import { useWords } from '../language.tsx'
import { Loading } from '../parts/state.tsx'
import './original.css'

const PdfPages = lazy(() => import('./pdf-pages.tsx'))

interface OriginalProps {
  readonly document: DocumentRecord
  readonly leave: () => void
}

/** The file as it came, beside the text that was read of it: pages of a PDF, or a page of the web in which nothing runs. */
export default function Original({ document, leave }: OriginalProps) {
  const { say } = useWords()
  const address = originalAddress(document.id)
  return (
    <aside className="original" aria-label={say('original.name')}>
      <header>
        <span>{say(document.format === 'pdf' ? 'original.pdf' : 'original.html')}</span>
        <button type="button" className="as-link" onClick={leave}>
          {say('original.leave')}
        </button>
      </header>
      {document.format === 'pdf' ? (
        <div className="sheet" tabIndex={0} role="region" aria-label={say('original.name')}>
          <Suspense fallback={<Loading />}>
            <PdfPages address={address} />
          </Suspense>
        </div>
      ) : (
        <iframe
          className="sheet"
          title={say('original.name')}
          src={`${address}/page`}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      )}
    </aside>
  )
}
