import { describe, expect, it } from 'vitest';
import { lazily, memoized } from '../../src/language/memo.js';

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

describe('lazily', () => {
  it('makes its value when it is first asked for, and once', () => {
    let made = 0;
    const get = lazily(() => {
      made += 1;
      return { made };
    });
    expect(made).toBe(0);
    expect(get()).toBe(get());
    expect(made).toBe(1);
  });
});
