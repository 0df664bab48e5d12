import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import docx from '../../src/export/docx.js';
import { type Letter, letters, unaddressed } from '../../src/export/letters.js';
import type { ExportOptions } from '../../src/export/types.js';
import { forAssignee } from '../../src/register/select.js';
import { BOTH, IRKUTSK, withTask } from './gold.js';

const OPTIONS: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };

/** The paragraphs of a Word document, read by an XML parser. */
function paragraphs(data: string | Uint8Array): string[] {
  if (typeof data === 'string') throw new Error('not bytes');
  const xml = unzipSync(data)['word/document.xml'];
  if (!xml) throw new Error('no document');
  const found: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') found.push('');
    inText = name === 'w:t';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    if (inText) found.push(`${found.pop() ?? ''}${text}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(strFromU8(xml)).close();
  return found;
}

test('the list holds every task with its assignee and deadline', async () => {
  const lines = paragraphs(await docx.write(BOTH, OPTIONS));
  expect(lines[0]).toBe('ПЕРЕЧЕНЬ ПОРУЧЕНИЙ');
  for (const { text, assignees, deadline } of BOTH.tasks) {
    expect(lines).toContain(text);
    for (const { name } of assignees) expect(lines).toContain(name);
    if (deadline) expect(lines).toContain(deadline.text);
  }
  expect(lines).toContain('до 30.01.2022');
  expect(lines).toContain('ежегодно: май');
});

test('a list for one assignee names him at the top, and the signer of the paper at the end', async () => {
  const lines = paragraphs(await docx.write(forAssignee(IRKUTSK.register, 'персей'), OPTIONS));
  expect(lines).toContain('Исполнитель: Образовательный центр «Персей»');
  expect(lines).not.toContain('Исполнитель');
  expect(
    lines.some((line) => line.startsWith('Председатель') && line.includes('М.А. Парфенов')),
  ).toBe(true);
});

test('the same register gives the same bytes; text that would break XML does not', async () => {
  const odd = withTask({ text: 'a & <b> "c" \u0001 \uD800 \uFFFF ]]>' });
  const lines = paragraphs(await docx.write(odd, OPTIONS));
  expect(lines).toContain('a & <b> "c"   \uFFFD \uFFFD ]]>');
  expect(await docx.write(odd, OPTIONS)).toEqual(await docx.write(odd, OPTIONS));
});

test('every assignee gets one letter with exactly their tasks', async () => {
  const found: Letter[] = [];
  for await (const letter of letters(BOTH, { lang: 'ru' })) found.push(letter);
  expect(new Set(found.map(({ fileName }) => fileName.toLowerCase())).size).toBe(found.length);
  for (const { assignee, tasks, data } of found) {
    const own = BOTH.tasks.filter(({ assignees, coAssignees }) =>
      [...assignees, ...coAssignees].some(({ name }) => name === assignee),
    );
    const lines = paragraphs(data);
    expect(tasks).toBe(own.length);
    expect(lines).toContain(`Кому: ${assignee}`);
    for (const task of BOTH.tasks)
      expect(lines.includes(task.text)).toBe(own.some(({ text }) => text === task.text));
  }
  const helper = found.find(({ assignee }) => assignee.includes('психолого-педагогической'));
  expect(
    paragraphs(helper?.data ?? '').some((line) => line.startsWith('Вы названы соисполнителем')),
  ).toBe(true);
});

test('names that would be one file stay two, and tasks for nobody are counted', async () => {
  const party = (name: string) => ({ name, text: name, inherited: false });
  const register = withTask({
    // The last is the second spelt otherwise; the first only looks alike as a file name.
    assignees: [party('Отдел/кадров'), party('отдел кадров:'), party('Отдел «кадров»')],
  });
  const names = [];
  for await (const { fileName } of letters(register, { lang: 'ru' })) names.push(fileName);
  expect(names).toEqual(['Отдел кадров.docx', 'отдел кадров (2).docx']);
  expect(unaddressed(withTask({ assignees: [] }))).toBe(1);
});
