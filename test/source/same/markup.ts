import { full, type Level, type List, labelled, type Paper, type Part, type Row } from './model.js';
import { xml } from './word.js';

const STYLES: Partial<Record<Level['counts'], string>> = {
  decimal: 'decimal',
  'lower-latin': 'lower-latin',
  'upper-latin': 'upper-latin',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};

const strike = (text: string, struck: boolean | undefined, tag: string): string =>
  struck === true ? `<${tag}>${xml(text)}</${tag}>` : xml(text);

function htmlTable(rows: Row[], struckRow: number | undefined): string {
  const printed = rows.map((row, index) => {
    const cells = row.map(full).map(({ lines, rows: down, columns }) => {
      const texts = lines.map((text) => strike(text, index === struckRow, 's'));
      const words = texts.length === 1 ? texts[0] : texts.map((text) => `<p>${text}</p>`).join('');
      return `<td rowspan="${down}" colspan="${columns}">${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1">${printed.join('')}</table>`;
}

/** Counted by the browser where CSS counts so, else typed in a list without marks. */
function htmlList({ levels, points }: List): string {
  const counts = levels.every(({ counts, pattern }) => STYLES[counts] && pattern === '%.');
  const labels = counts
    ? points.map(() => '')
    : labelled({ levels, points }).map(({ label }) => `${label} `);
  let text = '';
  let depth = 0;
  points.forEach((point, index) => {
    if (point.depth <= depth) text += '</li>';
    for (; depth > point.depth; depth--) text += '</ol></li>';
    for (let from = depth; depth < point.depth; depth++) {
      const style = counts ? STYLES[levels[depth]?.counts ?? 'decimal'] : 'none';
      text += `${depth > from ? '<li>' : ''}<ol style="list-style-type: ${style}">`;
    }
    text += `<li>${xml(`${labels[index]}${point.text}`)}`;
  });
  for (; depth > 0; depth--) text += '</li></ol>';
  return text;
}

function htmlBody(part: Part): string {
  if (part.kind === 'table') return htmlTable(part.rows, part.struckRow);
  if (part.kind === 'list') return htmlList(part.list);
  return `<p>${part.runs.map(({ text, struck }) => strike(text, struck, 'del')).join('')}</p>`;
}

export function htmlOf(paper: Paper): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>t</title><style>table{border-collapse:collapse;width:100%}td{border:1px solid;padding:2pt}</style></head><body>${paper.map(htmlBody).join('\n')}</body></html>`;
}

export function toHtml(paper: Paper): Uint8Array {
  return new TextEncoder().encode(htmlOf(paper));
}

/** The page as Chrome saves it. */
export function toMhtml(paper: Paper): Uint8Array {
  const body = Buffer.from(htmlOf(paper), 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
  return new TextEncoder().encode(
    `From: <Saved by Blink>\r\nSubject: t\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n------b--\r\n`,
  );
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]|<>#~]/g, '\\$&');

function markdownTable(rows: Row[], struckRow: number | undefined): string {
  const printed = rows.map((row, index) => {
    const cells = row.map(full).map(({ lines }) =>
      lines
        .map(escapeMarkdown)
        .map((text) => (index === struckRow && text !== '' ? `~~${text}~~` : text))
        .join('<br>'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const rule = `|${(rows[0] ?? []).map(() => ' --- |').join('')}`;
  return [printed[0], rule, ...printed.slice(1)].join('\n');
}

export function toMarkdown(paper: Paper): Uint8Array {
  const blocks = paper.map((part) => {
    if (part.kind === 'table') return markdownTable(part.rows, part.struckRow);
    if (part.kind === 'list')
      return labelled(part.list)
        .map(({ label, point }) => `${escapeMarkdown(label)} ${escapeMarkdown(point.text)}`)
        .join('\n\n');
    return part.runs
      .map(({ text, struck }) =>
        struck === true ? `~~${escapeMarkdown(text.trim())}~~ ` : escapeMarkdown(text),
      )
      .join('');
  });
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}
