import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/ledger/judgement.ts'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

const stage = onStage({ withSamples: true })

const dialogue = 'Oman-US Strategic Dialogue'

async function textCalled(name: string) {
  const record = (await stage.desk.listDocuments()).find((document) => document.name === name)!
  return { record, path: `/documents/${record.id.replace('document:', '')}` }
}
const marksOf = async (id: string) => (await stage.desk.openDocument(id)).marks
const entered = async <On extends Judgement['on']>(on: On) =>
  (await stage.desk.judgements({ dialogue }))
    .filter(({ judgement, state }) => judgement.on === on && state === 'stands')
    .map(({ judgement }) => judgement as Extract<Judgement, { on: On }>)
const addressOf = (page: Page) => decodeURIComponent(new URL(page.url()).pathname)

describe('a finding', () => {
  const texts = { ar: 'om-us-3-2026-ar-alamssar.txt', en: 'om-us-2-2024-en-gulfobserver.txt' } as const
  const says = {
    ar: {
      name: 'اسمك',
      keep: 'سجّل',
      due: 'الموعد',
      amended: /^صحّحه سلمى/,
      noDate: /لا يُقرأ هذا تاريخا/,
      later: 'ابدأ بكلمة أبعد',
    },
    en: {
      name: 'Your name',
      keep: 'Enter',
      due: 'Due',
      amended: /^Amended by Salma/,
      noDate: /no date/,
      later: 'start a word later',
    },
  } as const

  it.each(['ar', 'en'] as const)(
    'is amended by the keyboard alone, under a name that is asked for once (%s)',
    async (language) => {
      const word = says[language]
      const { record, path } = await textCalled(texts[language])
      const page = await stage.open(path, { language, judge: '' })
      const card = page.locator('.card.on')
      await page.locator('.card').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('e')
      const form = card.locator('form')
      await form.waitFor()
      await expect
        .poll(() =>
          form
            .locator('select')
            .first()
            .evaluate((one) => one === document.activeElement),
        )
        .toBe(true)

      // what does not do is told beside its field, and nothing is sent
      await page.getByRole('textbox', { name: word.due }).focus()
      await page.keyboard.type('soon')
      await page.keyboard.press('Enter')
      await form.getByText(word.noDate).waitFor()
      expect(await marksOf(record.id)).toEqual([])

      await page.keyboard.press('Control+A')
      await page.keyboard.type('2027')
      await form.getByRole('button', { name: word.later }).focus()
      const before = (await form.locator('.says').textContent())!
      await page.keyboard.press('Enter')
      const words = (await form.locator('.says').textContent())!
      expect(words.length).toBeLessThan(before.length)
      await page.getByRole('textbox', { name: word.due }).focus()
      await page.keyboard.press('Enter')
      await page.locator('dialog.name-asked').getByLabel(word.name).waitFor()
      await page.keyboard.type(language === 'ar' ? 'سلمى' : 'Salma')
      await page.keyboard.press('Enter')
      await card.getByText(word.amended).waitFor()
      await form.waitFor({ state: 'detached' })
      const [mark] = await marksOf(record.id)
      expect(mark).toMatchObject({
        ruling: 'amended',
        by: language === 'ar' ? 'سلمى' : 'Salma',
        finding: { due: '2027' },
      })
      expect(mark!.finding!.start).toBeGreaterThan(mark!.anchor.start)

      // the name is kept: the next ruling asks for none
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await page.locator('.card.on.rejected').waitFor()
      await expect.poll(async () => (await marksOf(record.id)).length, patience).toBe(2)
      expect(await page.locator('dialog.name-asked').count()).toBe(0)
      await page.keyboard.press('k')
      await page.keyboard.press('u')
      await expect
        .poll(async () => (await marksOf(record.id)).map(({ ruling }) => ruling), patience)
        .toEqual(['rejected'])
    },
  )

  it('that another person judged otherwise tells both of them and their reasons, and appears there without moving the page', async () => {
    const { record, path } = await textCalled('om-us-1-2023-en-beiruttimes.txt')
    const hers = await stage.open(path, { language: 'en', judge: 'Salma', height: 500 })
    const his = await stage.open(path, { language: 'en', judge: 'Said', height: 500 })
    for (const page of [hers, his]) {
      await page.locator('.card').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('.card.on').waitFor()
    }
    await hers.evaluate(() => window.scrollTo(0, 120))
    const place = await hers.evaluate(() => window.scrollY)
    expect(place).toBeGreaterThan(0)
    await hers.getByRole('button', { name: 'Say why' }).click()
    await hers.keyboard.type('as the statement has it')
    await hers.getByRole('button', { name: 'Right' }).click()
    await his.locator('.card.on').getByText('Right, says Salma').waitFor()
    await his.keyboard.press('x')
    const contested = hers.locator('.card.on .contested')
    await contested.getByText('Right, says Salma').waitFor()
    await contested.getByText('as the statement has it').waitFor()
    await hers.locator('.card.on').getByText('Rejected by Said').waitFor()
    expect(await hers.evaluate(() => window.scrollY)).toBe(place)
    expect((await marksOf(record.id))[0]).toMatchObject({ by: 'Said', contested: [{ by: 'Salma' }] })

    // each takes back what is their own
    await hers.locator('.card.on .card-head').focus()
    await hers.keyboard.press('u')
    await his.locator('.card.on .contested').waitFor({ state: 'detached' })
    await his.locator('.card.on').getByText('Rejected by Said').waitFor()
  })

  it('that was judged is shown so without a break, whatever is fetched before the server has the judgement', async () => {
    const { record, path } = await textCalled('qa-gb-2-2025-en-menafn.txt')
    const page = await stage.open(path, { language: 'en' })
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/api/judgements', async (route) => {
      await held
      await route.fallback()
    })
    await page.locator('.card').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    const ruled = page.locator('.card.on').getByText('Right, says Salma')
    await ruled.waitFor()
    await page.evaluate(() => {
      const seen = { breaks: 0 }
      Object.assign(window, { seen })
      const look = () => document.querySelector('.card.on')?.textContent?.includes('Right, says Salma') || seen.breaks++
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    // what another person adds has the page fetch the document again, which does not know of the judgement
    const [again] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith(encodeURIComponent(record.id)) && response.ok()),
      stage.desk.addDocument(
        { from: 'paste', text: 'Oman and Japan held the first round of the Oman-Japan Dialogue.' },
        {},
      ),
    ])
    await again.finished()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await marksOf(record.id)).toEqual([])
    const known = page.waitForResponse(
      (response) => response.url().endsWith(encodeURIComponent(record.id)) && response.ok(),
    )
    letGo()
    await expect.poll(async () => (await marksOf(record.id)).length, patience).toBe(1)
    await (await known).finished()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await page.evaluate(() => (window as unknown as { seen: { breaks: number } }).seen.breaks)).toBe(0)
    await page.keyboard.press('u')
    await ruled.waitFor({ state: 'detached' })
    await expect.poll(async () => (await marksOf(record.id)).length, patience).toBe(0)
  })
})

