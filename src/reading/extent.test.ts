import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const body =
  'The two ministers met in Tunis on 4 May 2021 and agreed to open a joint school for divers before the winter.'

describe('how much of a text was read', () => {
  it('is all of it where a page carries nothing beside it', () => {
    expect(read(body).readable).toBe(1)
  })

  it('is less by what the page carries beside it', () => {
    const { readable } = read(`Home\nWorld\nMarkets\nOpinion\n\n${body}\n\nShare on Facebook`)
    expect(readable).toBeLessThan(0.95)
    expect(readable).toBeGreaterThan(0.5)
  })

  it('is less by what could not be decoded', () => {
    expect(read(`${body} ${'\ufffd'.repeat(90)}`).readable).toBeCloseTo(0.5, 1)
  })
})
