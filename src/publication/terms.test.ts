import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HiwarError } from '../errors.ts'
import { soundTerm, type Term, termKinds } from '../ledger/term.ts'
import { shippedTerms } from '../ledger/terms.ts'
import { topics } from '../reading/finding.ts'
import { termsCsv, termsOfCsv } from './terms-csv.ts'
import { termsOfTbx, termsTbx } from './terms-tbx.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const said = (bytesOf: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf)
const fault = (work: () => unknown): HiwarError => {
  try {
    work()
  } catch (error) {
    if (error instanceof HiwarError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

const letters = fc.stringMatching(/^[a-zA-Zء-ي0-9][a-zA-Zء-ي "',;&<>()\n-]{0,30}$/)
const phrase = letters.filter((text) => /\p{L}/u.test(text) && text.replace(/\s+/g, ' ').trim().length > 0)
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const term: fc.Arbitrary<Term> = fc
  .record({
    id,
    kind: fc.constantFrom(...termKinds),
    subject: fc.option(id),
    topics: fc.subarray([...topics]),
    ar: phrase,
    en: phrase,
    arAlso: fc.array(phrase, { maxLength: 4 }),
    enAlso: fc.array(phrase, { maxLength: 4 }),
  })
  .map(soundTerm)

describe.each([
  ['TBX', termsTbx, termsOfTbx],
  ['CSV', termsCsv, termsOfCsv],
] as const)('terms as %s', (_, write, read) => {
  it('come back as they went', () => {
    expect(read(write(shippedTerms), 'terms')).toEqual(shippedTerms)
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        expect(read(write(terms), 'terms')).toEqual(terms)
      }),
    )
  })
  it('are the same bytes each time', () => {
    expect(Buffer.compare(write(shippedTerms), write(shippedTerms))).toBe(0)
  })
  it('are refused in another encoding than UTF-8', () => {
    expect(fault(() => read(new Uint8Array([0x3c, 0xe3, 0xc7]), 'old')).code).toBe('TERMS_ENCODING')
  })
})

const concept = (inner: string, kind = 'sector') =>
  `<?xml version="1.0"?>\n<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n<conceptEntry id="x1">\n<descrip type="subjectField">${kind}</descrip>\n${inner}\n</conceptEntry>\n</body></text></tbx>`
const both =
  '<langSec xml:lang="ar-OM"><termSec><term>مياه</term></termSec></langSec><langSec xml:lang="en-US"><termSec><term>Water</term></termSec></langSec>'

describe('a TBX file of others', () => {
  it('gives its terms by their languages, whatever the region', () => {
    expect(termsOfTbx(bytes(concept(both)), 'x')).toMatchObject([
      { id: 'x1', kind: 'sector', title: { ar: 'مياه', en: 'Water' } },
    ])
    expect(termsOfTbx(bytes(concept(both, 'Environment')), 'x')).toMatchObject([{ id: 'water', kind: 'sector' }])
  })
  it('calls a concept by its preferred term', () => {
    const inner = both
      .replace('<termSec><term>Water', '<termSec><term>H2O</term></termSec><termSec><term>Water')
      .replace('Water</term>', 'Water</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>')
    expect(termsOfTbx(bytes(concept(inner)), 'x')).toMatchObject([{ title: { en: 'Water' }, also: { en: ['H2O'] } }])
  })
  it('is told the line of what is wrong', () => {
    const oneLanguage = fault(() =>
      termsOfTbx(bytes(concept('<langSec xml:lang="ar"><termSec><term>مياه</term></termSec></langSec>')), 'x.tbx'),
    )
    expect(oneLanguage.say('en')).toMatch(/^x\.tbx, line 3: .*en is missing/)
    expect(fault(() => termsOfTbx(bytes(concept('<langSec>')), 'x.tbx')).say('en')).toMatch(
      /^x\.tbx is no sound file of terms, line 6/,
    )
    expect(fault(() => termsOfTbx(bytes('<html/>'), 'x')).code).toBe('TERMS_BROKEN')
  })
  it('is refused where it declares entities, and none is expanded', () => {
    const bomb = `<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><tbx>&b;</tbx>`
    expect(fault(() => termsOfTbx(bytes(bomb), 'x')).code).toBe('TERMS_REFUSED')
    expect(fault(() => termsOfTbx(bytes('<!DOCTYPE tbx SYSTEM "file:///etc/hostname"><tbx>&b;</tbx>'), 'x')).code).toBe(
      'TERMS_BROKEN',
    )
  })
  it('is refused where it is nested without end, or says that it is in another encoding', () => {
    expect(fault(() => termsOfTbx(bytes(`<tbx>${'<a>'.repeat(100_000)}`), 'x')).code).toBe('TERMS_BROKEN')
    expect(fault(() => termsOfTbx(bytes('<?xml version="1.0" encoding="windows-1256"?><tbx/>'), 'x')).code).toBe(
      'TERMS_ENCODING',
    )
  })
})

describe('a CSV file of terms', () => {
  it('opens in a spreadsheet as UTF-8 and comes back from one that parts by semicolons', () => {
    expect(said(termsCsv([]))).toMatch(/^\ufeffid,kind/)
    expect(termsOfCsv(bytes('\ufeffkind;en;ar\r\nsector;"Water; and ""ice""";مياه\r\n'), 'x')).toMatchObject([
      { id: 'water-and-ice', title: { en: 'Water; and "ice"' } },
    ])
  })
  it('is told the line of what is wrong, counting lines inside quotation marks', () => {
    const file = 'kind,en,ar\r\nsector,"Wa\r\nter",مياه\r\nplanet,Mars,المريخ\r\n'
    expect(fault(() => termsOfCsv(bytes(file), 'x.csv')).say('en')).toMatch(/^x\.csv, line 4: .*planet/)
    expect(fault(() => termsOfCsv(bytes('en\nWater'), 'x.csv')).say('en')).toMatch(/line 1: kind, ar/)
  })
  it('takes no formula for a name', () => {
    expect(fault(() => termsOfCsv(bytes('kind,en,ar\nsector,=1+1,مياه'), 'x')).code).toBe('TERMS_LINE_INVALID')
  })
})
