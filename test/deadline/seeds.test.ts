import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDeadline } from '../../src/deadline/index.js';

interface Gold {
  date: string;
  items: { id: string; deadline: (Record<string, unknown> & { text: string }) | null }[];
}

for (const file of readdirSync('fixtures').filter((name) => name.endsWith('.gold.json'))) {
  const gold: Gold = JSON.parse(readFileSync(`fixtures/${file}`, 'utf8'));
  for (const { id, deadline } of gold.items) {
    if (!deadline) continue;
    test(`${file} ${id}: ${deadline.text}`, () => {
      expect(parseDeadline(deadline.text, { documentDate: gold.date })).toMatchObject(deadline);
    });
  }
}
