import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Acting } from '../../src/dialogue/permissions.ts'
import type { PreparedRound } from '../../src/dialogue/prepared-round.ts'
import { onStage } from './on-stage.ts'
import { oman, patience } from './stage.ts'

// The fourth Oman–US round, prepared by two sides in two browsers: from the review to the adopted agenda and a group's first report.

const mechanism = 'Oman-US Strategic Dialogue'
const password = 'four words of a kind'
// A refused password, and a paper of the other side's that is asked for
const stage = onStage({ withSamples: true, expected: /Failed to load resource.* 40[013]/ })
const secret = 'We hold to the date, whatever they say'

const as = (account: string, side: string): Acting => ({ account, sides: [side], role: 'head' })
const file = (): Promise<PreparedRound> => stage.desk.openRoundInPreparation(as('Salma', 'OM'), mechanism)

async function signIn(name: string, language: 'ar' | 'en'): Promise<Page> {
  const page = await stage.open(`${oman}/next`, { language })
  await page.locator('input[autocomplete=username]').fill(name)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByText(language === 'ar' ? 'خروج' : 'Sign out').waitFor()
  return page
}

beforeAll(() =>
  stage.desk.setUpAccounts(stage.desk.operator(), [
    { name: 'Salma', side: 'OM', role: 'head', password },
    { name: 'Jane', side: 'US', role: 'head', password },
  ]),
)

it('refuses a wrong password in the reader’s language', async () => {
  const page = await stage.open(`${oman}/next`, { language: 'ar' })
  await page.locator('input[autocomplete=username]').fill('Salma')
  await page.locator('input[type=password]').fill('something else')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').textContent()).toMatch(/\p{Script=Arabic}/u)
})

