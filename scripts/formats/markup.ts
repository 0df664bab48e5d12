import type { Layout, Part } from './layouts.js';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function htmlPart(part: Part): string {
  if (part.kind === 'paragraph') return `<p>${escapeHtml(part.text)}</p>`;
  const columns = part.widths.map((width) => `<col style="width: ${width}%">`).join('');
  const [head = [], ...body] = part.rows;
  const row = (cells: string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table class="${part.ruled ? 'ruled' : 'plain'}"><colgroup>${columns}</colgroup><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('\n')}</tbody></table>`;
}

/** A page for browsers and what prints HTML. */
export function toHtml(parts: readonly Part[], layout: Layout): string {
  const style = `
    @page { size: A4; margin: 2cm }
    body { font: 12pt "Liberation Serif", serif; margin: 0; line-height: 1.2;
      text-align: ${layout.justified ? 'justify' : 'left'};
      -webkit-column-count: ${layout.columns}; column-count: ${layout.columns}; column-gap: 1cm }
    p { margin: 0 0 6pt; text-indent: ${layout.justified ? '1cm' : '0'}; overflow-wrap: anywhere }
    table { width: 100%; border-collapse: collapse; table-layout: fixed }
    td, th { vertical-align: top; padding: 2pt 4pt; text-align: left; font-weight: normal; overflow-wrap: break-word; word-wrap: break-word }
    .ruled td, .ruled th { border: 1px solid black }`;
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Документ</title><style>${style}</style></head><body>${parts.map(htmlPart).join('\n')}</body></html>`;
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text
    .replace(/[\\~^]|[#$%&_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
    .replace(/(?<=\S{30})\S/g, '$&\\allowbreak{}');
}

function texPart(part: Part, layout: Layout): string {
  if (part.kind === 'paragraph')
    return layout.justified ? escapeTex(part.text) : `\\noindent ${escapeTex(part.text)}`;
  const bar = part.ruled ? '|' : '';
  const line = part.ruled ? '\\hline\n' : '';
  const columns = part.widths.map(
    (width) =>
      `>{\\raggedright\\arraybackslash}p{\\dimexpr ${width / 100}\\linewidth-2\\tabcolsep\\relax}`,
  );
  const row = (cells: string[]): string => `${cells.map(escapeTex).join(' & ')} \\\\\n${line}`;
  const [head = [], ...body] = part.rows;
  return `\\noindent\\begin{longtable}{${bar}${columns.join(bar)}${bar}}\n${line}${row(head)}\\endhead\n${body.map(row).join('')}\\end{longtable}`;
}

/** The same for XeLaTeX. */
export function toTex(parts: readonly Part[], layout: Layout): string {
  const text = parts.map((part) => texPart(part, layout)).join('\n\n');
  const [before, after] =
    layout.columns === 2 ? ['\\begin{multicols}{2}\n', '\n\\end{multicols}'] : ['', ''];
  return `\\documentclass[12pt,a4paper]{article}
\\usepackage[margin=2cm]{geometry}
\\usepackage{fontspec,polyglossia,array,longtable,multicol}
\\setmainlanguage{russian}
\\setmainfont{Liberation Serif}
\\newfontfamily\\cyrillicfont{Liberation Serif}
\\sloppy\\emergencystretch=3em
${layout.justified ? '' : '\\raggedright\n'}\\setlength{\\parskip}{6pt}
\\begin{document}
${before}${text}${after}
\\end{document}
`;
}
