// Dossiers of any size, made by rule from a seed: mechanisms between pairs of states, ten rounds each, told in Arabic and in English by several
// publishers, some of whom carry an agency's report word for word. What is true of each document is known before it is read.

interface State {
  readonly code: string
  readonly en: string
  readonly ar: string
  readonly city: readonly [en: string, ar: string]
  readonly minister: readonly [en: string, ar: string]
}

const states: readonly State[] = [
  ['BH', 'Bahrain', 'البحرين', 'Manama', 'المنامة', 'Yusuf Al Mannai', 'يوسف المناعي'],
  ['DZ', 'Algeria', 'الجزائر', 'Algiers', 'الجزائر العاصمة', 'Karim Benali', 'كريم بن علي'],
  ['EG', 'Egypt', 'مصر', 'Cairo', 'القاهرة', 'Hisham Radwan', 'هشام رضوان'],
  ['ES', 'Spain', 'إسبانيا', 'Madrid', 'مدريد', 'Laura Vidal', 'لاورا فيدال'],
  ['FR', 'France', 'فرنسا', 'Paris', 'باريس', 'Julien Moreau', 'جوليان مورو'],
  ['DE', 'Germany', 'ألمانيا', 'Berlin', 'برلين', 'Anna Weber', 'آنا فيبر'],
  ['GB', 'United Kingdom', 'المملكة المتحدة', 'London', 'لندن', 'Peter Langley', 'بيتر لانغلي'],
  ['IN', 'India', 'الهند', 'New Delhi', 'نيودلهي', 'Arun Mehta', 'آرون ميهتا'],
  ['IQ', 'Iraq', 'العراق', 'Baghdad', 'بغداد', 'Salim Al Jaburi', 'سليم الجبوري'],
  ['IT', 'Italy', 'إيطاليا', 'Rome', 'روما', 'Marco Ferri', 'ماركو فيري'],
  ['JO', 'Jordan', 'الأردن', 'Amman', 'عمّان', 'Nabil Haddad', 'نبيل حداد'],
  ['JP', 'Japan', 'اليابان', 'Tokyo', 'طوكيو', 'Kenji Mori', 'كينجي موري'],
  ['KR', 'South Korea', 'كوريا الجنوبية', 'Seoul', 'سيول', 'Min Park', 'مين بارك'],
  ['KW', 'Kuwait', 'الكويت', 'Kuwait City', 'مدينة الكويت', 'Fahad Al Mutairi', 'فهد المطيري'],
  ['MA', 'Morocco', 'المغرب', 'Rabat', 'الرباط', 'Omar Tazi', 'عمر التازي'],
  ['OM', 'Oman', 'سلطنة عمان', 'Muscat', 'مسقط', 'Sami Al Balushi', 'سامي البلوشي'],
  ['QA', 'Qatar', 'قطر', 'Doha', 'الدوحة', 'Jassim Al Kuwari', 'جاسم الكواري'],
  ['SA', 'Saudi Arabia', 'المملكة العربية السعودية', 'Riyadh', 'الرياض', 'Majid Al Harbi', 'ماجد الحربي'],
  ['TN', 'Tunisia', 'تونس', 'Tunis', 'تونس العاصمة', 'Hatem Gharbi', 'حاتم الغربي'],
  ['TR', 'Türkiye', 'تركيا', 'Ankara', 'أنقرة', 'Emre Aydin', 'إمره آيدين'],
  ['US', 'United States', 'الولايات المتحدة', 'Washington', 'واشنطن', 'John Carver', 'جون كارفر'],
].map(([code, en, ar, city, cityAr, minister, ministerAr]) => ({
  code: code!,
  en: en!,
  ar: ar!,
  city: [city!, cityAr!],
  minister: [minister!, ministerAr!],
}))

const forms = [
  ['Strategic Dialogue', 'الحوار الاستراتيجي'],
  ['Joint Committee', 'اللجنة المشتركة'],
  ['Political Consultations', 'المشاورات السياسية'],
  ['Joint Economic Commission', 'اللجنة الاقتصادية المشتركة'],
] as const

