import { expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { patience } from './stage.ts'

const stage = onStage({ withSamples: true, expected: /violates the following Content Security Policy directive/ })

const page = `<!doctype html><html lang="ar" dir="rtl"><head><title>بيان</title>
<link rel="preconnect" href="https://elsewhere.example"><link rel="stylesheet" href="https://elsewhere.example/style.css">
<style>h1 { font-size: 40px; background: url(https://elsewhere.example/ground.png) }</style></head>
<body onload="document.title = 'ran'"><h1>بيان مشترك</h1><img src="https://elsewhere.example/flag.png" alt="علم">
<p>عقدت سلطنة عُمان والولايات المتحدة الجولة التاسعة من الحوار الاستراتيجي في مسقط في 3 مايو 2024، واتفق الجانبان على افتتاح مكتبة مشتركة قبل نهاية العام.</p>
<script>document.body.textContent = 'ran'</script></body></html>`
const addressOf = ({ document }: { readonly document: string }) => `/documents/${document.replace('document:', '')}`

it('shows a page of the web beside its text as it came, and nothing in it runs or asks for anything', async () => {
  const bytes = new TextEncoder().encode(page)
  const opened = await stage.open(
    addressOf(await stage.desk.addDocument({ from: 'file', name: 'bayan.html', bytes }, {})),
  )
  await opened.getByRole('button', { name: 'اعرض الملف بجانب النص' }).click()
  const shown = opened.frameLocator('.original iframe')
  await shown.getByRole('heading', { name: 'بيان مشترك' }).waitFor()
  expect(await shown.locator('body').textContent()).toContain('افتتاح مكتبة مشتركة')
  expect(await shown.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)).toBe('40px')
  // the text stays beside it, and its findings are still in reach
  await opened.locator('article .cue').first().click()
  await opened.locator('.card.on').waitFor()
  await opened.getByRole('button', { name: 'أغلقه' }).click()
  await opened.locator('.original').waitFor({ state: 'detached' })
})

it('draws the pages of a PDF beside its text', async () => {
  const { bytes } = await stage.desk.publishReview('Oman-US Strategic Dialogue', 'pdf', 'en')
  const added = await stage.desk.addDocument({ from: 'file', name: 'review.pdf', bytes }, {})
  const opened = await stage.open(addressOf(added), { language: 'en' })
  await opened.getByRole('button', { name: 'Show the file beside the text' }).click()
  const first = opened.getByRole('img', { name: /^Page 1 of \d+$/ })
  const inked = () =>
    first.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return data.some((value, i) => i % 4 === 0 && data[i + 3]! > 0 && value < 90)
    })
  await opened.locator('.original canvas[data-drawn]').first().waitFor()
  await expect.poll(inked, patience).toBe(true)
  expect(await opened.locator('.original canvas').count()).toBeGreaterThan(1)
})

it('is not offered where a document came as bare text', async () => {
  const { id } = (await stage.desk.listDocuments()).find(({ format }) => format === 'txt')!
  const opened = await stage.open(addressOf({ document: id }), { language: 'en' })
  await opened.getByRole('link', { name: 'Save the original file' }).waitFor()
  expect(await opened.getByRole('button', { name: 'Show the file beside the text' }).count()).toBe(0)
})
