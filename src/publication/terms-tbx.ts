import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { HiwarError } from '../errors.ts'
import { type Term, termKinds } from '../ledger/term.ts'
import type { Language } from '../reading/finding.ts'
import { decoded, inLine, type LinedTerm, onLine } from './terms-file.ts'

// The term base as TBX (ISO 30042:2019), dialect TBX-Basic, in the style of data categories as attributes (DCA). The kind of a term is its
// subject field; the term under which it is followed is a cross-reference; its topics stand in a note, since TBX-Basic has no category for them.

const namespace = 'urn:iso:std:iso:30042:ed-2'
const schema =
  'https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng'
const preferred = 'preferredTerm-admn-sts'
const topicsNote = 'topics: '

export function termsTbx(terms: readonly Term[]): Uint8Array {
  const ids = new Set(terms.map(({ id }) => id))
  const section = (language: Language, title: string, also: readonly string[]) => [
    `        <langSec xml:lang="${language}">`,
    ...[title, ...also].map((name, i) => {
      const status = i === 0 ? `<termNote type="administrativeStatus">${preferred}</termNote>` : ''
      return `          <termSec><term>${escaped(name)}</term>${status}</termSec>`
    }),
    '        </langSec>',
  ]
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<?xml-model href="${schema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>`,
    `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="${namespace}">`,
    '  <tbxHeader>',
    '    <fileDesc>',
    '      <titleStmt><title>Hiwar term base</title></titleStmt>',
    '      <sourceDesc><p>Terms of strategic dialogues in Arabic and English</p></sourceDesc>',
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...terms.flatMap(({ id, kind, subject, topics, title, also }) => [
      `      <conceptEntry id="${xmlId(id)}">`,
      `        <descrip type="subjectField">${kind}</descrip>`,
      ...(subject === null
        ? []
        : [
            `        <ref type="crossReference"${ids.has(subject) ? ` target="${xmlId(subject)}"` : ''}>${subject}</ref>`,
          ]),
      ...(topics.length ? [`        <note>${topicsNote}${topics.join(' ')}</note>`] : []),
      ...section('ar', title.ar, also.ar),
      ...section('en', title.en, also.en),
      '      </conceptEntry>',
    ]),
    '    </body>',
    '  </text>',
    '</tbx>',
  ]
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An XML id begins with a letter or `_`. */
const xmlId = (id: string): string => (/^\d/.test(id) ? `_${id}` : id)

interface Entry {
  readonly line: number
  readonly id: string
  kind: string
  subject: string
  topics: readonly string[]
  readonly names: Record<Language, { text: string; preferred: boolean }[]>
}

const elementOf = ({ name }: SaxesTagPlain): string => name.slice(name.indexOf(':') + 1)

/**
 * Terms of a TBX file, also of one that other programs wrote: a term without a subject field that Hiwar has is taken for a sector.
 * @throws HiwarError `TERMS_ENCODING`, `TERMS_REFUSED`, `TERMS_BROKEN`, `TERMS_LINE_INVALID`
 */
export function termsOfTbx(bytes: Uint8Array, name: string): readonly Term[] {
  const text = decoded(bytes, name)
  const parser = new SaxesParser({ xmlns: false })
  const found: LinedTerm[] = []
  const open: string[] = []
  let entry: Entry | null = null
  let language: Language | null = null
  let type: string | undefined
  let content = ''
  const attribute = (tag: SaxesTagPlain, key: string) => tag.attributes[key]
  parser.on('error', (fault) => {
    throw new HiwarError('TERMS_BROKEN', { name, line: parser.line, why: fault.message.replace(/^\d+:\d+: /, '') })
  })
  // No entity is ever expanded but the five of XML itself; a file that declares others is not what it seems
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new HiwarError('TERMS_REFUSED', { name, line: parser.line })
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-8$/i.test(encoding)) throw new HiwarError('TERMS_ENCODING', { name })
  })
  parser.on('opentag', (tag) => {
    const element = elementOf(tag)
    if (open.length === 0 && element !== 'tbx' && element !== 'martif')
      throw new HiwarError('TERMS_BROKEN', { name, line: parser.line, why: `<${element}>` })
    if (open.length > 30) throw new HiwarError('TERMS_BROKEN', { name, line: parser.line, why: `<${element}>` })
    open.push(element)
    content = ''
    type = attribute(tag, 'type')
    // The edition of 2008 says termEntry and langSet
    if (element === 'conceptEntry' || element === 'termEntry')
      entry = {
        line: parser.line,
        id: attribute(tag, 'id') ?? '',
        kind: '',
        subject: '',
        topics: [],
        names: { ar: [], en: [] },
      }
    if (element === 'langSec' || element === 'langSet') {
      const primary = (attribute(tag, 'xml:lang') ?? '').toLowerCase().split('-')[0]
      language = primary === 'ar' || primary === 'en' ? primary : null
    }
  })
  parser.on('text', (piece) => (content += piece))
  parser.on('cdata', (piece) => (content += piece))
  parser.on('closetag', (tag) => {
    const element = elementOf(tag)
    open.pop()
    if (!entry) return
    const said = content.trim()
    content = ''
    if (element === 'term' && language) entry.names[language].push({ text: said, preferred: false })
    else if (element === 'termNote' && type === 'administrativeStatus' && said === preferred && language) {
      const last = entry.names[language].at(-1)
      if (last) last.preferred = true
    } else if (element === 'descrip' && type === 'subjectField') entry.kind = said
    else if (element === 'ref' && type === 'crossReference') entry.subject = said
    else if (element === 'note' && said.startsWith(topicsNote))
      entry.topics = said.slice(topicsNote.length).split(/\s+/).filter(Boolean)
    else if (element === 'langSec' || element === 'langSet') language = null
    else if (element === 'conceptEntry' || element === 'termEntry') {
      found.push(writtenOf(entry, name))
      entry = null
    }
  })
  parser.write(text).close()
  return inLine(found, name)
}

function writtenOf({ line, id, kind, subject, topics, names }: Entry, name: string): LinedTerm {
  const titled = (language: Language) => {
    const list = names[language]
    const title = list.find((other) => other.preferred) ?? list[0]
    if (!title) throw onLine(new HiwarError('TERM_LANGUAGE_MISSING', { language }), name, line)
    return { title: title.text, also: list.filter((other) => other !== title).map(({ text }) => text) }
  }
  const [ar, en] = [titled('ar'), titled('en')]
  const own = (termKinds as readonly string[]).includes(kind)
  return {
    line,
    term: {
      // Another program's id is its own affair
      id: own ? id.replace(/^_/, '') : '',
      kind: own ? kind : 'sector',
      subject: own ? subject : '',
      topics,
      ar: ar.title,
      en: en.title,
      arAlso: ar.also,
      enAlso: en.also,
    },
  }
}
