import { expect, it } from 'vitest'
import { topics } from '../../reading/finding.ts'
import { en } from '../words/en.ts'
import { groupOf, groupWord, topicGroups } from './topic-groups.ts'

it('every topic belongs to exactly one group, and every group has a name', () => {
  const grouped = Object.values(topicGroups).flat()
  expect([...grouped].sort()).toEqual([...topics].sort())
  for (const topic of topics) expect(en[groupWord(groupOf({ kind: 'subject', topics: [topic] }))]).toBeTruthy()
})

it('a matter without a topic stands among the others', () => {
  expect(groupOf({ kind: 'subject', topics: [] })).toBe('other')
})

it('a session or a joint body belongs to the dialogue itself, whatever it speaks of', () => {
  expect(groupOf({ kind: 'launch', topics: ['culture-heritage'] })).toBe('mechanism')
  expect(groupOf({ kind: 'subject', topics: ['culture-heritage'] })).toBe('education-culture')
})
