import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { bothSides, entriesOf, mechanism, secondRound } from '../../../test/made-rounds.ts'
import type { Entry } from '../../dialogue/entry.ts'
import { prepareRound } from '../../dialogue/prepared-round.ts'
import phrases from '../../dialogue/phrases.tsv'
import { fold } from '../../ledger/fold.ts'
import type { SideCode } from '../../reading/finding.ts'
import { rows } from '../../reading/lexicon.ts'
import { review } from '../../review/review.ts'
import { renderPaper } from '../formats.ts'
import { linesOf, type Paper } from '../paper.ts'
import { roundCalendar } from './calendar.ts'
import { roundPaper, roundPapers } from './papers.ts'

const documents = [
  secondRound({ figures: [{ quote: '$3 billion', value: 3e9, unit: 'USD', of: 'bilateral trade', asOf: '2023' }] }),
  makeDocument({
    name: 'ثالثة.txt',
    language: 'ar',
    meetings: [{ quote: 'الحوار الاستراتيجي الثالث', ordinal: 3, date: '2026-01-25', place: 'Muscat' }],
    acts: [{ quote: 'افتُتح مركز التأشيرات', kind: 'do', topics: ['exchanges'] }],
  }),
]
const asOf = '2026-03-01'
const made = review(mechanism, fold(documents), documents, asOf)
const forest = made.matters.find(({ title }) => title.en.includes('forest'))!.address
const school = made.matters.find(({ title }) => title.en.includes('school'))!.address

const write = entriesOf(`${mechanism}/4`, '2026-03-01')
/** Words that Oman wrote for itself. */
const secrets = ['secret note', 'secret reason', 'secret delegate']
const entries: readonly Entry[] = [
  write('OM', {
    kind: 'round-prepared',
    mechanism,
    after: [],
    plan: {
      ordinal: 4,
      date: '2027-03-15/2027-03-16',
      place: 'Washington',
      host: 'US',
      level: 'ministers',
      opensAt: '09:30',
    },
  }),
  write('OM', { kind: 'disposition', matter: forest, disposition: { act: 'keep' } }),
  write('US', { kind: 'disposition', matter: forest, disposition: { act: 'keep' } }),
  write('US', { kind: 'disposition', matter: school, disposition: { act: 'keep' } }),
  write('OM', { kind: 'disposition', matter: school, disposition: { act: 'drop', reason: secrets[1]! } }, 'OM'),
  write('OM', { kind: 'note-set', note: 'n', on: 'matter', about: forest, text: secrets[0]! }, 'OM'),
  write('OM', {
    kind: 'delegate-set',
    delegate: 'a',
    name: { ar: 'سالم', en: 'Salim' },
    office: { ar: 'وزير', en: 'Minister' },
    head: true,
  }),
  write(
    'OM',
    {
      kind: 'delegate-set',
      delegate: 'b',
      name: { ar: '', en: secrets[2]! },
      office: { ar: '', en: 'Aide' },
      head: false,
    },
    'OM',
  ),
  write('US', {
    kind: 'item-set',
    item: 'item:1',
    title: { ar: '', en: 'Ports' },
    topic: null,
    minutes: 20,
    presenter: null,
    papers: [],
    matters: [school],
  }),
  write('US', {
    kind: 'group-set',
    group: 'group:1',
    name: { ar: 'فريق البيئة', en: 'Environment group' },
    mandate: { ar: '', en: 'Follow the forest' },
    members: [],
    matters: [forest],
    reportsEvery: 90,
  }),
  write('US', {
    kind: 'action-set',
    action: 'action:1',
    group: 'group:1',
    what: { ar: 'اختيار الموقع', en: 'Choose the site' },
    owner: { side: 'OM', name: null },
    due: '2026-12',
    matter: forest,
  }),
]
const round = prepareRound(entries, bothSides, {
  matters: made.matters,
  documents,
  asOf,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
})!
const languages = ['ar', 'en'] as const
const every = (forSide: SideCode | null): Paper[] =>
  languages.flatMap((language) =>
    roundPapers.map((sort) => roundPaper(sort, { round, review: made, documents, forSide }, language)),
  )
const wordsOf = (paper: Paper): string =>
  [
    paper.title,
    paper.subtitle,
    ...paper.blocks.flatMap((block) => [
      ...(block.kind === 'heading' ? [block.text] : []),
      ...(block.kind === 'table' ? block.columns.map(({ name }) => name) : []),
      ...linesOf(block)
        .flat()
        .map(({ text }) => text),
    ]),
  ].join('\n')

