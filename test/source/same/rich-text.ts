import { escaped, rtf } from '../made.js';
import { gridOf, labelled, type Paper, type Part, type Row, type Run } from './model.js';

const COLUMN = 2000;

function words(runs: Run[]): string {
  return runs
    .map(({ text, struck }) => (struck === true ? `{\\strike ${escaped(text)}}` : escaped(text)))
    .join('');
}

function table(rows: Row[], struckRow: number | undefined): string {
  return gridOf(rows)
    .map((places, index) => {
      let defined = '';
      let cells = '';
      places.forEach((place, column) => {
        if ('covered' in place && place.covered === 'before') return;
        const { rows: down, columns, lines } = 'cell' in place ? place.cell : place.by;
        const merge = down === 1 ? '' : 'cell' in place ? '\\clvmgf' : '\\clvmrg';
        defined += `${merge}\\cellx${(column + columns) * COLUMN}`;
        const inside = 'cell' in place ? lines : [];
        const texts = inside.map((text) => words([{ text, struck: index === struckRow }]));
        cells += `\\pard\\intbl ${texts.join('\\par ')}\\cell `;
      });
      return `\\trowd${defined} ${cells}\\row `;
    })
    .join('');
}

function body(part: Part): string {
  if (part.kind === 'table') return table(part.rows, part.struckRow);
  if (part.kind === 'line') return `\\pard ${words(part.runs)}\\par `;
  return labelled(part.list)
    .map(
      ({ label, point }) =>
        `{\\listtext ${escaped(label)}\\tab}\\pard\\ls1\\ilvl${point.depth - 1} ${escaped(point.text)}\\par `,
    )
    .join('');
}

export function toRtf(paper: Paper): Uint8Array {
  return rtf(paper.map(body).join(''));
}
