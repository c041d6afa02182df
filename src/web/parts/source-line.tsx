import { Link } from 'wouter'
import type { DocumentRecord } from '../../desk/desk.ts'
import type { Citation } from '../../ledger/ledger.ts'
import { toDocument } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { Name } from './says.tsx'

/** What of a document is told beside a quotation. */
type Source = Pick<DocumentRecord, 'id' | 'name' | 'publisher' | 'kind' | 'language' | 'issued'>

/** Who says so: the document, what it is, its language and day; it leads to the place. */
export function SourceLine({ of, documents }: { of: Citation; documents: readonly Source[] }) {
  const words = useWords()
  const { say, comma } = words
  const document = documents.find(({ id }) => id === of.document)
  return (
    <p className="source">
      <Link href={toDocument(of.document, of)}>
        <Name>{documentName(document, words)}</Name>
      </Link>
      {document && (
        <>
          {document.publisher && `${comma}${say(`document.${document.kind}`)}`}
          {comma}
          {say(document.language === 'ar' ? 'document.arabic' : 'document.english')}
          {document.issued && `${comma}${words.date(document.issued)}`}
        </>
      )}
    </p>
  )
}
