import { expect, it } from 'vitest'
import { stillPage } from './still-page.ts'

const page = (html: string) => stillPage(new TextEncoder().encode(html), 'page.html')

it('keeps the words, their order and the style inside the page', () => {
  const shown = page(
    '<html lang="ar"><head><style>p { color: red }</style></head><body><p dir="rtl">اتفق الجانبان</p></body></html>',
  )
  expect(shown).toContain('<p dir="rtl">اتفق الجانبان</p>')
  expect(shown).toContain('p { color: red }')
})

it.each([
  ['a script', '<script>steal()</script>'],
  ['a handler', '<b onclick="steal()">b</b>'],
  [
    'a picture from elsewhere',
    '<img alt="a minister" src="https://elsewhere.example/x.png" srcset="https://elsewhere.example/y.png 2x">',
  ],
  ['a connection made beforehand', '<link rel="preconnect" href="https://elsewhere.example">'],
  ['a page that leads away', '<meta http-equiv="refresh" content="0; url=https://elsewhere.example">'],
  ['a frame', '<iframe src="https://elsewhere.example"></iframe>'],
])('leaves out %s', (_, html) => {
  const shown = page(`<p>before</p>${html}<p>after</p>`)
  expect(shown).not.toMatch(/elsewhere|steal/)
  expect(shown).toMatch(/before[^]*after/)
})

it('keeps a picture that the page carries in itself', () => {
  expect(page('<img src="data:image/png;base64,AAAA">')).toContain('data:image/png')
})

it('reads a page in the encoding that it names', () => {
  const bytes = new Uint8Array([
    ...new TextEncoder().encode('<meta charset="windows-1256"><p>'),
    0xda,
    0xe3,
    0xc7,
    0xe4,
  ])
  expect(stillPage(bytes, 'page.html')).toContain('عمان')
})