describe('a matter', () => {
  const open = async (language: 'ar' | 'en', which = 0) => {
    const { matters } = await stage.desk.review(dialogue)
    const matter = matters.filter(({ steps }) => steps.length > 1)[which]!
    const page = await stage.open(`${oman}/matters/${encodeURIComponent(matter.address)}`, { language })
    return { page, matter, matters }
  }

  it('is ruled on with a reason, beside what was computed, and the ruling taken back', async () => {
    const { page, matter } = await open('ar')
    await page.getByRole('button', { name: 'احكم في مآله' }).click()
    await page.getByRole('button', { name: 'سجّل الحكم' }).click()
    await page.getByText('لا يُسجَّل هذا الحكم بغير سبب.').waitFor()
    const verdict = matter.verdict === 'overdue' ? 'kept' : 'overdue'
    await page.getByRole('combobox', { name: 'مآله' }).selectOption(verdict)
    await page.getByLabel('السبب').fill('لا نص يثبته')
    await page.keyboard.press('Enter')
    await page.locator('.matter-said').getByText('لا نص يثبته').waitFor()
    expect(await page.locator('.verdict-line .verdict').getAttribute('class')).toContain(matter.verdict)
    expect(await page.locator('.matter-said > .verdict').getAttribute('class')).toContain(verdict)
    expect(await entered('verdict')).toMatchObject([{ verdict, by: 'Salma', why: 'لا نص يثبته' }])
    await page.locator('.matter-said').getByRole('button', { name: 'تراجع' }).click()
    await page.locator('.matter-said').waitFor({ state: 'detached' })
  })

  it('is joined with another that is found by its title, and apart again when that is taken back', async () => {
    const { page, matter, matters } = await open('en')
    await page.getByRole('button', { name: 'Join it with another matter' }).click()
    const other = matters.find(({ address, title }) => address !== matter.address && title.ar !== title.en)!
    await page.getByLabel('Title of the other matter', { exact: true }).first().fill(other.title.en)
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Enter the ruling' }).click()
    await page.locator('.matter-said').getByText('Joined of two matters by Salma').waitFor()
    expect((await stage.desk.review(dialogue)).matters.length).toBe(matters.length - 1)
    await page.locator('.matter-said').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await stage.desk.review(dialogue)).matters.length, patience).toBe(matters.length)
  })

  it('gives away steps that are a matter of their own, and not all of them', async () => {
    const { page, matter } = await open('en')
    await page.getByRole('button', { name: 'Take steps out of it' }).click()
    const steps = page.locator('.step-chosen input')
    const n = await steps.count()
    for (let i = 0; i < n; i++) await steps.nth(i).check()
    await page.getByRole('button', { name: 'Enter the ruling' }).click()
    await page.getByRole('alert').waitFor()
    for (let i = 1; i < n; i++) await steps.nth(i).uncheck()
    await page.getByRole('button', { name: 'Enter the ruling' }).click()
    await page.locator('.matter-said').getByText('Taken apart from another matter by Salma').waitFor()
    expect(addressOf(page)).toContain(matter.address.split('/')[0]!)
    expect(await entered('matters')).toMatchObject([{ ruling: 'split', by: 'Salma' }])
  })
})

