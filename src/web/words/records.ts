// The words of what the reading rests on: the term base, the topics and the sources.

type Both = Readonly<Record<'ar' | 'en', string>>

const records = {
  'head.terms': { ar: 'المصطلحات', en: 'Terms' },
  'head.sources': { ar: 'المصادر', en: 'Sources' },

  'expected.on': { ar: 'الموعد المتوقع للجولة المقبلة {why}: {date}', en: 'Next round expected {why}: {date}' },
  'expected.passed': {
    ar: 'الموعد المتوقع للجولة المقبلة {why}: {date}، وقد مضى ولا نص عنها',
    en: 'Next round expected {why}: {date}, which has passed without a text of it',
  },
  'expected.promised': { ar: 'بحسب ما اتُّفق عليه', en: 'as was agreed' },
  'expected.yearly': { ar: 'بحسب التعهد باللقاء كل عام', en: 'by the promise to meet every year' },
  'expected.distance': { ar: 'قياسا على ما بين الجولات السابقة', en: 'by the distance between the rounds so far' },

  'original.name': { ar: 'الملف كما ورد', en: 'The file as it came' },
  'original.show': { ar: 'اعرض الملف بجانب النص', en: 'Show the file beside the text' },
  'original.leave': { ar: 'أغلقه', en: 'Close' },
  'original.pdf': { ar: 'صفحات الملف كما وردت', en: 'Its pages as they came' },
  'original.html': {
    ar: 'الصفحة كما وردت، بغير صورها وبرامجها: لا شيء يُطلب من الشبكة',
    en: 'The page as it came, without its pictures and scripts: nothing is asked of the network',
  },
  'original.page': { ar: 'الصفحة {n} من {of}', en: 'Page {n} of {of}' },
  'original.broken': { ar: 'تعذّر عرض صفحات هذا الملف.', en: 'The pages of this file could not be drawn.' },

  'terms.lead': {
    ar: '{n, plural, zero {لا مصطلحات} one {مصطلح واحد} two {مصطلحان} few {# مصطلحات} many {# مصطلحا} other {# مصطلح}} في اللغتين. بها يعرف حوار أن نصين يذكران أمرا واحدا، وبها يجد البحث ما قيل باللغة الأخرى.',
    en: '{n, plural, one {One term} other {# terms}} in both languages. By them Hiwar knows that two texts speak of one thing, and finds what was said in the other language.',
  },
  'terms.find': { ar: 'ابحث في المصطلحات', en: 'Find a term' },
  'terms.shown': {
    ar: 'المعروض {n, plural, zero {لا مصطلح} one {مصطلح واحد} two {مصطلحان} few {# مصطلحات} many {# مصطلحا} other {# مصطلح}}',
    en: '{n, plural, =0 {None shown} one {One shown} other {# shown}}',
  },
  'terms.standing': { ar: 'ما يُعمل به', en: 'Those in force' },
  'terms.ofPeople': { ar: 'ما أضافه أحد أو غيّره', en: 'Added or changed by people' },
  'terms.removed': { ar: 'ما أُخرج منها', en: 'Taken out' },
  'terms.which': { ar: 'أيها', en: 'Which' },
  'terms.ar': { ar: 'بالعربية', en: 'In Arabic' },
  'terms.en': { ar: 'بالإنجليزية', en: 'In English' },
  'terms.arAlso': { ar: 'أسماء عربية أخرى، اسم في كل سطر', en: 'Other Arabic names, one a line' },
  'terms.enAlso': { ar: 'أسماء إنجليزية أخرى، اسم في كل سطر', en: 'Other English names, one a line' },
  'terms.topics': { ar: 'لا يُعمل به إلا في هذه الموضوعات', en: 'Counts only in these topics' },
  'terms.anyTopic': { ar: 'كل موضوع', en: 'any topic' },
  'terms.subject': { ar: 'يُتابَع', en: 'Followed' },
  'terms.subject.own': { ar: 'باسمه', en: 'under its own name' },
  'terms.subject.none': { ar: 'لا يُتابَع وحده: أعم من ذلك', en: 'not by itself: it is too general' },
  'terms.why': { ar: 'السبب، إن شئت', en: 'The reason, if you like' },
  'terms.add': { ar: 'أضف مصطلحا', en: 'Add a term' },
  'terms.save': { ar: 'احفظ', en: 'Save' },
  'terms.change': { ar: 'غيّر', en: 'Change' },
  'terms.changeOf': { ar: 'غيّر «{term}»', en: 'Change “{term}”' },
  'terms.remove': { ar: 'أخرجه من القاعدة', en: 'Take it out' },
  'terms.restore': { ar: 'أعده', en: 'Put it back' },
  'terms.leave': { ar: 'دعه كما هو', en: 'Leave it' },
  'terms.exists': {
    ar: 'في القاعدة مصطلح بهذا الاسم الإنجليزي. غيّره في موضعه.',
    en: 'The base has a term of this English name. Change it where it stands.',
  },
  'terms.from.added': { ar: 'مضاف', en: 'added' },
  'terms.from.changed': { ar: 'مُغيَّر', en: 'changed' },
  'terms.history': { ar: 'ما جرى عليه', en: 'Its history' },
  'terms.didSet': { ar: 'كتبه {by}', en: 'Written by {by}' },
  'terms.didRemove': { ar: 'أخرجه {by}', en: 'Taken out by {by}' },
  'terms.export': { ar: 'احفظ القاعدة', en: 'Save the base' },
  'terms.tbx': { ar: 'بصيغة TBX', en: 'as TBX' },
  'terms.csv': { ar: 'بصيغة CSV', en: 'as CSV' },
  'terms.import': { ar: 'أدخل ملفا (TBX أو CSV)', en: 'Take in a file (TBX or CSV)' },
  'terms.importing': { ar: 'يُقرأ الملف…', en: 'The file is read…' },
  'terms.imported': {
    ar: 'أُضيف {added, number}، وغُيّر {changed, number}، وكان {same, number} كما هو.',
    en: '{added, number} added, {changed, number} changed, {same, number} the same as before.',
  },
  'terms.none': { ar: 'لا مصطلح هنا بهذه الكلمات.', en: 'No term here has these words.' },
  'terms.map': { ar: 'الموضوعات ومجموعاتها', en: 'Topics and their groups' },
  'terms.mapMore': {
    ar: 'في هذه الموضوعات تُصنَّف الأفعال، وتحت هذه المجموعات تقف الملفات على النول.',
    en: 'Acts are sorted into these topics, and under these groups matters stand on the loom.',
  },
  'terms.searched': { ar: 'من قاعدة المصطلحات', en: 'From the term base' },
  'termKind.instrument': { ar: 'صك', en: 'instrument' },
  'termKind.mechanism': { ar: 'آلية', en: 'mechanism' },
  'termKind.body': { ar: 'جهة', en: 'body' },
  'termKind.programme': { ar: 'برنامج', en: 'programme' },
  'termKind.sector': { ar: 'قطاع', en: 'sector' },
  'termKind.conflict': { ar: 'نزاع أو منطقة', en: 'conflict or region' },
  'termKind.event': { ar: 'حدث', en: 'event' },
  'termKind.measure': { ar: 'مقياس', en: 'measure' },

  'sources.lead': {
    ar: '{n, plural, zero {لا ناشرين بعد.} one {ناشر واحد.} two {ناشران.} few {# ناشرين.} many {# ناشرا.} other {# ناشر.}} تُقيَّم موثوقية كل منهم بمقياس الناتو (AJP‑2.1) من A إلى F، ولا يغيّر التقييم شيئا مما يُحسب: يقف إلى جانب القول.',
    en: '{n, plural, =0 {No publishers yet.} one {One publisher.} other {# publishers.}} People rate how far each can be relied on, A to F, by NATO AJP‑2.1. A rating changes nothing that is computed: it stands beside the claim.',
  },
  'sources.oneName': {
    ar: 'وما يجمعه {terms} تحت اسم واحد، بالعربية أو بالإنجليزية، فهو هنا ناشر واحد.',
    en: 'What the {terms} holds under one name, in Arabic or in English, is one publisher here.',
  },
  'sources.terms': { ar: 'معجم المصطلحات', en: 'term base' },
  'sources.texts': {
    ar: '{n, plural, zero {لا نص له} one {نص واحد} two {نصان} few {# نصوص} many {# نصا} other {# نص}}',
    en: '{n, plural, =0 {No texts} one {One text} other {# texts}}',
  },
  'sources.rate': { ar: 'قيّم الموثوقية', en: 'Rate the reliability' },
  'sources.rateOf': { ar: 'قيّم الموثوقية: {source}', en: 'Rate the reliability: {source}' },
  'sources.grade': { ar: 'الموثوقية', en: 'Reliability' },
  'sources.history': { ar: 'كل ما قيل فيه', en: 'All that was said of it' },
  'sources.takenBack': { ar: 'استُرد', en: 'taken back' },
  'sources.superseded': { ar: 'قيل غيره بعده', en: 'superseded' },
  'sources.origins': { ar: 'نصوص من أصل واحد', en: 'Texts of one origin' },
  'sources.originsMore': {
    ar: 'هذه النصوص يكرر بعضها بعضا، فتُعد من أصل واحد وإن تعدد ناشروها.',
    en: 'These texts repeat one another: they count as one origin, whoever published them.',
  },
} as const satisfies Readonly<Record<string, Both>>

/** The words of terms and sources in one language, under their keys. */
export const recordWords = (language: 'ar' | 'en') =>
  Object.fromEntries(Object.entries(records).map(([key, words]) => [key, words[language]])) as Record<
    keyof typeof records,
    string
  >
