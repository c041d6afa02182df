import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Act, type Finding, read, type Reading } from '../src/reading/read.ts'

// The examples in the documents are run. `REFRESH_DOCUMENTS=1 npm test -- test/documents.test.ts` writes what the reader finds; look at it before it is kept.

const page = new URL('../docs/reading.md', import.meta.url)
const example = /```reading\n(.*?)\n```\n```findings\n(.*?)```/gs

const line = (kind: string, says: unknown[], finding: Finding) =>
  [
    kind,
    ...says.flat().filter((said) => said !== null && said !== undefined && said !== ''),
    `«${finding.quote}»`,
  ].join(' · ')
const actLine = (act: Act) =>
  line(
    `act ${act.kind}`,
    [act.actors.join(' '), act.topics.join(' '), act.undertaking && 'undertaking', act.due && `due ${act.due}`].map(
      (x) => x || null,
    ),
    act,
  )

function findings(reading: Reading): string {
  const lines = [
    ...reading.meetings
      .filter((m) => m.of === undefined)
      .map((m) =>
        line(
          'meeting',
          [
            m.mechanism,
            m.ordinal && `number ${m.ordinal}`,
            m.date,
            m.place,
            m.heads.map((h) => `${h.side}: ${h.name}`),
          ],
          m,
        ),
      ),
    ...reading.acts.map(actLine),
    ...reading.instruments
      .filter((i) => i.of === undefined)
      .map((i) =>
        line(`instrument ${i.kind}`, [i.status, i.parties.join(' '), i.value && `${i.value.value} ${i.value.unit}`], i),
      ),
    ...reading.figures.map((f) =>
      line('figure', [`${f.value} ${f.unit}`, f.qualifier, f.of, f.asOf && `in ${f.asOf}`], f),
    ),
    ...reading.dates.map((d) => line('date', [d.value], d)),
    ...reading.people.filter((p) => p.of === undefined).map((p) => line('person', [p.name, p.role, p.country], p)),
  ]
  return lines.map((found) => `${found}\n`).join('')
}

describe('docs/reading.md', () => {
  const text = readFileSync(page, 'utf8')
  if (process.env.REFRESH_DOCUMENTS) {
    writeFileSync(
      page,
      text.replace(
        example,
        (_, said: string) => `\`\`\`reading\n${said}\n\`\`\`\n\`\`\`findings\n${findings(read(said))}\`\`\``,
      ),
    )
  }
  for (const [, said, shown] of readFileSync(page, 'utf8').matchAll(example)) {
    it(`finds what it shows in «${said!.slice(0, 60)}»`, () => expect(findings(read(said!))).toBe(shown))
  }
})

describe('README.md', () => {
  it('shows what its program prints, run against the package as built', () => {
    const [, program, printed] = /```ts\n(.*?)\n\/\/ (.*?)\n```/s.exec(
      readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
    )!
    const root = fileURLToPath(new URL('..', import.meta.url))
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program!], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([run.stdout.trim(), run.stderr]).toEqual([printed, ''])
  })
})
