import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

const stage = onStage({ withSamples: true })

const direction = (page: Page) => page.evaluate(() => document.documentElement.dir)
const marks = (page: Page) => page.locator('.loom [data-row] .stop button.cell')
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

describe('the list of dialogues', () => {
  it('names both sides in Arabic, and switches to English without loading anew', async () => {
    const page = await stage.open('/')
    expect(await direction(page)).toBe('rtl')
    await page.getByRole('link', { name: 'الحوار الاستراتيجي بين عُمان والولايات المتحدة' }).waitFor()
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Oman–US Strategic Dialogue' }).waitFor()
    expect(await direction(page)).toBe('ltr')
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
    await page.reload()
    await page.getByRole('link', { name: 'Oman–US Strategic Dialogue' }).waitFor()
  })

  it('leads to a dialogue, and explains itself until told not to', async () => {
    const page = await stage.open('/')
    await page.getByRole('button', { name: 'فهمت' }).click()
    await page.reload()
    await page
      .getByRole('link', { name: /بين عُمان والولايات المتحدة/ })
      .first()
      .click()
    await page.getByRole('grid').waitFor()
    expect(await page.locator('.explained').count()).toBe(0)
  })

  it('lists the texts that fit no round', async () => {
    const { ledger } = await stage.desk.ledger()
    const page = await stage.open('/')
    expect(ledger.unplaced.length).toBeGreaterThan(0)
    await expect.poll(() => page.locator('.unplaced li').count(), patience).toBe(ledger.unplaced.length)
  })
})

describe('the loom', () => {
  it('leads from a mark to its sentence in place, and from there to the sentence highlighted in its text', async () => {
    const page = await stage.open(oman)
    const mark = marks(page).first()
    const name = (await mark.getAttribute('aria-label'))!
    await mark.click()
    const sentence = page.locator('.unfolded .in-hand .says a')
    await sentence.waitFor()
    const quoted = (await sentence.textContent())!.replace(/^[«“]|[»”]$/g, '')
    expect(name).toContain(quoted.slice(0, 40))
    await sentence.click()
    await page.locator('article .passage').first().waitFor()
    const highlighted = (await page.locator('article .passage').allTextContents()).join('')
    expect(highlighted.replace(/\s+/g, ' ')).toBe(quoted.replace(/\s+/g, ' '))
    const [start, end] = new URL(page.url()).hash.slice(1).split('-').map(Number)
    expect(end! - start!).toBe(quoted.length)
    const isSeen = () =>
      page
        .locator('article .passage')
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        })
    await expect.poll(isSeen, patience).toBe(true)
  })

  it.each(['ar', 'en'] as const)('runs time the way the language is read (%s)', async (language) => {
    const page = await stage.open(oman, { language })
    const heads = await page
      .locator('.loom .axis .round-head:not(.next)')
      .evaluateAll((all) =>
        all.map((head) => head.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2),
      )
    const ordered = [...heads].sort((a, b) => (language === 'ar' ? b - a : a - b))
    expect(heads.length).toBeGreaterThan(2)
    expect(heads).toEqual(ordered)
    const row = page.locator('.loom [data-row]').first()
    const [title, verdict] = [await row.locator('.title').boundingBox(), await row.locator('.now').boundingBox()]
    expect(title!.x > verdict!.x).toBe(language === 'ar')
  })

  it.each(['ar', 'en'] as const)(
    'is moved through by arrows, unfolded by Enter and folded by Escape (%s)',
    async (language) => {
      const page = await stage.open(oman, { language })
      const on = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
      const back = language === 'ar' ? 'ArrowRight' : 'ArrowLeft'
      await page.locator('.loom [data-cell][tabindex="0"]').focus()
      const title = await focused(page)
      await page.keyboard.press(on)
      const mark = await focused(page)
      expect(mark).not.toBe(title)
      await page.keyboard.press(back)
      expect(await focused(page)).toBe(title)
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).not.toBe(title)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await page.locator('.unfolded').waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.unfolded').waitFor({ state: 'detached' })
      expect(await page.locator('.loom [data-cell][tabindex="0"]').count()).toBe(1)
    },
  )

  it('is filtered by the counts of its summary, which a link keeps', async () => {
    const page = await stage.open(oman)
    const all = await page.locator('.loom [data-row]').count()
    const review = await stage.desk.review('Oman-US Strategic Dialogue')
    expect(all).toBe(review.matters.length)
    const silent = review.matters.filter(({ verdict }) => verdict === 'silent').length
    await page.locator('.summary a', { hasText: 'لم تذكرها' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('.loom [data-row]').length === n, silent)
    expect(new URL(page.url()).search).toBe('?only=silent')
    await page.reload()
    await page.waitForFunction((n) => document.querySelectorAll('.loom [data-row]').length === n, silent)
  })

  it('says of a silent matter which texts were searched', async () => {
    const page = await stage.open(oman)
    await page.locator('.loom .silent .now button').first().click()
    const searched = page.locator('.unfolded li').last().getByRole('link')
    const review = await stage.desk.review('Oman-US Strategic Dialogue')
    expect(await searched.count()).toBe(review.matters.find(({ verdict }) => verdict === 'silent')!.searched.length)
  })

  it('keeps to a phone without scrolling sideways', async () => {
    for (const language of ['ar', 'en'] as const) {
      const page = await stage.open(oman, { language, width: 390, height: 844 })
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(content).toBeLessThanOrEqual(window!)
    }
  })
})

