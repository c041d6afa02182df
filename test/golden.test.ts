import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { candidates, casesIn, fits, goldenOf, missesOf, recordOf, withoutMisses } from './golden-cases.ts'

// Documents of our own writing, each with the record that a careful reader takes out of it.

const golden = fileURLToPath(new URL('golden', import.meta.url))
const names = casesIn(golden)

describe.each(names)('golden case %s', (name) => {
  const folder = join(golden, name)
  const record = recordOf(folder, name)
  const misses = missesOf(folder)

  it('is read as a careful reader reads it', () => {
    const advice = `If the new reading is right, write it with: node build/run.mjs test/golden-refresh.ts ${name}`
    expect(withoutMisses(record, misses), advice).toEqual(goldenOf(folder))
  })

  it('says where it is from', () => {
    expect(readFileSync(join(folder, 'SOURCE.md'), 'utf8')).toContain('Written for Hiwar')
  })

  it.runIf(misses.length > 0)('has the misses that are known, and no others of them', () => {
    const gained = misses.filter(
      ({ type, expected, instead }) =>
        (expected && candidates(record, type).some((finding) => fits(finding, expected))) ||
        (instead && !candidates(record, type).some((finding) => fits(finding, instead))),
    )
    expect(gained, `No longer missed: take it out of test/golden/${name}/misses.json and refresh the case`).toEqual([])
  })
})

describe('golden cases', () => {
  it.each(['ar', 'en'])('are at least twenty in %s', (language) => {
    const own = names.filter((name) => (goldenOf(join(golden, name)) as { lang: string }).lang === language)
    expect(own.length).toBeGreaterThanOrEqual(20)
  })
})
