// Every error that Hiwar tells a person: its code, HTTP status and exit status' word, and its message in both languages, in one table.
// `{name}` in a message stands for a detail of that name.

export type SaysLanguage = 'ar' | 'en'

interface Fault {
  readonly status: number
  readonly ar: string
  readonly en: string
}

export const faults = {
  FILE_NOT_FOUND: {
    status: 404,
    ar: 'لا يوجد ملف أو مجلد بهذا الاسم: {name}. تحقق من المسار.',
    en: 'There is no file or folder {name}. Check the path.',
  },
  FOLDER_EMPTY: {
    status: 404,
    ar: 'لا وثائق في المجلد {name}. ضع فيه ملفات TXT أو HTML أو DOCX أو PDF.',
    en: 'The folder {name} holds no documents. Put TXT, HTML, DOCX or PDF files into it.',
  },
  FILE_UNREADABLE: {
    status: 500,
    ar: 'تعذرت قراءة {name}: {why}. تحقق من أذون الملف.',
    en: '{name} could not be read: {why}. Check its permissions.',
  },
  FILE_EMPTY: {
    status: 422,
    ar: 'لا نص في {name}: الملف فارغ. احصل على نسخة كاملة منه.',
    en: '{name} holds no text: the file is empty. Get a full copy of it.',
  },
  FILE_BINARY: {
    status: 415,
    ar: 'ليس {name} نصا ولا HTML ولا DOCX ولا PDF. أضفه بإحدى هذه الصيغ.',
    en: '{name} is not text, HTML, DOCX or PDF. Add it in one of these formats.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    ar: 'حجم {name} أكبر من الحد ({limit}). قسّمه أو استخرج نصه.',
    en: '{name} is larger than the limit ({limit}). Split it, or extract its text.',
  },
  TEXT_TOO_LONG: {
    status: 413,
    ar: 'نص {name} أطول من الحد ({limit} حرفا). قسّمه.',
    en: 'The text of {name} is longer than the limit ({limit} characters). Split it.',
  },
  PDF_LOCKED: {
    status: 422,
    ar: 'ملف PDF محمي بكلمة مرور: {name}. احفظ نسخة بلا كلمة مرور ثم أضفها.',
    en: '{name} is a PDF protected by a password. Save a copy without one and add that.',
  },
  PDF_SCANNED: {
    status: 422,
    ar: 'لا نص في صفحات {name}: هي صور ممسوحة ضوئيا. استخرج نصها ببرنامج تعرّف ضوئي ثم أضفه.',
    en: 'The pages of {name} are scanned images without text. Run text recognition over it and add the result.',
  },
  FILE_BROKEN: {
    status: 422,
    ar: 'تعذر فتح {name}: الملف تالف أو ناقص. احصل على نسخة سليمة منه.',
    en: '{name} could not be opened: the file is damaged or incomplete. Get a sound copy of it.',
  },
  URL_REFUSED: {
    status: 422,
    ar: 'لا يُجلب هذا العنوان: {name}. تُجلب عناوين http وhttps العامة وحدها.',
    en: '{name} is not fetched: only public http and https addresses are.',
  },
  URL_UNREACHABLE: {
    status: 502,
    ar: 'لم يُجب العنوان {name} ({why}). تحقق منه، أو احفظ الصفحة وأضف ملفها.',
    en: '{name} did not answer ({why}). Check the address, or save the page and add its file.',
  },
  SAME_NAME_TWICE: {
    status: 409,
    ar: 'ملفان لهما الاسم نفسه: {first} و{second}. غيّر اسم أحدهما أو اقرأهما على حدة.',
    en: 'Two files have one base name: {first} and {second}. Rename one, or read them apart.',
  },
  INVALID_INPUT: {
    status: 400,
    ar: 'قيمة غير صالحة في {name}: {why}.',
    en: 'Not a valid value of {name}: {why}.',
  },
  DATE_INVALID: {
    status: 400,
    ar: 'ليس «{date}» تاريخا ({name}). اكتبه هكذا: \u200e2026-01-25 أو \u200e2026-01 أو 2026.',
    en: '“{date}” is not a date ({name}). Write it like 2026-01-25, 2026-01 or 2026.',
  },
  DOCUMENT_NOT_FOUND: {
    status: 404,
    ar: 'لا وثيقة بهذا المعرّف: {name}. يعرض الأمر hiwar ledger الوثائق.',
    en: 'There is no document {name}. `hiwar ledger` lists the documents.',
  },
  DOCUMENT_AMBIGUOUS: {
    status: 409,
    ar: 'وثيقتان لهما الاسم {name}: \u200f{first} و{second}. اذكر المعرّف.',
    en: 'Two documents are called {name}: {first} and {second}. Give the id.',
  },
  MECHANISM_NOT_FOUND: {
    status: 404,
    ar: 'لا حوار بهذا الاسم: {name}. يعرض الأمر hiwar ledger الحوارات.',
    en: 'There is no dialogue {name}. `hiwar ledger` lists the dialogues.',
  },
  MECHANISM_UNNAMED: {
    status: 400,
    ar: 'ملف واحد لحوار واحد. اذكر أحدها: {names}.',
    en: 'One file takes one dialogue. Name one of: {names}.',
  },
  MATTER_NOT_FOUND: {
    status: 404,
    ar: 'لا ملف بهذا العنوان: {name}.',
    en: 'There is no matter at {name}.',
  },
  PLACE_INVALID: {
    status: 400,
    ar: 'ليس «{name}» موضع استخلاص. اكتبه هكذا: acts:120-180، كما يعرضه الأمر hiwar judge list.',
    en: '“{name}” is not a finding’s place. Write it like acts:120-180, as `hiwar judge list` shows it.',
  },
  ROUND_UNNAMED: {
    status: 400,
    ar: 'اذكر إما اسم الحوار كما يعرضه الأمر hiwar ledger، وإما الخيار \u200e--none.',
    en: 'Give either the dialogue’s name, as `hiwar ledger` shows it, or --none.',
  },
  FINDING_NOT_FOUND: {
    status: 404,
    ar: 'لا استخلاص في هذا الموضع: {name}. يعرض الأمر hiwar judge list مواضع الوثيقة.',
    en: 'There is no finding at {name}. `hiwar judge list` lists a document’s places.',
  },
  JUDGEMENT_NOT_FOUND: {
    status: 404,
    ar: 'لا حكم بهذا المعرّف: {name}. يعرض الأمر hiwar judge list أحكام الوثيقة.',
    en: 'There is no judgement {name}. `hiwar judge list` lists a document’s judgements.',
  },
  FIELD_UNKNOWN: {
    status: 400,
    ar: 'ليس «{name}» من حقول {type}. حقولها: {fields}.',
    en: '“{name}” is not a field of {type}. The fields are: {fields}.',
  },
  VALUE_UNKNOWN: {
    status: 400,
    ar: 'ليس «{value}» قيمة للحقل {name}. يقبل: {takes}.',
    en: '“{value}” is not a value of {name}. It takes: {takes}.',
  },
  TERM_NOT_FOUND: {
    status: 404,
    ar: 'لا مصطلح بهذا المعرّف: {name}. يعرض الأمر hiwar terms list المصطلحات.',
    en: 'There is no term {name}. `hiwar terms list` lists the terms.',
  },
  TERM_PHRASE_INVALID: {
    status: 400,
    ar: 'لا تصلح «{value}» اسما لمصطلح ({name}): يبدأ الاسم بحرف أو رقم، ويخلو من العلامة |، ولا يزيد على 200 حرف.',
    en: '“{value}” does not do for a term’s name ({name}): a name begins with a letter or digit, holds no | and has at most 200 characters.',
  },
  TERM_ID_INVALID: {
    status: 400,
    ar: 'لا يصلح «{name}» معرّفا لمصطلح. اكتبه هكذا: free-trade-agreement.',
    en: '“{name}” does not do for a term’s id. Write it like free-trade-agreement.',
  },
  TERMS_LINE_INVALID: {
    status: 422,
    ar: 'السطر {line} من {name}: {fault}',
    en: '{name}, line {line}: {fault}',
  },
  TERMS_BROKEN: {
    status: 422,
    ar: 'ليس {name} ملف مصطلحات سليما، السطر {line}: {why}. صحّح الملف ثم استورده.',
    en: '{name} is no sound file of terms, line {line}: {why}. Mend it and import it again.',
  },
  TERMS_REFUSED: {
    status: 422,
    ar: 'لا يُستورد {name}: فيه تعريف كيانات XML \u200f(السطر {line}). احذفه ثم استورد الملف.',
    en: '{name} is not imported: it declares XML entities (line {line}). Take the declaration out and import it again.',
  },
  TERMS_ENCODING: {
    status: 415,
    ar: 'ليس {name} بترميز UTF-8. احفظه بهذا الترميز ثم استورده.',
    en: '{name} is not in UTF-8. Save it in that encoding and import it again.',
  },
  TERM_LANGUAGE_MISSING: {
    status: 422,
    ar: 'للمصطلح اسم في لغة واحدة: ينقص {language}.',
    en: 'The term has a name in one language only: {language} is missing.',
  },
  AMENDMENT_EMPTY: {
    status: 400,
    ar: 'لم يُذكر ما يُعدَّل. اذكر حقلا واحدا على الأقل، مثل \u200e--kind أو \u200e--due.',
    en: 'Nothing is amended. Give at least one field, like --kind or --due.',
  },
  EXTENT_INVALID: {
    status: 400,
    ar: 'لا يصلح المدى {name}: يجب أن يقع في النص وأن يشترك مع الاستخلاص ({extent}).',
    en: 'The extent {name} does not do: it must lie in the text and share words with the finding ({extent}).',
  },
  MATTER_AMBIGUOUS: {
    status: 409,
    ar: 'ملفات عدة يصدق عليها «{name}»: {addresses}. اذكر العنوان.',
    en: 'Several matters answer to “{name}”: {addresses}. Give the address.',
  },
  MATTERS_SAME: {
    status: 400,
    ar: 'هذا ملف واحد. اذكر ملفين.',
    en: 'This is one matter. Name two.',
  },
  MATTERS_APART: {
    status: 409,
    ar: 'الملفان بين أطراف مختلفة، فلا يُضمّان. يُضمّ ما بين الطرفين نفسيهما.',
    en: 'The two matters are between different sides and cannot be joined. Only matters between the same sides can.',
  },
  SPLIT_WHOLE: {
    status: 400,
    ar: 'اذكر خطوات من هذا الملف، على أن تبقى فيه خطوة واحدة على الأقل.',
    en: 'Name steps of this matter, and leave at least one in it.',
  },
  IDENTITY_UNFIT: {
    status: 400,
    ar: 'اذكر موضعين أو اسمين من نوع واحد مما يدل على المقصود: {types}.',
    en: 'Name two places or names of one kind that can name the thing: {types}.',
  },
  IDENTITY_SAME: {
    status: 400,
    ar: 'هذا اسم واحد في موضع واحد، أو جلسات هيئة باسم واحد. ضع الوثائق في جولاتها بالأمر hiwar judge place.',
    en: 'This is one name in one place, or sessions under one name. Put documents to their rounds with `hiwar judge place`.',
  },
  NAME_NOT_FOUND: {
    status: 404,
    ar: 'لا يرد «{name}» في الوثائق اسما من هذا النوع. يعرض الأمر hiwar judge list أسماء الوثيقة.',
    en: '“{name}” is not named in the documents as one of this kind. `hiwar judge list` lists a document’s names.',
  },
  DISAGREEMENT_NOT_FOUND: {
    status: 404,
    ar: 'لا خلاف بين المصادر في {name}. يعرض الأمر hiwar judge list --dialogue مواضع الخلاف.',
    en: 'There is no disagreement at {name}. `hiwar judge list --dialogue` lists them.',
  },
  JUDGED_UNNAMED: {
    status: 400,
    ar: 'اذكر إما وثيقة، وإما حوارا بالخيار \u200e--dialogue.',
    en: 'Name either a document, or a dialogue with --dialogue.',
  },
  CLAIM_UNNAMED: {
    status: 400,
    ar: 'اذكر الرواية المعتمدة، وهي إحدى روايات هذا الخلاف؛ أو \u200e--neither أو \u200e--unsettled.',
    en: 'Name the claim that stands, one of this disagreement’s; or --neither, or --unsettled.',
  },
  PUBLISHER_UNNAMED: {
    status: 400,
    ar: 'اذكر اسم الناشر.',
    en: 'Name the publisher.',
  },
  KNOWN_AT_INVALID: {
    status: 400,
    ar: 'ليس «{value}» يوما ولا لحظة ({name}). اكتبه هكذا: \u200e2026-03-01 أو \u200e2026-03-01T09:30 أو \u200e2026-03-01T09:30:00Z.',
    en: '“{value}” is not a day or an instant ({name}). Write it like 2026-03-01, 2026-03-01T09:30 or 2026-03-01T09:30:00Z.',
  },
  KNOWN_AT_FUTURE: {
    status: 400,
    ar: 'لم يأت «{value}» بعد ({name}). اسأل عمّا كان معروفا في يوم مضى، أو اليوم.',
    en: '“{value}” has not come yet ({name}). Ask what was known on a day that has passed, or today.',
  },
  REASON_MISSING: {
    status: 400,
    ar: 'اذكر السبب ({name}).',
    en: 'Give the reason ({name}).',
  },
  DATA_FOLDER_UNUSABLE: {
    status: 500,
    ar: 'لا يمكن استعمال مجلد البيانات {name}: {why}. اختر مجلدا آخر بالخيار \u200e--data.',
    en: 'The data folder {name} cannot be used: {why}. Choose another one with --data.',
  },
  DATA_FOLDER_CLOSED: {
    status: 500,
    ar: 'تعمل PostgreSQL باسم المستخدم {user}، وهو لا يستطيع دخول {folder}. نفّذ chmod o+x {folder} أو اختر مجلد بيانات آخر بالخيار \u200e--data.',
    en: 'PostgreSQL runs as the user {user}, who cannot enter {folder}. Run chmod o+x {folder}, or choose another data folder with --data.',
  },
  SERVER_USER_MISSING: {
    status: 500,
    ar: 'لا تعمل PostgreSQL باسم root، وتعذر إنشاء المستخدم {name} ({why}). أنشئه، أو شغّل حوار باسم مستخدم آخر.',
    en: 'PostgreSQL does not run as root, and the user {name} could not be made ({why}). Make it, or run Hiwar as another user.',
  },
  SERVER_MISSING: {
    status: 500,
    ar: 'لا تأتي PostgreSQL المرفقة لهذه المنصة ({name}). استعمل قاعدة لديك: DATABASE_URL.',
    en: 'There is no embedded PostgreSQL for this platform ({name}). Use your own: set DATABASE_URL.',
  },
  DATA_FOLDER_HELD: {
    status: 409,
    ar: 'يعمل حوار على مجلد البيانات {name} الآن (العملية {pid}). أوقفه، أو اختر مجلدا آخر بالخيار \u200e--data.',
    en: 'Hiwar is already running on the data folder {name} (process {pid}). Stop it, or choose another folder with --data.',
  },
  DATA_FOLDER_VERSION: {
    status: 500,
    ar: 'أنشأ مجلد البيانات {name} إصدار آخر من PostgreSQL ({found}، والمطلوب {wanted}). خذ نسخة احتياطية بالإصدار السابق ثم استرجعها.',
    en: 'The data folder {name} was made by another PostgreSQL ({found}; this program has {wanted}). Back up with the former program and restore here.',
  },
  STORE_UNREACHABLE: {
    status: 503,
    ar: 'تعذر الوصول إلى قاعدة البيانات: {why}. تحقق من أنها تعمل، ومن DATABASE_URL إن استعملته.',
    en: 'The database cannot be reached: {why}. Check that it is running, and DATABASE_URL if you set it.',
  },
  STORE_TOO_OLD: {
    status: 500,
    ar: 'إصدار PostgreSQL هو {found}، والمطلوب 15 أو أحدث.',
    en: 'PostgreSQL is {found}; 15 or later is needed.',
  },
  STORE_NEWER: {
    status: 500,
    ar: 'كتب إصدار أحدث من حوار في هذه القاعدة ({found}). حدّث البرنامج.',
    en: 'A newer Hiwar has written to this database ({found}). Update the program.',
  },
  APPLICATION_ROLE_MISSING: {
    status: 500,
    ar: 'يعمل حوار على قاعدة البيانات بدور لا يملك جداولها، ولا يجوز لدور DATABASE_URL أن ينشئ أدوارا. اطلب من مدير القاعدة تنفيذ: {sql} ثم اجعل في DATABASE_APP_URL عنوان القاعدة نفسها بهذا الدور.',
    en: 'Hiwar works on the database as a role that does not own its tables, and the role of DATABASE_URL may create none. Have an administrator run: {sql} Then set DATABASE_APP_URL to the address of the same database under that role.',
  },
  APPLICATION_ROLE_REFUSED: {
    status: 500,
    ar: 'لا تقبل قاعدة البيانات دخول الدور {name} الذي يعمل به حوار: {why}. أجز دخوله بكلمة مرور في pg_hba.conf، أو سمّ دورا آخر في DATABASE_APP_URL.',
    en: 'The database does not let in the role {name} that Hiwar works as: {why}. Allow it to sign in by password in pg_hba.conf, or name another role in DATABASE_APP_URL.',
  },
  APPLICATION_ROLE_TOO_STRONG: {
    status: 500,
    ar: 'للدور {name} في قاعدة البيانات سلطة تتجاوز الفصل بين الطرفين: هو مالك الجداول، أو مدير، أو يجوز له إنشاء الأدوار. سمّ في DATABASE_APP_URL دورا لا سلطة له.',
    en: 'The database role {name} is too powerful to keep the sides apart: it owns the tables, is a superuser, passes over row security or may create roles. Name a plain role in DATABASE_APP_URL.',
  },
  DISK_FULL: {
    status: 507,
    ar: 'امتلأ القرص. لم يُحفظ {name}. أفرغ مساحة وأعد المحاولة.',
    en: 'The disk is full. {name} was not stored. Free some space and try again.',
  },
  BACKUP_BROKEN: {
    status: 422,
    ar: 'ليس {name} نسخة احتياطية سليمة: {why}.',
    en: '{name} is not a sound backup: {why}.',
  },
  TEXT_ALTERED: {
    status: 500,
    ar: 'لم يعد النص {name} كما خُزّن: لا توافقه بصمته. استرجع نسخة احتياطية.',
    en: 'The text {name} is not as it was stored: its hash does not match. Restore a backup.',
  },
  BYTES_ALTERED: {
    status: 500,
    ar: 'لم يعد الملف الأصلي للوثيقة {name} كما ورد: لا توافقه بصمته. استرجع نسخة احتياطية.',
    en: 'The original of {name} is not as it came: its hash does not match. Restore a backup.',
  },
  SEARCH_EMPTY: {
    status: 400,
    ar: 'لم يُذكر ما يُبحث عنه. اكتب كلمة أو عبارة، أو اختر نوعا أو طرفا أو موضوعا.',
    en: 'Nothing to search for was given. Write a word or a phrase, or choose a kind, a side or a topic.',
  },
  SEARCH_QUOTE_OPEN: {
    status: 400,
    ar: 'فُتحت علامة اقتباس ولم تُغلق: {name}. أغلقها بعد آخر كلمة من العبارة.',
    en: 'A quotation mark is opened and not closed: {name}. Close it behind the last word of the phrase.',
  },
  SEARCH_GROUP_OPEN: {
    status: 400,
    ar: 'الأقواس غير متوازنة في: {name}. لكل قوس مفتوح قوس يغلقه.',
    en: 'The parentheses do not match in: {name}. Each that is opened needs one that closes it.',
  },
  SEARCH_OR_ALONE: {
    status: 400,
    ar: 'لا كلمة إلى أحد جانبي «أو» (OR) في: {name}. اكتب كلمة على كل جانب، أو ضع «أو» بين علامتي اقتباس.',
    en: 'One side of OR has no word in: {name}. Write one on each side, or put OR in quotation marks.',
  },
  SEARCH_ONLY_EXCLUDES: {
    status: 400,
    ar: 'لم يُذكر إلا ما يُستبعد: {name}. اذكر أيضا ما يُبحث عنه.',
    en: 'Only what is to be left out was given: {name}. Say also what is to be found.',
  },
  SEARCH_ONLY_COMMON: {
    status: 400,
    ar: 'لم تُذكر إلا كلمات ترد في كل جملة: {name}. أضف كلمة تميّز ما تبحث عنه، أو ابحث عنها كما كُتبت.',
    en: 'Only words that are in every sentence were given: {name}. Add a word that tells, or search as written.',
  },
  ROUND_NOT_FOUND: {
    status: 404,
    ar: 'لا جولة برقم {round} في {name}.',
    en: '{name} has no round {round}.',
  },
  SIGNED_OUT: {
    status: 401,
    ar: 'سجّل الدخول أولا.',
    en: 'Sign in first.',
  },
  SIGN_IN_FAILED: {
    status: 401,
    ar: 'الاسم أو كلمة المرور غير صحيح، أو الحساب موقوف.',
    en: 'The name or the password is wrong, or the account is disabled.',
  },
  SIGN_IN_THROTTLED: {
    status: 429,
    ar: 'محاولات كثيرة. حاول بعد {minutes} دقيقة.',
    en: 'Too many tries. Try again in {minutes} minutes.',
  },
  NOT_PERMITTED: {
    status: 403,
    ar: 'ليس من صلاحية {name} هذا الإجراء ({action}). يقوم به من يملك صلاحيته في وفدك.',
    en: '{name} may not do this ({action}). Somebody in your delegation who may can do it.',
  },
  ACCOUNT_EXISTS: {
    status: 409,
    ar: 'اسم الحساب {name} مستعمل. اختر اسما آخر.',
    en: 'The account name {name} is taken. Choose another.',
  },
  ACCOUNT_NOT_FOUND: {
    status: 404,
    ar: 'لا حساب بهذا الاسم: {name}.',
    en: 'There is no account {name}.',
  },
  ACCOUNT_NAME_UNUSABLE: {
    status: 400,
    ar: 'لا يصلح «{name}» اسما لحساب: اكتب من حرف إلى 64 حرفا ظاهرا، من غير شرطة مائلة.',
    en: '“{name}” cannot be the name of an account: give 1 to 64 visible characters without a slash.',
  },
  SIDE_UNKNOWN: {
    status: 400,
    ar: 'لا طرف بهذا الرمز: {name}. اذكر رمز الدولة (ISO 3166-1) مثل OM، أو الاسم الإنجليزي الكامل للمنظمة.',
    en: 'There is no side {name}. Give the code of a country (ISO 3166-1), like OM, or the full English name of a body.',
  },
  ACCOUNTS_KNOWN: {
    status: 409,
    ar: 'أُنشئت الحسابات الأولى من قبل. سجّل الدخول.',
    en: 'The first accounts have been made already. Sign in.',
  },
  ACCOUNT_NEEDED: {
    status: 500,
    ar: 'لا يُفتح حوار على {name} من غير حسابات، لأن كل من يصل إليه يقرأ ما يكتبه الطرفان. أنشئ حسابا أولا: hiwar account add NAME --side OM --role secretariat',
    en: 'Hiwar is not opened on {name} without accounts: whoever reaches it could read what both sides write. Make one first: hiwar account add NAME --side OM --role secretariat',
  },
  PASSWORD_WEAK: {
    status: 400,
    ar: 'اختر كلمة مرور من {least} حرفا إلى {most}، لا يرد فيها اسم الحساب.',
    en: 'Choose a password of {least} to {most} characters that does not contain the account’s name.',
  },
  ROUND_PREPARED_ALREADY: {
    status: 409,
    ar: 'يجري إعداد هذه الجولة: {name}. يعرضها الأمر hiwar round show.',
    en: '{name} is being prepared already. `hiwar round show` shows it.',
  },
  ROUND_NOT_PREPARED: {
    status: 404,
    ar: 'لم يبدأ إعداد جولة قادمة من {name}. يبدؤه الأمر hiwar round prepare.',
    en: 'No coming round of {name} is being prepared. `hiwar round prepare` begins.',
  },
  NOTHING_CANCELLED: {
    status: 409,
    ar: 'لا جولة ملغاة من {name} يُستأنف إعدادها.',
    en: 'No cancelled round of {name} can be taken up again.',
  },
  SIDE_UNNAMED: {
    status: 400,
    ar: 'اذكر الطرف الذي يُكتب هذا باسمه: {names}.',
    en: 'Say for which side this is written: {names}.',
  },
  SIDE_OUTSIDE_DIALOGUE: {
    status: 400,
    ar: 'ليس {name} من طرفي هذا الحوار: {names}.',
    en: '{name} is no side of this dialogue: {names}.',
  },
  LINES_OPEN: {
    status: 409,
    ar: 'لا يُعتمد جدول الأعمال ما بقيت ملفات لم يتفق الطرفان على قرار متابعتها. عددها {count}: {ar}.',
    en: 'The agenda cannot be adopted while the sides have not agreed what to do with every matter. Still open, {count}: {en}.',
  },
  MATTER_SETTLED: {
    status: 409,
    ar: 'نُفّذ هذا الملف، فلا قرار متابعة فيه: {ar}.',
    en: 'This matter was kept, so there is nothing to dispose of: {en}.',
  },
  UPDATE_EMPTY: {
    status: 400,
    ar: 'لم يُذكر ما يُحدَّث. اذكر صياغة أو جهة مسؤولة أو موعدا.',
    en: 'Nothing is updated. Give a wording, an owner or a due date.',
  },
  EVIDENCE_MISSING: {
    status: 400,
    ar: 'لا يُغلق ملف بلا دليل. اذكر العبارة التي تقول إنه نُفّذ، وموضعها.',
    en: 'A matter is not closed without evidence. Give the words that say it was done, and their place.',
  },
  EVIDENCE_ABSENT: {
    status: 422,
    ar: 'لا ترد هذه العبارة في ذلك الموضع من الوثيقة: «{quote}».',
    en: 'The document does not say this at that place: “{quote}”.',
  },
  DISPOSITION_NOT_FOUND: {
    status: 404,
    ar: 'لم يكتب طرفك قرار متابعة لم يُطرح بعد في هذا الملف: {name}.',
    en: 'Your side has written no disposition of {name} that is not tabled yet.',
  },
  AGENDA_EMPTY: {
    status: 409,
    ar: 'لا بند في جدول الأعمال. أضف بندا، أو أبقِ ملفا من ملفات المراجعة.',
    en: 'The agenda holds no item. Add one, or keep a matter of the review.',
  },
  AGENDA_MOVED_ON: {
    status: 409,
    ar: 'تغيّر جدول الأعمال بعد أن اطلعت عليه. راجعه ثم اعتمده.',
    en: 'The agenda has changed since you saw it. Look at it again, then adopt it.',
  },
  ITEM_NOT_FOUND: {
    status: 404,
    ar: 'لا بند بهذا المعرّف في جدول الأعمال: {name}.',
    en: 'The agenda has no item {name}.',
  },
  ITEM_CARRIED: {
    status: 409,
    ar: 'هذا البند ملف مُبقى: لا يُرفع من جدول الأعمال إلا بقرار متابعة يغلقه أو يسقطه.',
    en: 'This item is a matter that is carried over: only a disposition that closes or drops it takes it off the agenda.',
  },
  GROUP_NOT_FOUND: {
    status: 404,
    ar: 'لا فريق عمل بهذا المعرّف: {name}. يعرض الأمر hiwar group list فرق العمل.',
    en: 'There is no working group {name}. `hiwar group list` lists them.',
  },
  ACTION_NOT_FOUND: {
    status: 404,
    ar: 'لا إجراء بهذا المعرّف: {name}. يعرض الأمر hiwar group list الإجراءات.',
    en: 'There is no action {name}. `hiwar group list` lists them.',
  },
  ENTRY_TARGET_MISSING: {
    status: 404,
    ar: 'لا شيء بهذا المعرّف في ملف الجولة: {name}.',
    en: 'The file of the round holds no {name}.',
  },
  TITLE_MISSING: {
    status: 400,
    ar: 'اذكر الاسم بالعربية والإنجليزية ({name}).',
    en: 'Give the name in Arabic and English ({name}).',
  },
  LOG_ENTRY_MISSING: {
    status: 500,
    ar: 'ينقص سجلَّ التغييرات القيدُ {name}: حُذف بعد تدوينه. استرجع نسخة احتياطية.',
    en: 'Entry {name} of the change log is missing: it was removed after it was made. Restore a backup.',
  },
  LOG_ENTRY_ALTERED: {
    status: 500,
    ar: 'لم يعد القيد {name} في سجل التغييرات كما دُوّن ({what})، ولا يُعوَّل على ما بعده. استرجع نسخة احتياطية.',
    en: 'Entry {name} of the change log is not as it was made ({what}), and nothing after it can be relied on. Restore a backup.',
  },
  LOG_HEAD_ABSENT: {
    status: 500,
    ar: 'لا تنتهي سلسلة القيود إلى البصمة المذكورة ولا تمر بها: {name}.',
    en: 'The change log does not hold the hash that was named: {name}.',
  },
  ROW_ALTERED: {
    status: 500,
    ar: 'لم يعد ما في {name} كما دُوّن في سجل التغييرات. استرجع نسخة احتياطية.',
    en: '{name} is not what the change log says was entered. Restore a backup.',
  },
  ROW_MISSING: {
    status: 500,
    ar: 'دُوّن {name} في سجل التغييرات ولم يعد له وجود. استرجع نسخة احتياطية.',
    en: '{name} was entered, says the change log, and is there no more. Restore a backup.',
  },
  ROW_UNLOGGED: {
    status: 500,
    ar: 'لا قيد في سجل التغييرات للمدخل {name}: أُدخل من غير حوار.',
    en: '{name} has no entry in the change log: something other than Hiwar put it there.',
  },
  QUOTATION_ALTERED: {
    status: 500,
    ar: 'لا يقول النص في الموضع {start}–{end} ما يُنسب إليه: «{quote}» ({name}).',
    en: 'The text does not say at {start}–{end} what is quoted: “{quote}” ({name}).',
  },
  REFERENCE_BROKEN: {
    status: 500,
    ar: 'تشير {name} إلى ما لا وجود له: {why}.',
    en: '{name} refers to what is not there: {why}.',
  },
  LEDGER_DIFFERS: {
    status: 500,
    ar: 'السجل المخزّن لما بين {name} ليس ما تقوله الوثائق والأحكام. يعيد الأمر hiwar check --repair طيّه.',
    en: 'The stored ledger of {name} is not what its documents and judgements say. `hiwar check --repair` folds it again.',
  },
  FILE_NOT_WRITTEN: {
    status: 500,
    ar: 'تعذرت كتابة {name}: {why}. اختر مكانا آخر.',
    en: '{name} could not be written: {why}. Choose another place.',
  },
  LEDGER_NOT_EMPTY: {
    status: 409,
    ar: 'أُدخل هنا شيء من قبل. استرجع إلى مجلد بيانات فارغ.',
    en: 'Something was entered here already. Restore into an empty data folder.',
  },
  PORT_TAKEN: {
    status: 409,
    ar: 'المنفذ {name} مشغول، فالعنوان على المنفذ {next}.',
    en: 'Port {name} is taken; using port {next}.',
  },
  REQUEST_REFUSED: {
    status: 403,
    ar: 'رُفض الطلب من {name}: لا يُجاب هنا إلا عن صفحات حوار نفسه.',
    en: 'The request from {name} was refused: only Hiwar’s own pages are answered here.',
  },
  PORT_UNUSABLE: {
    status: 500,
    ar: 'تعذر الاستماع على {name}: {why}. اختر منفذا آخر بالخيار \u200e--port.',
    en: 'Cannot listen on {name}: {why}. Choose another port with --port.',
  },
  NOT_FOUND: {
    status: 404,
    ar: 'لا شيء في هذا العنوان: {name}.',
    en: 'There is nothing at {name}.',
  },
  UNEXPECTED: {
    status: 500,
    ar: 'خطأ غير متوقع: {why}. لم يُفقد شيء مما حُفظ.',
    en: 'Something unexpected went wrong: {why}. Nothing that was stored is lost.',
  },
} as const satisfies Record<string, Fault>

export type ErrorCode = keyof typeof faults
/** A detail may be an error itself: it is said in the language of what it stands in. */
export type ErrorDetails = Readonly<Record<string, string | number | HiwarError>>

/** The message of an error in one language, its details filled in. */
export const messageOf = (code: ErrorCode, details: ErrorDetails, language: SaysLanguage): string =>
  faults[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? ''
    return detail instanceof HiwarError ? detail.say(language) : String(detail)
  })

/** An error that a person is told, in the language they read. */
export class HiwarError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(messageOf(code, details, 'en'), options)
    this.name = 'HiwarError'
  }
  get status(): number {
    return faults[this.code].status
  }
  say(language: SaysLanguage): string {
    return messageOf(this.code, this.details, language)
  }
}
