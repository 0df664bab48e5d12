import { describe, expect, test } from 'vitest';
import { readParties } from '../../src/party/index.js';

describe('whoever may issue a paper may be addressed by one', () => {
  test.each([
    ['Управе', 'Управа'],
    ['Префекту', 'Префект'],
    ['Ректорату', 'Ректорат'],
    ['Проректору', 'Проректор'],
    ['Президенту университета', 'Президент университета'],
    ['Исполкому', 'Исполком'],
  ])('%s', (text, name) => {
    expect(readParties(text).assignees).toEqual([{ name, text }]);
  });
});
