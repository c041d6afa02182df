import { Link } from 'wouter'
import { toDocument } from '../addresses.ts'
import { useDocuments } from '../api.ts'
import { useWords } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { Name } from '../parts/says.tsx'
import { Awaited } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import './documents.css'

export default function DocumentsScreen() {
  const words = useWords()
  const { say } = words
  useTitle(say('documents.title'))
  const query = useDocuments()
  return (
    <Awaited query={query}>
      {(documents) => {
        const ordered = [...documents].sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''))
        return (
          <>
            <header className="list-title">
              <h1 className="page-title">{say('documents.title')}</h1>
              <p className="lead">
                {say('documents.lead', { n: documents.filter(({ withdrawn }) => !withdrawn).length })}{' '}
                <Link href="/add">{say('head.add')}</Link>
              </p>
            </header>
            {documents.length > 0 && (
              <table className="documents">
                <thead>
                  <tr>
                    <th scope="col">{say('documents.column.text')}</th>
                    <th scope="col">{say('documents.column.kind')}</th>
                    <th scope="col">{say('documents.column.language')}</th>
                    <th scope="col">{say('documents.column.issued')}</th>
                    <th scope="col">{say('document.reading')}</th>
                  </tr>
                </thead>
                <tbody>
                  {ordered.map((document) => (
                    <tr key={document.id} className={document.withdrawn ? 'gone' : undefined}>
                      <th scope="row">
                        <Link href={toDocument(document.id)}>
                          <Name>{documentName(document, words)}</Name>
                        </Link>
                        {document.withdrawn && <span className="quiet"> {say('documents.withdrawn')}</span>}
                        <bdi className="file quiet">{document.name}</bdi>
                      </th>
                      <td>{say(`document.${document.kind}`)}</td>
                      <td>{say(document.language === 'ar' ? 'document.arabic' : 'document.english')}</td>
                      <td className="num">
                        {document.issued ? words.date(document.issued) : say('document.notIssued')}
                      </td>
                      <td className="num quiet">
                        {say('add.found', {
                          acts: document.found.acts,
                          instruments: document.found.instruments,
                          figures: document.found.figures,
                        })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )
      }}
    </Awaited>
  )
}