describe('a matter and a round', () => {
  it('are reached from the loom, with the story of the one and the texts of the other', async () => {
    const page = await stage.open(oman, { language: 'en' })
    const title = page.locator('.loom [data-row] .title a').first()
    const called = await title.textContent()
    await title.click()
    await page.getByRole('heading', { level: 1, name: called! }).waitFor()
    expect(await page.locator('.stage .says').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Oman–US Strategic Dialogue' }).click()
    await page.getByRole('link', { name: 'Third round', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Third round' }).waitFor()
    const { rounds } = await stage.desk.review('Oman-US Strategic Dialogue')
    expect(await page.locator('.reports li').count()).toBe(
      rounds.find(({ ordinal }) => ordinal === 3)!.documents.length,
    )
  })

  it('a round tells what was promised at it, by when, and what became of it', async () => {
    const page = await stage.open(`${oman}/rounds/1`, { language: 'en' })
    const { matters } = await stage.desk.review('Oman-US Strategic Dialogue')
    const promised = matters.filter(({ steps }) =>
      steps.some(
        ({ step, roundAddress }) =>
          roundAddress === 'Oman-US Strategic Dialogue/1' && (step === 'promised' || step === 'restated'),
      ),
    )
    expect(promised.length).toBeGreaterThan(0)
    const told = page.getByRole('list', { name: 'Promised for what comes next' }).getByRole('listitem')
    expect(await told.count()).toBe(promised.length)
    expect(await told.locator('.verdict').count()).toBe(promised.length)
  })

  it('an address that leads nowhere says so in the reader’s language', async () => {
    const page = await stage.open('/nowhere')
    await page.getByText('لا شيء في هذا العنوان').waitFor()
  })
})

describe('a text', () => {
  const arabic = 'om-us-3-2026-ar-alamssar.txt'
  const addressOf = async (name: string) => {
    const record = (await stage.desk.listDocuments()).find((document) => document.name === name)!
    return { record, path: `/documents/${record.id.replace('document:', '')}` }
  }

  it('is shown letter for letter, in the direction of its own paragraphs whatever the interface speaks', async () => {
    const { record, path } = await addressOf(arabic)
    const { text } = await stage.desk.openDocument(record.id)
    const page = await stage.open(path, { language: 'en' })
    expect(await direction(page)).toBe('ltr')
    const shown = await page
      .locator('article [data-start]')
      .evaluateAll((all) =>
        all.map(
          (line) => [Number(line.getAttribute('data-start')), line.textContent!, line.getAttribute('dir')] as const,
        ),
      )
    expect(shown.length).toBeGreaterThan(2)
    for (const [start, words, dir] of shown) {
      expect(text.slice(start, start + words.length)).toBe(words)
      expect(dir).toBe('rtl')
    }
  })

  it('gives what is selected as it stands in the document', async () => {
    const { record, path } = await addressOf(arabic)
    const { reading } = await stage.desk.openDocument(record.id)
    const act = reading.acts.at(-1)!
    const page = await stage.open(`${path}#${act.start}-${act.end}`)
    const selected = await page.locator('article .passage').evaluateAll((pieces) => {
      const range = document.createRange()
      range.setStartBefore(pieces[0]!)
      range.setEndAfter(pieces.at(-1)!)
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
      return getSelection()!.toString()
    })
    expect(selected).toBe(act.quote)
  })

  it('takes an answer on a finding and takes it back, by the keyboard alone', async () => {
    const { record, path } = await addressOf('om-us-1-2023-en-beiruttimes.txt')
    const page = await stage.open(path, { language: 'en' })
    await page.locator('.card').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.card.on').waitFor()
    expect(await page.locator('.card.on .mono').textContent()).toMatch(/^en\./)
    await page.keyboard.press('x')
    await page.locator('.card.on.rejected').waitFor()
    await expect
      .poll(
        async () => (await stage.desk.openDocument(record.id)).judgements.filter(({ on }) => on === 'finding').length,
        patience,
      )
      .toBe(1)
    await page.keyboard.press('u')
    await page.locator('.card.on:not(.rejected)').waitFor()
    await expect
      .poll(
        async () => (await stage.desk.openDocument(record.id)).judgements.some(({ on }) => on === 'judgement'),
        patience,
      )
      .toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.card.on').waitFor({ state: 'detached' })
  })

  it('takes an answer by the mouse, from the word in the text', async () => {
    const { record, path } = await addressOf('qa-gb-2-2025-en-menafn.txt')
    const page = await stage.open(path)
    await page.locator('article .cue').first().click()
    await page.locator('.card.on').getByRole('button', { name: 'صحيح' }).click()
    await page.locator('.card.on.accepted').waitFor()
    await expect
      .poll(
        async () =>
          (await stage.desk.openDocument(record.id)).judgements.map(
            (judgement) => judgement.on === 'finding' && judgement.ruling,
          ),
        patience,
      )
      .toEqual(['accepted'])
  })

  it('is withdrawn with a reason, stays to be read, and is put back', async () => {
    const { record, path } = await addressOf('eg-om-15-2022-ar-alanba.txt')
    const page = await stage.open(path, { language: 'en' })
    await page.getByRole('button', { name: 'Withdraw this text…' }).click()
    await page.getByLabel('Why is it withdrawn?').fill('a sample')
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await page.getByText(/Withdrawn by .*: a sample/).waitFor()
    expect((await stage.desk.openDocument(record.id)).withdrawn?.why).toBe('a sample')
    await page.getByRole('button', { name: 'Put this text back…' }).click()
    await page.getByLabel('Why is it put back?').fill('it was right')
    await page.getByRole('button', { name: 'Put back', exact: true }).click()
    await page.getByText(/Withdrawn by/).waitFor({ state: 'detached' })
  })
})

describe('an address of nothing', () => {
  it.each(['/dialogues/Nowhere', '/dialogues/%E0%A4%A', '/documents/0000000000000000', `${oman}/rounds/99`])(
    'says so in the reader’s language and leads on: %s',
    async (path) => {
      const page = await stage.open(path, { language: 'ar' })
      await page.getByRole('heading', { level: 1, name: 'لا شيء في هذا العنوان' }).waitFor()
      expect(await page.locator('main .state a').count()).toBe(1)
      await page.context().close()
      expect(stage.faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([])
    },
  )
})
