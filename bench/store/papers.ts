import { createHash } from 'node:crypto';
import { parseDecision } from '../../src/index.js';
import { type StoredPaper, storedPapers } from '../../src/store/paper.js';

const BODIES = ['Отделу кадров', 'Управлению культуры', 'Директорам школ', 'Финансовому отделу'];
const WORKS = [
  'организовать отдых детей',
  'провести проверку котельных',
  'представить отчёт о работе кружков',
  'утвердить план ремонта дорог',
  'разместить сведения на сайте',
];
/** Kinds of deadlines in about the shares that the corpus has them in: five of eight are one day. */
const TERMS = (year: number, month: string): string[] => [
  ...[15, 20, 25, 27].map((day) => `до ${day}.${month}.${year}`),
  'ежеквартально, до 5 числа',
  'постоянно',
  'в течение месяца после утверждения плана',
  `до 28.${month}.${year}`,
];

/** Points of a made paper. */
const POINTS = 10;

/** An order of ten points, another one for each number. */
export function paperText(paper: number): string {
  const year = 2000 + (paper % 23);
  const month = String(1 + (paper % 12)).padStart(2, '0');
  const terms = TERMS(year, month);
  const points = Array.from({ length: POINTS }, (_, place) => {
    const at = paper * 7 + place;
    const body = `${BODIES[at % BODIES.length]} № ${at % 997}`;
    return `${place + 1}. ${body} ${WORKS[at % WORKS.length]}. Срок – ${terms[at % terms.length]}`;
  });
  return `ПРИКАЗ\nуправления образования города Лугового\nот 10.${month}.${year} № ${paper}\n\nПРИКАЗЫВАЮ:\n${points.join('\n')}\n\nНачальник А.Б. Иванов\n`;
}

/** The papers of so many files, as a worker hands them to the store. */
export function storedOnes(count: number, from = 0): { sha256: string; papers: StoredPaper[] }[] {
  return Array.from({ length: count }, (_, index) => {
    const text = paperText(from + index);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { sha256, papers: storedPapers(parseDecision(text, { path: 'приказ.txt' }), sha256) };
  });
}
