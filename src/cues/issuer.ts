/** Bodies that issue papers: nominative, genitive, gender. */
const BODIES: [nominative: string, genitive: string, gender: 'm' | 'f' | 'n'][] = [
  ['коллегия', 'коллегии', 'f'],
  ['комиссия', 'комиссии', 'f'],
  ['подкомиссия', 'подкомиссии', 'f'],
  ['администрация', 'администрации', 'f'],
  ['инспекция', 'инспекции', 'f'],
  ['дирекция', 'дирекции', 'f'],
  ['служба', 'службы', 'f'],
  ['группа', 'группы', 'f'],
  ['палата', 'палаты', 'f'],
  ['дума', 'думы', 'f'],
  ['конференция', 'конференции', 'f'],
  ['совет', 'совета', 'm'],
  ['комитет', 'комитета', 'm'],
  ['оргкомитет', 'оргкомитета', 'm'],
  ['подкомитет', 'подкомитета', 'm'],
  ['педсовет', 'педсовета', 'm'],
  ['штаб', 'штаба', 'm'],
  ['департамент', 'департамента', 'm'],
  ['отдел', 'отдела', 'm'],
  ['президиум', 'президиума', 'm'],
  ['центр', 'центра', 'm'],
  ['институт', 'института', 'm'],
  ['парламент', 'парламента', 'm'],
  ['губернатор', 'губернатора', 'm'],
  ['мэр', 'мэра', 'm'],
  ['заместитель', 'заместителя', 'm'],
  ['начальник', 'начальника', 'm'],
  ['руководитель', 'руководителя', 'm'],
  ['председатель', 'председателя', 'm'],
  ['директор', 'директора', 'm'],
  ['министр', 'министра', 'm'],
  ['министерство', 'министерства', 'n'],
  ['управление', 'управления', 'n'],
  ['агентство', 'агентства', 'n'],
  ['правительство', 'правительства', 'n'],
  ['собрание', 'собрания', 'n'],
  ['совещание', 'совещания', 'n'],
  ['объединение', 'объединения', 'n'],
  ['учреждение', 'учреждения', 'n'],
  ['бюро', 'бюро', 'n'],
  ['глава', 'главы', 'f'],
  ['прокуратура', 'прокуратуры', 'f'],
  ['гимназия', 'гимназии', 'f'],
  ['академия', 'академии', 'f'],
  ['библиотека', 'библиотеки', 'f'],
  ['лицей', 'лицея', 'm'],
  ['колледж', 'колледжа', 'm'],
  ['техникум', 'техникума', 'm'],
  ['университет', 'университета', 'm'],
  ['музей', 'музея', 'm'],
  ['театр', 'театра', 'm'],
  ['союз', 'союза', 'm'],
  ['съезд', 'съезда', 'm'],
  ['фонд', 'фонда', 'm'],
  ['казначейство', 'казначейства', 'n'],
  ['общество', 'общества', 'n'],
  ['школа', 'школы', 'f'],
  ['больница', 'больницы', 'f'],
  ['организация', 'организации', 'f'],
  ['мэрия', 'мэрии', 'f'],
  ['управа', 'управы', 'f'],
  ['префектура', 'префектуры', 'f'],
  ['ассоциация', 'ассоциации', 'f'],
  ['федерация', 'федерации', 'f'],
  ['поликлиника', 'поликлиники', 'f'],
  ['консерватория', 'консерватории', 'f'],
  ['ассамблея', 'ассамблеи', 'f'],
  ['правление', 'правления', 'n'],
  ['отделение', 'отделения', 'n'],
  ['училище', 'училища', 'n'],
  ['предприятие', 'предприятия', 'n'],
  ['товарищество', 'товарищества', 'n'],
  ['представительство', 'представительства', 'n'],
  ['аппарат', 'аппарата', 'm'],
  ['секретариат', 'секретариата', 'm'],
  ['сектор', 'сектора', 'm'],
  ['филиал', 'филиала', 'm'],
  ['профсоюз', 'профсоюза', 'm'],
  ['сельсовет', 'сельсовета', 'm'],
  ['исполком', 'исполкома', 'm'],
  ['ректорат', 'ректората', 'm'],
  ['пленум', 'пленума', 'm'],
  ['диспансер', 'диспансера', 'm'],
  ['госпиталь', 'госпиталя', 'm'],
  ['кооператив', 'кооператива', 'm'],
  ['курултай', 'курултая', 'm'],
  ['хурал', 'хурала', 'm'],
  ['вице-губернатор', 'вице-губернатора', 'm'],
  ['премьер-министр', 'премьер-министра', 'm'],
  ['президент', 'президента', 'm'],
  ['прокурор', 'прокурора', 'm'],
  ['ректор', 'ректора', 'm'],
  ['префект', 'префекта', 'm'],
  ['атаман', 'атамана', 'm'],
  ['врач', 'врача', 'm'],
  ['офис', 'офиса', 'm'],
  ['встреча', 'встречи', 'f'],
  ['стол', 'стола', 'm'],
  ['уполномоченный', 'уполномоченного', 'm'],
  ['исполняющий', 'исполняющего', 'm'],
  ['заведующий', 'заведующего', 'm'],
];

