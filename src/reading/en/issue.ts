import type { IssueGrammar } from '../steps/05-issue.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = `(?:${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?:,?\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`
// Dhu'l-Qi'dah 6, 1445, May 14, 2024
const hijri =
  "(?:[\\p{L}'’ʻ-]{3,20}(?:\\s[\\p{L}'’ʻ-]{1,12}){0,2}\\s\\d{1,2},?\\s1[34]\\d\\d(?:\\s?(?:AH|H))?(?:,|\\s?/|,?\\scorresponding to)?\\s)?"
const city = "[A-Z][\\p{L}.'’-]*(?:\\s[A-Z(][\\p{L}.'’)-]*){0,3}(?:,\\s(?:[A-Z][\\p{L}.]*\\s?){1,3})?"
// CAIRO – 17 May 2023:   Doha, April 29 (QNA) -   MUSCAT, 25 Jan 2026 (ONA) --   date 2022-11-09 WASHINGTON -
const datelines = [
  new RegExp(
    `^(?:${city}(?:,|\\s[-–—])?\\s)?(?:\\w+day,?\\s)?(?:${city},\\s)?${hijri}${day}(?:,?\\s?(?:\\([^)]{2,60}\\)|/[^/]{2,40}/|[A-Z]{2,6}))?\\s?(?:--?|–|—|:|/|\\|)`,
    'iu',
  ),
  // Ottawa (14 May 2024) –   Ottawa | May 14, 2024 |
  new RegExp(`^${city}\\s(?:\\(${hijri}${day}\\)\\s?(?:--?|–|—|:)|\\|\\s?${day}\\s?\\|)`, 'iu'),
  // Sana'a/Berlin, 30 September 2021.   BAKU, Azerbaijan, November 28.   Paris, 3 May 2024
  new RegExp(`^${city}(?:/${city})?,\\s(?:\\w+day,?\\s)?${day}\\s?(?:\\.\\s|$)`, 'iu'),
  // Riyadh/Information Office/13 October 2016/   MOSCOW (Sputnik - 15th July, 2019)
  new RegExp(`^${city}\\s?/[^/]{2,40}/\\s?${day}\\s?/`, 'iu'),
  new RegExp(`^${city}\\s?\\([^()]{2,60}[-–—,]\\s?${day}\\)`, 'iu'),
  new RegExp(`^date\\s\\d{4}-\\d\\d-\\d\\d`, 'i'),
  new RegExp(`^\\(?${city}\\s?[/,(]\\s?[A-Z]{2,6}\\)?\\s?[-–—]{1,2}\\s(?:\\w+day,?\\s)?${day}`, 'u'),
]
/** Every dateline has its day: without one the patterns above, which are slow to build, are not asked. */
const someDay = new RegExp(day, 'iu')
const undatedDateline =
  /^(?:[A-Z][A-Z .'-]{2,30}|[A-Z][\p{L}'-]+(?:\s[A-Z][\p{L}'-]+)?)(?:,\s[A-Z][\p{L} ]{2,30})?\s?(?:\([A-Z][^)]{1,40}\)\s?)?(?:--?|–|—|:)\s/u

const issues =
  /(?:\b(?:media note|press release|press statement|news release|fact sheet|joint statement|joint communiqu[eé]|joint press statement|communiqu[eé]|for immediate release|date of (?:issue|release)|readout)\s*(?:[-–—:,|]\s*)?|\b(?:issued|released|signed off|done|adopted)\s(?:jointly\s)?(?:(?:at|in)\s[\p{L} .,'-]{2,40}\s)?(?:on|this)?\s*(?:\w+day,?\s)?(?:the\s)?)$/iu
const statement =
  "(?:joint (?:press )?(?:statement|communiqu[eé]|declaration)|co-?chairs[’']? (?:joint )?statement|(?:final|concluding) communiqu[eé])"
const statementHead = new RegExp(
  `(?:^|[:–—|-]\\s?|\\b(?:us|u\\.s\\.|uk|eu|\\p{L}+)[-–]\\p{L}+\\s|dialogue\\s(?:\\d{4}\\s)?|committee\\s|the\\s|session\\s|meeting\\s)${statement}(?!\\p{L})(?!\\s*(?:says|said|calls|urges|hails|stresses|affirms|reveals|issued))`,
  'iu',
)
const textFollows =
  /\bbegin text\b|\btext (?:reads|is) as follows\b|\bfull text\b.{0,40}\b(?:follows|reads)\b|\bthe following is the (?:full )?text\b|\b(?:following|below) is (?:the|a) (?:full |complete )?(?:text of|joint statement|joint communiqu)|\btext (?:of the following|agreed|issued)\b.{0,60}\bgovernments?\b|\bissued (?:together |jointly )?by the governments\b|\bthe following (?:joint )?(?:statement|communiqu[eé]|text) (?:was|is) (?:released|issued|agreed|made)/i
const reported =
  /\b(?:yesterday|told (?:reporters|journalists|the press)|reporters|journalists|said in (?:a|the|their) (?:joint )?(?:statement|press)|according to (?:a|the|an)\b|in a (?:joint )?statement (?:issued|released|on|after|following)|a joint statement (?:was|said|issued)|the (?:joint )?statement (?:said|added|noted that|stated|read)|news agency|observers|analysts|sources?\ssaid|on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|press conference|he (?:said|added|went on)|she (?:said|added))\b/i
const solemn =
  /^(?:at the invitation of|on the occasion of|his excellency|her excellency|his highness|his royal highness|his majesty|h\.\s?e\.|the governments? of|the (?:secretary|minister|foreign minister|deputy|prime minister)\b.{0,160}\b(?:co-?chaired|convened|held|opened|met)|the (?:kingdom|state|republic|sultanate|united)\b.{0,120}\b(?:held|convened|reaffirm|concluded))/i
const occasion =
  /\b(?:dialogue|talks|session|round|meeting|visit(?:ed|s)?|summit|met|hosted|received|statement|communiqu[eé]|conference|signed today|negotiations)(?!\p{L})/iu
const factSheet =
  /\b(?:fact ?sheet|bilateral relations|relations with|country profile|backgrounder|explainer|timeline|at a glance|factbox|an overview|history of)\b/i

export const issue: IssueGrammar = {
  dateline(paragraph) {
    const head = paragraph.slice(0, 140)
    for (const pattern of /\d/.test(head) && someDay.test(head) ? datelines : []) {
      const match = pattern.exec(head)
      if (match) return match[0].length
    }
    return undatedDateline.exec(head)?.[0].length ?? 0
  },
  issues: (before) => issues.test(before),
  isPageClock: (line) =>
    /\d{1,2}:\d\d|\b(?:gmt|utc|updated|modified|accessed|retrieved|posted|crawled)\b|\b\d{1,2}\s?[ap]\.?m\b/i.test(
      line,
    ),
  isStatementHead: (heading) => statementHead.test(heading),
  textFollows: (line) => textFollows.test(line),
  isReported: (line) => reported.test(line),
  isSolemn: (line) => solemn.test(line),
  isOccasion: (line) => occasion.test(line),
  isFactSheet: (heading) => factSheet.test(heading),
}
