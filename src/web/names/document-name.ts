import type { DocumentRecord } from '../../desk/desk.ts'
import type { Words } from '../language.tsx'

/** What of a document its name is made of; an address may not be at hand. */
type Called = Pick<DocumentRecord, 'publisher' | 'kind' | 'name'> & Partial<Pick<DocumentRecord, 'url'>>

/** What a document is called: its publisher, «بيان مشترك» for a statement without one, else the name it came under. */
export function documentName(document: Called | undefined, words: Words): string {
  if (!document) return words.say('document.fallback')
  if (document.publisher) return document.publisher
  if (document.kind === 'joint-statement') return words.say('document.joint-statement')
  if (document.url) return hostOf(document.url)
  return document.name && document.name !== '-'
    ? document.name.replace(/\.(txt|html?|docx|pdf)$/i, '')
    : words.say('document.pasted')
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url
  }
}