/** What the sides deal with: its name, and what is promised of it, told of as done and mentioned again. */
const subjects = [
  ['green hydrogen', 'الهيدروجين الأخضر', 'a pilot plant for green hydrogen', 'محطة تجريبية للهيدروجين الأخضر'],
  ['free trade', 'التجارة الحرة', 'a free trade agreement', 'اتفاقية للتجارة الحرة'],
  ['ports', 'الموانئ', 'a shipping line between their ports', 'خط ملاحي بين موانئهما'],
  ['higher education', 'التعليم العالي', 'a scholarship programme for two hundred students', 'برنامج منح لمئتي طالب'],
  ['tourism', 'السياحة', 'a joint tourism office', 'مكتب سياحي مشترك'],
  ['food security', 'الأمن الغذائي', 'a strategic grain store', 'مخزون استراتيجي من الحبوب'],
  ['cybersecurity', 'الأمن السيبراني', 'a training centre for cybersecurity', 'مركز تدريب على الأمن السيبراني'],
  ['renewable energy', 'الطاقة المتجددة', 'a wind farm on the coast', 'مزرعة رياح على الساحل'],
  ['health', 'الصحة', 'a research laboratory for vaccines', 'مختبر أبحاث للقاحات'],
  ['aviation', 'الطيران', 'direct flights between the two capitals', 'رحلات جوية مباشرة بين العاصمتين'],
  ['mining', 'التعدين', 'a geological survey of copper', 'مسح جيولوجي للنحاس'],
  ['heritage', 'التراث', 'an exhibition of manuscripts', 'معرض للمخطوطات'],
] as const

const ordinals = [
  ['first', 'الأولى'],
  ['second', 'الثانية'],
  ['third', 'الثالثة'],
  ['fourth', 'الرابعة'],
  ['fifth', 'الخامسة'],
  ['sixth', 'السادسة'],
  ['seventh', 'السابعة'],
  ['eighth', 'الثامنة'],
  ['ninth', 'التاسعة'],
  ['tenth', 'العاشرة'],
] as const
const months = [
  ['January', 'يناير'],
  ['February', 'فبراير'],
  ['March', 'مارس'],
  ['April', 'أبريل'],
  ['May', 'مايو'],
  ['June', 'يونيو'],
  ['July', 'يوليو'],
  ['August', 'أغسطس'],
  ['September', 'سبتمبر'],
  ['October', 'أكتوبر'],
  ['November', 'نوفمبر'],
  ['December', 'ديسمبر'],
] as const
const publishers = [
  'Gulf Gazette',
  'Morning Herald',
  'وكالة الأنباء',
  'صحيفة الميناء',
  'Foreign Ministry',
  'The Observer of Trade',
  'صحيفة العاصمة',
]

export interface MadeDocument {
  readonly name: string
  readonly text: string
  readonly publisher: string
  readonly language: 'ar' | 'en'
  /** What it tells of. */
  readonly truth: {
    readonly mechanism: number
    readonly sides: readonly [string, string]
    readonly ordinal: number
    readonly date: string
    readonly promises: number
    /** Set where it carries another document's report: that one's name. */
    readonly copyOf: string | null
  }
}

export const mechanisms = 200
export const rounds = 10

