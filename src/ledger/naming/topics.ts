import type { Language, Topic } from '../../reading/finding.ts'
import type { Bilingual } from '../ledger.ts'

/** What the topics of acts are called. */
const topicNames: Readonly<Record<Topic, Bilingual>> = {
  trade: { ar: 'التجارة', en: 'trade' },
  investment: { ar: 'الاستثمار', en: 'investment' },
  finance: { ar: 'التمويل والمال', en: 'finance' },
  energy: { ar: 'الطاقة', en: 'energy' },
  'climate-environment': { ar: 'المناخ والبيئة', en: 'climate and environment' },
  minerals: { ar: 'المعادن', en: 'minerals' },
  'digital-ai': { ar: 'التقنية الرقمية والذكاء الاصطناعي', en: 'digital technology and AI' },
  space: { ar: 'الفضاء', en: 'space' },
  'science-technology': { ar: 'العلوم والتقنية', en: 'science and technology' },
  education: { ar: 'التعليم', en: 'education' },
  'culture-heritage': { ar: 'الثقافة والتراث', en: 'culture and heritage' },
  exchanges: { ar: 'تبادل الزيارات والخبرات', en: 'exchanges' },
  'ports-logistics': { ar: 'الموانئ والخدمات اللوجستية', en: 'ports and logistics' },
  aviation: { ar: 'الطيران', en: 'aviation' },
  infrastructure: { ar: 'البنية الأساسية', en: 'infrastructure' },
  subnational: { ar: 'المدن والولايات', en: 'cities and states' },
  'regional-security': { ar: 'الأمن الإقليمي', en: 'regional security' },
  'conflict-mediation': { ar: 'النزاعات والوساطة', en: 'conflicts and mediation' },
  defence: { ar: 'الدفاع', en: 'defence' },
  arms: { ar: 'التسليح', en: 'arms' },
  'exercises-training': { ar: 'التمارين والتدريب', en: 'exercises and training' },
  'maritime-security': { ar: 'الأمن البحري', en: 'maritime security' },
  'law-enforcement': { ar: 'إنفاذ القانون', en: 'law enforcement' },
  'counter-terrorism': { ar: 'مكافحة الإرهاب', en: 'counter-terrorism' },
  'health-humanitarian': { ar: 'الصحة والشؤون الإنسانية', en: 'health and humanitarian affairs' },
  'human-rights': { ar: 'حقوق الإنسان', en: 'human rights' },
  friendship: { ar: 'علاقات الصداقة', en: 'friendship' },
  dialogue: { ar: 'الحوار', en: 'dialogue' },
}

export const topicName = (topic: Topic, language: Language): string => topicNames[topic][language]

/** The names of all topics, by `topic.…`. */
export const topicWords = (language: Language) =>
  Object.fromEntries(Object.entries(topicNames).map(([topic, name]) => [`topic.${topic}`, name[language]])) as Record<
    `topic.${Topic}`,
    string
  >
