/**
 * Makes the papers of fixtures/nested/ from its Markdown with pandoc and LibreOffice. Run it again
 * only to change the fixtures: `npx tsx scripts/make-reader-fixtures.ts`.
 */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { openOffice } from './corpus/office.js';

const nested = resolve('fixtures/nested');
const office = openOffice();
try {
  const markdown = join(nested, 'points.md');
  for (const format of ['odt', 'docx', 'html'])
    execFileSync('pandoc', [
      ...['-s', '--metadata', 'title= ', '-f', 'markdown'],
      ...['-o', join(nested, `points.pandoc.${format}`), markdown],
    ]);
  // What LibreOffice makes of pandoc's DOCX counts otherwise in DOC and HTML than in Word.
  const targets = { odt: ['odt', 'docx', 'doc', 'rtf', 'html'], docx: ['odt', 'docx', 'rtf'] };
  for (const [from, formats] of Object.entries(targets))
    for (const to of formats)
      office.convert(
        join(nested, `points.pandoc.${from}`),
        to,
        join(nested, `points.libreoffice-${from}.${to}`),
      );
} finally {
  office.close();
}
