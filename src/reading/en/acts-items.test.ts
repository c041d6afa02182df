import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const title = 'Joint Statement on the Third Kenya-Jordan Strategic Dialogue'

/** The acts of a text under the title of a dialogue of two, one a line: kind, actors, quote; `*` where it is an undertaking. */
const acts = (text: string): string[] =>
  read(`${title}\n\n${text}`)
    .acts.filter(({ start }) => start > title.length)
    .map(({ kind, actors, quote, undertaking }) => `${kind} ${actors.join('+')} ${quote}${undertaking ? ' *' : ''}`)

describe('items of an English list', () => {
  it('are agreed each, where the list stands behind the verb', () => {
    expect(
      acts(
        'The two sides agreed on the following:\n\na) To convene the fourth round in 2027.\nb) Opening a joint laboratory for date palms.\nc) Exchange of visits between harbour masters.\nd) Kenya will lift the fee on transit visas.',
      ),
    ).toEqual([
      'agree JO+KE agreed on the following',
      'agree JO+KE convene the fourth round in 2027 *',
      'agree JO+KE Opening a joint laboratory for date palms *',
      'agree JO+KE Exchange of visits between harbour masters *',
      'commit KE will lift the fee on transit visas *',
    ])
    expect(acts('Both sides agreed to:\n\n- Hold a forum in Aqaba;\n- Train forty customs officers.')).toEqual([
      'agree JO+KE agreed to',
      'agree JO+KE Hold a forum in Aqaba *',
      'agree JO+KE Train forty customs officers *',
    ])
  })

  it('tell by their nouns what was done, where nothing else does', () => {
    expect(
      acts(
        'Results of the round included:\n\nA joint pledge to plant a million trees by 2030.\n\nThe launch of a fund for tanneries.\n\nA signed memorandum on sea rescue.\n\nA spirit of friendship.',
      ),
    ).toEqual([
      'commit JO+KE pledge to plant a million trees by 2030 *',
      'announce JO+KE launch of a fund for tanneries',
      'sign JO+KE signed memorandum on sea rescue',
    ])
    expect(acts('A joint pledge to plant a million trees by 2030.')).toEqual([])
  })
})
