import { docx } from '../made.js';
import { gridOf, type Level, type Paper, type Part, type Row, type Run } from './model.js';

export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const FORMATS: Record<Level['counts'], string> = {
  decimal: 'decimal',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  cyrillic: 'russianLower',
};

function run({ text, struck }: Run): string {
  const look = struck === true ? '<w:rPr><w:strike/></w:rPr>' : '';
  return `<w:r>${look}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

function paragraph(runs: Run[], properties = ''): string {
  return `<w:p>${properties}${runs.map(run).join('')}</w:p>`;
}

function row(places: ReturnType<typeof gridOf>[number], struck: boolean): string {
  const cells = places.map((place) => {
    if ('covered' in place && place.covered === 'before') return '';
    const source = 'cell' in place ? place.cell : place.by;
    const span = source.columns > 1 ? `<w:gridSpan w:val="${source.columns}"/>` : '';
    const merge =
      source.rows === 1 ? '' : 'cell' in place ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
    const lines = 'cell' in place ? source.lines : [''];
    const words = lines.map((text) => paragraph([{ text, struck }])).join('');
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${words}</w:tc>`;
  });
  return `<w:tr>${cells.join('')}</w:tr>`;
}

function table(rows: Row[], struckRow: number | undefined): string {
  const printed = gridOf(rows).map((places, index) => row(places, index === struckRow));
  return `<w:tbl>${printed.join('')}</w:tbl>`;
}

function body(part: Part, lists: Part[]): string {
  if (part.kind === 'line') return paragraph(part.runs);
  if (part.kind === 'table') return table(part.rows, part.struckRow);
  const id = lists.indexOf(part) + 1;
  return part.list.points
    .map(({ depth, text }) =>
      paragraph(
        [{ text }],
        `<w:pPr><w:numPr><w:ilvl w:val="${depth - 1}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`,
      ),
    )
    .join('');
}

function numbering(lists: Part[]): string {
  const kinds = lists.flatMap((part, index) => {
    if (part.kind !== 'list') return [];
    const levels = part.list.levels.map(
      ({ counts, pattern }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${FORMATS[counts]}"/><w:lvlText w:val="${xml(pattern.replace('%', `%${level + 1}`))}"/></w:lvl>`,
    );
    return [`<w:abstractNum w:abstractNumId="${index + 1}">${levels.join('')}</w:abstractNum>`];
  });
  const numbers = lists.map(
    (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`,
  );
  return [...kinds, ...numbers].join('');
}

export function toDocx(paper: Paper): Uint8Array {
  const lists = paper.filter((part) => part.kind === 'list');
  return docx(paper.map((part) => body(part, lists)).join(''), { numbering: numbering(lists) });
}
