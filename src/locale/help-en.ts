/**
 * The words of the help in English, by the Russian ones that the commands are defined in. A test
 * holds it against every command.
 */
export const HELP_EN: Readonly<Record<string, string>> = {
  'Решения, приказы и протоколы → реестр поручений со сроками':
    'Russian decisions, orders and minutes → a task register with deadlines',
  'версия программы': 'version of the program',
  'эта справка': 'this help',
  'справка о команде': 'help of the command',
  команда: 'command',
  'Пример:': 'Example:',
  'Примеры:': 'Examples:',

  // Options of every command
  'язык сообщений и заголовков': 'language of messages and headings',
  'без цвета (также переменная NO_COLOR)': 'no colour (the variable NO_COLOR does the same)',
  'только результат, без пояснений': 'the result only, no remarks',
  'подробности хода работы': 'details on the way',
  'куда писать; формат по окончанию имени': 'where to write; the format follows from the ending',
  'заменить и файл с отметками людей или чужой; прежний останется рядом копией «…backup…»':
    'replace a file with people’s marks, or another’s, too; a copy “…backup…” of it stays beside',
  'сколько прежних копий хранить (5)': 'how many copies of earlier files to keep (5)',
  'дата документа, если в тексте её нет': 'date of the paper where its text has none',
  'дата документа (2022-01-31), если в тексте её нет':
    'date of the paper (2022-01-31) where its text has none',
  'дата документов (2022-01-31), если в тексте её нет':
    'date of the papers (2022-01-31) where their texts have none',
  'календарь выходных: official или файл JSON с отличиями от него':
    'calendar of days off: official, or a JSON file with what differs from it',
  'CSV для Excel: точка с запятой, BOM, CRLF': 'CSV for Excel: semicolons, BOM, CRLF',
  'написания исполнителей: JSON {"название": ["сокращение"]} или CSV; важнее догадок программы':
    'spellings of assignees: JSON {"name": ["short form"]} or CSV; they go before guesses',
  'написания исполнителей: JSON {"название": ["сокращение"]} или CSV; для общего реестра':
    'spellings of assignees: JSON {"name": ["short form"]} or CSV; for the combined register',
  'день, на который показать состояние сроков': 'the day whose state of deadlines is shown',
  'напоминания в календаре: 7d или 7d,1d': 'reminders in a calendar: 7d or 7d,1d',
  'в календаре задачи (VTODO), а не события': 'tasks (VTODO) in a calendar, no events',
  'распознать сканы и снимки программой tesseract (её нужно установить)':
    'recognise scans and photographs with tesseract (which has to be installed)',

  // parse
  'документы → реестр поручений': 'papers → a task register',
  'документы; «-» читает стандартный ввод': 'papers; “-” reads standard input',
  'table, json, jsonl, csv, xlsx, ods, md, ics, html …; иначе по окончанию имени из -o, иначе table':
    'table, json, jsonl, csv, xlsx, ods, md, ics, html …; else by the ending of -o, else table',
  'также пункты, которые исполнять не нужно (принять к сведению, контроль …)':
    'items that nobody has to carry out too (taken note of, control …)',
  'обновить реестр из -o (xlsx, ods, csv, json, jsonl): новое добавить, отметки людей сохранить, прежний файл оставить копией':
    'bring the register of -o (xlsx, ods, csv, json, jsonl) up to date: add what is new, keep people’s marks and a copy of the file as it was',
  'своя книга XLSX: её заголовки, логотип и вид сохраняются, поручения вписываются':
    'a workbook of your own (XLSX): headings, logo and looks stay, the tasks are written in',
  'столбцы csv, xlsx, ods и md по порядку, через запятую: ключи или заголовки; «due=Исполнить до» меняет заголовок':
    'columns of csv, xlsx, ods and md in order, by commas: keys or headings; “due=Do by” gives another heading',
  'кодировка текста, если определилась неверно (windows-1251, ibm866 …)':
    'encoding of the text where it was guessed wrongly (windows-1251, ibm866 …)',
  'пути документов со стандартного ввода, записи jsonl по мере чтения':
    'paths of papers from standard input, jsonl records as they are read',
  'в json и jsonl: где в тексте напечатано каждое поле (places)':
    'in json and jsonl: where in the text each field is printed (places)',
  'только поручения этого исполнителя (часть названия)':
    'tasks of this assignee only (a part of the name)',

  // batch
  'архив документов → реестр каждого и общий реестр':
    'an archive of papers → a register of each and one of all',
  'папки, файлы, архивы ZIP, шаблоны вида «архив/**/*.docx», объекты s3://бакет/префикс':
    'folders, files, ZIP archives, patterns such as “archive/**/*.docx”, objects s3://bucket/prefix',
  'куда писать: папка или s3://бакет/префикс': 'where to write: a folder or s3://bucket/prefix',
  'форматы через запятую (json, xlsx, csv, md …); JSON каждого документа и общий register.jsonl пишутся всегда':
    'formats by commas (json, xlsx, csv, md …); JSON of each paper and the combined register.jsonl are always written',
  'сколько документов читать одновременно; иначе по числу ядер':
    'how many papers to read at once; else as many as there are cores',
  'читать и файлы списка: по пути на строке или через нулевой байт; «-» – стандартный ввод':
    'read the files of a list too: a path on a line, or apart by zero bytes; “-” is standard input',
  'только эта часть архива («3/8»); иначе по переменным массива заданий Slurm и Kubernetes':
    'this part of the archive only (“3/8”); else by the variables of Slurm’s and Kubernetes’ job arrays',
  'продолжить прерванную работу; неизменившиеся документы не читаются':
    'go on where a run stopped; papers that have not changed are not read',
  'остановиться на первом документе, который не прочитан':
    'stop at the first paper that cannot be read',
  'предел времени на документ (60; с --ocr 1800)': 'time limit of a paper (60; with --ocr 1800)',
  'в общих таблицах также пункты, которые исполнять не нужно':
    'in the combined tables items that nobody has to carry out too',
  'кодировка текстов, если определилась неверно':
    'encoding of the texts where it was guessed wrongly',

  // validate, explain
  'проверить решения по правилам: номера, сроки, исполнители':
    'check papers by rules: numbers, deadlines, assignees',
  'файлы, папки, шаблоны в кавычках; «-» читает стандартный ввод':
    'files, folders, patterns in quotes; “-” reads standard input',
  'stylish, json, github, gitlab, junit, sarif; иначе stylish':
    'stylish, json, github, gitlab, junit, sarif; else stylish',
  'куда писать отчёт': 'where to write the report',
  'больше предупреждений – ошибка (код 1)': 'more warnings are an error (exit code 1)',
  'файл настройки; иначе ближайший вверх от текущей папки':
    'configuration file; else the nearest one from the current folder up',
  'показать настройку, действующую для файла': 'show the configuration that holds for a file',
  'исходный список: старые замечания, которые не показывать':
    'baseline: old findings that are not shown',
  'записать в исходный список всё, что найдено сейчас':
    'write everything that is found now into the baseline',
  'причина для новых записей исходного списка': 'reason for the baseline’s new entries',
  'день, на который проверять (2022-01-30)': 'the day to check for (2022-01-30)',
  'имя для текста со стандартного ввода': 'name of the text from standard input',
  'только изменённое с ревизии git: документы и строки':
    'what has changed since a git revision only: papers and lines',
  'исправить то, что не меняет смысла: пробелы, тире, буквы-двойники':
    'mend what changes no meaning: spaces, dashes, look-alike letters',
  'показать исправления, ничего не записывая': 'show what would be mended, write nothing',
  'Код выхода: 0 – ошибок нет; 1 – есть ошибки или слишком много предупреждений; 2 – неверный вызов,':
    'Exit code: 0 no errors; 1 errors or too many warnings; 2 wrong usage, bad configuration,',
  'неверная настройка, файл не читается или нет ни одного файла.':
    'an unreadable file or no file at all.',
  'зачем нужно правило и что делать; без имени – все правила':
    'why a rule exists and what to do; without a name all rules',
  'имя правила, например number-unique': 'name of a rule, for example number-unique',

  // read
  'текст документа, каким его видит программа: строки, страницы, блоки':
    'the text of a paper as the program sees it: lines, pages, blocks',
  'документ любого поддерживаемого формата, «-» – стандартный ввод':
    'a paper of any supported format, “-” is standard input',
  'вид ответа': 'form of the answer',
  'то же, что --format json: строки с их местами':
    'the same as --format json: lines with their places',
  'кодировка текстового файла; иначе определяется сама':
    'encoding of a text file; else it is found out',
  'распознать скан установленной программой tesseract':
    'recognise a scan with an installed tesseract',
  'Слева – номер строки и что знает о ней формат: ¶ абзац, # заголовок, • пункт списка, | строка таблицы.':
    'At the left the line’s number and what its format knows of it: ¶ paragraph, # heading, • list item, | table row.',

  // due, letters
  'что просрочено, подходит по сроку и предстоит': 'what is overdue, due and upcoming',
  'документы, папки с ними или реестры (json, jsonl, csv, xlsx, ods)':
    'papers, folders of them, or registers (json, jsonl, csv, xlsx, ods)',
  'table, json, md, csv, xlsx, html, docx, ics; иначе по окончанию -o, иначе table':
    'table, json, md, csv, xlsx, html, docx, ics; else by the ending of -o, else table',
  'на какой день; иначе на сегодня': 'for which day; else for today',
  'сколько вперёд считать «подходит»: 30d, 2w': 'how far ahead “due” reaches: 30d, 2w',
  'только этот исполнитель (часть названия)': 'this assignee only (a part of the name)',
  'только эти: просрочено, подходит, позже, по запросу, постоянно, без даты, без срока (overdue, due, upcoming, on-request, continuous, undated, none)':
    'these only: overdue, due, upcoming, on-request, continuous, undated, none',
  'только с этим статусом: исполнено, в работе …': 'with this status only: done, in progress …',
  'исполнительская дисциплина: в срок, с опозданием, просрочено по органам':
    'executive discipline: in time, late, overdue by body',
  'чем разделить список': 'what divides the list',
  'письма исполнителям с выписками, по одному DOCX на каждого':
    'letters to the assignees with their extracts, one DOCX for each',
  'папка для писем; создаётся, если её нет': 'folder of the letters; made where there is none',
  'письмо только этому исполнителю (часть названия)':
    'a letter to this assignee only (a part of the name)',

  // duplicates, trace, diff
  'поручения, сказанные дважды: в документе и по всему архиву':
    'tasks said twice, in a paper and across an archive',
  'документы, папки, маски, реестры (json, jsonl, csv, xlsx, ods)':
    'papers, folders, patterns, registers (json, jsonl, csv, xlsx, ods)',
  'сходство, с которого поручения считаются почти одинаковыми (0.6)':
    'likeness from which tasks count as nearly the same (0.6)',
  'table, json, jsonl, csv, md, xlsx; иначе по окончанию -o':
    'table, json, jsonl, csv, md, xlsx; else by the ending of -o',
  'как нижестоящие решения исполняют вышестоящее': 'how lower papers carry out an upper one',
  'вышестоящее решение или его реестр': 'the upper paper or its register',
  'решения исполнителей: документы, папки, маски, реестры':
    'papers of those who carry it out: files, folders, patterns, registers',
  'чьи пункты вышестоящего решения искать; иначе по названиям':
    'whose items of the upper paper to look for; else by the names',
  'сходство, с которого пункт считается исполняющим (0.5)':
    'likeness from which an item carries another out (0.5)',
  'table, json, csv, md, html, xlsx; иначе по окончанию -o':
    'table, json, csv, md, html, xlsx; else by the ending of -o',
  'Код возврата 1: есть пункты с опозданием или не охваченные.':
    'Exit code 1: items are late or not covered.',
  'чем новая редакция решения отличается от старой': 'what changed between two versions of a paper',
  'прежняя редакция: документ или реестр': 'the version before: a paper or a register',
  'новая редакция: документ или реестр': 'the version after: a paper or a register',

  // query
  'найти поручения в архиве реестров': 'find tasks in an archive of registers',
  'исполнитель или соисполнитель, слова в любой форме':
    'assignee or co-assignee, words in any form',
  'слова поручения, его заголовка или раздела, в любой форме':
    'words of the task, its heading or section, in any form',
  'кем принят документ': 'who adopted the paper',
  'срок приходится на: 2022, 2022-03, 2022-Q1, 2022-03-15, 2022-01..2022-04, «I квартал 2022 года»':
    'the deadline falls into: 2022, 2022-03, 2022-Q1, 2022-03-15, 2022-01..2022-04, “I квартал 2022 года”',
  'срок не раньше этого дня': 'the deadline is this day or later',
  'срок не позже этого дня': 'the deadline is this day or earlier',
  'только просроченные': 'overdue ones only',
  'только эти: просрочено, подходит, позже, по запросу, постоянно, без даты, без срока':
    'these only: overdue, due, upcoming, on-request, continuous, undated, none',
  'виды пунктов и документов: поручение, констатация; решение, приказ, постановление, распоряжение, протокол, перечень':
    'kinds of items and papers: task, statement; decision, order, resolution, directive, protocol, assignments',
  'не список, а сколько поручений у каждого': 'no list, but how many tasks each has',
  'не больше стольких, с ближайшими сроками':
    'no more than so many, those with the nearest deadlines',
  'запрос SQL к таблицам tasks и task_day (нужен @duckdb/node-api)':
    'an SQL query of the tables tasks and task_day (needs @duckdb/node-api)',
  'table, json, jsonl, csv, xlsx, md, html, docx, ics, parquet; иначе по окончанию -o, иначе table':
    'table, json, jsonl, csv, xlsx, md, html, docx, ics, parquet; else by the ending of -o, else table',
  'на какой день считать просроченное; иначе на сегодня':
    'the day that tells what is overdue; else today',
  'сколько вперёд считать «подходит»': 'how far ahead “due” reaches',
  'какие столбцы писать, по их ключам': 'which columns to write, by their keys',
  'папка с результатами batch, реестры (json, jsonl, parquet, csv, xlsx) или документы; последним может стоять запрос SQL':
    'a folder of batch results, registers (json, jsonl, parquet, csv, xlsx) or papers; an SQL query may stand last',
  когда: 'when',
  запрос: 'query',

  // amend, withdraw, merge
  'внести в решение изменения из другого решения': 'carry the changes of one paper into another',
  'изменяемое решение': 'the paper that is changed',
  'решения о внесении изменений, старшие первыми': 'the papers that change it, the oldest first',
  'table, txt (новая редакция), json (реестр, история, неприменённое) или формат реестра: xlsx, csv, md, html …':
    'table, txt (the new text), json (register, history, what was not applied) or a register’s format: xlsx, csv, md, html …',
  'записать также текст новой редакции': 'write the new text too',
  'внести новую редакцию в реестр из -o (xlsx, ods, csv, json, jsonl): отметки людей сохраняются':
    'carry the new text into the register of -o (xlsx, ods, csv, json, jsonl): people’s marks stay',
  'в реестре также пункты, которые исполнять не нужно':
    'in the register items that nobody has to carry out too',
  'Код возврата 1: не все изменения удалось внести; какие, сказано.':
    'Exit code 1: not all changes could be carried in; which, is said.',
  'отметить в реестре, что документ отозван': 'mark in a register that a paper is withdrawn',
  'реестр (xlsx, ods, csv, json, jsonl)': 'a register (xlsx, ods, csv, json, jsonl)',
  'коды документов из реестра или сами документы': 'ids of papers of the register, or the papers',
  'день отметки; иначе сегодня': 'day of the mark; else today',
  'Отметки людей остаются. В due, letters и «Сводку» пункты отозванного документа не входят.':
    'People’s marks stay. Items of a withdrawn paper are left out of due, letters and the summary.',
  'Без документов команда покажет коды тех, что есть в реестре.':
    'Without papers the command shows the ids of those the register has.',
  'объединить копии реестра, которые вели разные люди':
    'put together copies of a register that several people kept',
  'копии одного реестра (xlsx, ods, csv, json, jsonl)':
    'copies of one register (xlsx, ods, csv, json, jsonl)',
  'куда писать общий реестр': 'where to write the common register',
  'Берётся вид и порядок первой копии. Где отметки двух людей расходятся, берётся более поздняя':
    'Looks and order are those of the first copy. Where the marks of two people differ, the later one is taken',
  '(по дате исполнения, иначе по времени файла); расхождения стоят на листе «Расхождения».':
    '(by the day of completion, else by the file’s time); the differences are listed on a sheet.',
  'Код возврата 1: есть расхождения.': 'Exit code 1: there are differences.',

  // deadline, page, schema
  'как прочитан один срок: слова, правила, даты, повторения':
    'how one deadline is read: words, rules, dates, recurrence',
  'срок, как он напечатан': 'the deadline as it is printed',
  'дата документа: от неё считается то, что не напечатано':
    'date of the paper: what is not printed is counted from it',
  'выходные дни: official или файл JSON со своими днями':
    'days off: official, or a JSON file with days of your own',
  'последний день учебного года; иначе 05-31': 'last day of the school year; else 05-31',
  'страница для тех, кто ничего не устанавливает': 'a page for people who install nothing',
  'куда записать страницу': 'where to write the page',
  'Один файл HTML: открывается в браузере без сети, документы читает сам и никуда не отправляет.':
    'One HTML file: it opens in a browser without a network, reads papers itself and sends them nowhere.',
  'JSON Schema реестра': 'JSON Schema of the register',

  // Places for values
  язык: 'language',
  формат: 'format',
  форматы: 'formats',
  файл: 'file',
  файлы: 'files',
  день: 'day',
  дни: 'days',
  имя: 'name',
  книга: 'workbook',
  столбцы: 'columns',
  кодировка: 'encoding',
  текст: 'text',
  число: 'number',
  папка: 'folder',
  список: 'list',
  часть: 'part',
  секунды: 'seconds',
  пути: 'paths',
  ревизия: 'revision',
  правило: 'rule',
  время: 'time',
  виды: 'states',
  статусы: 'statuses',
  чем: 'what',
  слова: 'words',
  вышестоящее: 'upper',
  нижестоящие: 'lower',
  старая: 'before',
  новая: 'after',
  решение: 'paper',
  изменения: 'changes',
  реестр: 'register',
  документы: 'papers',
  копии: 'copies',
  календарь: 'calendar',
  'ММ-ДД': 'MM-DD',
  фраза: 'phrase',

  // A store of an archive
  'хранилище PostgreSQL: postgres://узел/база или service=имя; иначе переменная DECISIONS_STORE':
    'store on PostgreSQL: postgres://host/database or service=name; else the variable DECISIONS_STORE',
  'искать в хранилище PostgreSQL: postgres://узел/база, service=имя':
    'search a store on PostgreSQL: postgres://host/database, service=name',
  'поручения из хранилища PostgreSQL: postgres://узел/база, service=имя':
    'tasks of a store on PostgreSQL: postgres://host/database, service=name',
  'не в папку, а в хранилище PostgreSQL: plan и worker одной командой':
    'into a store on PostgreSQL and no folder: plan and worker in one',
  'архив → список к чтению в общем хранилище': 'an archive → what is to be read, in a store',
  'папки, файлы, архивы ZIP, шаблоны, объекты s3://бакет/префикс':
    'folders, files, ZIP archives, patterns, objects s3://bucket/prefix',
  'читать и файлы списка, по пути на строке': 'read the files of a list, too, a path a line',
  'файлов в одной части': 'files in a chunk',
  'срок чтения части': 'seconds a worker has for a chunk',
  'читать документы по списку в общем хранилище': 'read what is planned in a store',
  'закончить, когда читать больше нечего': 'end when nothing is left to read',
  'сколько документов хранилища прочитано и что не прочитано':
    'how much of a store is read, and what failed',
  'непрочитанные документы, каждый с причиной': 'the papers that failed, each with its reason',
  'table или json': 'table or json',
  'отметить исполнение поручений в хранилище': 'note in a store how tasks were carried out',
  'коды поручений («документ/пункт») или реестры с отметками людей':
    'keys of tasks (document/item), or registers with people’s marks',
  'исполнено, в работе, снято с контроля …': 'done, in progress, taken off control …',
  'когда исполнено': 'when it was done',
  отметка: 'note',
  'дата документов, если в тексте её нет': 'date of the papers where their texts have none',
  'распознать сканы и снимки программой tesseract': 'read scans and pictures with tesseract',
  адрес: 'address',
  что: 'what',
  статус: 'status',
};
