import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';

const FOLDER = 'fixtures/nested';
const POINTS = [
  '1. Отделу культуры:',
  '1.1. Провести смотр сельских клубов. Срок – май 2021 года.',
  '1.2. Обеспечить:',
  '1.2.1. сбор заявок до 1 апреля 2021 года;',
  '1.2.2. проверку заявок до 15 апреля 2021 года.',
  '1.3. Представить отчёт. Срок – июнь 2021 года.',
  '2. Рекомендовать школам:',
  '2.1. Составить планы занятий. Срок – до 1 апреля 2021 года.',
  '2.2. Открыть кружки. Срок – до 1 сентября 2021 года.',
  '3. Контроль возложить на начальника отдела культуры Петрову А.А.',
];

/** «1.» in «1.» in «1.», as pandoc and LibreOffice write what Markdown means by it. */
test.each(readdirSync(FOLDER).sort())('points of %s are numbered in full', async (file) => {
  const path = join(FOLDER, file);
  const { text } = await readSource(new Uint8Array(readFileSync(path)), { path });
  const lines = text.split('\n').map((line) => line.replace('\t', ' ').trim());
  expect(lines.filter((line) => /^\d/.test(line))).toEqual(POINTS);
});
