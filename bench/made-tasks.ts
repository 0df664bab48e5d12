/**
 * Makes archives of tasks for the benchmarks: sentences of office Russian from frames and a
 * vocabulary with the long tail real words have; a part of them are earlier tasks in another dress.
 */

const VERBS =
  'обеспечить провести организовать разработать утвердить представить направить завершить проверить создать актуализировать рассмотреть подготовить усилить разместить согласовать принять включить назначить заключить'.split(
    ' ',
  );
const NOUNS =
  'мониторинг ремонт план программа отчет реестр совещание обследование паспорт график договор перечень проект инструктаж семинар конкурс выставка проверка закупка поставка обучение питание отдых подвоз освещение благоустройство вакцинация инвентаризация приемка уборка'.split(
    ' ',
  );
const SYLLABLES =
  'ба бо ве ви га го да де до жа за зе ка ко ку ла ле ли ло ма ме ми мо на не ни но па пе по ра ре ри ро са се си со та те ти то фа хо ца че ша ще'.split(
    ' ',
  );
const ENDINGS = 'ный ость ник ание ка ор тор ция ство лет'.split(' ');

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(list: readonly T[], next: () => number, fallback: T): T {
  return list[Math.floor(next() * list.length)] ?? fallback;
}

/** A made word; low numbers are frequent, as by Zipf's law. */
function tailWord(next: () => number, size: number): string {
  let number = Math.floor(size ** next());
  let word = '';
  for (let length = 0; length < 3; length += 1) {
    word += SYLLABLES[number % SYLLABLES.length] ?? '';
    number = Math.floor(number / SYLLABLES.length) * 7 + number;
  }
  return word + (ENDINGS[number % ENDINGS.length] ?? '');
}

function sentence(next: () => number): string {
  const words = [pick(VERBS, next, 'провести'), pick(NOUNS, next, 'ремонт')];
  const length = 5 + Math.floor(next() * 10);
  for (let at = 0; at < length; at += 1) words.push(tailWord(next, 40_000));
  if (next() < 0.3) words.push(`в ${2015 + Math.floor(next() * 10)} году`);
  return words.join(' ');
}

/** The same task as another clerk would type it: other order, small words, one word left out. */
function dressed(text: string, next: () => number): string {
  const words = text.split(' ');
  const way = next();
  if (way < 0.4) return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  if (way < 0.7) words.splice(2 + Math.floor(next() * 3), 1);
  else if (way < 0.85) words.push(words.splice(2, 1)[0] ?? '');
  else words[words.length - 1] = tailWord(next, 40_000);
  return words.join(' ');
}

/** Texts of tasks, one after another; a third of them repeats one of the last ten thousand. */
export function* madeTexts(count: number, seed = 7): Generator<string> {
  const next = random(seed);
  const recent: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const repeat = recent.length > 100 && next() < 0.33;
    const text = repeat ? dressed(pick(recent, next, ''), next) : sentence(next);
    if (recent.length < 10_000) recent.push(text);
    else recent[at % 10_000] = text;
    yield text;
  }
}
