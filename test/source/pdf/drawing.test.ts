import { expect, test } from 'vitest';
import { DecisionsError } from '../../../src/errors.js';
import { readSource } from '../../../src/source/index.js';

function stream(dictionary: string, content: string): string {
  return `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** A page that draws a form, which draws the next one `fan` times, and so on; the last writes. */
function nestedForms(levels: number, fan: number): Uint8Array {
  const form = (level: number): string =>
    stream(
      `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</X ${7 + level} 0 R>>>>`,
      level < levels - 1 ? '/X Do '.repeat(fan) : 'BT /F 12 Tf 50 600 Td (2. End) Tj ET',
    );
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>',
    stream('', 'BT /F 12 Tf 50 700 Td (1. Text) Tj ET /X Do'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: levels }, (_, level) => form(level)),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF\n`);
}

test('forms within forms are read', async () => {
  const { lines } = await readSource(nestedForms(5, 1));
  expect(lines.map(({ text }) => text).filter(Boolean)).toEqual(['1. Text', '2. End']);
});

test('forms that draw one another more often than anybody can count are refused at once', async () => {
  const refused = readSource(nestedForms(12, 10), { limits: { forms: 2_000 } });
  await expect(refused).rejects.toThrow(DecisionsError);
  await expect(refused).rejects.toMatchObject({ code: 'limit-exceeded' });
});
