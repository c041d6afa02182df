import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open-desk.ts'
import { read, toRecord } from '../src/reading/read.ts'
import { openFolder, removeFolder } from './folders.ts'
import { buildProgram, type Program } from './program.ts'

vi.setConfig({ testTimeout: 180_000 })

let program: Program
let folder: string
let data: string
const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...names: string[]) => join(folder, ...names)
const third =
  'Oman and the United States held the third round of the Oman-US Strategic Dialogue in Muscat on 25 January 2026.\nThe two sides agreed to hold a trade forum in Salalah by the end of 2026.\n'
const arabic =
  'عقدت قطر والمملكة المتحدة الجولة الثانية من الحوار الاستراتيجي في الدوحة في 27 أبريل 2025.\nواتفق الجانبان على عقد منتدى استثماري.\n'

beforeAll(async () => {
  program = await buildProgram()
  folder = await openFolder()
  data = at('data')
  writeFileSync(at('third.txt'), third)
  writeFileSync(at('arabic.txt'), arabic)
})
afterAll(async () => {
  program.remove()
  await removeFolder(folder)
})

const run = (...args: string[]) => program.run(args)
/** With the store of these tests. */
const stored = (command: string, ...args: string[]) => program.run([...command.split(' '), ...args, '--data', data])

describe('hiwar', () => {
  it('names its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(await run('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' })
  })

  it('says what is wrong with a command line, in one line of the reader’s language', async () => {
    const wrong = async (args: string[], en: RegExp, ar: RegExp) => {
      for (const [language, words] of [
        ['en', en],
        ['ar', ar],
      ] as const) {
        const { status, out, err } = await run(...args, '--language', language)
        expect([args, status, out, err.trim().split('\n').length]).toEqual([args, 2, '', 1])
        expect(err).toMatch(words)
      }
    }
    await wrong(['nothing'], /no command nothing/, /لا أمر .*nothing/)
    await wrong(['read'], /argument FILE\|DIR is missing/, /ينقص المعطى/)
    await wrong(['read', 'x', '--wrong'], /no option --wrong.*hiwar read --help/, /لا خيار .*--wrong/)
    await wrong(['read', 'x', '--text-language', 'fr'], /valid value/, /قيمة غير صالحة/)
    await wrong(['withdraw', 'x'], /--why/, /--why/)
  })
})

