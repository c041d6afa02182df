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
  /** So does a noun without an adjective: «حوار حقوق الإنسان», but «الحوار الاستراتيجي لحقوق الإنسان». */
  readonly bare?: string
}

const nouns: Record<string, Noun> = {
  'Working Group': { ar: 'فريق العمل', feminine: false, construct: 'فريق عمل' },
  'Business Council': { ar: 'مجلس الأعمال', feminine: false },
  'Action Plan': { ar: 'خطة العمل', feminine: true },
  Dialogue: { ar: 'الحوار', feminine: false, bare: 'حوار' },
  Committee: { ar: 'اللجنة', feminine: true, bare: 'لجنة' },
  Commission: { ar: 'اللجنة', feminine: true, bare: 'لجنة' },
  Council: { ar: 'المجلس', feminine: false, bare: 'مجلس' },
  Forum: { ar: 'المنتدى', feminine: false, bare: 'منتدى' },
  Partnership: { ar: 'الشراكة', feminine: true },
  Summit: { ar: 'القمة', feminine: true },
  Consultations: { ar: 'المشاورات', feminine: true, bare: 'مشاورات' },
  Talks: { ar: 'المحادثات', feminine: true },
  'Association Council': { ar: 'مجلس الشراكة', feminine: false },
  'Association Committee': { ar: 'لجنة الشراكة', feminine: true },
  'Coordination Council': { ar: 'مجلس التنسيق', feminine: false },
  'Cooperation Council': { ar: 'مجلس التعاون', feminine: false },
  'Partnership Council': { ar: 'مجلس الشراكة', feminine: false },
  'Coordination Committee': { ar: 'لجنة التنسيق', feminine: true },
  'Steering Committee': { ar: 'اللجنة التوجيهية', feminine: true },
  'Steering Group': { ar: 'مجموعة التوجيه', feminine: true },
  'High-Level Meeting': { ar: 'الاجتماع الرفيع المستوى', feminine: false },
  'Task Force': { ar: 'فرقة العمل', feminine: true },
  Subcommittee: { ar: 'اللجنة الفرعية', feminine: true },
  Meeting: { ar: 'الاجتماع', feminine: false, bare: 'اجتماع' },
  Mechanism: { ar: 'الآلية', feminine: true, bare: 'آلية' },
  Conference: { ar: 'المؤتمر', feminine: false, bare: 'مؤتمر' },
}

const longestFirst = Object.keys(nouns).sort((a, b) => b.length - a.length)

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
  Diplomatic: ['الدبلوماسي', 'الدبلوماسية'],
  Industrial: ['الصناعي', 'الصناعية'],
  Agricultural: ['الزراعي', 'الزراعية'],
  Educational: ['التعليمي', 'التعليمية'],
  Judicial: ['القضائي', 'القضائية'],
  Maritime: ['البحري', 'البحرية'],
  National: ['الوطني', 'الوطنية'],
  Regional: ['الإقليمي', 'الإقليمية'],
  Trilateral: ['الثلاثي', 'الثلاثية'],
  Comprehensive: ['الشامل', 'الشاملة'],
  Mixed: ['المختلط', 'المختلطة'],
  Standing: ['الدائم', 'الدائمة'],
  Permanent: ['الدائم', 'الدائمة'],
}

const subjects: Record<string, string> = {
  'Free Trade Agreement': 'اتفاقية التجارة الحرة',
  'Economic Policy': 'السياسات الاقتصادية',
  'Human Rights': 'حقوق الإنسان',
  'Foreign Ministers': 'وزراء الخارجية',
  'Regional Security': 'الأمن الإقليمي',
  'Climate Change': 'تغير المناخ',
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
  const english = longestFirst.find((noun) => body === noun || body.endsWith(` ${noun}`))
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
  const construct = noun.construct ?? (agreeing.length ? undefined : noun.bare)
  if (construct) return [construct, subject, ...agreeing].join(' ')
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
