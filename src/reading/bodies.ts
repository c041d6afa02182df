import { remembered } from './spelling.ts'

// Bodies that meet, by their usual English names ("Joint Ministerial Meeting").

/** Whether two names are one body's: the same words, or the shorter one's all in the longer ("Higher Strategic Committee"). */
export function shortens(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ]
  return short.length > 1 && short.every((word) => long.includes(word))
}

const ranks =
  /^(?:Joint|Mixed|Higher|High|High-Level|Supreme|Permanent|Ministerial|Annual|Bilateral|Committee|Commission)$/

/** Whether two names of a body differ only in its rank, or in what a translator calls it: "Military Committee", "Joint Military Commission". */
export function differsInRank(a: string, b: string): boolean {
  const field = fieldOfCommittee(a)
  return field !== null && field === fieldOfCommittee(b)
}

/** A committee's name without its rank; null where the body is none. */
const fieldOfCommittee = remembered((name) =>
  /(?:^| )Commi(?:ttee|ssion)$/.test(name)
    ? name
        .split(' ')
        .filter((word) => !ranks.test(word))
        .join(' ')
    : null,
)

const ofMinisters = remembered((name) => /\bMinisterial(?: Meeting| Dialogue)?$/.test(name))

/** A council of states calls its dialogue with a partner "the Joint Ministerial Meeting for Strategic Dialogue", and either half alone. */
export const isMinisterialDialogue = (a: string, b: string): boolean =>
  (ofMinisters(a) && (ofMinisters(b) || b === 'Strategic Dialogue')) || (ofMinisters(b) && a === 'Strategic Dialogue')
