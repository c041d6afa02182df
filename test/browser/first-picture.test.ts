import { describe, expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

const stage = onStage({ withSamples: true })
const sent = async (path: string, cookie = '') => (await fetch(stage.address + path, { headers: { cookie } })).text()
const name = 'الحوار الاستراتيجي بين عُمان والولايات المتحدة'

describe('the page of a dialogue, as the server sends it', () => {
  it('has its name and its count in it, with the counts as links that need no script', async () => {
    const page = await sent(oman)
    expect(page).toMatch(/^<!doctype html>\s*<html lang="ar" dir="rtl">/)
    expect(page).toContain(`<title>${name} · حوار</title>`)
    expect(page).toMatch(new RegExp(`<h1[^>]*>${name}<`))
    expect(page).toMatch(/من \d+ ملفا/)
    expect(page).toContain(`href="${oman}?only=silent"`)
  })

  it('is as of the day that the address names', async () => {
    const texts = (page: string) => Number(/(\d+) نص/.exec(page.slice(page.indexOf('as-of')))?.[1])
    expect(texts(await sent(`${oman}?on=2023-06-01`))).toBeGreaterThan(0)
    expect(await sent(`${oman}?on=2023-06-01`)).toContain('"asOf":"2023-06-01"')
    expect(await sent(`${oman}?on=no-day`)).not.toContain('"asOf":"no-day"')
  })

  it('asks for no other answer about the dialogue before its loom is drawn', async () => {
    const page = await stage.open(oman)
    await page.locator('.loom [data-row]').first().waitFor()
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
    expect(asked.filter((address) => address.endsWith('/loom'))).toEqual([])
  })

  it('speaks the language and writes the digits that the reader chose before', async () => {
    const page = await stage.open(oman)
    const again = async () => (await page.context().request.get(stage.address + oman)).text()
    await page.getByRole('button', { name: 'العرض' }).click()
    await page.getByLabel('الأرقام ٠–٩').check()
    await page.getByLabel('داكنة').check()
    await expect.poll(again, patience).toMatch(/من [٠-٩]+ ملفا/)
    expect(await again()).toContain('data-mantine-color-scheme="dark"')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(again, patience).toMatch(/<html lang="en" dir="ltr"[^]*Of \d+ matters/)
  })

  it('is seen where no script runs', async () => {
    const page = await stage.open('/documents')
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(stage.address + oman)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    expect(await page.getByRole('slider').count()).toBe(0)
    stage.faults.length = 0
  })

  it('is the plain page for an address that no dialogue has', async () => {
    for (const path of ['/dialogues/Nowhere', '/documents', `${oman}/review`])
      expect(await sent(path)).toMatch(/<div id="root"><\/div>/)
  })

  it('tells nothing to one who is not signed in, where there are accounts', async () => {
    const acting = await stage.desk.acting(null)
    await stage.desk.setUpAccounts(acting!, [
      { name: 'nadia', side: 'OM', role: 'head', password: 'a long secret of Muscat' },
      { name: 'walter', side: 'US', role: 'head', password: 'a long secret of Washington' },
    ])
    expect(await sent(oman)).toMatch(/<div id="root"><\/div>/)
    const { token } = await stage.desk.signIn('nadia', 'a long secret of Muscat', '127.0.0.1')
    expect(await sent(oman, `hiwar-session=${token}`)).toContain(name)
  }, 600_000)
})
