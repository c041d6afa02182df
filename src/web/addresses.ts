import type { Span } from '../text/span.ts'
import type { DocumentId } from '../ledger/ledger.ts'

// Where each thing stands: one function gives an address, its twin reads it.

const prefix = 'document:'

/** A segment as it is meant; one that is not well written, as it stands. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

export const toDocument = (id: DocumentId, passage?: Span): string =>
  `/documents/${encodeURIComponent(id.replace(prefix, ''))}${passage ? `#${passage.start}-${passage.end}` : ''}`
export const documentIn = (segment: string): DocumentId => {
  const id = decoded(segment)
  return id.startsWith(prefix) ? id : `${prefix}${id}`
}
export function passageIn(hash: string): Span | null {
  const match = /^#?(\d+)-(\d+)$/.exec(hash)
  return match && Number(match[1]) < Number(match[2]) ? { start: Number(match[1]), end: Number(match[2]) } : null
}

export const toDialogue = (mechanism: string): string =>
  `/dialogues/${encodeURIComponent(mechanism.replaceAll(' ', '_'))}`
export const mechanismIn = (segment: string): string => decoded(segment).replaceAll('_', ' ')

/** Where the program answers with what is drawn of a dialogue. */
export const loomPath = (mechanism: string, on: string | null): string =>
  `/dialogues/${encodeURIComponent(mechanism)}/loom${on ? `?asOf=${on}` : ''}`

/** A page beside the loom: `instruments`, `figures` … */
export const toSection = (mechanism: string, section: string): string => `${toDialogue(mechanism)}/${section}`

export const toMatter = (matter: { readonly mechanism: string; readonly address: string }): string =>
  `${toDialogue(matter.mechanism)}/matters/${encodeURIComponent(matter.address)}`

export const matterIn = (segment: string): string => decoded(segment)

/** A round’s own part of its address: `3` of `Oman-US Strategic Dialogue/3`. */
export const toRound = (round: { readonly mechanism: string; readonly address: string }): string =>
  `${toDialogue(round.mechanism)}/rounds/${encodeURIComponent(round.address.slice(round.mechanism.length + 1))}`
export const roundIn = (mechanism: string, segment: string): string => `${mechanism}/${decoded(segment)}`