const GENITIVE = new Map(
  BODIES.map(([nominative, genitive, gender]) => [genitive, { nominative, gender }]),
);
const NOMINATIVE = new Set(BODIES.map(([nominative]) => nominative));

const ADJECTIVE_ENDINGS: Record<'m' | 'f' | 'n', [RegExp, string][]> = {
  m: [
    [/(?<=[гкхжшчщ])ого$/, 'ий'],
    [/ого$/, 'ый'],
    [/его$/, 'ий'],
  ],
  f: [
    [/ой$/, 'ая'],
    [/(?<=[жшчщ])ей$/, 'ая'],
    [/ей$/, 'яя'],
  ],
  n: [
    [/ого$/, 'ое'],
    [/его$/, 'ее'],
  ],
};

/** Adjectives whose masculine nominative is in -ой. */
const STRESSED = new Set(['краевого', 'окружного', 'областного', 'городского']);

function likeCase(word: string, model: string): string {
  if (model === model.toUpperCase() && model.length > 1) return word.toUpperCase();
  return /^[A-ZЀ-Я]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function bendAdjective(word: string, gender: 'm' | 'f' | 'n'): string | null {
  const lower = word.toLowerCase();
  if (gender === 'm' && STRESSED.has(lower)) return likeCase(`${lower.slice(0, -3)}ой`, word);
  for (const [ending, nominative] of ADJECTIVE_ENDINGS[gender]) {
    if (ending.test(lower)) return likeCase(lower.replace(ending, nominative), word);
  }
  return null;
}

/** Whether a phrase begins with a body in the nominative, behind its adjectives. */
export function startsWithBody(text: string): boolean {
  if (/^[«"“„]/.test(text)) return false;
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .slice(0, 5);
  const at = words.findIndex((word) => NOMINATIVE.has(word.replace(/[«»"().:]/g, '')));
  return (
    at !== -1 &&
    words.slice(0, at).every((word) => /(?:ый|ий|ой|ая|яя|ое|ее)$/.test(word.replaceAll('-', '')))
  );
}

/**
 * Turns a body named in the genitive, as behind «решение», «протокол заседания», into the
 * nominative: «межведомственной комиссии по …» → «межведомственная комиссия по …». Only the head
 * and its adjectives bend. Null when the phrase begins with no known body.
 */
export function bodyFromGenitive(text: string): string | null {
  const words = text.trim().split(/\s+/);
  const at = words
    .slice(0, 6)
    .findIndex((word) => GENITIVE.has(word.toLowerCase().replace(/[.,:]$/, '')));
  if (at === -1) return null;
  const head = words[at] ?? '';
  const body = GENITIVE.get(head.toLowerCase().replace(/[.,:]$/, ''));
  if (body === undefined) return null;
  const bent: string[] = [];
  for (const word of words.slice(0, at)) {
    const adjective =
      word === 'и' || /^(?:[,–—-]|постоянно|временно)$/i.test(word)
        ? word
        : bendAdjective(word.replace(/,$/, ''), body.gender);
    if (adjective === null) return null;
    bent.push(word.endsWith(',') ? `${adjective},` : adjective);
  }
  return [...bent, likeCase(body.nominative, head), ...words.slice(at + 1)].join(' ');
}

const GENITIVE_ENDINGS: [RegExp, string][] = [
  [/(?<=[гкхжшчщ])ий$/, 'ого'],
  [/ий$/, 'его'],
  [/(?:ый|ой|ое)$/, 'ого'],
  [/ее$/, 'его'],
  [/ая$/, 'ой'],
  [/яя$/, 'ей'],
];

/** Bodies that belong to another one, whose name the paper prints over the title. */
export const PART_OF_BODY =
  /^(?:коллегия|президиум|комиссия|совет|штаб|рабочая группа|бюро|(?:[а-яё]+ое\s)?совещание)$/i;

/** Puts the head of a body's name and its adjectives into the genitive; null for no known body. */
function inGenitive(name: string): string | null {
  const words = name.split(' ');
  const at = words.findIndex((word) => NOMINATIVE.has(word.toLowerCase()));
  if (at === -1) return null;
  const bent = words.slice(0, at + 1).map((word, index) => {
    const lower = word.toLowerCase();
    const body =
      index === at ? BODIES.find(([nominative]) => nominative === lower)?.[1] : undefined;
    if (body !== undefined) return likeCase(body, word);
    const ending = GENITIVE_ENDINGS.find(([pattern]) => pattern.test(lower));
    return ending === undefined ? null : likeCase(lower.replace(...ending), word);
  });
  if (bent.some((word) => word === null)) return null;
  return [...bent, ...words.slice(at + 1)].join(' ');
}

/**
 * The body of a title that names only a part («Решение коллегии») under the whole body's name:
 * «министерство образования» above makes it «коллегия министерства образования».
 */
export function partOf(part: string, whole: string | null): string {
  if (whole === null || !PART_OF_BODY.test(part)) return part;
  const owner = inGenitive(whole);
  const same =
    NOMINATIVE.has(part.toLowerCase()) && whole.toLowerCase().includes(part.toLowerCase());
  return owner === null || same ? part : `${part} ${owner}`;
}
