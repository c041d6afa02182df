import type { SaysLanguage } from '../errors.ts'

// Everything that the command line says, in both languages, in one table; errors have theirs in ../errors.ts. `{name}` stands for a detail.
// Counts stand after a colon, so that no noun has to agree with a number.

const table = {
  'program': {
    ar: 'حوار: نظام متابعة الحوارات الاستراتيجية. يقرأ البيانات المشتركة والتقارير بالعربية والإنجليزية، ويتابع ما وُعد به من جولة إلى جولة.',
    en: 'Hiwar, the follow-up system of strategic dialogues: reads joint statements and reports in Arabic and English, and follows what was promised from round to round.',
  },
  'read': {
    ar: 'يقرأ وثائق ويعرض ما فيها، ولا يخزّن شيئا. «-» للإدخال القياسي.',
    en: 'Reads documents and shows what they hold, storing nothing. - reads standard input.',
  },
  'add': { ar: 'يقرأ وثائق ويضيفها إلى السجل.', en: 'Reads documents and adds them to the ledger.' },
  'withdraw': { ar: 'يسحب وثيقة من السجل، مع ذكر السبب. تبقى الوثيقة محفوظة.', en: 'Takes a document out of the ledger, with a reason. The document itself is kept.' },
  'describe': {
    ar: 'يصحح ناشر وثيقة أو نوعها أو تاريخها أو لغتها؛ وبلا خيارات يعرضها.',
    en: 'Corrects a document’s publisher, kind, date or language; without options, shows them.',
  },
  'ledger': { ar: 'يعرض الجولات والملفات ومواضع الخلاف، والوثائق التي لا تخص جولة.', en: 'Shows rounds, matters, disagreements, and documents that fit no round.' },
  'review': { ar: 'يعرض ما آل إليه كل ملف، كل سطر بمصدره وعبارته.', en: 'Shows what became of each matter, each line with its source and words.' },
  'judge': { ar: 'يسجّل حكم شخص على ما استُخلص. تُضاف الأحكام ولا يُمحى منها شيء.', en: 'Enters a person’s ruling. Judgements are appended, and nothing of them is lost.' },
  'judge.accept': { ar: 'يثبّت استخلاصا.', en: 'Accepts a finding.' },
  'judge.reject': { ar: 'يرفض استخلاصا.', en: 'Rejects a finding.' },
  'judge.place': { ar: 'يضع وثيقة في جولة، أو خارج كل جولة.', en: 'Puts a document to a round, or to none.' },
  'judge.undo': { ar: 'يسترد حكما سابقا.', en: 'Takes an earlier judgement back.' },
  'judge.list': { ar: 'يعرض استخلاصات وثيقة بمواضعها، وما حُكم به عليها.', en: 'Shows a document’s findings with their places, and what was ruled on it.' },
  'check': {
    ar: 'يبرهن سلامة المخزون: سجل التغييرات، وبصمة كل نص، وكل اقتباس في موضعه، وكل إحالة.',
    en: 'Proves the store: the change log, every text’s hash, every quotation at its place, every reference.',
  },
  'log': { ar: 'يعرض سجل التغييرات: ما أُدخل ومتى وباسم من، والأحدث أولا.', en: 'Shows the change log: what was entered, when and by whom, the newest first.' },
  'backup': { ar: 'يكتب السجل كله في ملف واحد.', en: 'Writes the whole ledger to one file.' },
  'restore': { ar: 'يسترجع نسخة احتياطية إلى سجل فارغ.', en: 'Restores a backup into an empty ledger.' },
  'start': { ar: 'يشغّل حوار: السجل والصفحات على هذا الجهاز.', en: 'Starts Hiwar: the ledger and its pages, on this machine.' },
  'help': { ar: 'يعرض هذه المساعدة', en: 'shows this help' },
  'version': { ar: 'يعرض الإصدار', en: 'shows the version' },

  'argument.sources': { ar: 'ملفات أو مجلدات', en: 'files or folders' },
  'argument.sourcesOrUrls': { ar: 'ملفات أو مجلدات أو عناوين', en: 'files, folders or addresses' },
  'argument.document': { ar: 'معرّف الوثيقة أو اسم ملفها', en: 'the document’s id or file name' },
  'argument.mechanism': { ar: 'اسم الحوار، كما يعرضه hiwar ledger', en: 'the dialogue’s name, as `hiwar ledger` shows it' },
  'argument.place': { ar: 'موضع الاستخلاص، مثل acts:120-180، كما يعرضه hiwar judge list', en: 'the finding’s place, like acts:120-180, as `hiwar judge list` shows it' },
  'argument.judgement': { ar: 'معرّف الحكم', en: 'the judgement’s id' },
  'argument.backup': { ar: 'ملف النسخة الاحتياطية', en: 'the backup’s file' },

  'option.language': { ar: 'لغة ما يقوله حوار: ar أو en (لغة النظام افتراضا)', en: 'what Hiwar speaks: ar or en (by default the system’s)' },
  'option.data': { ar: 'مجلد البيانات', en: 'the data folder' },
  'option.json': { ar: 'المخرجات بصيغة JSON', en: 'prints JSON' },
  'option.out': { ar: 'يكتب ملف JSON لكل وثيقة في هذا المجلد', en: 'writes one JSON file a document into this folder' },
  'option.text': { ar: 'يطبع النص الذي تُعدّ فيه المواضع', en: 'prints the decoded or extracted text that the offsets count in' },
  'option.textLanguage': { ar: 'لغة النص: ar أو en، بدلا مما يُكتشف', en: 'the text’s language, ar or en, instead of what is detected' },
  'option.explain': { ar: 'يعرض لكل استخلاص قاعدته وما استندت إليه', en: 'shows for each finding its rule and what it rested on' },
  'option.expressions': {
    ar: 'يعرض ما في كل سطر من أعداد أو تواريخ أو مدد أو مبالغ (numbers أو dates أو durations أو money)',
    en: 'prints the numbers, dates, durations or money of each line',
  },
  'option.publisher': { ar: 'الناشر', en: 'who published it' },
  'option.kind': { ar: 'النوع: joint-statement أو press-report أو background', en: 'joint-statement, press-report or background' },
  'option.issued': { ar: 'تاريخ الإصدار، بصيغة EDTF', en: 'the date of issue, in EDTF' },
  'option.as': { ar: 'باسم من (مستخدم النظام افتراضا)', en: 'in whose name (by default the system user’s)' },
  'option.why': { ar: 'السبب', en: 'the reason' },
  'option.undo': { ar: 'يعيد وثيقة سُحبت', en: 'puts a withdrawn document back' },
  'option.asOf': { ar: 'الحال في هذا اليوم (اليوم افتراضا)', en: 'as of this day (by default today)' },
  'option.ordinal': { ar: 'رقم الجولة', en: 'the round’s number' },
  'option.date': { ar: 'تاريخ الجولة، بصيغة EDTF', en: 'the round’s date, in EDTF' },
  'option.none': { ar: 'خارج كل جولة', en: 'to no round' },
  'option.head': { ar: 'بصمة قيد دُوّنت من قبل: يُتحقق من بقائها في سجل التغييرات', en: 'the hash of a log entry noted earlier: the log must still hold it' },
  'option.limit': { ar: 'أقصى العدد', en: 'how many at most' },
  'option.before': { ar: 'ما قبل القيد ذي هذا الرقم', en: 'only entries before this number' },
  'option.repair': { ar: 'يطوي السجل من جديد قبل الفحص', en: 'folds the ledger again before checking' },
  'option.port': { ar: 'المنفذ (4780 افتراضا)', en: 'the port (by default 4780)' },
  'option.host': { ar: 'العنوان الذي يُسمع عليه (127.0.0.1 افتراضا)', en: 'the address to listen on (by default 127.0.0.1)' },
  'option.noSamples': { ar: 'لا يقرأ الوثائق النموذجية', en: 'does not read the sample documents' },

  'title.usage': { ar: 'الاستعمال:', en: 'Usage:' },
  'title.arguments': { ar: 'المعطيات:', en: 'Arguments:' },
  'title.options': { ar: 'الخيارات:', en: 'Options:' },
  'title.commands': { ar: 'الأوامر:', en: 'Commands:' },

  'wrong.command': { ar: 'لا أمر بهذا الاسم: {name}. اعرض الأوامر: hiwar --help', en: 'There is no command {name}. See hiwar --help' },
  'wrong.noCommand': { ar: 'اذكر أمرا. اعرض الأوامر: hiwar --help', en: 'Name a command. See hiwar --help' },
  'wrong.option': { ar: 'لا خيار بهذا الاسم: {name}. اعرض الخيارات: {command} --help', en: 'There is no option {name}. See {command} --help' },
  'wrong.argumentMissing': { ar: 'ينقص المعطى {name}. انظر: {command} --help', en: 'The argument {name} is missing. See {command} --help' },
  'wrong.valueMissing': { ar: 'الخيار {name} يحتاج إلى قيمة. انظر: {command} --help', en: 'The option {name} needs a value. See {command} --help' },
  'wrong.optionMissing': { ar: 'الخيار {name} لازم. انظر: {command} --help', en: 'The option {name} is required. See {command} --help' },
  'wrong.value': { ar: 'قيمة غير صالحة للخيار {name}. انظر: {command} --help', en: 'Not a valid value of {name}. See {command} --help' },
  'wrong.tooMany': { ar: 'معطيات أكثر مما يُنتظر. انظر: {command} --help', en: 'More arguments than expected. See {command} --help' },

  'failed': { ar: 'لم تُقرأ: {count} من {all}', en: 'Not read: {count} of {all}' },
  'reading': { ar: 'تجري القراءة: {done} من {all}  {name}', en: 'Reading {done} of {all}  {name}' },
  'checking': { ar: 'يجري الفحص: {done} من {all}', en: 'Checking {done} of {all}' },
  'rereading': { ar: 'تُعاد القراءة بالقارئ الجديد: {done} من {all}', en: 'Reading again with the newer reader: {done} of {all}' },

  'stage.fetching': { ar: 'يُجلب', en: 'fetching' },
  'stage.extracting': { ar: 'يُستخرج النص', en: 'extracting' },
  'stage.reading': { ar: 'يُقرأ', en: 'reading' },
  'stage.storing': { ar: 'يُحفظ', en: 'storing' },
  'outcome.added': { ar: 'أُضيفت', en: 'added' },
  'outcome.known': { ar: 'معروفة، لم يتغير شيء', en: 'known, nothing changed' },
  'outcome.publisher-noted': { ar: 'معروفة، دُوّن ناشرها', en: 'known, its publisher noted' },
  'outcome.withdrawn': { ar: 'مسحوبة', en: 'withdrawn' },
  'withdrawn': { ar: 'سُحبت {name}.', en: '{name} is withdrawn.' },
  'reinstated': { ar: 'أُعيدت {name}.', en: '{name} is put back.' },

  'document.publisher': { ar: 'الناشر', en: 'publisher' },
  'document.otherPublishers': { ar: 'نشرها أيضا', en: 'also published by' },
  'document.kind': { ar: 'النوع', en: 'kind' },
  'document.issued': { ar: 'صدرت', en: 'issued' },
  'document.language': { ar: 'اللغة', en: 'language' },
  'document.url': { ar: 'العنوان', en: 'address' },
  'document.rounds': { ar: 'الجولات', en: 'rounds' },
  'document.withdrawn': { ar: 'سحبها {by}: {why}', en: 'withdrawn by {by}: {why}' },

  'kind.joint-statement': { ar: 'بيان مشترك', en: 'joint statement' },
  'kind.press-report': { ar: 'تقرير صحفي', en: 'press report' },
  'kind.background': { ar: 'خلفية', en: 'background' },

  'findings.meetings': { ar: 'الجلسات', en: 'meetings' },
  'findings.acts': { ar: 'الأفعال (★ تعهّد)', en: 'acts (★ undertaking)' },
  'findings.instruments': { ar: 'الصكوك', en: 'instruments' },
  'findings.figures': { ar: 'الأرقام', en: 'figures' },
  'findings.dates': { ar: 'التواريخ', en: 'dates' },
  'findings.people': { ar: 'الأشخاص', en: 'people' },
  'findings.organisations': { ar: 'الهيئات', en: 'organisations' },
  'findings.places': { ar: 'الأماكن', en: 'places' },
  'findings.judgements': { ar: 'الأحكام', en: 'judgements' },

  'ledger.rounds': { ar: 'الجولات', en: 'rounds' },
  'ledger.matters': { ar: 'الملفات', en: 'matters' },
  'ledger.disagreements': { ar: 'مواضع الخلاف', en: 'disagreements' },
  'ledger.unplaced': { ar: 'وثائق لا تخص جولة', en: 'documents that fit no round' },
  'ledger.withdrawn': { ar: 'وثائق مسحوبة', en: 'withdrawn documents' },
  'ledger.empty': { ar: 'السجل فارغ. أضف وثائق: hiwar add', en: 'The ledger is empty. Add documents: hiwar add' },
  'ledger.documents': { ar: 'الوثائق: {count}', en: 'documents: {count}' },
  'asOf': { ar: 'في {day}', en: 'as of {day}' },

  'ruling.accepted': { ar: 'مثبَّت', en: 'accepted' },
  'ruling.amended': { ar: 'معدَّل', en: 'amended' },
  'ruling.rejected': { ar: 'مرفوض', en: 'rejected' },
  'ruling.unsure': { ar: 'غير مؤكد', en: 'unsure' },
  'ruling.placed': { ar: 'وُضعت في {round}', en: 'put to {round}' },
  'ruling.placedNowhere': { ar: 'وُضعت خارج كل جولة', en: 'put to no round' },
  'ruling.undone': { ar: 'استرداد {judgement}', en: 'takes back {judgement}' },
  'judged': { ar: 'سُجّل الحكم {id}.', en: 'Entered as {id}.' },

  'log.empty': { ar: 'لم يُدخل شيء بعد.', en: 'Nothing was entered yet.' },
  'log.document': { ar: 'وثيقة', en: 'document' },
  'log.description': { ar: 'وصف', en: 'description' },
  'log.other_publisher': { ar: 'ناشر آخر', en: 'other publisher' },
  'log.withdrawal': { ar: 'سحب', en: 'withdrawal' },
  'log.reading': { ar: 'قراءة', en: 'reading' },
  'log.judgement': { ar: 'حكم', en: 'judgement' },
  'check.done': {
    ar: 'القيود: {entries}، النصوص: {texts}، الاستخلاصات: {findings}، الأحكام: {judgements}',
    en: 'entries: {entries}, texts: {texts}, findings: {findings}, judgements: {judgements}',
  },
  'check.sound': { ar: 'كل شيء سليم.', en: 'Everything is sound.' },
  'check.faults': { ar: 'العيوب: {count}', en: 'faults: {count}' },
  'backup.done': { ar: 'كُتبت {file}. الوثائق: {documents}، الحجم بالبايت: {bytes}', en: '{file} is written. documents: {documents}, bytes: {bytes}' },
  'restore.done': { ar: 'استُرجعت {file}. الوثائق: {documents}', en: '{file} is restored. documents: {documents}' },

  'start.opening': { ar: 'يُفتح مجلد البيانات {folder}', en: 'Opening the data folder {folder}' },
  'start.database': { ar: 'تُفتح قاعدة البيانات DATABASE_URL', en: 'Opening the database of DATABASE_URL' },
  'start.samples': { ar: 'السجل فارغ: تُقرأ الوثائق النموذجية', en: 'The ledger is empty: reading the sample documents' },
  'start.address': { ar: 'حوار على {address}', en: 'Hiwar is at {address}' },
  'start.stop': { ar: 'للإيقاف: Ctrl-C', en: 'Ctrl-C stops it' },
  'start.stopping': { ar: 'يتوقف…', en: 'Stopping…' },
  'start.stopped': { ar: 'توقف.', en: 'Stopped.' },
} as const satisfies Record<string, Readonly<Record<SaysLanguage, string>>>

export type Word = keyof typeof table
export type Details = Readonly<Record<string, string | number>>

export const words: Readonly<Record<Word, Readonly<Record<SaysLanguage, string>>>> = table

/** What the command line says, in one language. */
export const sayIn =
  (language: SaysLanguage) =>
  (word: Word, details: Details = {}): string =>
    words[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
