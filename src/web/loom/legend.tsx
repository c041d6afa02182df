import { useState } from 'react'
import type { SideCode } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import { sideShort } from '../../ledger/naming/sides.ts'
import { Gap, Mark, Unlike } from '../parts/mark.tsx'

/** The key to marks, fills, threads and colours. On a phone it is folded. */
export function Legend({ parties }: { parties: readonly SideCode[] }) {
  const { say, language } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section className={open ? 'legend open' : 'legend'} aria-label={say('loom.key')}>
      <button type="button" className="as-link narrow-only" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('loom.key')}
      </button>
      <dl>
        <dt>{say('key.shape')}</dt>
        {(['instrument', 'undertaking', 'deed', 'stance', 'talk'] as const).map((family) => (
          <dd key={family}>
            <Mark family={family} fill="full" />
            {say(`family.${family}`)}
          </dd>
        ))}
        <dd>
          <Gap newest />
          {say('key.gap')}
        </dd>
      </dl>
      <dl>
        <dt>{say('key.fill')}</dt>
        {(['empty', 'half', 'full'] as const).map((fill) => (
          <dd key={fill}>
            <Mark family="undertaking" fill={fill} />
            {say(({ empty: 'key.aspire', half: 'key.intend', full: 'key.agree' } as const)[fill])}
          </dd>
        ))}
      </dl>
      <dl>
        <dt>{say('key.thread')}</dt>
        {(['bound', 'talk', 'lost'] as const).map((kind) => (
          <dd key={kind}>
            <span className={`thread sample ${kind}`} aria-hidden="true" />
            {say(`key.${kind}`)}
          </dd>
        ))}
        <dd>
          <span className="cell" aria-hidden="true">
            <span className="knot">
              <Mark family="deed" fill="full" />
            </span>
          </span>
          {say('key.knot')}
        </dd>
        <dd>
          <Unlike />
          {say('key.unlike')}
        </dd>
      </dl>
      {parties.length === 2 && (
        <dl>
          <dt>{say('key.colour')}</dt>
          <dd>
            <Mark family="undertaking" fill="full" />
            {say('key.both')}
          </dd>
          {parties.map((party, i) => (
            <dd key={party} className={i ? 'side-b' : 'side-a'}>
              <Mark family="undertaking" fill="full" side={i ? 'b' : 'a'} />
              {sideShort(party, language)}
            </dd>
          ))}
        </dl>
      )}
    </section>
  )
}