/** A small generator of numbers in [0, 1) from a seed (Mulberry32): the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pairs = states.flatMap((one, i) => states.slice(i + 1).map((other) => [one, other] as const)).slice(0, mechanisms)

/** The document of a number: mechanisms in turn, then rounds, then further reports on them. The same number and seed give the same document. */
export function makeDocument(number: number, seed = 1): MadeDocument {
  const mechanism = number % mechanisms
  const round = Math.floor(number / mechanisms) % rounds
  const report = Math.floor(number / (mechanisms * rounds))
  const copied = report % 5 === 4
  const source = copied ? number - 2 * mechanisms * rounds : number
  const language = Math.floor(source / (mechanisms * rounds)) % 2 === 0 ? 'en' : 'ar'
  const any = numbers(seed * 1_000_003 + mechanism * 31 + round)
  const own = numbers(seed * 7_000_003 + source)
  const pick = <T>(from: readonly T[], by = own): T => from[Math.floor(by() * from.length)]!
  const [one, other] = pairs[mechanism]!
  const year = 2014 + round
  const month = Math.floor(any() * 12)
  const day = 1 + Math.floor(any() * 28)
  const host = any() < 0.5 ? one : other
  const chosen = Array.from(
    { length: 5 },
    (_, i) => subjects[(mechanism * 5 + round + i * 5 + Math.floor(own() * 2)) % subjects.length]!,
  )
  const percent = 2 + Math.floor(own() * 40)
  const sum = 100 + Math.floor(any() * 900)
  const form = forms[mechanism % forms.length]!
  const said = language === 'en' ? english() : arabic()
  const publisher = publishers[(number + report) % publishers.length]!
  const heading = copied ? (language === 'en' ? `${publisher}, from the agencies` : `${publisher} (وكالات)`) : publisher
  return {
    name: `m${mechanism}-r${round + 1}-${report}.txt`,
    text: `${heading}\n\n${said.join('\n\n')}\n`,
    publisher,
    language,
    truth: {
      mechanism,
      sides: [one.code, other.code],
      ordinal: round + 1,
      date: `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      promises: 3,
      copyOf: copied ? `m${mechanism}-r${round + 1}-${report - 2}.txt` : null,
    },
  }

  function english(): string[] {
    const [oneSide, otherSide] = [one, other].map(({ code, en }) => (code === 'GB' || code === 'US' ? `the ${en}` : en))
    const date = `${day} ${months[month]![0]} ${year}`
    const [first, second, third, fourth, fifth] = chosen
    return [
      `The Governments of ${oneSide} and ${otherSide} held the ${ordinals[round]![0]} round of the ${one.en}-${other.en} ${form[0]} in ${host.city[0]} on ${date}. The session was co-chaired by ${one.minister[0]}, Minister of Foreign Affairs of ${oneSide}, and ${other.minister[0]}, Minister of Foreign Affairs of ${otherSide}.`,
      `The two sides agreed to establish ${first![2]} by the end of ${year + 1}. They discussed cooperation in ${second![0]} and ${third![0]}, and reviewed progress since the previous round.`,
      `${capital(oneSide!)} committed to fund ${fourth![2]} by June ${year + 2}. ${capital(otherSide!)} welcomed the growth of bilateral trade, which rose by ${percent} per cent to ${sum} million dollars in ${year - 1}.`,
      `They signed a memorandum of understanding on ${fifth![0]}. ${pick(['The two sides', 'Both ministers', 'The delegations'])} affirmed the importance of ${pick(subjects)[0]} and agreed to hold the next round in ${(host === one ? other : one).city[0]} in ${year + 1}.`,
    ]
  }

  function arabic(): string[] {
    const date = `${day} ${months[month]![1]} ${year}`
    const [first, second, third, fourth, fifth] = chosen
    return [
      `عقدت حكومتا ${one.ar} و${other.ar} الجولة ${ordinals[round]![1]} من ${form[1]} بين ${one.ar} و${other.ar} في ${host.city[1]} بتاريخ ${date}. وترأس الجلسة ${one.minister[1]} وزير خارجية ${one.ar} و${other.minister[1]} وزير خارجية ${other.ar}.`,
      `واتفق الجانبان على إنشاء ${first![3]} بحلول نهاية عام ${year + 1}. وبحثا التعاون في مجالي ${second![1]} و${third![1]}، واستعرضا ما تحقق منذ الجولة السابقة.`,
      `والتزمت ${one.ar} بتمويل ${fourth![3]} بحلول يونيو ${year + 2}. ورحبت ${other.ar} بنمو التبادل التجاري بنسبة ${percent} في المئة ليبلغ ${sum} مليون دولار في عام ${year - 1}.`,
      `ووقّع الجانبان مذكرة تفاهم في مجال ${fifth![1]}. وأكد ${pick(['الجانبان', 'الوزيران', 'الوفدان'])} أهمية ${pick(subjects)[1]}، واتفقا على عقد الجولة المقبلة في ${(host === one ? other : one).city[1]} في عام ${year + 1}.`,
    ]
  }
}

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
