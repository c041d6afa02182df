import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { onStage } from './on-stage.ts'
import { oman } from './stage.ts'

const stage = onStage({ withSamples: true })
let axe: string
let screens: Record<string, string>
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const document = (await stage.desk.listDocuments()).find(({ name }) => name === 'om-us-3-2026-ar-alamssar.txt')!
  const { matters } = await stage.desk.review('Oman-US Strategic Dialogue')
  const sole = (await stage.desk.acting(null))!
  const { lines } = await stage.desk.prepareRound(sole, 'Oman-US Strategic Dialogue', { date: '2031-03-15' })
  await stage.desk.dispose(sole, 'Oman-US Strategic Dialogue', lines[0]!.matter, { act: 'keep' })
  await stage.desk.setGroup(sole, 'Oman-US Strategic Dialogue', {
    kind: 'group-set',
    group: 'energy',
    name: { ar: 'فريق الطاقة', en: 'Energy group' },
    mandate: { ar: 'متابعة مشاريع الطاقة', en: 'Follow the energy projects' },
    members: [],
    matters: [lines[0]!.matter],
    reportsEvery: 60,
  })
  screens = {
    dialogues: '/',
    loom: oman,
    table: `${oman}?form=table`,
    instruments: `${oman}/instruments`,
    figures: `${oman}/figures`,
    disagreements: `${oman}/disagreements`,
    people: `${oman}/people`,
    review: `${oman}/review`,
    matter: `${oman}/matters/${encodeURIComponent(matters.find(({ verdict }) => verdict === 'silent')!.address)}`,
    round: `${oman}/rounds/3`,
    text: `/documents/${document.id.replace('document:', '')}`,
    texts: '/documents',
    search: '/search?q=trade',
    adding: '/add',
    terms: '/terms?kind=mechanism',
    sources: '/sources',
    preparation: `${oman}/next`,
    lines: `${oman}/next/lines`,
    agenda: `${oman}/next/agenda`,
    groups: `${oman}/next/groups`,
    reporting: `${oman}/next/groups/energy`,
    papers: `${oman}/next/papers`,
    written: `${oman}/next/history`,
    accounts: '/accounts',
    nowhere: '/nowhere',
  }
})

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

const names = [
  'dialogues',
  'loom',
  'table',
  'instruments',
  'figures',
  'disagreements',
  'people',
  'review',
  'matter',
  'round',
  'text',
  'texts',
  'search',
  'adding',
  'terms',
  'sources',
  'preparation',
  'lines',
  'agenda',
  'groups',
  'reporting',
  'papers',
  'written',
  'accounts',
  'nowhere',
]
const views = [
  { language: 'ar', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'en', scheme: 'light', width: 390 },
  { language: 'ar', scheme: 'dark', width: 390 },
] as const

describe.each(names)('the screen “%s”', (screen) => {
  it.each(views)(
    'has no violation that axe finds ($language, $scheme, $width px), and does not scroll sideways',
    async (view) => {
      const page = await stage.open(screens[screen]!, view)
      if (screen === 'loom') await page.locator('.loom .now button').first().click()
      if (screen === 'texts') {
        // The palette over a screen
        await page.keyboard.press('Control+k')
        await page.keyboard.type('trade')
        await page.getByRole('option').nth(1).waitFor()
      }
      if (screen === 'text') {
        await page.locator('article .cue').first().click()
        await page.keyboard.press('e')
        await page.locator('.card.on form').waitFor()
      }
      if (screen === 'search') {
        await page.locator('.day-typed button').first().click()
        await page.locator('.calendar').waitFor()
      }
      // each with a ruling in the making
      if (screen === 'disagreements') await page.locator('[data-rule]').first().click()
      if (screen === 'disagreements' || screen === 'matter' || screen === 'people' || screen === 'instruments') {
        await page.locator('.offers button').last().click()
        await page.locator('.ruling-form').first().waitFor()
      }
      if (screen === 'terms') await page.locator('.term .as-link').first().click()
      // run around the policy that keeps scripts out: this one is the test’s own
      const session = await page.context().newCDPSession(page)
      await session.send('Runtime.evaluate', { expression: axe })
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
      )
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ target }) => target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      ).toEqual([])
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(content).toBeLessThanOrEqual(window!)
      await page.context().close()
    },
  )
})
