import type { ActContext } from '../steps/07-acts.ts'
import type { Draft } from './acts.ts'
import type { Clauses } from './acts-clauses.ts'

// Acts that a noun carries: "the signing of … took place", "the meeting saw the launch of …", "there was agreement on …".

export function nominal(_clauses: Clauses, _drafts: readonly Draft[], _context: ActContext): Draft[] {
  return []
}
