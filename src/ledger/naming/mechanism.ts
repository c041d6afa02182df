import { shortName } from '../../reading/countries.ts'
import type { Language, SideCode } from '../../reading/finding.ts'
import { sideName } from './sides.ts'

// Mechanisms are called in English (`Oman-US Strategic Dialogue`). Their Arabic is put together: a noun, the adjectives that agree with it
// in the order that Arabic wants (the nearest to the English noun first), and what it is about.

interface Noun {
  readonly ar: string
  readonly feminine: boolean
  /** `فريق عمل` takes what it is about without a preposition. */
  readonly construct?: string
}

const nouns: Record<string, Noun> = {
  'Working Group': { ar: 'فريق العمل', feminine: false, construct: 'فريق عمل' },
  'Business Council': { ar: 'مجلس الأعمال', feminine: false },
  'Action Plan': { ar: 'خطة العمل', feminine: true },
  Dialogue: { ar: 'الحوار', feminine: false },
  Committee: { ar: 'اللجنة', feminine: true },
  Commission: { ar: 'اللجنة', feminine: true },
  Council: { ar: 'المجلس', feminine: false },
  Forum: { ar: 'المنتدى', feminine: false },
  Partnership: { ar: 'الشراكة', feminine: true },
  Summit: { ar: 'القمة', feminine: true },
  Consultations: { ar: 'المشاورات', feminine: true },
  Talks: { ar: 'المحادثات', feminine: true },
  Conference: { ar: 'المؤتمر', feminine: false },
}

/** Masculine and feminine. */
const adjectives: Record<string, readonly [string, string]> = {
  Strategic: ['الاستراتيجي', 'الاستراتيجية'],
  Joint: ['المشترك', 'المشتركة'],
  Economic: ['الاقتصادي', 'الاقتصادية'],
  Political: ['السياسي', 'السياسية'],
  Bilateral: ['الثنائي', 'الثنائية'],
  Higher: ['الأعلى', 'العليا'],
  High: ['الأعلى', 'العليا'],
  Supreme: ['الأعلى', 'العليا'],
  Ministerial: ['الوزاري', 'الوزارية'],
  Military: ['العسكري', 'العسكرية'],
  Cultural: ['الثقافي', 'الثقافية'],
  Scientific: ['العلمي', 'العلمية'],
  Technical: ['الفني', 'الفنية'],
  Commercial: ['التجاري', 'التجارية'],
  Financial: ['المالي', 'المالية'],
  Consular: ['القنصلي', 'القنصلية'],
  Parliamentary: ['البرلماني', 'البرلمانية'],
  Annual: ['السنوي', 'السنوية'],
}

const subjects: Record<string, string> = {
  'Free Trade Agreement': 'اتفاقية التجارة الحرة',
  'Human Rights': 'حقوق الإنسان',
  'Science and Technology': 'العلوم والتكنولوجيا',
  'Trade and Investment': 'التجارة والاستثمار',
  'Trade Investment': 'التجارة والاستثمار',
  'Counter-Terrorism': 'مكافحة الإرهاب',
  Counterterrorism: 'مكافحة الإرهاب',
  Defence: 'الدفاع',
  Defense: 'الدفاع',
  Security: 'الأمن',
  Energy: 'الطاقة',
  Trade: 'التجارة',
  Investment: 'الاستثمار',
  Development: 'التنمية',
  Education: 'التعليم',
  Climate: 'المناخ',
  Health: 'الصحة',
  Culture: 'الثقافة',
  Cooperation: 'التعاون',
  Business: 'الأعمال',
  Labour: 'العمل',
  Water: 'المياه',
  Space: 'الفضاء',
}

/** The Arabic name of a body: `Joint Economic Commission` is «اللجنة الاقتصادية المشتركة»; null where a word of it is unknown. */
export function bodyInArabic(body: string): string | null {
  const english = Object.keys(nouns).find((noun) => body === noun || body.endsWith(` ${noun}`))
  if (!english) return null
  const noun = nouns[english]!
  let rest = body.slice(0, -english.length).trim()
  const agreeing: string[] = []
  const about: string[] = []
  while (rest) {
    const subject = Object.keys(subjects).find((name) => rest === name || rest.startsWith(`${name} `))
    const word = subject ?? rest.split(' ')[0]!
    rest = rest
      .slice(word.length)
      .replace(/^ and /, ' ')
      .trim()
    if (subject) about.push(subjects[subject]!)
    else if (adjectives[word]) agreeing.unshift(adjectives[word][noun.feminine ? 1 : 0])
    else return null
  }
  if (!about.length) return [noun.ar, ...agreeing].join(' ')
  const subject = about.join(' و')
  if (noun.construct) return [noun.construct, subject, ...agreeing].join(' ')
  return [noun.ar, ...agreeing, subject.replace(/^ال/, 'لل').replace(/^(?!لل)/, 'ل')].join(' ')
}

/** The sides in the order in which their mechanism names them. */
const atTheTable = (parties: readonly SideCode[]) => [...parties].sort((a, b) => (shortName(a) < shortName(b) ? -1 : 1))

export interface MechanismName {
  /** The body alone: «الحوار الاستراتيجي». */
  readonly body: string
  /** Whole: «الحوار الاستراتيجي بين عُمان والولايات المتحدة», “Oman–US Strategic Dialogue”. */
  readonly whole: string
  /** The language that the name is in, where a word of it could not be put into Arabic. */
  readonly language: Language
}

export function mechanismName(mechanism: string, parties: readonly SideCode[], language: Language): MechanismName {
  const prefix = atTheTable(parties).map(shortName).join('-')
  const body = parties.length > 1 && mechanism.startsWith(`${prefix} `) ? mechanism.slice(prefix.length + 1) : null
  if (language === 'ar') {
    const arabic = body === null ? null : bodyInArabic(body)
    if (arabic) {
      const sides = atTheTable(parties).map((side) => sideName(side, 'ar'))
      return { body: arabic, whole: `${arabic} بين ${sides.join(' و')}`, language }
    }
    return { body: body ?? mechanism, whole: mechanism, language: 'en' }
  }
  if (body === null) return { body: mechanism, whole: mechanism, language }
  return { body, whole: `${prefix.replaceAll('-', '–')} ${body}`, language }
}
