/**
 * Makes the papers of fixtures/nested/ and fixtures/doc/ from their Markdown and HTML, and those of
 * fixtures/tables/, with the `docx` package, pandoc and LibreOffice. Run it again only to change the fixtures:
 * `npx tsx scripts/make-reader-fixtures.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Office, openOffice } from './corpus/office.js';
import { TABLE_PAPERS, tablePaper } from './corpus/table-papers.js';

function nestedLists(office: Office): void {
  const folder = resolve('fixtures/nested');
  const markdown = join(folder, 'points.md');
  for (const format of ['odt', 'docx', 'html'])
    execFileSync('pandoc', [
      ...['-s', '--metadata', 'title= ', '-f', 'markdown'],
      ...['-o', join(folder, `points.pandoc.${format}`), markdown],
    ]);
  // What LibreOffice makes of pandoc's DOCX counts otherwise in DOC and HTML than in Word.
  const targets = { odt: ['odt', 'docx', 'doc', 'rtf', 'html'], docx: ['odt', 'docx', 'rtf'] };
  for (const [from, formats] of Object.entries(targets))
    for (const to of formats)
      office.convert(
        join(folder, `points.pandoc.${from}`),
        to,
        join(folder, `points.libreoffice-${from}.${to}`),
      );
}

async function tables(office: Office): Promise<void> {
  const folder = resolve('fixtures/tables');
  mkdirSync(folder, { recursive: true });
  for (const paper of TABLE_PAPERS) {
    const source = join(folder, `${paper.name}.docx`);
    writeFileSync(source, await tablePaper(paper));
    for (const format of ['pdf', 'doc', 'odt', 'rtf'])
      office.convert(source, format, join(folder, `${paper.name}.libreoffice.${format}`));
  }
}

/** What LibreOffice writes as Word 97: footnotes, lists, merged cells and a table in a cell. */
function wordDocuments(office: Office): void {
  const folder = resolve('fixtures/doc');
  const notes = join(folder, 'notes.odt');
  execFileSync('pandoc', ['-s', '-f', 'markdown', '-o', notes, join(folder, 'notes.md')]);
  const merged = join(folder, 'merged.odt');
  office.convert(join(folder, 'merged.html'), 'odt', merged, 'HTML (StarWriter)');
  for (const source of [notes, merged])
    office.convert(source, 'doc', source.replace(/odt$/, 'doc'));
}

const office = openOffice();
try {
  nestedLists(office);
  await tables(office);
  wordDocuments(office);
} finally {
  office.close();
}
