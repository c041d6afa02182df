import { useEffect, useMemo, useState } from 'react'
import { bodyInArabic } from '../../ledger/naming/mechanism.ts'
import { sideShort } from '../../ledger/naming/sides.ts'
import { knownSides, shortName } from '../../reading/countries.ts'
import type { SideCode } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'

/** What mechanisms between two sides are mostly called. */
const kinds = [
  'Strategic Dialogue',
  'Political Consultations',
  'Economic Dialogue',
  'Joint Committee',
  'Higher Joint Committee',
  'Joint Ministerial Committee',
  'Joint Economic Commission',
  'Joint Economic Committee',
  'Joint Military Committee',
  'Coordination Council',
  'Cooperation Council',
  'Business Council',
  'Trade and Investment Council',
  'Energy Dialogue',
  'Human Rights Dialogue',
] as const

/** The name of a dialogue that no text names yet, put together as the reader puts it: the sides in order, then what it is. */
export function NewDialogue({ choose }: { choose: (mechanism: string | null) => void }) {
  const { say, language } = useWords()
  const [one, setOne] = useState<SideCode | ''>('')
  const [other, setOther] = useState<SideCode | ''>('')
  const [kind, setKind] = useState<string>(kinds[0])
  const sides = useMemo(
    () =>
      knownSides
        .map((code) => ({ code, name: sideShort(code, language) }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [language],
  )
  const mechanism = one && other && one !== other ? `${[one, other].map(shortName).sort().join('-')} ${kind}` : null
  useEffect(() => choose(mechanism), [choose, mechanism])
  const side = (chosen: SideCode | '', take: (code: SideCode) => void, label: string) => (
    <label className="asked">
      {label}
      <select value={chosen} onChange={({ currentTarget }) => take(currentTarget.value)}>
        <option value="" />
        {sides.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      {side(one, setOne, say('assign.oneSide'))}
      {side(other, setOther, say('assign.otherSide'))}
      <label className="asked">
        {say('assign.sort')}
        <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
          {kinds.map((name) => (
            <option key={name} value={name}>
              {language === 'ar' ? (bodyInArabic(name) ?? name) : name}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