describe('the inbox of disagreements', () => {
  it('is gone through and ruled on by keys alone, and moves what is ruled on below', async () => {
    const page = await stage.open(`${oman}/disagreements`, { language: 'en' })
    await page.locator('.disagreement').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.locator('.disagreement form').waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('the host has the minutes')
    await page.keyboard.press('Enter')
    await page.getByText(/Salma holds that this stands/).waitFor()
    await page.getByRole('heading', { name: 'Ruled on' }).waitFor()
    const [ruled] = await entered('disagreement')
    expect(ruled).toMatchObject({ ruling: 'stands', why: 'the host has the minutes' })
    expect(ruled!.stands).not.toBeNull()
  })

  it('rates a claim and its source apart, in the words of the grades', async () => {
    const page = await stage.open(`${oman}/disagreements`, { language: 'ar' })
    await page.getByRole('button', { name: 'قيّم القول ومصدره' }).first().click()
    await page.getByLabel('صحة القول').selectOption('2')
    await page.getByLabel('موثوقية المصدر').selectOption('B')
    await page.getByRole('button', { name: 'سجّل الحكم' }).click()
    await page.getByText(/^القول 2: .+، بتقييم Salma/).waitFor()
    await page
      .getByText(/^المصدر B: .+، بتقييم Salma/)
      .first()
      .waitFor()
    await page.locator('.ruling-form').waitFor({ state: 'detached' })
    expect(await entered('claim')).toMatchObject([{ credibility: 2 }])
    const rated = (await stage.desk.sources()).filter(({ reliability }) => reliability)
    expect(rated).toMatchObject([{ reliability: { ruling: 'B', by: 'Salma' } }])
  })
})

describe('names and rounds', () => {
  it('two names are ruled to be one person’s, and two again', async () => {
    const page = await stage.open(`${oman}/people`, { language: 'en' })
    const people = page.locator('section[aria-labelledby=person] .named > li')
    await people.first().waitFor()
    const n = await people.count()
    await people.first().getByRole('button', { name: 'The same as another…' }).click()
    await people.first().getByRole('radio').last().check()
    await people.first().getByRole('button', { name: 'Enter the ruling' }).click()
    await page.getByText(/^Salma holds them to be one/).waitFor()
    await expect.poll(() => people.count(), patience).toBe(n - 1)
    await page.locator('section[aria-labelledby=identities]').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => people.count(), patience).toBe(n)
  })

  it('a text that fits no round is put to one from the list, and leaves the list', async () => {
    const page = await stage.open('/', { language: 'ar' })
    const list = page.locator('.unplaced > li')
    await list.first().waitFor()
    const n = await list.count()
    await list.first().getByRole('button', { name: 'ضعه في جولة…' }).click()
    await page.getByRole('combobox', { name: 'الحوار' }).selectOption('Qatar-UK Strategic Dialogue')
    await page.getByRole('button', { name: 'سجّل الحكم' }).click()
    await expect.poll(() => list.count(), patience).toBe(n - 1)
    const placed = (await stage.desk.judgements({ dialogue: 'Qatar-UK Strategic Dialogue' })).filter(
      ({ judgement }) => judgement.on === 'document',
    )
    expect(placed).toMatchObject([{ judgement: { round: { mechanism: 'Qatar-UK Strategic Dialogue' } } }])
  })

  it('a text is put to a dialogue that no text names, which is then among the dialogues', async () => {
    const { record, path } = await textCalled('om-us-0-2022-ar-akhbaar24.txt')
    const page = await stage.open(path, { language: 'ar' })
    await page.getByRole('button', { name: 'ضعه في جولة…' }).click()
    await page.getByRole('combobox', { name: 'الحوار' }).selectOption({ label: 'حوار لم يسمّه نص بعد' })
    const enter = page.getByRole('button', { name: 'سجّل الحكم' })
    await page.getByRole('combobox', { name: 'أحد الطرفين' }).selectOption('OM')
    await page.getByLabel('رقمها').fill('2')
    // without its other side it is no dialogue
    await enter.click()
    await page.locator('.ruling-form').getByRole('alert').waitFor()
    await page.getByRole('combobox', { name: 'الطرف الآخر' }).selectOption('US')
    await page.getByRole('combobox', { name: 'صفته' }).selectOption({ label: 'اللجنة المشتركة العليا' })
    await enter.click()
    const named = 'Oman-US Higher Joint Committee'
    await expect.poll(async () => (await stage.desk.openDocument(record.id)).rounds, patience).toEqual([`${named}/2`])
    await page.getByRole('link', { name: 'الحوارات' }).click()
    await page.getByRole('link', { name: 'اللجنة المشتركة العليا بين عُمان والولايات المتحدة' }).waitFor()
  })
})
