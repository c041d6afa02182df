import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { placeCited, placesOfMatter } from '../ledger/address.ts'
import { fold } from '../ledger/fold.ts'
import { type Judged, type Judgement, standing } from '../ledger/judgement.ts'
import { sayAmount } from '../ledger/naming/amount.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { ordinalName, sayDate, sayHijri } from '../ledger/naming/when.ts'
import { ratedDisagreements } from '../ledger/rating.ts'
import { rows } from '../reading/lexicon.ts'
import phrases from '../review/phrases.tsv'
import { review } from '../review/review.ts'
import { extractText } from '../text/extract.ts'
import { paperFormats, renderPaper } from './formats.ts'
import { linesOf } from './paper.ts'
import { reviewPaper } from './review-paper.ts'

const documents = [
  makeDocument({
    name: 'first.txt',
    issued: '2023-03-02',
    meetings: [{ quote: 'first dialogue', ordinal: 1, date: '2023-03-01', place: 'Muscat' }],
    acts: [
      {
        quote: 'Oman pledged to ratify the agreement on double taxation',
        kind: 'commit',
        undertaking: true,
        actors: ['OM'],
        topics: ['finance'],
      },
      {
        quote: 'agreed to hold the second round in 2024',
        kind: 'agree',
        undertaking: true,
        due: '2024',
        topics: ['dialogue'],
      },
    ],
    instruments: [{ quote: 'Free Trade Agreement', status: 'in-force', date: '2009-01-01' }],
    figures: [{ quote: '$3 billion', value: 3e9, unit: 'USD', of: 'bilateral trade', asOf: '2022' }],
  }),
  makeDocument({
    name: 'ثانية.txt',
    language: 'ar',
    meetings: [{ quote: 'الحوار الثاني', ordinal: 2, date: '2025-02-10', place: 'Washington' }],
    acts: [
      { quote: 'اتفق الجانبان على افتتاح مركز للتأشيرات', kind: 'agree', undertaking: true, topics: ['exchanges'] },
    ],
    instruments: [{ quote: 'اتفاقية التجارة الحرة', status: 'in-force' }],
    figures: [{ quote: '2.7 مليار دولار', value: 2.7e9, unit: 'USD', of: 'bilateral trade', asOf: '2024' }],
  }),
  makeDocument({
    name: 'report.txt',
    kind: 'press-report',
    meetings: [{ quote: 'second dialogue', ordinal: 2, date: '2025-02-12' }],
    acts: [],
  }),
]
const made = review('Oman-US Strategic Dialogue', fold(documents), documents, '2025-03-01')
const papers = { ar: reviewPaper(made, documents, 'ar'), en: reviewPaper(made, documents, 'en') }
const languages = ['ar', 'en'] as const
const tight = (text: string) => text.replace(/[\s\u200e\u200f]/g, '')

