import { describe, expect, it } from 'vitest';
import { memoized } from '../../src/language/memo.js';

describe('memoized', () => {
  it('makes a value once while it is among the last keys, and forgets older ones', () => {
    const made: string[] = [];
    const get = memoized((key) => {
      made.push(key);
      return { key };
    }, 2);
    const first = get('а');
    expect(get('а')).toBe(first);
    get('б');
    get('в');
    expect(get('а')).toBe(first);
    for (const key of 'гдежз') get(key);
    expect(get('а')).toEqual({ key: 'а' });
    expect(made).toEqual(['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'а']);
  });
});
