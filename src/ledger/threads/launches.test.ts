import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../../test/made-documents.ts'
import { fold } from '../fold.ts'

type Made = Parameters<typeof makeDocument>[0]
const session = (ordinal: number, acts: Made['acts'] = []) => {
  const quote = `the Strategic Dialogue number ${ordinal}`
  return makeDocument({
    name: `session-${ordinal}.txt`,
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote, ordinal, date: `202${ordinal}-03-01`, place: 'Muscat' }],
    acts: [{ quote: `chaired ${quote}`, kind: 'meet', topics: ['dialogue'] }, ...acts],
  })
}
const press = (name: string, made: Omit<Made, 'name'>) => makeDocument({ name, kind: 'press-report', ...made })

describe('a launch', () => {
  const signing = press('signing.txt', {
    acts: [{ quote: 'signed an agreement on a strategic dialogue', kind: 'sign', topics: ['dialogue'] }],
    instruments: [{ quote: 'an agreement on a strategic dialogue', kind: 'agreement' }],
  })
  it('is the signing of the instrument by which a dialogue is set up, of which no other matter is made', () => {
    const { matters } = fold([signing, session(1)])
    expect(matters.map(({ kind, title }) => [kind, title.en])).toEqual([['launch', 'Launch of the Strategic Dialogue']])
    expect(matters[0]!.steps.map(({ round }) => round)).toEqual([0, 1])
  })
  it('is how a body came about, in whatever report, and the earliest session that is known keeps it', () => {
    const told = press('told.txt', {
      acts: [{ quote: 'announced the formation of a Joint Steering Group', kind: 'announce', topics: ['dialogue'] }],
    })
    const [launch] = fold([told, session(2), session(3)]).matters.filter(({ kind }) => kind === 'launch')
    expect(launch!.steps.map(({ round, step }) => [round, step])).toEqual([
      [0, 'promised'],
      [2, 'kept'],
    ])
  })
  it('is not the statement that a dialogue issues', () => {
    const statement = press('statement.txt', {
      acts: [{ quote: 'signed a joint statement on the strategic dialogue', kind: 'sign', topics: ['dialogue'] }],
      instruments: [{ quote: 'a joint statement on the strategic dialogue', kind: 'statement' }],
    })
    expect(fold([statement, session(1)]).matters.filter(({ kind }) => kind === 'launch')).toEqual([])
  })
})

describe('a report without a session', () => {
  const defence = [
    { quote: 'discussed Syria and Libya', kind: 'discuss', topics: ['conflict-mediation'] },
  ] as Made['acts']
  it('that looks forward to a session by its number is of the time that this one takes stock of', () => {
    const visit = press('visit.txt', {
      acts: [
        {
          quote: 'welcomed that the next round, the third Strategic Dialogue, will be held',
          kind: 'welcome',
          topics: ['dialogue'],
        },
        { quote: 'discussed the war in Libya', kind: 'discuss', topics: ['conflict-mediation'] },
      ],
    })
    const { matters } = fold([session(2, defence), visit, session(3)])
    const libya = matters.find(({ title }) => title.en === 'Libya')!
    expect(libya.steps.map(({ round }) => round)).toEqual([2, 3])
    const third = matters.find(({ kind }) => kind === 'session')!
    expect(third.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['promised', 'kept']))
  })
  it('promises the session that it says is being prepared', () => {
    const prepared = press('prepared.txt', {
      language: 'ar',
      acts: [{ quote: 'بحثا التحضيرات لجلسات الحوار الاستراتيجي', kind: 'discuss', topics: ['dialogue'] }],
    })
    const next = fold([session(2), prepared]).matters.find(({ kind }) => kind === 'session')
    expect(next?.steps.map(({ step }) => step)).toEqual(['promised'])
  })
  it('stays outside of every round where it tells no time', () => {
    const visit = press('visit.txt', {
      acts: [
        { quote: 'discussed the war in Libya', kind: 'discuss', topics: ['conflict-mediation'] },
        { quote: 'praised the strategic dialogue', kind: 'commend', topics: ['dialogue'] },
      ],
    })
    const { matters } = fold([session(2, defence), visit, session(3)])
    const libya = matters.find(({ title }) => title.en === 'Libya')!
    expect(libya.steps.map(({ round }) => round)).toEqual(expect.arrayContaining([2, null]))
  })
})
