/** What pages, databases, scanners and word processors do to a paper between print and file. */
export interface Mutation {
  name: string;
  /** Ending of the file that the changed paper is read as. */
  format: 'txt' | 'html';
  change: (text: string) => string;
}

/** Columns that a table is typed in: broken or filled lines would make another table of them. */
const COLUMNS = /[\t|]| {3}/;
const RESOLVING =
  /(?<![А-Яа-яё])(?:п ?р ?и ?к ?а ?з ?ы ?в ?а ?ю|р ?е ?ш ?и ?л ?[аио]?|п ?о ?с ?т ?а ?н ?о ?в ?л ?я ?[юе] ?т?|постановил[аио]?|решает|распоряжаюсь|обязываю|поручаю|решено)\s?:?(?=\s|$)/giu;

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function wrap(line: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + word.length >= width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

function wrapped(text: string, width: number, finish: (rows: string[]) => string[]): string {
  return text
    .split('\n')
    .flatMap((line) => (COLUMNS.test(line.trim()) ? [line] : finish(wrap(line, width))))
    .join('\n');
}

/** Fills a line up to the width, its last gaps first, as typewriters' programs did. */
function filled(row: string, width: number): string {
  const words = row.trim().split(' ');
  if (words.length < 4 || row.length < width * 0.6) return row;
  let missing = width - row.length;
  return words
    .map((word, index) => {
      const room = words.length - 1 - index;
      if (room === 0) return word;
      const extra = Math.ceil(missing / room);
      missing -= extra;
      return word + ' '.repeat(1 + Math.max(0, extra));
    })
    .join('');
}

const justified = (rows: string[]): string[] =>
  rows.map((row, index) => (index === rows.length - 1 ? row : filled(row, 66)));

/** The lines from the one with the resolving words on; all of them where there is none. */
function fromResolving(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.search(RESOLVING) !== -1);
  return at === -1 ? text : lines.slice(at).join('\n');
}

const withoutResolving = (text: string): string => text.replace(RESOLVING, '');

const escaped = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const page = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`;

/** Every change is one that papers were met with; each keeps all words of the items. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'paragraphs on one line each',
    format: 'txt',
    change: (text) =>
      paragraphsOf(text)
        .map((one) => (COLUMNS.test(one) ? one : one.replace(/\s*\n\s*/g, ' ')))
        .join('\n\n'),
  },
  {
    name: 'every two lines joined',
    format: 'txt',
    change: (text) => {
      const lines = linesOf(text);
      const joined: string[] = [];
      for (let at = 0; at < lines.length; at++) {
        const [line = '', next = ''] = lines.slice(at, at + 2);
        const rows = COLUMNS.test(line.trim()) || COLUMNS.test(next.trim());
        joined.push(rows ? line : `${line} ${next}`);
        if (!rows) at++;
      }
      return joined.join('\n');
    },
  },
  { name: 'lines split at 40', format: 'txt', change: (text) => wrapped(text, 40, (rows) => rows) },
  { name: 'wrapped at 65', format: 'txt', change: (text) => wrapped(text, 65, (rows) => rows) },
  { name: 'justified', format: 'txt', change: (text) => wrapped(text, 66, justified) },
  { name: 'no empty lines', format: 'txt', change: (text) => linesOf(text).join('\n') },
  { name: 'every line a paragraph', format: 'txt', change: (text) => linesOf(text).join('\n\n') },
  {
    name: 'no space behind numbers',
    format: 'txt',
    change: (text) => text.replace(/^(\s*(?:\d{1,2}[.)])+)[ \u00a0]+(?=[А-Яа-яё«])/gmu, '$1'),
  },
  { name: 'without header', format: 'txt', change: fromResolving },
  { name: 'without resolving word', format: 'txt', change: withoutResolving },
  {
    name: 'without header and resolving word',
    format: 'txt',
    change: (text) => withoutResolving(fromResolving(text)),
  },
  { name: 'on one line', format: 'txt', change: (text) => text.trim().replace(/\s+/g, ' ') },
  {
    name: 'in cells of bars',
    format: 'txt',
    change: (text) =>
      text
        .split('\n')
        .map((line) => (line.trim() === '' || COLUMNS.test(line.trim()) ? line : `${line} | |`))
        .join('\n'),
  },
  {
    name: 'HTML paragraphs',
    format: 'html',
    change: (text) =>
      page(
        linesOf(text)
          .map((line) => `<p>${escaped(line)}</p>`)
          .join(''),
      ),
  },
  {
    name: 'HTML line breaks',
    format: 'html',
    change: (text) => page(`<div>${linesOf(text).map(escaped).join('<br>')}</div>`),
  },
  {
    name: 'HTML cells',
    format: 'html',
    change: (text) =>
      page(
        `<table>${linesOf(text)
          .map((line) => `<tr><td>${escaped(line)}</td><td></td></tr>`)
          .join('')}</table>`,
      ),
  },
];
