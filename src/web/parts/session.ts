import { useQuery } from '@tanstack/react-query'
import type { Acting } from '../../dialogue/permissions.ts'
import { ask } from '../api.ts'

/** Who acts; `signedIn` is null where somebody should sign in first. */
export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: () => ask<{ readonly signedIn: Acting | null }>('/session') })