describe('hiwar read', () => {
  it('prints the record of one document', async () => {
    const { status, out } = await run('read', at('third.txt'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(toRecord('third.txt', read(third)))))
  })

  it('reads standard input', async () => {
    const { out } = await program.run(['read', '-', '--json'], arabic)
    expect(JSON.parse(out)).toMatchObject({ document: '-', lang: 'ar' })
  })

  it('prints several documents as JSON lines, in the order of their names', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${String(i).padStart(2, '0')}.txt`)
    mkdirSync(at('many', 'deeper'), { recursive: true })
    for (const name of names)
      writeFileSync(at('many', name), `${third.repeat(1 + (Number.parseInt(name, 10) % 3) * 20)}${name}`)
    writeFileSync(at('many', 'deeper', 'z.html'), `<html><body><article><p>${third}</p></article></body></html>`)
    writeFileSync(at('many', 'notes.md'), '# Not a document')
    writeFileSync(at('many', '.hidden'), 'Not a document')
    const { status, out, err } = await run('read', at('many'), '--json')
    expect([status, err]).toEqual([0, ''])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { document: string }).document),
    ).toEqual([...names, 'z.html'])
  })

  it('goes on past bad files, ends with status 1 and lists them', async () => {
    mkdirSync(at('mixed'))
    writeFileSync(at('mixed', 'a.txt'), third)
    writeFileSync(at('mixed', 'b.txt'), '')
    writeFileSync(at('mixed', 'c.bin'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)))
    for (const name of ['locked.pdf', 'scanned.pdf']) cpSync(join(root, 'test/fixtures', name), at('mixed', name))
    writeFileSync(at('mixed', 'z.txt'), arabic)
    const { status, out, err } = await run('read', at('mixed'), at('none.txt'), '--json')
    expect(status).toBe(1)
    expect(out.trim().split('\n').length).toBe(2)
    const list = err.slice(err.indexOf('Not read: 5 of 7'))
    for (const words of [
      /b\.txt holds no text/,
      /c\.bin is not text/,
      /locked\.pdf.*password/,
      /scanned\.pdf.*scanned/,
      /no file or folder.*none\.txt/,
    ])
      expect(list).toMatch(words)
  })

  it('says so of a folder without documents, and names acts in the language that it speaks', async () => {
    mkdirSync(at('nothing'))
    expect(await run('read', at('nothing'))).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('holds no documents'),
    })
    expect((await run('read', at('third.txt'), '--language', 'ar')).out).toMatch(/★ اتفاق/)
  })

  it('tells a wrong value of an option before it opens anything, with the way to the help', async () => {
    for (const [words, hint] of [
      [['start', '--port', 'x', '--data', at('unopened')], 'hiwar start --help'],
      [
        ['judge', 'place', 'a.txt', 'A dialogue', '--ordinal', '-1', '--data', at('unopened')],
        'hiwar judge place --help',
      ],
    ] as const)
      expect(await run(...words)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(hint) })
    expect(existsSync(at('unopened'))).toBe(false)
  })

  it('writes one file a document, and refuses two of one base name before it writes any', async () => {
    expect(await run('read', at('third.txt'), at('arabic.txt'), '--out', at('out'))).toMatchObject({
      status: 0,
      out: '',
    })
    expect(readdirSync(at('out')).sort()).toEqual(['arabic.json', 'third.json'])
    expect(JSON.parse(readFileSync(at('out', 'third.json'), 'utf8'))).toMatchObject({
      document: 'third.txt',
      lang: 'en',
    })
    writeFileSync(at('third.html'), `<p>${third}</p>`)
    const twice = await run('read', at('third.txt'), at('third.html'), '--out', at('out2'))
    expect(twice.status).toBe(1)
    expect(twice.err).toContain('one base name')
    expect(existsSync(at('out2'))).toBe(false)
  })

  it.runIf(existsSync('/proc/self'))('says at once that nothing can be written below /proc', async () => {
    expect(await run('read', at('third.txt'), '--out', '/proc/readings/below')).toMatchObject({
      status: 1,
      err: expect.stringContaining('/proc/readings'),
    })
  })

  it('prints the text that the offsets count in, and nothing else', async () => {
    writeFileSync(at('crlf.txt'), Buffer.from(`\ufeff${arabic.replace('\n', '\r\n')}`, 'utf16le'))
    expect((await run('read', at('crlf.txt'), '--text')).out).toBe(arabic.replace('\n', '\r\n'))
  })

  it('takes another language than it detects', async () => {
    expect(JSON.parse((await run('read', at('third.txt'), '--json', '--text-language', 'ar')).out)).toMatchObject({
      lang: 'ar',
    })
  })

  it('explains each finding by its rule', async () => {
    const { out } = await run('read', at('third.txt'), '--explain')
    const { acts } = read(third)
    for (const { start, end, rule } of acts) expect(out).toContain(`acts:${start}-${end}  ${rule}`)
  })

  it('prints the expressions of each line', async () => {
    const { out } = await program.run(
      ['read', '--expressions', 'dates', '-'],
      'in March 2024\ntomorrow\t2026-01-25\nnothing\n',
    )
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { timex?: string }[])
    expect(lines.map((found) => found.map(({ timex }) => timex))).toEqual([['2024-03'], ['2026-01-26'], []])
  })

  it('ends quietly when whoever reads its output has gone', async () => {
    mkdirSync(at('long'), { recursive: true })
    for (let i = 0; i < 40; i++) writeFileSync(at('long', `${i}.txt`), third.repeat(50))
    const reading = program.start(['read', at('long'), '--json'])
    await reading.until(/document/)
    reading.child.stdout!.destroy()
    expect(await reading.ended).toMatchObject({ status: 0, err: '' })
  })
})

describe('the store from the command line', () => {
  // One program holds the server, as `hiwar start` does, and every command joins it.
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk({ data })
  })
  afterAll(() => desk.close())

  it('adds, knows again, and notes another publisher', async () => {
    const added = await stored('add', at('third.txt'), '--publisher', 'Gazette', '--json')
    expect(added.status).toBe(0)
    expect(JSON.parse(added.out)).toMatchObject({
      name: 'third.txt',
      outcome: 'added',
      rounds: ['Oman-US Strategic Dialogue/3'],
    })
    expect((await stored('add', at('third.txt'))).out).toContain('known, nothing changed')
    expect((await stored('add', at('third.txt'), '--publisher', 'Herald')).out).toContain('its publisher noted')
    expect((await stored('describe', 'third.txt')).out).toMatch(/publisher: Gazette\n.*also published by: Herald/)
    expect(await stored('add', at('arabic.txt'), '--language', 'ar')).toMatchObject({
      status: 0,
      out: expect.stringContaining('أُضيفت'),
    })
  })

  it('goes on past what cannot be added, and stores nothing of it', async () => {
    const { status, err } = await stored(
      'add',
      at('mixed'),
      'http://127.0.0.1:1/',
      'http://[::1]/',
      'ftp://example.org/',
      '--json',
    )
    expect(status).toBe(1)
    expect(err).toMatch(/Not read: 7 of 9/)
    const { documents } = JSON.parse((await stored('backup', at('after.hiwar'), '--json')).out) as { documents: number }
    expect(documents).toBe(2)
  })

  it('shows the ledger for people and for programs', async () => {
    const { rounds } = JSON.parse((await stored('ledger', '--json')).out) as { rounds: unknown[] }
    expect(rounds).toEqual([
      {
        mechanism: 'Oman-US Strategic Dialogue',
        ordinal: 3,
        date: '2026-01-25',
        place: 'Muscat',
        documents: ['third.txt'],
      },
      {
        mechanism: 'Qatar-UK Strategic Dialogue',
        ordinal: 2,
        date: '2025-04-27',
        place: 'Doha',
        documents: ['arabic.txt'],
      },
    ])
    expect((await stored('ledger')).out).toMatch(
      /Oman–US Strategic Dialogue\n {2}rounds: 1\n {4}Third round {2}25 January 2026 {2}Muscat\n {6}document:[0-9a-f]{16} {2}third\.txt {2}Gazette/,
    )
  })

  it('reviews one dialogue or all, in both languages', async () => {
    const oman = await stored('review', 'Oman-US Strategic Dialogue', '--as-of', '2027-02-01', '--json')
    expect(JSON.parse(oman.out)).toMatchObject({ mechanism: 'Oman-US Strategic Dialogue', asOf: '2027-02-01' })
    for (const name of ['Oman–US Strategic Dialogue', 'الحوار الاستراتيجي بين عمان والولايات المتحدة']) {
      expect(JSON.parse((await stored('review', name, '--json')).out), name).toMatchObject({
        mechanism: 'Oman-US Strategic Dialogue',
      })
    }
    expect((await stored('review', '--language', 'ar')).out).toMatch(
      /الحوار الاستراتيجي بين [^\n]*عُمان[^]*الحوار الاستراتيجي بين [^\n]*قطر/,
    )
    expect(await stored('review', 'Narnia')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no dialogue Narnia'),
    })
    expect(await stored('review', '--as-of', 'someday')).toMatchObject({
      status: 1,
      err: expect.stringContaining('not a date'),
    })
  })

  it('enters judgements, shows them and takes them back', async () => {
    const meeting = read(third).meetings[0]!
    const rejected = await stored(
      'judge reject',
      'third.txt',
      `meetings:${meeting.start}-${meeting.end}`,
      '--why',
      'Postponed.',
      '--as',
      'Salma',
      '--json',
    )
    const { id } = JSON.parse(rejected.out) as { id: string }
    expect((await stored('ledger', '--json')).out).not.toContain('Oman-US Strategic Dialogue')
    expect((await stored('judge list', 'third.txt')).out).toMatch(new RegExp(`${id}.*Salma.*rejected.*Postponed`))
    expect((await stored('judge undo', id)).status).toBe(0)
    expect((await stored('ledger', '--json')).out).toContain('Oman-US Strategic Dialogue')
    expect(await stored('judge accept', 'third.txt', 'acts:0-1')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no finding'),
    })
    await stored('judge place', 'third.txt', '--none')
    expect((await stored('ledger', '--json')).out).not.toContain('Oman-US Strategic Dialogue')
    await stored('judge place', 'third.txt', 'Oman-US Strategic Dialogue', '--ordinal', '3')
    expect((await stored('ledger', '--json')).out).toContain('Oman-US Strategic Dialogue')
  })

  it('withdraws with a reason and puts back', async () => {
    expect((await stored('withdraw', 'arabic.txt', '--why', 'A duplicate.')).out).toBe('arabic.txt is withdrawn.\n')
    expect((await stored('ledger')).out).toMatch(/withdrawn documents\n.*arabic\.txt/)
    expect((await stored('withdraw', 'arabic.txt', '--undo', '--why', 'No duplicate.')).out).toBe(
      'arabic.txt is put back.\n',
    )
    expect(await stored('withdraw', 'none.txt', '--why', 'x')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no document none.txt'),
    })
  })

  it('checks, backs up and restores to the same', async () => {
    expect(await stored('check')).toMatchObject({ status: 0, out: expect.stringContaining('Everything is sound.') })
    expect((await stored('backup', at('all.hiwar'))).status).toBe(0)
    const other = at('restored')
    expect(await program.run(['restore', at('all.hiwar'), '--data', other])).toMatchObject({ status: 0 })
    const ledger = (folder: string) => program.run(['ledger', '--json', '--data', folder])
    expect((await ledger(other)).out).toBe((await ledger(data)).out)
    expect(await program.run(['restore', at('all.hiwar'), '--data', other])).toMatchObject({
      status: 1,
      err: expect.stringContaining('empty data folder'),
    })
  })
})

describe('hiwar start', () => {
  const free = () =>
    new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number }
        probe.close(() => resolve(port))
      })
    })

  it('reads the samples into an empty ledger, serves, is joined, refuses a second start, and stops cleanly', async () => {
    const port = await free()
    const started = program.start(['start', '--data', at('started'), '--port', String(port)])
    await started.until(/Hiwar is at http/)
    expect(started.said.out).toContain('Oman-US Strategic Dialogue')
    const answer = await fetch(`http://127.0.0.1:${port}/api/dialogues`)
    expect(JSON.stringify(await answer.json())).toContain('Qatar-UK Strategic Dialogue')
    expect((await program.run(['ledger', '--data', at('started')])).out).toContain('om-us-3-2026-ar-alamssar.txt')

    const second = await program.run(['start', '--data', at('started'), '--port', '0'])
    expect(second).toMatchObject({
      status: 1,
      err: expect.stringMatching(new RegExp(`already running.*process ${started.child.pid}`)),
    })
    const elsewhere = program.start([
      'start',
      '--data',
      at('elsewhere'),
      '--port',
      String(port),
      '--no-samples',
      '--language',
      'ar',
    ])
    await elsewhere.until(/حوار على http/)
    expect(elsewhere.said.err).toMatch(new RegExp(`المنفذ ${port} مشغول`))
    elsewhere.child.kill('SIGTERM')
    expect((await elsewhere.ended).status).toBe(0)

    started.child.kill('SIGINT')
    expect(await started.ended).toMatchObject({ status: 0, err: expect.stringMatching(/Stopping…\nStopped\.\n$/) })
    expect(existsSync(at('started', 'database', 'postmaster.pid'))).toBe(false)
  })

  it('recovers by itself after it was killed hard', async () => {
    const ledger = () => program.run(['ledger', '--json', '--data', at('started')])
    const before = (await ledger()).out
    const killed = program.start(['start', '--data', at('started'), '--port', '0'])
    await killed.until(/Hiwar is at http/)
    killed.child.kill('SIGKILL')
    await killed.ended
    const again = program.start(['start', '--data', at('started'), '--port', '0'])
    await again.until(/Hiwar is at http/)
    again.child.kill('SIGINT')
    expect((await again.ended).status).toBe(0)
    expect((await ledger()).out).toBe(before)
    expect(existsSync(at('started', 'database', 'postmaster.pid'))).toBe(false)
  })
})
