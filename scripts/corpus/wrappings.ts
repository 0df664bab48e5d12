import { strToU8, zipSync } from 'fflate';

/**
 * The same paper as other programs would hand it over: every printed line a paragraph, no empty ones
 * between them, and rows of tabs as rows of a table.
 */
export const WRAPPINGS = ['html', 'docx'] as const;
export type Wrapping = (typeof WRAPPINGS)[number];

type Part = { type: 'line'; text: string } | { type: 'table'; rows: string[][] };

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\f]/)) {
    if (line.trim() === '') continue;
    const last = parts.at(-1);
    const cells = line.split('\t');
    const row = last?.type === 'table' ? last.rows.at(-1) : undefined;
    const width = last?.type === 'table' ? (last.rows[0]?.length ?? 0) : 0;
    if (row !== undefined && row.length < width && row.length > 1) {
      // A row that was broken off within a cell goes on in it.
      row.push(`${row.pop() ?? ''} ${cells[0] ?? ''}`, ...cells.slice(1));
    } else if (cells.length === 1) parts.push({ type: 'line', text: line });
    else if (last?.type === 'table') last.rows.push(cells);
    else parts.push({ type: 'table', rows: [cells] });
  }
  return parts;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** HTML runs spaces together; whoever wants columns there writes no-break ones. */
function spaced(text: string): string {
  return escaped(text).replace(/ {2,}/g, (gap) => '&nbsp;'.repeat(gap.length));
}

function html(text: string): string {
  const body = partsOf(text).map((part) => {
    if (part.type === 'line') return `<p>${spaced(part.text)}</p>`;
    const rows = part.rows.map(
      (cells) => `<tr>${cells.map((cell) => `<td>${spaced(cell)}</td>`).join('')}</tr>`,
    );
    return `<table>${rows.join('\n')}</table>`;
  });
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><body>\n${body.join('\n')}\n</body></html>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function docx(text: string): Uint8Array {
  const body = partsOf(text).map((part) => {
    if (part.type === 'line') return paragraph(part.text);
    const rows = part.rows.map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  const document = `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(document) }, { level: 1 });
}

/** The bytes of a paper's text in a wrapping. */
export function wrap(text: string, wrapping: Wrapping): Uint8Array {
  return wrapping === 'html' ? strToU8(html(text)) : docx(text);
}