describe('the papers of a round', () => {
  it('tell what a side wrote for itself in that side’s papers alone', () => {
    const told = (forSide: SideCode | null) => every(forSide).map(wordsOf).join('\n')
    for (const secret of secrets) {
      expect(told('OM')).toContain(secret)
      expect(told('US')).not.toContain(secret)
      expect(told(null)).not.toContain(secret)
    }
  })

  it('say whose they are', () => {
    for (const paper of every('OM')) expect(paper.subtitle).toMatch(/عُمان$|Oman$/)
    for (const paper of every(null)) expect(paper.subtitle).not.toMatch(/عُمان$|Oman$/)
  })

  it('quote texts letter for letter where they cite them', () => {
    const cited = every('OM').flatMap(({ notes }) => notes)
    expect(cited.length).toBeGreaterThan(5)
    for (const { id, place, quote } of cited)
      expect(documents.find((document) => document.id === id)!.text.slice(place.start, place.end)).toBe(quote)
  })

  it('have words in both languages for every phrase', () => {
    const keys = new Set(rows<'phrase'>(phrases).map(({ phrase }) => phrase))
    const told = every('OM').flatMap((paper) => wordsOf(paper).split(/[\n\s·:]+/))
    expect(told.filter((word) => word.includes('-') && keys.has(word))).toEqual([])
    for (const row of rows<'phrase' | 'ar' | 'en'>(phrases)) {
      expect(row.ar).toMatch(/\p{Script=Arabic}/u)
      expect(keys.has(row.en)).toBe(false)
    }
  })

  it('put the agenda’s items under their topics with the hour at which each begins', () => {
    const words = wordsOf(roundPaper('agenda', { round, review: made, documents, forSide: null }, 'en'))
    expect(words).toContain('09:30')
    expect(words).toContain('1. ')
    expect(words).toContain('Ports')
    expect(words).toContain('“pledged to plant a forest”')
    expect(words).toContain('One side has spoken')
  })

  it('brief on one item when asked, and say so where there is none such', () => {
    const at = { round, review: made, documents, forSide: null }
    const words = wordsOf(roundPaper('briefs', at, 'en', forest))
    expect(words).toContain('pledged to plant a forest')
    expect(words).not.toContain('Ports')
    expect(() => roundPaper('briefs', at, 'en', 'nowhere')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })

  it.each(['text', 'markdown', 'docx', 'pdf'] as const)('leave the house as %s', async (format) => {
    for (const paper of every(null)) expect((await renderPaper(paper, format)).bytes.length).toBeGreaterThan(200)
  })
})

describe('the calendar of a round', () => {
  const at = '2026-03-01T10:00:00Z'
  const calendar = roundCalendar(round, at, 'en')
  const unfolded = calendar.replace(/\r\n[ \t]/g, '')

  it('holds whole days, the day after the last as their end', () => {
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270315\r\n')
    expect(unfolded).toContain('DTEND;VALUE=DATE:20270317\r\n')
    expect(unfolded).toContain('LOCATION:Washington')
  })

  it('holds the steps of the preparation and what groups owe, under names that stay', () => {
    const uids = (text: string) => [...text.matchAll(/UID:(.+)\r/g)].map(([, uid]) => uid)
    const own = uids(unfolded)
    expect(own.length).toBe(1 + round.timeline.length + round.dueNext.length)
    expect(new Set(own).size).toBe(own.length)
    expect(uids(roundCalendar(round, '2026-04-01T00:00:00Z', 'ar').replace(/\r\n[ \t]/g, ''))).toEqual(own)
    expect(unfolded).toContain('SUMMARY:Action: Choose the site (Oman)')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261231')
  })

  it('leaves the other side’s days out of a side’s own', () => {
    expect(roundCalendar(round, at, 'en', 'US')).not.toContain('Choose the site')
    expect(roundCalendar(round, at, 'en', 'OM')).toContain('Choose the site')
  })

  it('breaks lines by CRLF and keeps each within 75 octets (RFC 5545, 3.1)', () => {
    const lines = roundCalendar(round, at, 'ar').split('\r\n')
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/)
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
  })

  it('is the same bytes each time', () => expect(roundCalendar(round, at, 'en')).toBe(calendar))
})
