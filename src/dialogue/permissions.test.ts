import { describe, expect, it } from 'vitest'
import { type Acting, type Action, mayTake, permissions, roles } from './permissions.ts'

const actions = Object.keys(permissions) as Action[]
const changes = actions.filter((action) => !action.startsWith('read-') && action !== 'change-own-password')
const of = (role: Acting['role'], ...sides: string[]) => ({ role, sides })

describe('the table of permissions', () => {
  it('lets an observer read and change nothing but the own password', () => {
    expect(changes.filter((action) => mayTake(of('observer', 'OM'), action))).toEqual([])
    expect(mayTake(of('observer', 'OM'), 'read-round')).toBe(true)
  })

  it('lets the head alone adopt an agenda', () => {
    expect(roles.filter((role) => mayTake(of(role, 'OM'), 'adopt-agenda', 'OM'))).toEqual(['head'])
  })

  it('lets nobody act for the other side where an action is one’s own', () => {
    const own = actions.filter((action) => permissions[action].ownSide)
    expect(own.length).toBeGreaterThan(0)
    for (const action of own)
      for (const role of [...roles, 'sole'] as const) expect(mayTake(of(role, 'OM'), action, 'US'), action).toBe(false)
  })

  it('lets one person who holds both sides do everything for both', () => {
    const sole = of('sole', 'OM', 'US')
    expect(actions.filter((action) => !mayTake(sole, action, 'OM') || !mayTake(sole, action, 'US'))).toEqual([])
  })

  it('gives every action to somebody', () => {
    expect(actions.filter((action) => permissions[action].roles.length === 0)).toEqual([])
  })
})
