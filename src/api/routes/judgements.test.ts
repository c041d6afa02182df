import { describe, expect, it } from 'vitest'
import { serverInNewFolder } from '../../../test/opened.ts'
import type { Desk } from '../../desk/desk.ts'

let desk: Desk
const { ask, post } = serverInNewFolder((opened) => (desk = opened))
const paste = (text: string, more: object = {}) => post('/api/documents', { source: { from: 'paste', text }, ...more })
const round = (ordinal: string, year: number) =>
  `Oman and the United States held the ${ordinal} round of the Oman-US Strategic Dialogue in Muscat on 3 May ${year}. They agreed to open a joint library by ${year + 1}.`

describe('judgements', () => {
  it('are kept with their author and taken back by another', async () => {
    const { document } = await (await paste(round('fourth', 2033))).json()
    const { textHash, reading } = await desk.openDocument(document)
    const { start, end, quote } = reading.acts[0]!
    const anchor = { textHash, type: 'acts', start, end, quote }
    const response = await post('/api/judgements', {
      judged: { on: 'finding', anchor, ruling: 'accepted' },
      by: 'Salma',
      why: 'read twice',
    })
    expect(response.status).toBe(201)
    const judgement = await response.json()
    expect(judgement).toMatchObject({ by: 'Salma', why: 'read twice', ruling: 'accepted' })
    expect((await post('/api/judgements', { judged: { on: 'judgement', withdraws: judgement.id } })).status).toBe(201)
    expect(
      (await (await post('/api/judgements', { judged: { on: 'judgement', withdraws: 'nothing' } })).json()).error.code,
    ).toBe('JUDGEMENT_NOT_FOUND')
  })

  it('on a verdict, a disagreement, a source and a claim are shown beside what was computed, and taken back by their address', async () => {
    const told = async (date: string, publisher: string) => {
      const text = `Oman and the United States held the ninth round of the Oman-US Strategic Dialogue in Muscat on ${date} 2039. They agreed to open a joint academy by 2041.`
      const { document } = await (await paste(text, { description: { publisher } })).json()
      return desk.openDocument(document)
    }
    const texts = [await told('3 May', 'Gulf Courier'), await told('5 May', 'Muscat Mirror')]
    const dialogue = async () => {
      const address = `/api/dialogues/${encodeURIComponent('Oman-US Strategic Dialogue')}?asOf=2042-01-01`
      const { matters, disagreements } = await (await ask(address)).json()
      return {
        matter: matters.find(({ steps }: { steps: { quote: string }[] }) =>
          steps.some(({ quote }) => /academy/.test(quote)),
        ),
        disagreement: disagreements.find(
          ({ field, claims }: { field: string; claims: { document: string }[] }) =>
            field === 'date' && claims.some(({ document }) => document === texts[0]!.id),
        ),
      }
    }
    const before = await dialogue()
    const placed = ({
      document,
      start,
      end,
      quote,
    }: {
      document: string
      start: number
      end: number
      quote: string
    }) => ({
      textHash: texts.find(({ id }) => id === document)!.textHash,
      start,
      end,
      quote,
    })
    const claims = before.disagreement.claims.map(placed)
    const steps = before.matter.steps.map((step: Parameters<typeof placed>[0] & { type: string }) => ({
      ...placed(step),
      type: step.type,
    }))
    const rule = async (judged: object, why: string | null = 'seen') => {
      const response = await post('/api/judgements', { judged, by: 'Salma', why })
      expect(response.status, await response.clone().text()).toBe(201)
      return (await response.json()).id as string
    }
    const verdict = {
      on: 'verdict',
      matter: { steps, title: before.matter.title },
      verdict: 'kept',
      asOf: '2042-01-01',
    }
    const entered = [
      await rule(verdict),
      await rule({ on: 'disagreement', field: 'date', claims, ruling: 'stands', stands: claims[1] }),
      await rule({ on: 'source', publisher: 'gulf courier', reliability: 'B' }, null),
      await rule({ on: 'claim', place: claims[1], credibility: 2 }, null),
    ]
    const after = await dialogue()
    expect(after.matter).toMatchObject({
      verdict: before.matter.verdict,
      ruled: { verdict: 'kept', by: 'Salma', why: 'seen' },
    })
    expect(after.disagreement.ruled).toMatchObject({ ruling: 'stands', stands: 1, unseen: 0 })
    const rated = after.disagreement.claims.map(
      ({
        rated: { reliability, credibility },
      }: {
        rated: { reliability: { ruling: string } | null; credibility: { ruling: string } | null }
      }) => [reliability?.ruling ?? null, credibility?.ruling ?? null],
    )
    expect(rated).toContainEqual(['B', null])
    expect(rated[1]![1]).toBe('2')
    const sources = await (await ask('/api/sources')).json()
    expect(sources.find(({ publisher }: { publisher: string }) => publisher === 'Gulf Courier')).toMatchObject({
      documents: 1,
      reliability: { ruling: 'B' },
      history: [{ state: 'stands' }],
    })
    const listed = await (
      await ask(`/api/judgements?dialogue=${encodeURIComponent('Oman-US Strategic Dialogue')}`)
    ).json()
    expect(listed.map(({ judgement }: { judgement: { id: string } }) => judgement.id)).toEqual(
      expect.arrayContaining(entered),
    )
    for (const id of entered)
      expect((await post(`/api/judgements/${id}/withdrawal`, { why: 'in error' })).status).toBe(201)
    expect(await dialogue()).toEqual(before)
    expect((await (await post('/api/judgements', { judged: verdict })).json()).error.code).toBe('REASON_MISSING')
    expect((await ask('/api/judgements')).status).toBe(400)
  })

  it('amend a finding by fields that it has, and refuse the rest by name', async () => {
    const { document } = await (await paste(round('tenth', 2041))).json()
    const { textHash, reading } = await desk.openDocument(document)
    const act = reading.acts.find(({ undertaking }) => undertaking)!
    const { start, end, quote } = act
    const amend = async (amendment: object) =>
      (
        await post('/api/judgements', {
          judged: {
            on: 'finding',
            anchor: { textHash, type: 'acts', start, end, quote },
            ruling: 'amended',
            amendment,
          },
        })
      ).json()
    expect((await amend({ status: 'signed' })).error).toMatchObject({
      code: 'FIELD_UNKNOWN',
      en: expect.stringContaining('topics'),
    })
    expect((await amend({ kind: 'swear' })).error).toMatchObject({
      code: 'VALUE_UNKNOWN',
      en: expect.stringContaining('commit'),
    })
    expect((await amend({ end: 1e6 })).error.code).toBe('EXTENT_INVALID')
    expect((await amend({})).error.code).toBe('AMENDMENT_EMPTY')
    expect(await amend({ due: '2050', actors: ['OM'] })).toMatchObject({ ruling: 'amended', finding: { quote } })
    const { marks } = await (await ask(`/api/documents/${document}`)).json()
    expect(marks).toMatchObject([
      {
        ruling: 'amended',
        anchor: { start, end },
        finding: { due: '2050', actors: ['OM'], kind: act.kind },
        contested: [],
      },
    ])
  })

  it('of no known shape are refused with the place of the fault', async () => {
    const response = await post('/api/judgements', { judged: { on: 'finding', ruling: 'perhaps' } })
    expect(response.status).toBe(400)
    expect((await response.json()).error).toMatchObject({
      code: 'INVALID_INPUT',
      en: expect.stringContaining('judged'),
    })
  })
})