// One story: a second try would begin in its middle
it('prepares the fourth Oman–US round by two sides in two browsers', { retry: 0, timeout: 300_000 }, async () => {
  const salma = await signIn('Salma', 'ar')
  const jane = await signIn('Jane', 'en')

  // It is proposed from the earlier rounds and begun by one of them
  expect(await salma.getByLabel('رقم الجولة').inputValue()).toBe('4')
  await salma.getByLabel('أول يوم', { exact: true }).fill('2027-03-15')
  await salma.getByRole('button', { name: 'ابدأ تحضير الجولة' }).click()
  await salma.getByRole('heading', { name: 'الجولة الرابعة' }).waitFor()
  await jane.reload()
  await jane.getByRole('heading', { name: 'Fourth round' }).waitFor()
  expect((await file()).plan).toMatchObject({ ordinal: 4, date: '2027-03-15', host: 'US', place: 'Washington' })

  // It keeps what one side writes for itself from the other
  await salma.goto(`${stage.address}${oman}/next/lines`)
  const [first] = (await file()).lines
  await salma.getByRole('button', { name: 'أضف ملاحظة' }).first().click()
  await salma.getByLabel('ملاحظة لا يقرؤها الطرف الآخر').fill(secret)
  await salma.getByRole('button', { name: 'سجّل', exact: true }).click()
  await salma.getByText(secret).waitFor()
  await jane.goto(`${stage.address}${oman}/next/lines`)
  await jane.getByRole('heading', { name: first!.title.en, exact: false }).first().waitFor()
  expect(await jane.getByText(secret).count()).toBe(0)
  await jane.goto(`${stage.address}${oman}/next/history`)
  await jane.getByText('began to prepare the round').waitFor()
  expect(await jane.content()).not.toContain(secret)

  // It is not adopted while the sides differ on a line, and says on which
  const { lines } = await file()
  const dispose = (account: string, side: string, matter: string) =>
    stage.desk.dispose(as(account, side), mechanism, matter, { act: 'keep' })
  // All but the first, which they settle on screen
  for (const { matter } of lines.slice(1)) {
    await dispose('Salma', 'OM', matter)
    await dispose('Jane', 'US', matter)
  }
  await salma.goto(`${stage.address}${oman}/next/lines`)
  await salma
    .getByRole('button', { name: /^قرار المتابعة: / })
    .first()
    .click()
  await salma.getByRole('radio', { name: /^يُصرف النظر عنه/ }).check()
  await salma.getByRole('textbox', { name: 'السبب' }).fill('انقضى زمنه')
  await salma.getByRole('button', { name: 'اطرحه على الطاولة' }).click()
  await salma.getByText('انقضى زمنه').waitFor()
  await jane.goto(`${stage.address}${oman}/next/agenda`)
  await jane.getByText('The agenda cannot be adopted before the sides agree on these matters:').waitFor()
  expect(await jane.locator('.blocked li').count()).toBe(1)
  expect(await jane.getByRole('button', { name: /^Adopt it/ }).count()).toBe(0)

  // It is adopted once both say the same, by each side for itself
  await jane.goto(`${stage.address}${oman}/next/lines`)
  await jane
    .getByRole('button', { name: /^Disposition: / })
    .first()
    .click()
  // The other side's word stands there to be agreed with
  expect(await jane.getByRole('radio', { name: /^Drop/ }).isChecked()).toBe(true)
  await jane.getByRole('button', { name: 'Bring it to the table' }).click()
  await jane.getByText('The sides have agreed on every matter.').waitFor()
  await jane.goto(`${stage.address}${oman}/next/agenda`)
  await jane.getByRole('button', { name: 'Adopt it for United States' }).click()
  await jane.getByText('Adopted by United States').waitFor()
  expect((await file()).agenda.state).toBe('provisional')
  await salma.goto(`${stage.address}${oman}/next/agenda`)
  await salma.getByRole('button', { name: 'اعتمده باسم عُمان' }).click()
  await salma.getByText(/^معتمد منذ/).waitFor()
  expect((await file()).agenda).toMatchObject({ state: 'adopted', adoptedBy: ['OM', 'US'], changes: [] })

  // It tells what is changed after the adoption
  await jane.reload()
  await jane.getByRole('button', { name: 'Add an item' }).click()
  await jane.getByLabel('Title in Arabic').fill('الطيران المدني')
  await jane.getByLabel('Title in English').fill('Civil aviation')
  await jane.locator('summary', { hasText: 'Papers' }).click()
  await jane.getByRole('checkbox', { name: /Beirut Times/ }).check()
  await jane.getByRole('button', { name: 'Enter', exact: true }).click()
  await jane.getByRole('heading', { name: 'Changed since the adoption' }).waitFor()
  expect(await jane.locator('.changes').textContent()).toContain('Civil aviation')
  await jane.locator('.items').getByRole('link', { name: 'Beirut Times' }).waitFor()

  // It has a working group whose owner reports on one bilingual screen, as a document of the ledger
  await salma.goto(`${stage.address}${oman}/next/groups`)
  await salma.getByRole('button', { name: 'أنشئ فريق عمل' }).click()
  await salma.getByLabel('الاسم بالعربية').fill('فريق الطاقة')
  await salma.getByLabel('الاسم بالإنجليزية').fill('Energy group')
  await salma.getByLabel('الولاية بالعربية').fill('متابعة مشاريع الطاقة')
  await salma.getByLabel('الولاية بالإنجليزية').fill('Follow the energy projects')
  await salma.locator('summary', { hasText: 'الملفات التي يتولاها' }).click()
  await salma.getByRole('form').getByRole('checkbox').first().check()
  await salma.getByRole('button', { name: 'سجّل', exact: true }).click()
  await salma.getByRole('heading', { name: 'فريق الطاقة' }).waitFor()
  await salma.getByRole('form').waitFor({ state: 'detached' })
  await salma.getByRole('button', { name: 'أضف إجراء' }).click()
  await salma.getByLabel('الإجراء بالعربية').fill('إعداد خطة العمل')
  await salma.getByLabel('الإجراء بالإنجليزية').fill('Draft the work plan')
  await salma.getByRole('combobox', { name: 'الملفات التي يتولاها' }).selectOption({ index: 1 })
  await salma.getByRole('button', { name: 'سجّل', exact: true }).click()
  await salma.locator('.actions').getByText('إعداد خطة العمل').waitFor()

  await salma.getByRole('link', { name: 'ارفع تقريرا' }).click()
  await salma.getByRole('radio', { name: 'قيد التنفيذ' }).check()
  await salma.getByText('أرفق جملة من الوثائق دليلا').click()
  await salma.getByRole('group', { name: 'الدليل' }).getByRole('checkbox').first().check()
  await salma.getByLabel('خلاصة بالعربية').fill('اكتملت المسودة الأولى وأرسلت إلى الجانب الآخر.')
  await salma.getByLabel('خلاصة بالإنجليزية').fill('The first draft is complete and was sent to the other side.')
  await salma.getByRole('button', { name: 'ارفع التقرير' }).click()
  await salma.getByText('رُفع التقرير.').waitFor()
  await expect.poll(async () => (await file()).groups[0]!.reports[0]?.documents.length, patience).toBeGreaterThan(0)
  const [answer] = (await file()).groups[0]!.actions[0]!.answers
  expect(answer!.evidence.map(({ quote }) => quote.length > 0)).toEqual([true])

  await jane.goto(`${stage.address}${oman}/next/groups`)
  await jane.getByText('Under way').first().waitFor()
  await jane.getByText('The first draft is complete').first().waitFor()

  // It gives its papers in both languages, one’s own with one’s own notes and the other’s without
  const brief = (page: Page, side: string) =>
    page.evaluate(
      async ([path]) => {
        const answer = await fetch(path!)
        return { status: answer.status, text: await answer.text() }
      },
      [`/api/rounds/${encodeURIComponent(mechanism)}/papers/briefs?format=text&language=en&side=${side}`],
    )
  const carried = (await file()).lines.find(({ agreed }) => agreed?.act === 'keep')!
  await stage.desk.writeNote(as('Salma', 'OM'), mechanism, { on: 'matter', about: carried.matter, text: secret })
  expect((await brief(salma, 'OM')).text).toContain(secret)
  expect((await brief(jane, 'US')).text).not.toContain(secret)
  const others = await brief(jane, 'OM')
  expect(others.status).toBe(403)
  expect(others.text).not.toContain(secret)
  await jane.goto(`${stage.address}${oman}/next/papers`)
  await expect.poll(() => jane.getByRole('link', { name: /PDF$/ }).count(), patience).toBe(12)

  // It shows the file as it stood on a past day, in which nothing can be written
  const today = new Intl.DateTimeFormat('sv-SE').format()
  await jane.goto(`${stage.address}${oman}/next/agenda?known=${today}`)
  await jane.getByText('Nothing can be written here.', { exact: false }).waitFor()
  expect(await jane.getByRole('button', { name: 'Add an item' }).count()).toBe(0)

  // A group that is ended is asked nothing more, and a round that is cancelled is taken up again, with what was written
  await jane.goto(`${stage.address}${oman}/next/groups`)
  await jane.getByRole('button', { name: 'End the group' }).click()
  await jane.getByLabel('Reason').fill('The plan is adopted')
  await jane.getByRole('button', { name: 'End the group' }).click()
  await jane.getByText('The plan is adopted').waitFor()
  expect(await jane.getByRole('link', { name: 'Report', exact: true }).count()).toBe(0)
  await jane.goto(`${stage.address}${oman}/next`)
  await jane.getByRole('button', { name: 'Cancel the round' }).click()
  await jane.getByLabel('Reason').fill('The sides will not meet')
  await jane.getByRole('button', { name: 'Cancel the round' }).click()
  await jane.getByRole('button', { name: 'Begin to prepare the round' }).waitFor()
  await jane.getByText('The sides will not meet').waitFor()
  await salma.goto(`${stage.address}${oman}/next`)
  await salma.getByRole('button', { name: 'استأنف إعدادها' }).click()
  await salma.getByRole('heading', { name: 'الجولة الرابعة' }).waitFor()
  expect((await file()).agenda.adopted).not.toBeNull()
})