describe('the review as a paper', () => {
  it.each(languages)('holds nothing but fixed phrases, names, numbers and quotations (%s)', (language) => {
    const fixed = rows<'phrase' | 'ar' | 'en'>(phrases)
    const known = [
      ...made.matters.flatMap(({ title, steps }) => [title[language], ...steps.map(({ quote }) => quote)]),
      ...made.disagreements.map(({ about }) => about[language]),
      ...documents.flatMap(({ name, id }) => [name, id]),
      mechanismName(made.mechanism, ['OM', 'US'], language).whole,
      ...['OM', 'US'].map((side) => sideName(side, language)),
      ...[1, 2].map((ordinal) => ordinalName(ordinal, language)),
      ...['مسقط', 'واشنطن', 'Muscat', 'Washington'],
      ...['2023-03-01', '2023-03-02', '2025-02-10', '2025-02-12', '2025-02', '2009-01-01', made.asOf].map((date) =>
        sayDate(date, language),
      ),
      sayHijri(made.asOf, language)!,
      ...made.figures.map(({ value, unit }) => sayAmount(value, unit, language)),
      ...fixed.flatMap((row) =>
        row[language]
          .split('#')
          .flatMap((part) => [part.trim(), part.trim().replace(/^./, (first) => first.toUpperCase())]),
      ),
    ]
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
    const paper = papers[language]
    let text = [
      paper.title,
      paper.subtitle,
      ...paper.blocks.flatMap((block) => [
        ...(block.kind === 'heading' ? [block.text] : []),
        ...(block.kind === 'table' ? block.columns.map(({ name }) => name) : []),
        ...linesOf(block).map((line) => line.map(({ text: words }) => words).join('')),
      ]),
    ].join('\n')
    for (const phrase of known) text = text.replaceAll(phrase, ' ')
    expect(text.match(/\p{L}+/gu)?.filter((word) => word !== 'و' && word !== 'and') ?? []).toEqual([])
  })

  it.each(languages)('cites a sentence in every row that tells what became of something (%s)', (language) => {
    const coverage = papers[language].blocks.length - 1
    const rowsOf = papers[language].blocks.flatMap((block, i) =>
      block.kind === 'table' && i < coverage ? block.rows : [],
    )
    expect(rowsOf.length).toBeGreaterThan(5)
    expect(rowsOf.filter((cells) => !cells.flat(2).some(({ notes = [] }) => notes.length))).toEqual([])
  })

  it('says how much of each searched text was read', () => {
    const read = documents.map((document) => ({ ...document, readable: 0.94 }))
    const paper = reviewPaper(
      review('Oman-US Strategic Dialogue', fold(documents), read, '2025-12-31'),
      documents,
      'en',
    )
    expect(JSON.stringify(paper.blocks.at(-1))).toContain('94% of the text was read')
  })

  it('numbers quotations in the order in which they are cited, each once', () => {
    const cited = papers.en.blocks
      .flatMap(linesOf)
      .flat()
      .flatMap(({ notes = [] }) => notes)
    expect([...new Set(cited)]).toEqual(papers.en.notes.map((_, i) => i + 1))
    const places = papers.en.notes.map(({ document, place }) => `${document} ${place.start}-${place.end}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('says both sides of a disagreement and that nobody ruled', () => {
    const claims = papers.en.blocks.find((block) => block.kind === 'claims')!
    expect(claims.claims.map(({ line }) => line[0]!.text)).toEqual(
      expect.arrayContaining(['10 February 2025', '12 February 2025']),
    )
    expect(claims.remarks.flat().map(({ text }) => text)).toEqual(['Both stand. Nobody has ruled.'])
  })

  it('sets who claims the same under one claim', () => {
    const again = makeDocument({
      name: 'again.txt',
      kind: 'press-report',
      meetings: [{ quote: 'the second dialogue', ordinal: 2, date: '2025-02-12' }],
      acts: [],
    })
    const all = [...documents, again]
    const paper = reviewPaper(review(made.mechanism, fold(all), all, made.asOf), all, 'en')
    const block = paper.blocks.find((one) => one.kind === 'claims')!
    expect(block.claims.map(({ line, notes }) => [line[0]!.text, notes.length])).toEqual(
      expect.arrayContaining([
        ['10 February 2025', 1],
        ['12 February 2025', 2],
      ]),
    )
  })

  it('cites the act in which a figure is said', () => {
    const saying = makeDocument({
      name: 'saying.txt',
      meetings: [{ quote: 'first dialogue', ordinal: 1, date: '2023-03-01' }],
      acts: [{ quote: 'noted that trade had grown to $3 billion', kind: 'note', topics: ['trade'] }],
      figures: [{ quote: '$3 billion', value: 3e9, unit: 'USD', of: 'bilateral trade' }],
    })
    const both = [saying, documents[1]!]
    const paper = reviewPaper(review(made.mechanism, fold(both), both, made.asOf), both, 'en')
    expect(paper.notes.map(({ quote }) => quote)).toContain('noted that trade had grown to $3 billion')
    expect(paper.notes.map(({ quote }) => quote)).not.toContain('$3 billion')
  })

  it('says who ruled on a disagreement and a verdict, who disagrees, and how source and claim are rated', () => {
    const ledger = fold(documents)
    const disputed = ledger.disagreements[0]!
    const claims = disputed.claims.map((claim) => placeCited(claim, documents))
    const visas = ledger.matters.find(({ steps }) => steps.some(({ quote }) => quote.includes('للتأشيرات')))!
    const entered = (judged: Judged, by: string, minute: number): Judgement => ({
      ...judged,
      id: `${minute}`,
      by,
      at: `2025-02-20T10:${minute}:00.000Z`,
      why: 'Seen.',
    })
    const onDate = { on: 'disagreement', field: disputed.field, claims } as const
    const judgements = [
      entered({ ...onDate, ruling: 'stands', stands: claims[0]! }, 'Huda', 10),
      entered({ ...onDate, ruling: 'unsettled', stands: null }, 'Salim', 11),
      entered(
        { on: 'verdict', matter: placesOfMatter(visas, documents), verdict: 'kept', asOf: '2025-02-19' },
        'Huda',
        12,
      ),
      entered({ on: 'claim', place: claims[1]!, credibility: 4 }, 'Huda', 13),
    ]
    const judged = fold(documents, judgements)
    const rated = {
      ...judged,
      disagreements: ratedDisagreements(judged.disagreements, documents, standing(judgements)),
    }
    const paper = reviewPaper(review(made.mechanism, rated, documents, made.asOf), documents, 'en')
    const block = paper.blocks.find((one) => one.kind === 'claims')!
    const remarks = block.remarks.map((line) => line.map(({ text }) => text).join(''))
    expect(remarks[0]).toMatch(/^Ruled that it cannot be settled · Ruled by: Salim/)
    expect(remarks[1]).toMatch(/^Contested: Ruled to stand: 1\d February 2025 · Ruled by: Huda/)
    expect(block.claims.map(({ line }) => line.map(({ text }) => text).join(''))[1]).toMatch(/4: doubtful$/)
    const said = paper.blocks.flatMap(linesOf).map((line) => line.map(({ text }) => text).join(''))
    expect(said).toContainEqual(expect.stringMatching(/^Ruled: Kept · 19 February 2025 · Ruled by: Huda/))
  })

  it('sets what a figure changed by beside what it was before', () => {
    const said = papers.en.blocks.flatMap(linesOf).map((line) => line.map(({ text }) => text).join(''))
    expect(said).toContain('3 billion US dollars · -10%')
  })
})

describe.each(languages)('the formats of a paper (%s)', (language) => {
  const paper = papers[language]
  it.each(paperFormats)('%s has the same bytes each time', async (format) => {
    const [one, two] = [await renderPaper(paper, format), await renderPaper(paper, format)]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    expect(one.name).toContain('2025-03-01.')
  })

  it.each(['text', 'markdown', 'docx'] as const)(
    '%s holds every quotation, read back by our own reader',
    async (format) => {
      const { bytes, name } = await renderPaper(paper, format)
      const { text } = await extractText(bytes, name)
      for (const { quote } of paper.notes) expect(tight(text)).toContain(tight(quote))
      expect(tight(text)).toContain(tight(paper.title))
    },
  )

  it('pdf holds every quotation of unvowelled letters, read back by our own reader', async () => {
    const { bytes, name } = await renderPaper(paper, 'pdf')
    const { text } = await extractText(bytes, name)
    for (const { quote } of paper.notes) expect(tight(text)).toContain(tight(quote))
  })

  it('markdown and text take no sign of a name for one of their own', async () => {
    const hostile = {
      ...paper,
      title: 'A | *b* <script>',
      notes: paper.notes.map((note) => ({ ...note, document: '[x](y)|<b>' })),
    }
    const markdown = new TextDecoder().decode((await renderPaper(hostile, 'markdown')).bytes)
    expect(markdown).not.toMatch(/<script>|<b>|[^\\]\[x\]/)
  })

  it('docx and pdf take no text for a command', async () => {
    const hostile = { ...paper, title: '#panic("x") </w:t> \\ $ @a *b* ]' }
    for (const format of ['pdf', 'docx'] as const) {
      const { bytes, name } = await renderPaper(hostile, format)
      expect(tight((await extractText(bytes, name)).text)).toContain(tight('#panic("x")'))
    }
  })
})

it('each run of Arabic in DOCX has its direction, and bold and size for complex scripts', async () => {
  const { unzipSync } = await import('fflate')
  const xml = new TextDecoder().decode(unzipSync((await renderPaper(papers.ar, 'docx')).bytes)['word/document.xml'])
  const runs = xml.match(/<w:r>.*?<\/w:r>/g)!.filter((run) => /<w:t[ >][^<]*[\u0621-\u064a]/.test(run))
  expect(runs.length).toBeGreaterThan(20)
  for (const run of runs) expect(run).toMatch(/<w:rtl\/>/)
  expect(runs.filter((run) => /<w:b\/>/.test(run) && !/<w:bCs\/>/.test(run))).toEqual([])
  expect(runs.filter((run) => /<w:sz /.test(run) && !/<w:szCs /.test(run))).toEqual([])
  expect(xml).toContain('<w:bidiVisual/>')
})
