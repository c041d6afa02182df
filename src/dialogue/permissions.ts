import { HiwarError } from '../errors.ts'
import type { SideCode } from '../reading/finding.ts'

// Who may do what. What belongs to which side the database keeps apart by itself (row security); this is what the roles within a side may do.

export const roles = ['observer', 'drafter', 'head', 'secretariat'] as const
/**
 * What one is in one's delegation: an observer reads, a drafter prepares, the head speaks for the side, the secretariat runs the round.
 */
export type Role = (typeof roles)[number]

/** One who acts, as every function about a round is told. */
export interface Acting {
  /** The name of the account; of the system's user where there are no accounts. */
  readonly account: string
  /** The side that one is of. Where there are no accounts, one person holds all of them. */
  readonly sides: readonly SideCode[]
  /** `sole`: there are no accounts, and whoever sits at the machine may do everything. */
  readonly role: Role | 'sole'
}

const everyone: readonly Role[] = roles
const writers: readonly Role[] = ['drafter', 'head', 'secretariat']
const leaders: readonly Role[] = ['head', 'secretariat']
const heads: readonly Role[] = ['head']
const secretariat: readonly Role[] = ['secretariat']

interface Permission {
  readonly roles: readonly Role[]
  /** Whether it is done for one's own side alone, and never in the other's name. */
  readonly ownSide: boolean
}
const may = (permitted: readonly Role[]): Permission => ({ roles: permitted, ownSide: false })
const mayForOwnSide = (permitted: readonly Role[]): Permission => ({ roles: permitted, ownSide: true })

/** Every action that a route or a command can be, and the roles that may take it. */
export const permissions = {
  // The ledger, which all share
  'read-ledger': may(everyone),
  'add-document': may(writers),
  'describe-document': may(writers),
  'withdraw-document': may(leaders),
  judge: may(writers),
  'change-terms': may(writers),

  // The round, at the table
  'read-round': may(everyone),
  'prepare-round': may(leaders),
  'change-round': may(leaders),
  'set-item': may(writers),
  'set-group': may(leaders),
  'set-action': may(writers),

  // One's own side
  'set-delegation': mayForOwnSide(writers),
  dispose: mayForOwnSide(writers),
  'table-disposition': mayForOwnSide(leaders),
  'adopt-agenda': mayForOwnSide(heads),
  'report-action': mayForOwnSide(writers),
  'write-note': mayForOwnSide(writers),

  // Accounts
  'change-own-password': mayForOwnSide(everyone),
  'read-accounts': mayForOwnSide(leaders),
  'manage-accounts': mayForOwnSide(secretariat),
} as const satisfies Record<string, Permission>

export type Action = keyof typeof permissions

/**
 * Whether somebody may take an action.
 * @param side for which side it is done, where it is done for one
 */
export function mayTake({ role, sides }: Pick<Acting, 'role' | 'sides'>, action: Action, side?: SideCode): boolean {
  const permission: Permission = permissions[action]
  if (permission.ownSide && side !== undefined && !sides.includes(side)) return false
  return role === 'sole' || permission.roles.includes(role)
}

/** Throws `NOT_PERMITTED` where somebody may not. */
export function expectMay(acting: Acting, action: Action, side?: SideCode): void {
  if (!mayTake(acting, action, side)) throw new HiwarError('NOT_PERMITTED', { name: acting.account, action })
}
