import type { ActKind } from '../../reading/finding.ts'
import type { Shape } from './mark.tsx'

/** The mark of an act of each kind: the family is its shape, the fill how binding it is. */
export const actShapes: Readonly<Record<ActKind, Shape>> = {
  sign: { family: 'instrument', fill: 'full' },
  agree: { family: 'undertaking', fill: 'full' },
  commit: { family: 'undertaking', fill: 'full' },
  intend: { family: 'undertaking', fill: 'half' },
  aspire: { family: 'undertaking', fill: 'empty' },
  do: { family: 'deed', fill: 'full' },
  meet: { family: 'deed', fill: 'full' },
  announce: { family: 'deed', fill: 'empty' },
  affirm: { family: 'stance', fill: 'full' },
  call: { family: 'stance', fill: 'full' },
  object: { family: 'stance', fill: 'full' },
  welcome: { family: 'stance', fill: 'empty' },
  commend: { family: 'stance', fill: 'empty' },
  discuss: { family: 'talk', fill: 'full' },
  review: { family: 'talk', fill: 'full' },
  note: { family: 'talk', fill: 'full' },
}
