import { expect, it } from 'vitest'
import { moved } from './extent.ts'

const text = 'The two sides agreed, (on ports) today.'
const of = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
const from = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

it('an end moves to the next word, without the marks around it', () => {
  expect(of(moved(text, from('agreed'), 'end-later'))).toBe('agreed, (on')
  expect(of(moved(text, from('agreed, (on ports'), 'end-later'))).toBe('agreed, (on ports) today')
  expect(of(moved(text, from('sides agreed'), 'end-earlier'))).toBe('sides')
  expect(of(moved(text, from('sides agreed'), 'start-earlier'))).toBe('two sides agreed')
  expect(of(moved(text, from('sides agreed'), 'start-later'))).toBe('agreed')
})

it('a stretch never goes beyond its text, and never loses its last word', () => {
  expect(of(moved(text, from('The'), 'start-earlier'))).toBe('The')
  expect(of(moved(text, from('today'), 'end-later'))).toBe('today')
  expect(of(moved(text, from('agreed'), 'end-earlier'))).toBe('agreed')
  expect(of(moved(text, from('agreed'), 'start-later'))).toBe('agreed')
})
